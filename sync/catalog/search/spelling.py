"""One-letter typos: a word that finds nothing is read as the word of the catalog that is one slip away."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, product

from sync.catalog.search import synonyms

SHORTEST = 5  # letters; shorter words have too many neighbours
FEW = 3  # a word of so few datasets may itself be a typo of the publisher
OFTEN = 5  # how much oftener its neighbour must occur then
MOST = 3  # ways to read a text with a typo
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

# Every word of the index that begins with one of the candidates: a seek for each in the index's own vocabulary.
_NEAR = """
select slip.value, word.term, word.doc from json_each(?) slip cross join dataset_words word
where word.term >= slip.value and word.term < slip.value || char(1114111)
"""


def readings(reader: sqlite3.Connection, words: Sequence[str], *, open_end: bool) -> list[list[str]]:
    """The likeliest ways to read words of which some find next to nothing, the likeliest first; [] where none does.

    The last word may be the beginning of a word when ``open_end``; the others are whole.
    """
    last = len(words) - 1
    choices = [_neighbours(reader, word, part=open_end and place == last) for place, word in enumerate(words)]
    if not any(choices):
        return []
    ways = product(*(found or [word] for word, found in zip(words, choices, strict=True)))
    return [list(way) for way in islice(ways, MOST)]


def _neighbours(reader: sqlite3.Connection, word: str, *, part: bool) -> list[str]:
    """The words one slip away from a word that finds next to nothing; [] for a word that is fine or has none.

    A word in a title is fine, however rare it is: titles are read over before they are published, tags are not.
    """
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
        return []
    if _count(reader, "dataset_names", f'{{title}}: "{word}" *'):
        return []
    known = _count(reader, "dataset_text", f'"{word}" *')
    return _likeliest(reader, word, part=part, often=known * OFTEN) if known < FEW else []


def _count(reader: sqlite3.Connection, index: str, expression: str) -> int:
    """Datasets that match, counted up to FEW."""
    sql = f"select count(*) from (select 1 from {index} where {index} match ? limit {FEW})"
    return int(reader.execute(sql, (expression,)).fetchone()[0])


def _likeliest(reader: sqlite3.Connection, word: str, *, part: bool, often: int) -> list[str]:
    """Neighbours in more than ``often`` datasets, the commonest first; beginnings of words only where no word is."""
    slips = list(dict.fromkeys(_slips(word)))
    whole = {slip: 1 for slip in slips if slip in synonyms.vocabulary()}
    begun: dict[str, int] = defaultdict(int)
    for slip, term, datasets in reader.execute(_NEAR, (json.dumps(slips),)):
        if slip == term:
            whole[slip] = whole.get(slip, 0) + datasets
        elif part and len(slip) >= len(word):  # a word with its last letter cut off would begin with anything
            begun[slip] += datasets
    common = [{slip: count for slip, count in found.items() if count > often} for found in (whole, begun)]
    best = common[0] or common[1]
    return sorted(best, key=lambda slip: (-best[slip], slip))[:MOST]


def _slips(word: str) -> Iterator[str]:
    """Every word that differs by one letter left out, added, changed, or swapped with its neighbour."""
    for place in range(len(word) + 1):
        start, rest = word[:place], word[place:]
        for letter in _LETTERS:
            yield start + letter + rest
            if rest and letter != rest[0]:
                yield start + letter + rest[1:]
        if rest:
            yield start + rest[1:]
        if len(rest) > 1 and rest[0] != rest[1]:
            yield start + rest[1] + rest[0] + rest[2:]
