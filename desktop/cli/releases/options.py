"""What can be typed after ``deidentify``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.options import add_command

if TYPE_CHECKING:
    from desktop.cli.options import Choices

KINDS = ("csv", "csv-excel", "xlsx")


def add_releases(commands: Choices) -> None:
    """Add deidentify."""
    command = add_command(
        commands, "deidentify", "score and mask a table of counts by the CalHHS guidelines; nothing is kept"
    )
    command.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        default="",
        help="a CSV file or workbook; with --score-only JSON, from standard input where it is - or left out",
    )
    command.add_argument(
        "--spec", metavar="SPEC", default="", help="JSON: what each column is; without it one is suggested"
    )
    command.add_argument("--edition", metavar="E", default="", choices=("2.0", "1.0"), help="of the guidelines")
    command.add_argument("--out", type=Path, metavar="FILE", default=None, help="save the masked table there")
    command.add_argument("--kind", choices=KINDS, default="", help="of the file saved; else its ending decides")
    command.add_argument("--score-only", action="store_true", help="FILE says what is counted; only score it")
