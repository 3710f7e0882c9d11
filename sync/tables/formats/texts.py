"""Text files: how they are encoded and what separates their cells, and their rows."""

from __future__ import annotations

import codecs
import csv
import io
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sync.tables.formats.model import LARGEST_CELL, PlainText, RawPart, Row, Tally
from sync.tables.formats.records import rows_in
from sync.work import Progress, Work

DELIMITERS = (",", "\t", ";", "|")
SAMPLE = 1 << 18  # bytes at the beginning that are looked at
_ROWS_LOOKED_AT = 50
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_FALLBACK = "else-cp1252"
_met = threading.local()  # bytes that were no UTF-8, in this thread since `_text_of` began


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file is encoded; ``begin`` is the byte after a byte-order mark."""

    name: str
    begin: int


def text_part(file: Path, number: int = 0, name: str = "") -> RawPart:
    """Return the one table of a text file."""
    with file.open("rb") as opened:
        head = opened.read(SAMPLE)
    encoding = encoding_of(head)
    delimiter = delimiter_of(_sample_of(head, encoding))
    plain = PlainText(file, delimiter, encoding.begin) if encoding.name == "utf-8" else None

    def rows(tally: Tally, work: Work) -> Iterator[Row]:
        return _rows(file, encoding, delimiter, tally, work)

    return RawPart(number, name, rows, plain)


def encoding_of(head: bytes) -> Encoding:
    """Return the encoding by the mark at the beginning, or by where the zero bytes of UTF-16 are; else UTF-8.

    A file that claims no encoding is read as UTF-8; bytes that are none are read as Windows wrote them (cp1252).
    """
    for mark, name in _BOMS:
        if head.startswith(mark):
            return Encoding(name, len(mark))
    pairs = max(1, len(head[:2000]) // 2)
    even, odd = head[0:2000:2].count(0), head[1:2000:2].count(0)
    if odd > pairs * 0.4 and even < odd / 4:
        return Encoding("utf-16-le", 0)
    if even > pairs * 0.4 and odd < even / 4:
        return Encoding("utf-16-be", 0)
    return Encoding("utf-8", 0)


def delimiter_of(sample: str) -> str:
    """Return what separates the cells: it gives the same number of them, and most, in the header and most rows."""
    scores = {one: _evenness(sample, one) for one in DELIMITERS}
    return max(DELIMITERS, key=lambda one: scores[one])


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    csv.field_size_limit(LARGEST_CELL)
    widths = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if row:
                widths.append(len(row))
            if len(widths) == _ROWS_LOOKED_AT:
                break
    except csv.Error:
        pass  # what was read so far says enough
    usual, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return (round(times / len(widths), 1) + (widths[0] == usual), usual) if usual > 1 else (0.0, 1)


def _sample_of(head: bytes, encoding: Encoding) -> str:
    text = head[encoding.begin :].decode(encoding.name, "replace")
    lines = text.splitlines(keepends=True)
    return "".join(lines[:-1]) if len(head) == SAMPLE and len(lines) > 1 else text  # the last line may be cut


def _rows(file: Path, encoding: Encoding, delimiter: str, tally: Tally, work: Work) -> Iterator[Row]:
    """Yield the rows, with progress by bytes."""
    errors = _FALLBACK if encoding.name == "utf-8" else "replace"
    total = file.stat().st_size
    with file.open("rb") as opened:
        opened.seek(encoding.begin)
        text = io.TextIOWrapper(opened, encoding.name, errors, newline="")
        _met.count = 0
        with closing(rows_in(text, delimiter, tally, work)) as rows:
            for number, row in enumerate(rows):
                if not number % 20_000:
                    work.step(Progress("tables.reading", opened.tell(), total))
                yield row
        if encoding.name != "utf-8":
            tally.tell("encoding", value=encoding.name.upper())
        elif _met.count:
            tally.tell("encoding", value="Windows-1252", count=_met.count)


def _as_windows(trouble: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as cp1252, and the five that it lacks as Latin-1 does."""
    if not isinstance(trouble, UnicodeDecodeError):
        raise trouble
    wrong = trouble.object[trouble.start : trouble.end]
    _met.count = getattr(_met, "count", 0) + len(wrong)
    return "".join(_character(byte) for byte in wrong), trouble.end


def _character(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


codecs.register_error(_FALLBACK, _as_windows)
