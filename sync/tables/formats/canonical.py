"""Raw rows as a rows file of ours: UTF-8, commas, every row as wide as the table, every cell as it was."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from sync.tables.formats.headers import LOOKED_AT, Header, header_in, unique_names
from sync.tables.formats.model import RawPart, Row, Tally
from sync.tables.model import Layout
from sync.work import Progress, Work

_STEP = 20_000  # rows between two reports


@dataclass(frozen=True, slots=True)
class Survey:
    """What a first pass over the raw rows finds.

    Attributes:
        header: where the names are.
        named: columns up to the last one that has a name; ``width``: up to the last one that has anything.
        rows: data rows.
    """

    header: Header
    named: int
    width: int
    rows: int


@dataclass(frozen=True, slots=True)
class Written:
    """A rows file that was written."""

    layout: Layout
    names: tuple[str, ...]
    rows: int


def survey(raw: RawPart, work: Work, chosen: int | None = None) -> Survey:
    """Read all rows once, to know the header and how wide the table is."""
    rows = (row for row in raw.rows(Tally(), work) if not is_blank(raw, row[1]))
    first = _first(rows, max(LOOKED_AT, (chosen or 0) + 1))
    top, lines = [cells for _, cells in first], [line for line, _ in first] if raw.is_grid else []
    header = Header(-1, raw.names, 0) if raw.names is not None else header_in(top, lines, chosen=chosen)
    data = top[header.row + 1 :]
    named = filled_width(header.cells)
    width = max([named, *(filled_width(cells) for cells in data)])
    count = len(data)
    for _, cells in rows:
        count += 1
        if len(cells) > width:
            width = max(width, filled_width(cells))
    return Survey(header, named, width, count)


def canonical(raw: RawPart, found: Survey, target: Path, tally: Tally, work: Work) -> Written:
    """Write the rows file; what was odd about the rows goes to the tally.

    The file begins with the names, so that it can be read by itself. Lines that cannot be read as rows are listed in a
    file beside it, one JSON object a line.
    """
    names = unique_names(found.header.cells, found.width, tally)
    with _rejecting(target.with_suffix(".rejected"), tally), target.open("w", encoding="utf-8", newline="") as file:
        line = Line()
        start = file.write(line.of(names)) and len(line.of(names).encode())
        count = 0
        for cells in _fitted(_data(raw, found, tally, work), found, tally):
            file.write(line.of(cells))
            count += 1
            if not count % _STEP:
                work.step(Progress("tables.reading", count, found.rows))
    return Written(Layout(target, ",", start, found.width), names, count)


class Line:
    """Writes one row of cells as a line of CSV."""

    def __init__(self) -> None:
        self._text = io.StringIO()
        self._writer = csv.writer(self._text, lineterminator="\n")

    def of(self, cells: Sequence[str]) -> str:
        """Return the line; half a character, which no file can hold, becomes a question mark."""
        self._text.seek(0)
        self._text.truncate()
        try:
            self._writer.writerow(cells)
            line = self._text.getvalue()
        except UnicodeEncodeError:
            line = "".join(cells)
        if "\r" in line:  # the writer of Python 3.11 quotes only the line end it writes itself
            line = ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in cells) + "\n"
        return line


def filled_width(cells: Sequence[str]) -> int:
    """Return how many cells there are up to the last one that has anything in it."""
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return width


def is_blank(raw: RawPart, cells: Sequence[str]) -> bool:
    """Whether a raw row is a blank line: nothing but white space, and in a text no delimiter either."""
    if raw.names is not None or (len(cells) > 1 and not raw.is_grid):
        return False
    return not any(cell.strip() for cell in cells)


def _first(rows: Iterator[Row], count: int) -> list[Row]:
    first: list[Row] = []
    for row in rows:
        first.append(row)
        if len(first) == count:
            break
    return first


def _data(raw: RawPart, found: Survey, tally: Tally, work: Work) -> Iterator[Row]:
    """Yield the rows below the header; what stands above it is told, and the blank lines among the rows."""
    above, number = found.header.row - found.header.height + 1, 0
    blank: list[int] = []
    for row in raw.rows(tally, work):
        if is_blank(raw, row[1]):
            blank += [row[0]] if number > found.header.row else []
            continue
        if number > found.header.row:
            if blank:
                tally.tell("blank-lines", blank[0], count=len(blank))
                blank.clear()
            yield row
        elif number < above:
            tally.tell("lines-above", row[0], " ".join(cell.strip() for cell in row[1] if cell.strip()))
        number += 1


def _fitted(rows: Iterator[Row], found: Survey, tally: Tally) -> Iterator[list[str]]:
    """Yield each row as wide as the table, and tell of those that were not."""
    width, headed = found.width, len(found.header.cells)
    if headed > width:
        tally.tell("trailing-delimiters", count=headed - width)
    for line, cells in rows:
        if len(cells) == width:
            if headed and filled_width(cells) > headed:
                tally.tell("long-rows", line, " | ".join(cells))
            yield cells
            continue
        if len(cells) < min(found.named, headed or width):
            tally.tell("short-rows", line, " | ".join(cells))
        elif headed and filled_width(cells) > headed:
            tally.tell("long-rows", line, " | ".join(cells))
        elif len(cells) > max(width, headed):
            tally.tell("trailing-delimiters", line)
        yield cells[:width] + [""] * (width - len(cells))


@contextmanager
def _rejecting(target: Path, tally: Tally) -> Iterator[None]:
    """Keep the lines that cannot be read as rows in a file; there is none where there are none."""
    kept: list[TextIO] = []

    def reject(line: int, text: str) -> None:
        if not kept:
            kept.append(target.open("w", encoding="utf-8"))
        kept[0].write(json.dumps({"line": line, "text": text}) + "\n")

    tally.reject = reject
    try:
        yield
    finally:
        tally.reject = lambda _line, _text: None
        for file in kept:
            file.close()
