"""What the options of all commands share: how a command is added, and how a number or a date is read."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Choices = _SubParsersAction[ArgumentParser]

FIRST_LIST_YEAR, LONGEST_AHEAD = 2020, timedelta(days=730)
EXIT_CODES = "Exit codes: 0 done, 1 refused, not found or stopped, 2 usage, 3 network, 4 store."


def add_command(commands: Choices, name: str, help_text: str) -> ArgumentParser:
    """Add a command that does something; it takes ``--json``."""
    command = _added(commands, name, help_text)
    command.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    return command


def add_family(commands: Choices, name: str, help_text: str) -> Choices:
    """Add a word after which one of several actions is typed; return where its actions are added."""
    family = _added(commands, name, help_text)
    return family.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)


def _added(commands: Choices, name: str, help_text: str) -> ArgumentParser:
    return commands.add_parser(
        name,
        help=help_text,
        description=help_text[:1].upper() + help_text[1:] + ".",
        epilog=EXIT_CODES,
        formatter_class=RawDescriptionHelpFormatter,
    )


def add_facility(command: ArgumentParser) -> None:
    """Let a command be about one facility."""
    command.add_argument(
        "--facility", metavar="NAME", default="", help="one facility: its name, or a part that only it has"
    )


def count(typed: str) -> int:
    """Read a whole number."""
    if not typed.isascii() or not typed.isdigit():
        raise ArgumentTypeError(f"“{typed}” is not a whole number")
    return min(int(typed), 1_000_000)


def some(typed: str) -> int:
    """Read a whole number above zero."""
    number = count(typed)
    if number == 0:
        raise ArgumentTypeError(f"“{typed}” is not a whole number above zero")
    return number


def moment(typed: str) -> datetime:
    """Read a day, which begins at midnight here, or a moment, which is here unless it says where."""
    try:
        return datetime.fromisoformat(typed).astimezone()
    except (ValueError, OverflowError):
        raise ArgumentTypeError(f"“{typed}” is not a date; write it as 2026-11-22") from None


def day(typed: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise ArgumentTypeError(f"“{typed}” is not a date; write it as 2026-11-22") from None


def day_of_list(typed: str) -> date:
    """Read the day of a list: none is older than the framework, and one of a day years ahead would stay the newest."""
    found = day(typed)
    if found.year < FIRST_LIST_YEAR or found > datetime.now().astimezone().date() + LONGEST_AHEAD:
        raise ArgumentTypeError(f"“{typed}” cannot be the day of a list; it lies years ahead or too far back")
    return found
