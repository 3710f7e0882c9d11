"""Narrows a list to the few rows that share words with what is looked for, slips of the keyboard included."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import islice, pairwise

from desktop.matching.comparing import Known, Reading
from desktop.matching.likeness import CLOSE_WORD, SHORTEST_BEGINNING, SHORTEST_WITH_SLIPS

KEPT = 120  # rows that are compared closely
COMMON_ROWS = 1500  # a word of more rows than that adds to rows found by others, unless there are none
SLIPS = 12  # words of the list that one word may be meant for
BEGINNINGS = 8  # words of the list that begin with one word
PLACE_SHARE = 0.5  # what a word of the city counts beside a word of the name


class Index:
    """The words of a list and the rows that have them; never changes once made."""

    def __init__(self, rows: Sequence[Known]) -> None:
        self._rows_of: dict[str, set[int]] = defaultdict(set)
        self._rows_in: dict[str, set[int]] = defaultdict(set)  # by words of the city and by ZIP
        for number, row in enumerate(rows):
            for name in row.names:
                for word in name.words:
                    self._rows_of[word].add(number)
            for word in (*row.city_words, row.zip):
                self._rows_in[word].add(number)
        self._size = len(rows)
        self._words = sorted(self._rows_of)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in self._words:
            if word.isalpha():
                self._by_length[len(word)].append(word)

    def near(self, reading: Reading) -> list[int]:
        """Return the numbers of at most `KEPT` rows, those that share most first."""
        scores: dict[int, float] = {}
        words = dict.fromkeys(word for name in reading.names for word in name.words)
        shares = sorted(self._shares(words), key=lambda share: len(share[0]))
        for rows, share in shares:
            if scores and len(rows) > COMMON_ROWS:
                for number in scores.keys() & rows:
                    scores[number] += share
            else:
                for number in rows:
                    scores[number] = scores.get(number, 0.0) + share
        self._add_places(scores, (*words, *reading.city_words, reading.zip))
        return nlargest(KEPT, scores, key=scores.__getitem__)

    def _shares(self, words: Iterable[str]) -> Iterator[tuple[set[int], float]]:
        """Yield the rows of each word that a typed word may be meant for, and what it is worth."""
        typed = list(words)
        together = [first + second for first, second in pairwise(typed)]
        for word, like in [pair for one in typed for pair in self._meant_by(one)] + [(one, 1.0) for one in together]:
            rows = self._rows_of.get(word)
            if rows:
                yield rows, like * math.log(1 + self._size / len(rows))

    def _meant_by(self, word: str) -> Iterator[tuple[str, float]]:
        if word in self._rows_of:
            yield word, 1.0
        if not word.isalpha() or len(word) < SHORTEST_BEGINNING:
            return
        yield from ((longer, 0.6) for longer in self._beginning_with(word))
        if word in self._rows_of:
            return
        yield from ((part, 0.6) for part in self._parts_of(word))
        if len(word) >= SHORTEST_WITH_SLIPS:
            yield from self._with_slips(word)

    def _beginning_with(self, word: str) -> Iterator[str]:
        start = bisect_left(self._words, word)
        for longer in islice(self._words, start, start + BEGINNINGS + 1):
            if longer != word and longer.startswith(word):
                yield longer

    def _parts_of(self, word: str) -> Iterator[str]:
        """Yield both parts of two words that were written together."""
        for place in range(SHORTEST_BEGINNING, len(word) - SHORTEST_BEGINNING + 1):
            parts = word[:place], word[place:]
            if all(part in self._rows_of for part in parts):
                yield from parts

    def _with_slips(self, word: str) -> Iterator[tuple[str, float]]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = 1 if len(word) < 7 else 2
        near = [
            other for length in range(len(word) - slips, len(word) + slips + 1) for other in self._by_length[length]
        ]
        found = process.extract(word, near, scorer=OSA.normalized_similarity, score_cutoff=CLOSE_WORD, limit=SLIPS)
        yield from ((other, like) for other, like, _ in found)

    def _add_places(self, scores: dict[int, float], words: Iterable[str]) -> None:
        """Let rows in the place count more; a place alone finds nothing."""
        for word in set(words):
            rows = self._rows_in.get(word)
            if rows:
                share = PLACE_SHARE * math.log(1 + self._size / len(rows))
                for number in scores.keys() & rows:
                    scores[number] += share
