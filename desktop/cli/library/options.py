"""What can be typed after ``library``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.options import add_command, add_family, count

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from desktop.cli.options import Choices

LANGUAGES = ("en", "es")


def add_library(commands: Choices) -> None:
    """Add the actions of ``library``."""
    actions = add_family(commands, "library", "the reading pages that come with the program: list, read, search them")
    _add_language(add_command(actions, "list", "list the pages, in the order of the shelf"))
    showing = add_command(actions, "show", "show one page with its sources")
    showing.add_argument("page", metavar="ID", help="the id of the page, as “library list” names it")
    _add_language(showing)
    searching = add_command(actions, "search", "search the pages and the catalog on this desk, offline")
    searching.add_argument("query", nargs="+", metavar="QUERY", help="words to look for")
    searching.add_argument("--limit", type=count, metavar="N", default=20, help="show at most N datasets (20)")


def _add_language(command: ArgumentParser) -> None:
    command.add_argument(
        "--language", choices=LANGUAGES, default="", help="in English (en) or Spanish (es), whatever the program speaks"
    )
