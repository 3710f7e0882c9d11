"""The command line: the catalog's jobs without a window, for scripts and for people who like to type."""

from desktop.cli.parser import parse
from desktop.cli.running import main, run

__all__ = ["main", "parse", "run"]
