"""What can be typed after ``lists``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.options import add_command, add_family, day_of_list

if TYPE_CHECKING:
    from desktop.cli.options import Choices

KINDS = ("signatory", "directory", "registry", "crosswalk")


def add_lists(commands: Choices) -> None:
    """Add the actions of ``lists``."""
    actions = add_family(commands, "lists", "the published lists: import a file, fetch them, show what is here")
    importing = add_command(actions, "import", "import a list from a file: Signatory List, directory or registry")
    importing.add_argument("file", type=Path, metavar="FILE", help="an XLSX or CSV file as published")
    importing.add_argument(
        "--accept-fewer", action="store_true", help="take it even if it has far fewer rows than the list on this desk"
    )
    importing.add_argument(
        "--date", type=day_of_list, metavar="DATE", help="the day of the list, for a file that does not name it"
    )
    add_command(actions, "fetch", "fetch the lists whose addresses are in the settings")
    showing = add_command(actions, "show", "show the lists on this desk")
    showing.add_argument("--kind", choices=KINDS, metavar="K", help=f"only this kind: {', '.join(KINDS)}")
    showing.add_argument("--changes", action="store_true", help="what changed from the list before the newest one")
    showing.add_argument("--oddities", action="store_true", help="what was not understood in the newest list")
