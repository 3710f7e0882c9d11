"""The order of results: by title, by date, or by relevance, where a match in the title comes first."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable
from itertools import chain, compress

from sync.catalog.search.overview import Overview

WEIGHTS = "bm25(10, 3, 1)"  # title, tags, department
MOST = 2_000  # with more matches in titles, tags and departments the order among them is by date


def by_relevance(
    reader: sqlite3.Connection, overview: Overview, expression: str, matched: int, mask: int
) -> array[int]:
    """Row numbers of the datasets in ``mask``: every word in title, tags or department first, the rest newest first.

    Ranking the rest as well was tried: it cost as much as all other steps together and found nothing sooner.

    Args:
        reader: the replica.
        overview: all datasets.
        expression: what the index is asked for.
        matched: the datasets that it finds.
        mask: those of them that the query's filters let through.
    """
    if matched.bit_count() > MOST:
        names = _first(reader, expression)
        if len(names) == MOST:
            titles = _first(reader, f"{{title}}: ({expression})")
            newest_first = overview.places.__getitem__
            return _with_rest(overview, mask, chain(sorted(titles, key=newest_first), sorted(names, key=newest_first)))
    return _with_rest(overview, mask, _ranked(reader, expression))


def by_title(reader: sqlite3.Connection, overview: Overview, mask: int) -> array[int]:
    """Row numbers of the datasets in ``mask`` in the order of their titles, whatever their case."""
    rows = reader.execute("select number from dataset order by title collate nocase, number")
    return _with_rest(overview, mask, (number for (number,) in rows))


def _first(reader: sqlite3.Connection, expression: str) -> list[int]:
    sql = f"select rowid from dataset_names where dataset_names match ? limit {MOST}"
    return [number for (number,) in reader.execute(sql, (expression,))]


def _ranked(reader: sqlite3.Connection, expression: str) -> list[int]:
    sql = f"select rowid from dataset_names where dataset_names match ? and rank match '{WEIGHTS}' order by rank, rowid"
    return [number for (number,) in reader.execute(sql, (expression,))]


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
