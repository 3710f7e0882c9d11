"""What can be typed after the catalog's commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.options import add_command, count, moment

if TYPE_CHECKING:
    from desktop.cli.options import Choices


def add_catalog(commands: Choices) -> None:
    """Add sync, search, dataset and changes."""
    for add in (_add_sync, _add_search, _add_dataset, _add_changes):
        add(commands)


def _add_sync(commands: Choices) -> None:
    command = add_command(commands, "sync", "bring the catalog and the published lists up to date")
    command.add_argument("--portal", metavar="URL", default="", help="another portal than the one in the settings")
    command.add_argument("--full", action="store_true", help="read every dataset again, not only what changed")
    command.add_argument(
        "--accept-withdrawals", action="store_true", help="go on even if a large part of the catalog is gone"
    )
    command.add_argument(
        "--columns", type=count, metavar="N", default=0, help="then read the columns of up to N tables (15 a minute)"
    )


def _add_search(commands: Choices) -> None:
    command = add_command(commands, "search", "search the catalog on this desk, offline")
    command.add_argument("query", nargs="*", metavar="QUERY", help="words to look for; none lists everything")
    for name, what in (("department", "D"), ("topic", "T"), ("format", "F")):
        command.add_argument(
            f"--{name}", action="append", metavar=what, default=[], help=f"only this {name}; may be given again"
        )
    command.add_argument("--limit", type=count, metavar="N", default=20, help="show at most N datasets (20)")
    command.add_argument("--withdrawn", action="store_true", help="also those withdrawn from the portal")
    command.add_argument("--hidden", action="store_true", help="also test and draft records")


def _add_dataset(commands: Choices) -> None:
    command = add_command(commands, "dataset", "show one dataset with its files, tables and columns")
    command.add_argument("dataset", metavar="SLUG-OR-ID", help="its name in the portal's addresses, or its id")


def _add_changes(commands: Choices) -> None:
    command = add_command(commands, "changes", "show what syncs found changed, newest first")
    command.add_argument("--since", type=moment, metavar="DATE", help="only from this day on, as 2026-11-22")
    command.add_argument("--limit", type=count, metavar="N", default=100, help="show at most N changes (100)")
