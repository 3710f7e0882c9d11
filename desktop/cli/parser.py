"""What can be typed: commands and options, and how a date or a number is read."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    _Commands = _SubParsersAction[ArgumentParser]

EXIT_CODES = "Exit codes: 0 done, 1 refused, not found or stopped, 2 usage, 3 network, 4 store."


def parse(arguments: Sequence[str] | None = None) -> Namespace:
    """Read what was typed; ``command`` is None when the window is wanted. A usage mistake ends the program with 2."""
    return parser().parse_args(arguments)


def parser() -> ArgumentParser:
    """Return the parser of the whole program."""
    whole = ArgumentParser(
        prog="dxf-desk",
        description="California's open health data on the desk of a small clinic or nursing facility, also offline.",
        epilog=f"Without a command the window opens. {EXIT_CODES}",
    )
    whole.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything in this folder (on this computer)")
    whole.add_argument("--practice", action="store_true", help="use a practice portal; its data is kept apart")
    whole.add_argument("--tour", type=Path, metavar="DIR", help="save pictures of the window's pages there, then end")
    whole.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for add in (_add_sync, _add_search, _add_dataset, _add_changes, _add_doctor, _add_self_test):
        command = add(commands)
        command.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    return whole


def _version() -> str:
    try:
        return version("dxf-desk")
    except PackageNotFoundError:
        return "(not installed)"


def _command(commands: _Commands, name: str, help_text: str) -> ArgumentParser:
    return commands.add_parser(
        name,
        help=help_text,
        description=help_text[:1].upper() + help_text[1:] + ".",
        epilog=EXIT_CODES,
        formatter_class=RawDescriptionHelpFormatter,
    )


def _add_sync(commands: _Commands) -> ArgumentParser:
    command = _command(commands, "sync", "bring the catalog up to date")
    command.add_argument("--portal", metavar="URL", default="", help="another portal than the one in the settings")
    command.add_argument("--full", action="store_true", help="read every dataset again, not only what changed")
    command.add_argument(
        "--accept-withdrawals", action="store_true", help="go on even if a large part of the catalog is gone"
    )
    command.add_argument(
        "--columns", type=_count, metavar="N", default=0, help="then read the columns of up to N tables (15 a minute)"
    )
    return command


def _add_search(commands: _Commands) -> ArgumentParser:
    command = _command(commands, "search", "search the catalog on this desk, offline")
    command.add_argument("query", nargs="*", metavar="QUERY", help="words to look for; none lists everything")
    for name, what in (("department", "D"), ("topic", "T"), ("format", "F")):
        command.add_argument(
            f"--{name}", action="append", metavar=what, default=[], help=f"only this {name}; may be given again"
        )
    command.add_argument("--limit", type=_count, metavar="N", default=20, help="show at most N datasets (20)")
    command.add_argument("--withdrawn", action="store_true", help="also those withdrawn from the portal")
    command.add_argument("--hidden", action="store_true", help="also test and draft records")
    return command


def _add_dataset(commands: _Commands) -> ArgumentParser:
    command = _command(commands, "dataset", "show one dataset with its files, tables and columns")
    command.add_argument("dataset", metavar="SLUG-OR-ID", help="its name in the portal's addresses, or its id")
    return command


def _add_changes(commands: _Commands) -> ArgumentParser:
    command = _command(commands, "changes", "show what syncs found changed, newest first")
    command.add_argument("--since", type=_moment, metavar="DATE", help="only from this day on, as 2026-11-22")
    command.add_argument("--limit", type=_count, metavar="N", default=100, help="show at most N changes (100)")
    return command


def _add_doctor(commands: _Commands) -> ArgumentParser:
    return _command(commands, "doctor", "look at what works between this desk and the services")


def _add_self_test(commands: _Commands) -> ArgumentParser:
    return _command(commands, "self-test", "try every part of the program itself")


def _count(typed: str) -> int:
    if not typed.isascii() or not typed.isdigit():
        raise ArgumentTypeError(f"“{typed}” is not a whole number")
    return min(int(typed), 1_000_000)


def _moment(typed: str) -> datetime:
    """Read a day, which begins at midnight here, or a moment, which is here unless it says where."""
    try:
        return datetime.fromisoformat(typed).astimezone()
    except (ValueError, OverflowError):
        raise ArgumentTypeError(f"“{typed}” is not a date; write it as 2026-11-22") from None
