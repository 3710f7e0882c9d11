"""Writes what a view shows, whole or not at all, so that reading it again gives the same cells."""

from desktop.tables.exporting.checking import warnings
from desktop.tables.exporting.clipboard import clipboard_text
from desktop.tables.exporting.guarding import guarded, unguarded
from desktop.tables.exporting.model import KINDS, SUFFIXES, Caution, Kind, Origin
from desktop.tables.exporting.reading_back import read_back
from desktop.tables.exporting.saving import export, kind_of

__all__ = [
    "KINDS",
    "SUFFIXES",
    "Caution",
    "Kind",
    "Origin",
    "clipboard_text",
    "export",
    "guarded",
    "kind_of",
    "read_back",
    "unguarded",
    "warnings",
]
