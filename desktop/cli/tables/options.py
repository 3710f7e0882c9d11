"""What can be typed after ``table`` and ``mine``."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.options import add_command, add_facility, add_family, count, some

if TYPE_CHECKING:
    from desktop.cli.options import Choices

KINDS = ("csv", "csv-excel", "tsv", "xlsx", "parquet")  # a test compares them with `desktop.tables.exporting`
_UNITS = {"KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}
_PLACES = 15  # digits of a place; nothing has more rows
_TABLE = "its name or a part of it, or the id of its resource or the beginning of it"


def add_table(commands: Choices) -> None:
    """Add the actions of ``table``, and ``mine``."""
    actions = add_family(commands, "table", "tables on this desk: fetch, ask, describe, export, compare")
    add_command(actions, "list", "show the tables on this desk")
    for add in (_add_fetch, _add_import, _add_describe, _add_query, _add_export, _add_changes, _add_header):
        add(actions)
    removing = add_command(actions, "remove", "take a table with all of its versions off this desk")
    removing.add_argument("table", metavar="TABLE", help=_TABLE)
    storage = add_command(actions, "storage", "show what tables take on this computer")
    storage.add_argument("--limit", type=size, metavar="SIZE", help="set how much they may take, for example 2GB")
    _add_mine(commands)


def place(typed: str) -> int:
    """Read a place among rows, of which a table may have more than anything else that is counted here."""
    count(typed)
    return int(typed[:_PLACES])


def size(typed: str) -> int:
    """Read how much tables may take: a whole number with KB, MB or GB, and not too little."""
    number, unit = typed[:-2].strip(), typed[-2:].upper()
    if unit not in _UNITS or not number.isdecimal():
        raise ArgumentTypeError(f"“{typed}” is not a size; write it as 500MB or 2GB")
    from desktop.settings import SMALLEST_LIMIT

    found = int(number) * _UNITS[unit]
    if found < SMALLEST_LIMIT:
        raise ArgumentTypeError(f"“{typed}” is too little for tables; the least is {SMALLEST_LIMIT // 1_000_000}MB")
    return found


def _add_fetch(actions: Choices) -> None:
    command = add_command(actions, "fetch", "download a resource of the catalog and make a table of it")
    command.add_argument(
        "resource", metavar="RESOURCE", help="the id of a resource, or a dataset's name in the portal's addresses"
    )
    command.add_argument("--dump", action="store_true", help="take the rows of the portal's table, not the file")
    command.add_argument("--keep", action="store_true", help="keep it current: fetch newer versions after a sync")


def _add_import(actions: Choices) -> None:
    command = add_command(actions, "import", "make a table of a file on this computer; the file stays where it is")
    command.add_argument("file", type=Path, metavar="FILE", help="CSV, TSV, Excel, JSON, GeoJSON, or a ZIP of those")


def _add_describe(actions: Choices) -> None:
    command = _on_a_part(actions, "describe", "show a table's columns: meaning, type, range, most frequent values")
    command.add_argument("--column", metavar="NAME", default="", help="only this column, with all that is known of it")


def _add_query(actions: Choices) -> None:
    command = _on_a_part(actions, "query", "ask a table: which rows, in which order, or how many of each")
    _add_question(command)
    command.add_argument("--limit", type=count, metavar="N", default=50, help="show at most N rows or groups (50)")
    command.add_argument("--offset", type=place, metavar="N", default=0, help="leave out the first N of them")
    command.add_argument("--group-by", metavar="COLUMNS", default="", help="count rows by one or two columns")
    for name, what in (("sum", "add up"), ("mean", "average"), ("least", "lowest of"), ("most", "highest of")):
        command.add_argument(
            f"--{name}", action="append", metavar="COLUMN", default=[], help=f"of each group: {what} a column"
        )


def _add_export(actions: Choices) -> None:
    command = _on_a_part(actions, "export", "write the rows that are asked for to a file", places=("file",))
    command.add_argument("--kind", choices=KINDS, default="", help="what to write; by itself as the file's name ends")
    _add_question(command)


def _add_changes(actions: Choices) -> None:
    command = _on_a_part(actions, "changes", "compare a table with its version before, to the row", older=False)
    command.add_argument("--key", metavar="COLUMNS", default="", help="match rows by these columns")
    command.add_argument("--limit", type=some, metavar="N", default=50, help="show at most N rows (50)")
    command.add_argument("--save", type=Path, metavar="FILE", help="write all of the changes to this file")


def _add_header(actions: Choices) -> None:
    command = _on_a_part(actions, "header", "read a table again with another row as its header", older=False)
    command.add_argument("--row", type=count, metavar="N", required=True, help="the row, from 1; 0 for no header")


def _add_mine(commands: Choices) -> None:
    command = add_command(commands, "mine", "every row about the organization's facilities in the tables on this desk")
    add_facility(command)
    command.add_argument("--suggest", action="store_true", help="name datasets of the catalog that may have more")


def _on_a_part(
    actions: Choices, name: str, help_text: str, *, older: bool = True, places: tuple[str, ...] = ()
) -> ArgumentParser:
    command = add_command(actions, name, help_text)
    command.add_argument("table", metavar="TABLE", help=_TABLE)
    for place in places:
        command.add_argument(place, type=Path, metavar=place.upper(), help="where to write it")
    command.add_argument("--part", metavar="P", default="", help="the sheet or part, by its name or place from 1")
    if older:
        command.add_argument("--older", action="store_true", help="the version before the newest")
    return command


def _add_question(command: ArgumentParser) -> None:
    command.add_argument(
        "--where", metavar="FILTER", default="", help="only rows that fit: 'county = \"Kern\" and beds > 50'"
    )
    command.add_argument("--find", metavar="TEXT", default="", help="only rows that have this text in any column")
    command.add_argument(
        "--sort", metavar="COLUMNS", default="", help="in this order; a - before a column turns it around"
    )
    command.add_argument("--columns", metavar="COLUMNS", default="", help="only these columns, in this order")
