"""What can be typed after ``standing``, ``memo``, ``determine`` and ``statewide``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.options import add_command, add_facility, add_family

if TYPE_CHECKING:
    from desktop.cli.options import Choices


def add_standing(commands: Choices) -> None:
    """Add standing, memo, determine and statewide."""
    add_facility(add_command(commands, "standing", "must we sign, have we signed, are we listed, what is next"))
    _add_memo(commands)
    determine = add_command(commands, "determine", "determine the duties of a profile; nothing is stored")
    determine.add_argument("file", metavar="FILE", help="a JSON file; - for standard input")
    statewide = add_command(commands, "statewide", "show the field from the lists: who signed, who entered choices")
    statewide.add_argument("--type", metavar="T", default="", help="only this type or sub-type, as published")
    statewide.add_argument("--city", metavar="C", default="", help="only this city")
    statewide.add_argument("--zip", metavar="Z", default="", help="only ZIP codes that begin like this")


def _add_memo(commands: Choices) -> None:
    actions = add_family(commands, "memo", "determination memos: save one, check one")
    saving = add_command(actions, "save", "save a memo of the determination as a web page that can be printed")
    saving.add_argument("file", type=Path, metavar="FILE", help="where to save it, for example memo.html")
    add_facility(saving)
    checking = add_command(actions, "check", "check whether a saved memo is as this program wrote it")
    checking.add_argument("file", type=Path, metavar="FILE", help="the saved memo")
