"""From a raw part to a part: the bytes themselves are its rows file where they can be, else a rows file of ours."""

from __future__ import annotations

import codecs
import csv
import io
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sync.tables.formats.canonical import canonical, filled_width, is_blank, survey
from sync.tables.formats.headers import LOOKED_AT, header_in, unique_names
from sync.tables.formats.model import LARGEST_CELL, PlainText, RawPart, Tally
from sync.tables.formats.records import Lines
from sync.tables.model import Column, Layout, Part
from sync.tables.rows import Looked, build_index
from sync.work import Work

_LOG = logging.getLogger(__name__)
_TOP_ROWS = 200
_SAMPLE = 4 << 20  # bytes at the beginning among which a header must lie, if the bytes themselves are to be the rows

# Makes the columns of a large part: False where its rows do not read strictly; None for a small part, which has none.
Columns = Callable[[Layout, int], bool | None]


@dataclass(frozen=True, slots=True)
class _Top:
    """The first raw rows of a text with the byte at which the row after each begins."""

    rows: list[list[str]]
    ends: list[int]


def made_part(raw: RawPart, folder: Path, columns: Columns, work: Work, *, chosen: int | None = None) -> Part:
    """Make the rows file, its index and its columns in the folder, and return the part; natures are still unknown."""
    part = _as_it_is(raw, raw.plain, folder, columns, work, chosen) if raw.plain is not None else None
    return part or _rewritten(raw, folder, columns, work, chosen)


def _as_it_is(
    raw: RawPart, plain: PlainText, folder: Path, columns: Columns, work: Work, chosen: int | None
) -> Part | None:
    """Use the bytes as they are; None where anything about them is odd."""
    top = _top_of(plain)
    header = header_in(top.rows[:LOOKED_AT] if chosen is None else top.rows, chosen=chosen)
    tally, width = Tally(), len(header.cells)
    if not width or filled_width(header.cells) < width:
        return None
    if any(is_blank(raw, cells) for cells in top.rows[: header.row + 1]):
        return None
    start = top.ends[header.row]
    looked = build_index(plain.file, start, plain.delimiter, _index(folder, raw), work)
    layout = Layout(plain.file, plain.delimiter, start, width)
    if _is_odd(looked) or not _fits(layout, looked.rows, columns, work):
        return None
    for cells in top.rows[: header.row]:
        tally.tell("lines-above", 1, " ".join(cell.strip() for cell in cells if cell.strip()))
    names = unique_names(header.cells, width, tally)
    part = _part(raw, layout, names, tally, rows=looked.rows, header_row=header.row)
    return part if raw.is_original else _named(part, folder)


def _named(part: Part, folder: Path) -> Part:
    """Give a file that was unpacked the name of a rows file."""
    target = folder / f"part-{part.number}.csv"
    part.layout.file.replace(target)
    return replace(part, layout=replace(part.layout, file=target), is_canonical=True)


def _rewritten(raw: RawPart, folder: Path, columns: Columns, work: Work, chosen: int | None) -> Part:
    tally = Tally()
    found = survey(raw, work, chosen)
    written = canonical(raw, found, folder / f"part-{raw.number}.csv", tally, work)
    layout = written.layout
    looked = build_index(layout.file, layout.start, layout.delimiter, _index(folder, raw), work)
    if columns(layout, looked.rows) is False:
        _LOG.warning("The columns of a rows file of ours do not read strictly; questions are answered in memory.")
    part = _part(raw, layout, written.names, tally, rows=looked.rows, header_row=found.header.row)
    return replace(part, is_canonical=True)


def _part(raw: RawPart, layout: Layout, names: Sequence[str], tally: Tally, *, rows: int, header_row: int) -> Part:
    if not rows:
        tally.tell("header-only")
    return Part(
        number=raw.number,
        name=raw.name,
        layout=layout,
        columns=tuple(Column(position, name) for position, name in enumerate(names)),
        rows=rows,
        header_row=header_row,
        rejected=tally.rejected,
        oddities=(*raw.oddities, *tally.found.values()),
    )


def _index(folder: Path, raw: RawPart) -> Path:
    return folder / f"part-{raw.number}.rows"


def _is_odd(looked: Looked) -> bool:
    return (
        not looked.is_utf8
        or looked.has_lone_cr
        or looked.has_blank_lines
        or looked.has_nul
        or looked.has_odd_quotes
        or looked.ends_open
    )


def _fits(layout: Layout, rows: int, columns: Columns, work: Work) -> bool:
    """Whether every row is as wide as the header; the columns of a large part are made along the way and know it."""
    made = columns(layout, rows)
    return _is_even(layout, work) if made is None else made


def _is_even(layout: Layout, work: Work) -> bool:
    csv.field_size_limit(LARGEST_CELL)
    with layout.file.open("rb") as opened:
        opened.seek(layout.start)
        text = io.TextIOWrapper(opened, "utf-8", newline="")
        try:
            for number, cells in enumerate(csv.reader(text, delimiter=layout.delimiter, strict=True)):
                if len(cells) != layout.width:
                    return False
                if not number % 4096:
                    work.go_on()
        except csv.Error:
            return False
    return True


def _top_of(plain: PlainText) -> _Top:
    """Read the first rows strictly; none where that cannot be done."""
    rows, ends, end = list[list[str]](), list[int](), plain.begin
    with plain.file.open("rb") as opened:
        opened.seek(plain.begin)
        head = opened.read(_SAMPLE)
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < _SAMPLE)
        lines = Lines(io.StringIO(text, newline=""), Tally())
        for cells in csv.reader(lines, delimiter=plain.delimiter, strict=True):
            end += sum(len(line.encode()) for line in lines.taken)
            rows.append(cells)
            ends.append(end)
            lines.begin_row()
            if len(rows) == _TOP_ROWS:
                break
    except (csv.Error, UnicodeDecodeError):
        return _Top([], [])
    if len(head) == _SAMPLE and len(rows) < _TOP_ROWS and rows:
        del rows[-1], ends[-1]  # it may be cut
    return _Top(rows, ends)
