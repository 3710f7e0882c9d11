"""What can be typed after ``backup`` and ``restore``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.options import add_command

if TYPE_CHECKING:
    from desktop.cli.options import Choices


def add_backups(commands: Choices) -> None:
    """Add backup and restore."""
    backup = add_command(commands, "backup", "copy the precious store, checked; without a file, into the data folder")
    backup.add_argument("file", type=Path, metavar="FILE", nargs="?", default=None, help="for example E:/a.db")
    restore = add_command(commands, "restore", "show what restoring a backup would do, and do it with --confirm")
    restore.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restore.add_argument("--confirm", action="store_true", help="do it; the store as it is now is copied first")
