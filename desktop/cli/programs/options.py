"""What can be typed after ``programs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.options import add_command, some

if TYPE_CHECKING:
    from desktop.cli.options import Choices

LEVELS = ("state", "county", "congress", "assembly", "senate")  # a test compares them with `desktop.programs.model`


def add_programs(commands: Choices) -> None:
    """Add ``programs``."""
    command = add_command(commands, "programs", "how many people the programs serve, from the State's program counts")
    command.add_argument("--program", metavar="P", default="", help="one program, by its name: its breakdowns as well")
    command.add_argument("--county", metavar="C", default="", help="one county, by its name")
    command.add_argument("--district", metavar="N", default="", help="one district, by its number; --level says which")
    command.add_argument("--level", choices=LEVELS, default="", help="every place of a level, or what a district is of")
    command.add_argument("--year", type=some, metavar="Y", default=0, help="a year; the newest by itself")
    command.add_argument("--july", action="store_true", help="those served in July, not over the whole year")
