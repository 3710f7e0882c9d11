"""How a text is understood: its words, their synonyms, a mended typo, and the datasets that all this finds."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from sync.catalog.search import query, spelling, synonyms
from sync.catalog.search.overview import Overview
from sync.catalog.search.query import Need

FEW = 3  # with fewer datasets than this a word may well be mistyped
KEPT = 8  # masks remembered, one for each word or phrase: enough for the text that is being typed
_NUMBERS = "select json_group_array(rowid) from dataset_text where dataset_text match ?"  # twice as fast as rows


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was understood.

    Attributes:
        text: as it was typed.
        needs: what a dataset must have, word by word.
        expression: the same for the index; "" for a text without any word.
        mask: the datasets that have all of it.
        read_as: what was really searched for where a typo was mended or a synonym added, else "".
    """

    text: str
    needs: tuple[Need, ...]
    expression: str
    mask: int
    read_as: str


@dataclass(slots=True)
class Reader:
    """Understands texts over one state of the replica; remembers what each word finds while others are typed."""

    connection: sqlite3.Connection
    known: Overview
    _masks: dict[str, int] = field(default_factory=dict)
    _last: Reading | None = None

    def read(self, text: str) -> Reading:
        """Understand a text and find its datasets; a text without any word finds them all."""
        if self._last is None or self._last.text != text:
            self._last = self._read(text)
        return self._last

    def _read(self, text: str) -> Reading:
        words, open_end = query.words(text), query.is_open(text)
        if not words:
            return Reading(text, (), "", self.known.all, "")
        found = self._find(text, words, open_end=open_end)
        if found.mask.bit_count() >= FEW:
            return found
        ways = spelling.readings(self.connection, words, open_end=open_end)
        mended = [self._find(text, way, open_end=open_end, read_as=" ".join(way)) for way in ways]
        return _together(found, [one for one in mended if one.mask & ~found.mask])

    def _find(self, text: str, words: Sequence[str], *, open_end: bool, read_as: str = "") -> Reading:
        needs, with_synonyms = synonyms.needs(words, open_end=open_end)
        mask = self.known.all
        for need in needs:
            mask &= self._mask(query.expression([need]))
        return Reading(text, tuple(needs), query.expression(needs), mask, with_synonyms or read_as)

    def _mask(self, expression: str) -> int:
        """The datasets that one need finds."""
        mask = self._masks.pop(expression, None)
        if mask is None:
            import orjson

            (numbers,) = self.connection.execute(_NUMBERS, (expression,)).fetchone()
            mask = self.known.mask(orjson.loads(numbers))
        self._masks[expression] = mask
        if len(self._masks) > KEPT:
            del self._masks[next(iter(self._masks))]
        return mask


def _together(found: Reading, mended: list[Reading]) -> Reading:
    """What the words find as they stand and in each way they were mended."""
    if not mended:
        return found
    ways = [found, *mended] if found.mask else mended
    return Reading(
        found.text,
        tuple(dict.fromkeys(need for way in ways for need in way.needs)),
        " OR ".join(f"({way.expression})" for way in ways),
        reduce(or_, (way.mask for way in ways)),
        ", ".join(way.read_as for way in mended),
    )
