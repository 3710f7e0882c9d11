"""The data dictionary beside a table: what the publisher says of each column, and what is in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.tables.model import Entry
from desktop.words import Words
from sync.tables.model import Column, Source
from sync.work import Progress, Work

if TYPE_CHECKING:
    from sync.tables.asking.model import Profile
    from sync.tables.table import OpenTable

Marks = tuple[tuple[str, int, str], ...]

# Annotation columns of the CalHHS guideline for publishing data (kb.data.chhs.ca.gov); of 0 it says nothing we know of.
_EXPLAINED = frozenset("12345")
_NO_CODES = frozenset({"0", "none", "na", "n/a"})
_ANNOTATION = re.compile(r"(?<![a-z])annot(?:ations?)?(?![a-z])", re.IGNORECASE)


def describe(table: OpenTable, work: Work, *, words: Words | None = None) -> tuple[Entry, ...]:
    """Return an entry for each column with a profile over all rows, in the order of the columns.

    ``words`` are those in which marks are explained; English ones where nobody says.

    Raises:
        Cancelled: a stop was asked for.
    """
    entries, words = outline(table), words or Words()
    described = []
    for entry in entries:
        work.step(Progress("tables.describing", entry.column.position, len(entries)))
        described.append(with_profile(entry, table.columns.profile(entry.column.position, work), words))
    return tuple(described)


def outline(table: OpenTable) -> tuple[Entry, ...]:
    """Return the entries without profiles, which costs nothing: labels and definitions as the publisher wrote them."""
    said = _said(table.version.source)
    return tuple(_entry(column, said) for column in table.part.columns)


def with_profile(entry: Entry, profile: Profile, words: Words) -> Entry:
    """Return the entry with what is in its column, and what its marks mean where somebody says so.

    The meaning of ``*``, ``.`` and the like differs between datasets: their own notes explain it, so none is given.
    """
    marks: Marks = tuple((text, count, "") for text, count in profile.marks)
    return replace(entry, profile=profile, marks=_annotations(entry.column, profile, words) or marks)


def _said(source: Source) -> Mapping[str, tuple[str, str]]:
    return {_plain(name): said for name, said in (source.dictionary or {}).items()}


def _entry(column: Column, said: Mapping[str, tuple[str, str]]) -> Entry:
    label, definition = said.get(_plain(column.name), ("", ""))
    return Entry(column, label.strip(), definition.strip(), None)


def _annotations(column: Column, profile: Profile, words: Words) -> Marks:
    """Return the codes of an annotation column with their meaning; none where its codes are not the guideline's."""
    codes = {text.strip().casefold() for text, _ in profile.top}
    is_whole = profile.distinct == len(profile.top)
    if not (is_whole and _ANNOTATION.search(column.name) and codes & _EXPLAINED):
        return ()
    if not codes <= _EXPLAINED | _NO_CODES:
        return ()
    return tuple((text, count, _meaning(text.strip(), words)) for text, count in profile.top)


def _meaning(code: str, words: Words) -> str:
    return words.text("mark_meanings", f"annotation-{code}") if code in _EXPLAINED else ""


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
