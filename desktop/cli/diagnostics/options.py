"""What can be typed after ``diagnostics``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.options import add_command

if TYPE_CHECKING:
    from desktop.cli.options import Choices


def add_diagnostics(commands: Choices) -> None:
    """Add diagnostics."""
    command = add_command(commands, "diagnostics", "show what helps to find a fault, and save it as one support file")
    command.add_argument("--to", type=Path, metavar="FILE", default=None, help="a file that ends in .zip")
