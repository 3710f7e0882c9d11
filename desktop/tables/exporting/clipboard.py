"""The text that goes to the clipboard: cells between tabs, quoted and guarded as spreadsheets expect it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.tables.exporting.guarding import guarded
from desktop.tables.exporting.model import Table
from desktop.tables.exporting.trouble import TooMuchForClipboard
from desktop.tables.model import View

MOST_CELLS = 2_000_000

_QUOTED = re.compile('[\t\r\n"]')


def clipboard_text(view: View, table: Table, rows: Sequence[int], columns: Sequence[int]) -> str:
    """Return the names of the columns and the cells of some rows of a part as text for the clipboard.

    Args:
        view: what is shown; its columns are taken where ``columns`` is empty.
        table: the open table.
        rows: row numbers of the part, in the order wanted.
        columns: positions, in the order wanted.

    Raises:
        TooMuchForClipboard: more than `MOST_CELLS` cells.
    """
    wanted = tuple(columns) or view.columns
    if len(rows) * len(wanted) > MOST_CELLS:
        raise TooMuchForClipboard(rows=len(rows), most=MOST_CELLS)
    names = [view.part.columns[position].name for position in wanted]
    return as_text(names, [[row[position] for position in wanted] for row in table.rows.rows_at(rows)])


def as_text(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a header and rows; what looks like a formula is guarded, a tab, line end or quote makes a cell quoted."""
    return "".join(_lines(names, rows))


def _lines(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in (names, *rows):
        yield "\t".join(_quoted(guarded(cell)) for cell in row)
        yield "\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell
