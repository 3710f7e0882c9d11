"""Keeps a spreadsheet from running what a cell says, in a way that can be undone exactly.

A spreadsheet that opens a CSV takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula, also after a
tab or a line end, and in some languages the full-width forms of these signs (OWASP, CSV Injection). Such a cell is
written with an apostrophe before it; a plain number (``-4.5``) or a single ``-`` is not, for it is no more. So that it
can be undone, a cell that already begins with apostrophes before such a sign gets one more. To undo it: take one
apostrophe off where what follows would have been guarded, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_FIRST = frozenset("'=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
_HARMLESS = re.compile(r"-|[+-](?:[0-9][0-9,]*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?%?")


def needs_guard(cell: str) -> bool:
    """Tell whether a spreadsheet could take this for a formula, or reading could take it for a guarded one."""
    return cell[:1] in _FIRST and bool(_FORMULA.match(cell)) and not _HARMLESS.fullmatch(cell) if cell else False


def guarded(cell: str) -> str:
    """Return the cell as it is written where a spreadsheet may open it."""
    return "'" + cell if needs_guard(cell) else cell


def unguarded(cell: str) -> str:
    """Undo `guarded`."""
    return cell[1:] if cell[:1] == "'" and needs_guard(cell[1:]) else cell


def guarded_row(row: Sequence[str]) -> tuple[Sequence[str], int]:
    """Return a row with its cells guarded, and how many needed it."""
    if not [cell for cell in row if cell[:1] in _FIRST]:
        return row, 0
    written = [guarded(cell) for cell in row]
    return written, sum(map(len, written)) - sum(map(len, row))
