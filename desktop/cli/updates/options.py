"""What can be typed after ``update``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.options import add_command

if TYPE_CHECKING:
    from desktop.cli.options import Choices


def add_update(commands: Choices) -> None:
    """Add the command."""
    update = add_command(commands, "update", "show what the channel offers: a newer version, newer rules")
    what = update.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="ask the channel now")
    what.add_argument("--download", action="store_true", help="download the Setup of the newer version; nothing starts")
    what.add_argument("--install", action="store_true", help="start the Setup that was downloaded (Windows)")
    what.add_argument(
        "--apply-rules", action="store_true", help="take the newer rules; the first time, only show what would change"
    )
