"""Writes a whole result list as a CSV file that Excel opens as it stands, and in which no cell can act as a formula."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO

from desktop.words import Words
from sync.catalog.model import Hit, Query
from sync.catalog.search.searcher import Searcher
from sync.errors import StoreBusy
from sync.troubles import disk_trouble

FIELDS = ("title", "department", "format", "modified", "withdrawn", "hidden", "notes", "slug", "id")
ROWS_AT_A_TIME = 500
# A cell that begins with one of these may be taken for a formula or a command. Source: OWASP, "CSV Injection".
RISKY_STARTS = tuple("=+-@\t\r\n＝＋－＠")
MARKS = str.maketrans("", "", "\x02\x03")


def write_results(searcher: Searcher, query: Query, file: Path, words: Words) -> int:
    """Write every dataset that ``query`` finds, best first, under a line of headings; return the number of rows.

    The file is UTF-8 with a byte-order mark and appears whole or not at all. A cell that a spreadsheet could take for a
    formula gets an apostrophe in front of it.

    Raises:
        DiskFull, FolderReadOnly: nothing was written.
        StoreBusy: another program, probably Excel, has the older file open; that file is as it was.
    """
    numbers = searcher.search(query, limit=0).numbers
    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        with disk_trouble(file):
            with unfinished.open("w", encoding="utf-8-sig", newline="") as opened:
                rows = _write(opened, words, _hits(searcher, numbers))
                opened.flush()
                os.fsync(opened.fileno())
            _put_in_place(unfinished, file)
        return rows
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _hits(searcher: Searcher, numbers: Iterable[int]) -> Iterator[Hit]:
    rest = iter(numbers)
    while some := list(islice(rest, ROWS_AT_A_TIME)):
        yield from searcher.hits(some, Query())


def _write(opened: IO[str], words: Words, hits: Iterator[Hit]) -> int:
    lines = csv.writer(opened)
    lines.writerow([words.field(field) for field in FIELDS])
    rows = 0
    for rows, hit in enumerate(hits, 1):  # noqa: B007 - the last number is the count
        lines.writerow([safe_cell(cell) for cell in _cells(hit)])
    return rows


def _cells(hit: Hit) -> list[str]:
    return [
        hit.title.translate(MARKS),
        hit.department,
        ", ".join(hit.formats),
        f"{hit.modified:%Y-%m-%d}" if hit.modified else "",
        f"{hit.withdrawn:%Y-%m-%d}" if hit.withdrawn else "",
        "x" if hit.hidden else "",
        hit.excerpt.translate(MARKS),
        hit.slug,
        hit.id,
    ]


def safe_cell(text: str) -> str:
    """Return the text so that a spreadsheet shows it and never computes it."""
    return f"'{text}" if text.lstrip(" \u00a0").startswith(RISKY_STARTS) or text.startswith(RISKY_STARTS) else text


def _put_in_place(unfinished: Path, file: Path) -> None:
    try:
        unfinished.replace(file)
    except PermissionError as trouble:
        if not file.is_file():
            raise
        raise StoreBusy(file=file.name) from trouble
