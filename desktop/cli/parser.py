"""What can be typed: the options of the whole program, and the commands of each family."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from desktop.cli.attestations.options import add_attest
from desktop.cli.backups.options import add_backups
from desktop.cli.catalog.options import add_catalog
from desktop.cli.diagnostics.options import add_diagnostics
from desktop.cli.library.options import add_library
from desktop.cli.lists.options import add_lists
from desktop.cli.news.options import add_news
from desktop.cli.options import EXIT_CODES, add_command
from desktop.cli.organization.options import add_organization
from desktop.cli.programs.options import add_programs
from desktop.cli.reconciling.options import add_reconciling
from desktop.cli.releases.options import add_releases
from desktop.cli.standing.options import add_standing
from desktop.cli.tables.options import add_table
from desktop.cli.updates.options import add_update


def parse(arguments: Sequence[str] | None = None) -> Namespace:
    """Read what was typed; ``command`` is None when the window is wanted. A usage mistake ends the program with 2."""
    return parser().parse_args(_joined(sys.argv[1:] if arguments is None else arguments))


def _joined(arguments: Sequence[str]) -> list[str]:
    """Return what was typed with each order in one word, because ``--sort -rate`` would be taken for two options."""
    joined: list[str] = []
    for one in arguments:
        if joined and joined[-1] == "--sort" and one.startswith("-") and not one.startswith("--"):
            joined[-1] = f"--sort={one}"
        else:
            joined.append(one)
    return joined


def parser() -> ArgumentParser:
    """Return the parser of the whole program."""
    whole = ArgumentParser(
        prog="dxf-desk",
        description="California's data exchange and open health data, on the desk of a clinic or nursing facility.",
        epilog=f"Without a command the window opens. {EXIT_CODES}",
    )
    whole.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything in this folder (on this computer)")
    whole.add_argument("--practice", action="store_true", help="use a practice portal; its data is kept apart")
    whole.add_argument("--tour", type=Path, metavar="DIR", help="save pictures of the window's pages there, then end")
    whole.add_argument("--open", type=Path, metavar="FILE", help="for the window only: check this sealed file")
    whole.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    add_catalog(commands)
    add_lists(commands)
    add_organization(commands)
    add_standing(commands)
    add_table(commands)
    add_attest(commands)
    add_programs(commands)
    add_library(commands)
    add_releases(commands)
    add_reconciling(commands)
    add_news(commands)
    add_backups(commands)
    add_update(commands)
    add_command(commands, "doctor", "look at what works between this desk and the services")
    add_diagnostics(commands)
    add_command(commands, "self-test", "try every part of the program itself")
    return whole


def _version() -> str:
    try:
        return version("dxf-desk")
    except PackageNotFoundError:
        return "(not installed)"
