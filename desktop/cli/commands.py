"""Which command does what was typed; only its own family is loaded."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from desktop.cli.job import Command, Commands
from desktop.cli.terminal import Terminal
from desktop.words import Words


def _catalog() -> Commands:
    from desktop.cli.catalog.commands import COMMANDS

    return COMMANDS


def _lists() -> Commands:
    from desktop.cli.lists.commands import COMMANDS

    return COMMANDS


def _organization() -> Commands:
    from desktop.cli.organization.commands import COMMANDS

    return COMMANDS


def _standing() -> Commands:
    from desktop.cli.standing.commands import COMMANDS

    return COMMANDS


def _tables() -> Commands:
    from desktop.cli.tables.commands import COMMANDS

    return COMMANDS


def _attestations() -> Commands:
    from desktop.cli.attestations.commands import COMMANDS

    return COMMANDS


def _programs() -> Commands:
    from desktop.cli.programs.commands import COMMANDS

    return COMMANDS


def _library() -> Commands:
    from desktop.cli.library.commands import COMMANDS

    return COMMANDS


def _releases() -> Commands:
    from desktop.cli.releases.commands import COMMANDS

    return COMMANDS


def _reconciling() -> Commands:
    from desktop.cli.reconciling.commands import COMMANDS

    return COMMANDS


def _news() -> Commands:
    from desktop.cli.news.commands import COMMANDS

    return COMMANDS


def _backups() -> Commands:
    from desktop.cli.backups.commands import COMMANDS

    return COMMANDS


def _updates() -> Commands:
    from desktop.cli.updates.commands import COMMANDS

    return COMMANDS


def _checking() -> Commands:
    from desktop.cli.checking import COMMANDS

    return COMMANDS


def _determine(typed: Namespace, terminal: Terminal, words: Words) -> int:
    from desktop.cli.standing.determining import determine

    return determine(typed, terminal, words)


def _diagnostics(typed: Namespace, terminal: Terminal, words: Words) -> int:
    from desktop.cli.diagnostics.commands import diagnostics

    return diagnostics(typed, terminal, words)


WITHOUT_DESK: dict[str, Callable[[Namespace, Terminal, Words], int]] = {
    "determine": _determine,
    "diagnostics": _diagnostics,
}
FAMILIES: dict[str, Callable[[], Commands]] = {
    **dict.fromkeys(("sync", "search", "dataset", "changes"), _catalog),
    "lists": _lists,
    "organization": _organization,
    **dict.fromkeys(("standing", "memo", "statewide"), _standing),
    **dict.fromkeys(("table", "mine"), _tables),
    "attest": _attestations,
    "programs": _programs,
    "library": _library,
    "deidentify": _releases,
    "compare": _reconciling,
    "news": _news,
    **dict.fromkeys(("backup", "restore"), _backups),
    "update": _updates,
    **dict.fromkeys(("doctor", "self-test"), _checking),
}


def name_of(typed: Namespace) -> str:
    """Return the command's name, with its action where it has one: ``lists import``."""
    action = getattr(typed, "action", "")
    return f"{typed.command} {action}" if action else str(typed.command)


def command_for(typed: Namespace) -> Command:
    """Return the command that does what was typed."""
    return FAMILIES[typed.command]()[name_of(typed)]
