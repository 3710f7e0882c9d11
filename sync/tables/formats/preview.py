"""A look at the beginning of a file: its first rows before it is taken in, its raw rows when a header is chosen."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sync.errors import KnownError, NotFound
from sync.tables.formats.canonical import is_blank
from sync.tables.formats.headers import LOOKED_AT, header_in, unique_names
from sync.tables.formats.kinds import Kind, kind_of
from sync.tables.formats.looking import look_into
from sync.tables.formats.model import Tally
from sync.tables.formats.texts import text_part
from sync.tables.model import Version
from sync.work import Work


@dataclass(frozen=True, slots=True)
class FirstRows:
    """Names and first rows of a text, each row as wide as there are names."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def first_rows_of(file: Path, count: int = 100) -> FirstRows | None:
    """Return the first rows of a text file in milliseconds, before it is taken in; None for any other file.

    What comes later in the file may still change names and width a little.
    """
    try:
        if kind_of(file, file.name) is not Kind.TEXT:
            return None
    except (KnownError, OSError):
        return None
    raw = text_part(file)
    read = islice(raw.rows(Tally(), Work.quiet()), LOOKED_AT + count)
    rows = [cells for _, cells in read if not is_blank(raw, cells)]
    if not rows:
        return None
    header = header_in(rows[:LOOKED_AT])
    width = len(header.cells)
    shown = [tuple((*cells, *[""] * width)[:width]) for cells in rows[header.row + 1 :][:count]]
    return FirstRows(unique_names(header.cells, width, Tally()), tuple(shown))


def top_rows(version: Version, part: int, work: Work, count: int = LOOKED_AT) -> list[list[str]]:
    """Return the first raw rows of a part, blank ones left out: their places are the rows that can be the header.

    None for a part whose names come from the format itself (JSON).

    Raises:
        NotFound: the file is gone.
    """
    if not version.original.is_file():
        raise NotFound(wanted=version.source.resource_name)
    called = version.source.resource_name or version.original.name
    with tempfile.TemporaryDirectory() as room, look_into(version.original, Path(room), called, work) as raws:
        raw = next((one for one in raws if one.number == part), None)
        if raw is None or raw.names is not None:
            return []
        rows = (cells for _, cells in raw.rows(Tally(), work) if not is_blank(raw, cells))
        return list(islice(rows, count))


def rejected_lines(version: Version, part: int, count: int = 1000) -> list[tuple[int, str]]:
    """Return line number and text of the first lines of a part that could not be read as rows."""
    file = version.folder / f"part-{part}.rejected"
    if not file.is_file():
        return []
    with file.open(encoding="utf-8") as lines:
        listed = [json.loads(line) for line in islice(lines, count)]
    return [(int(one["line"]), str(one["text"])) for one in listed]
