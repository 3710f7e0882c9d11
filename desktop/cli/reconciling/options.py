"""What can be typed after ``compare``."""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.options import add_command, some

if TYPE_CHECKING:
    from desktop.cli.options import Choices

LISTS = ("signatories", "registry")  # a test compares these with `desktop.reconciling.model`
FIELDS = (
    "name", "other-name", "city", "zip", "address", "dxf-id", "facid", "license", "npi", "ccn", "hcai",
)  # fmt: skip
KINDS = ("csv", "csv-excel", "xlsx")


def add_reconciling(commands: Choices) -> None:
    """Add ``compare``."""
    command = add_command(commands, "compare", "compare a list of sites or partners with a published list")
    command.add_argument("file", type=Path, metavar="FILE", help="your list: CSV, Excel or JSON; never a patient list")
    command.add_argument(
        "--with", dest="against", choices=LISTS, default=LISTS[0], help="the published list (signatories)"
    )
    command.add_argument(
        "--column",
        action="append",
        type=column,
        metavar="FIELD=COLUMN",
        default=[],
        help=f"which column holds what, by its name; fields: {', '.join(FIELDS)}; nothing after = leaves one out",
    )
    command.add_argument("--sheet", type=some, metavar="N", help="the sheet of a workbook, from 1")
    command.add_argument("--out", type=Path, metavar="FILE", help="write your rows with what was found beside them")
    command.add_argument("--kind", choices=KINDS, default="", help="what to write; by itself as the file's name ends")


def column(typed: str) -> tuple[str, str]:
    """Read which column holds a field; "" after the equals sign for none."""
    field, sign, name = typed.partition("=")
    if not sign or field.strip() not in FIELDS:
        raise ArgumentTypeError(f"“{typed}” is not FIELD=COLUMN; fields are {', '.join(FIELDS)}")
    return field.strip(), name.strip()
