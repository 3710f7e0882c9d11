"""The order of results: by title, by date, or by relevance, where a match in the title comes first."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable
from itertools import chain, compress

from sync.catalog.search.overview import Overview

MOST_NAMES = 2_000  # with more matches in titles, tags and departments, the newest of them come first
MOST_TEXTS = 1_000  # matches elsewhere that are ranked; what comes after them follows newest first
ENOUGH = 50  # with so many matches in names the first page is full


def by_relevance(reader: sqlite3.Connection, overview: Overview, expression: str, mask: int) -> array[int]:
    """Row numbers of the datasets in ``mask``, those with every word in title, tags or department first."""
    names = _first(reader, "dataset_names", expression, MOST_NAMES)
    if len(names) == MOST_NAMES:
        titles = _first(reader, "dataset_names", f"{{title}}: ({expression})", MOST_NAMES)
        return _with_rest(
            overview, mask, chain(*(sorted(some, key=overview.places.__getitem__) for some in (titles, names)))
        )
    ranked = _ranked(reader, "dataset_names", expression, MOST_NAMES)
    texts = _ranked(reader, "dataset_text", expression, MOST_TEXTS) if len(names) < ENOUGH else []
    return _with_rest(overview, mask, chain(ranked, texts))


def by_title(reader: sqlite3.Connection, overview: Overview, mask: int) -> array[int]:
    """Row numbers of the datasets in ``mask`` in the order of their titles, whatever their case."""
    rows = reader.execute("select number from dataset order by title collate nocase, number")
    return _with_rest(overview, mask, (number for (number,) in rows))


def _first(reader: sqlite3.Connection, index: str, expression: str, most: int) -> list[int]:
    sql = f"select rowid from {index} where {index} match ? limit {most}"
    return [number for (number,) in reader.execute(sql, (expression,))]


def _ranked(reader: sqlite3.Connection, index: str, expression: str, most: int) -> list[int]:
    first = f"select rowid, rank from {index} where {index} match ? limit {most}"
    return [number for (number,) in reader.execute(f"select rowid from ({first}) order by rank, rowid", (expression,))]


def _with_rest(overview: Overview, mask: int, leading: Iterable[int]) -> array[int]:
    """The leading numbers that are in the mask, each once, and then the rest of the mask, newest first."""
    flags, places, numbers = overview.flags(mask), overview.places, array("q")
    for number in leading:
        place = places[number]
        if flags[place]:
            flags[place] = 0
            numbers.append(number)
    numbers.extend(compress(overview.numbers, flags))
    return numbers
