"""What can be typed after ``news``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.options import add_command

if TYPE_CHECKING:
    from desktop.cli.options import Choices


def add_news(commands: Choices) -> None:
    """Add ``news``."""
    command = add_command(commands, "news", "show what is new on this desk since the last look, and why")
    command.add_argument("--all", action="store_true", help="also what was read already")
    command.add_argument("--mark-read", action="store_true", help="mark as read what is shown")
