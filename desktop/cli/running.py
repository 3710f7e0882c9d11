"""Runs one command, from what was typed to the exit code; trouble ends in a sentence, never in a traceback."""

from __future__ import annotations

import logging
import os
import sqlite3
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from desktop.cli import answers
from desktop.cli.commands import WITHOUT_DESK, command_for, name_of
from desktop.cli.layout import Layout
from desktop.cli.parser import parse, parser
from desktop.cli.terminal import Terminal, stopping_politely
from desktop.desk import Desk
from desktop.logs import logging_to, redacted
from desktop.opening import desk_in
from desktop.paths import open_folder
from desktop.words import Words
from sync.errors import KnownError
from sync.work import Cancelled, Work

logger = logging.getLogger(__name__)

STOPPED = 1
MET_AT = {"attest": "endpoint", "table fetch": "download", "update": "update"}  # where trouble has sentences of its own
LOOK_AT_DAMAGE = ("doctor", "self-test")  # commands that must run whatever is wrong
BUG = 70  # EX_SOFTWARE of sysexits.h: the program itself is at fault


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that was typed and return the exit code."""
    typed = parse(arguments)
    if typed.command is None:
        parser().error("a command is needed here; the window is opened by the program itself")
    return run(typed)


def run(typed: Namespace) -> int:
    """Run a parsed command."""
    if typed.practice and getattr(typed, "portal", ""):
        parser().error("--portal and --practice exclude each other: the practice portal is the portal")
    terminal = Terminal(as_json=typed.json)
    try:
        code = _alone(typed, terminal) if typed.command in WITHOUT_DESK else _at_desk(typed, terminal)
        terminal.finish()
        return code
    except BrokenPipeError:  # whoever read our answer, for example "head", has read enough
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _alone(typed: Namespace, terminal: Terminal) -> int:
    """Run a command that needs no desk: nothing is read from the data folder and nothing written."""
    words = Words("auto")
    alone = WITHOUT_DESK[typed.command]
    return _guarded(typed, terminal, words, lambda _: alone(typed, terminal, words))


def _at_desk(typed: Namespace, terminal: Terminal) -> int:
    from desktop.cli.job import Job

    words = Words("auto")
    try:
        folder = open_folder(typed.data_dir, practice=typed.practice)
        with (
            logging_to(folder, "command"),
            desk_in(
                folder,
                practice=typed.practice,
                portal_url=getattr(typed, "portal", ""),
                without_settings=typed.command in LOOK_AT_DAMAGE,
            ) as desk,
        ):
            words = desk.words
            command = command_for(typed)
            return _guarded(typed, terminal, words, lambda work: command(Job(desk, typed, terminal, work)), desk)
    except KnownError as trouble:  # the folder or the precious store: there is no desk to work at
        return _tell(trouble, terminal, words, None)


def _guarded(
    typed: Namespace, terminal: Terminal, words: Words, command: Callable[[Work], int], desk: Desk | None = None
) -> int:
    """Run the command and return its exit code; whatever it raises is told."""
    try:
        with stopping_politely(lambda: terminal.tell(words.cli("stopping"))) as stop_asked:
            code = command(terminal.work(words, stop_asked))
            logger.info("The command %s ended with %d.", name_of(typed), code)
            return code
    except KnownError as trouble:
        at = MET_AT.get(name_of(typed), MET_AT.get(typed.command, ""))
        return _tell(trouble, terminal, words, _catalog_day(desk) if desk else None, at)
    except (Cancelled, KeyboardInterrupt):
        return _tell_stopped(typed, terminal, words)
    except BrokenPipeError:
        raise
    except Exception as bug:
        if desk is not None:  # without one there is no log file, and the screen is no place for a traceback
            logger.exception("The command %s failed.", name_of(typed))
        return _tell_bug(bug, terminal, words, desk)


def _tell_bug(bug: Exception, terminal: Terminal, words: Words, desk: Desk | None) -> int:
    reason = redacted(f"{type(bug).__name__}: {bug}")
    if desk is None:
        terminal.tell(words.cli("bug_alone", reason=reason))
    else:
        terminal.tell(words.cli("bug", reason=reason, folder=str(desk.folder.logs)))
    return BUG


def _tell_stopped(typed: Namespace, terminal: Terminal, words: Words) -> int:
    told = words.stopped() if typed.command == "sync" else words.cli("stopped_here")
    if terminal.as_json:
        terminal.answer(answers.stopped(told), lambda: told)
    else:
        terminal.tell(told)
    return STOPPED


def _tell(trouble: KnownError, terminal: Terminal, words: Words, catalog: date | None, at: str = "") -> int:
    """Say what happened, whether the work is safe and what to do; return the exit code."""
    logger.info("Trouble: %s", trouble.logged)
    told = words.error(trouble, catalog=catalog, at=at)
    if terminal.as_json:
        terminal.answer(answers.failed(trouble, told), lambda: str(told))
    else:
        terminal.tell("\n".join(Layout(words, terminal.width).wrapped(str(told))))
    return trouble.kind.value


def _catalog_day(desk: Desk) -> date | None:
    """Return the day of the catalog on this desk, or None while there is none or it cannot be read."""
    with suppress(KnownError, sqlite3.Error):
        return desk.freshness().day
    return None
