"""Filters and facet counts: each facet is counted with the filters of the other facets applied."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import and_

from sync.catalog.model import Facet, Query, Relief
from sync.catalog.search.overview import Overview

Counts = tuple[tuple[str, int], ...]


def shown(overview: Overview, query: Query) -> int:
    """The datasets that the query's two switches let through."""
    left_out = (0 if query.with_withdrawn else overview.withdrawn) | (0 if query.with_hidden else overview.hidden)
    return overview.all & ~left_out


def filtered(overview: Overview, query: Query, *, but: Facet | None = None) -> int:
    """The datasets that pass the query's filters, those of one facet left aside."""
    return reduce(and_, (_any_of(overview, facet, query) for facet in _used(query) if facet is not but), overview.all)


def counts(overview: Overview, matched: int, query: Query) -> Mapping[Facet, Counts]:
    """For each facet its values among the matched datasets, most used first; a chosen value is there even with 0."""
    base = matched & shown(overview, query)
    narrow = base & filtered(overview, query)
    used = set(_used(query))
    return {
        facet: _count(
            masks, base & filtered(overview, query, but=facet) if facet in used else narrow, query.filters.get(facet)
        )
        for facet, masks in overview.masks.items()
    }


def left_out(overview: Overview, matched: int, query: Query) -> tuple[int, int]:
    """How many more datasets the switches for withdrawn and for hidden ones would bring, each by itself."""
    base = matched & filtered(overview, query)
    withdrawn = 0 if query.with_withdrawn else base & overview.withdrawn
    hidden = 0 if query.with_hidden else base & overview.hidden
    return (withdrawn & ~hidden).bit_count(), (hidden & ~withdrawn).bit_count()


def _used(query: Query) -> list[Facet]:
    return [facet for facet, values in query.filters.items() if values]


def _any_of(overview: Overview, facet: Facet, query: Query) -> int:
    masks = overview.masks[facet]
    return reduce(int.__or__, (masks.get(value, 0) for value in query.filters[facet]), 0)


def _count(masks: Mapping[str, int], base: int, chosen: frozenset[str] | None) -> Counts:
    found = [(value, (mask & base).bit_count()) for value, mask in masks.items()] if base else []
    known = {value: count for value, count in found if count}
    known = {**dict.fromkeys(chosen or (), 0), **known}
    return tuple(sorted(known.items(), key=lambda pair: (-pair[1], pair[0])))


def relief(overview: Overview, matched: int, kept: int, query: Query) -> tuple[Relief, ...]:
    """What to take away from a query that finds nothing, the most helpful first.

    A facet is taken away whole; its value is told where only one was chosen. Where no single thing helps, the way out
    is to begin again with all datasets.

    Args:
        overview: all datasets.
        matched: the datasets that the words find.
        kept: the datasets among which the person looks (favourites, or all).
        query: the query with the empty answer.
    """
    base, passing, visible = matched & kept, filtered(overview, query), shown(overview, query)
    withdrawn, hidden = left_out(overview, base, query)
    ways = [Relief(None, "withdrawn", withdrawn), Relief(None, "hidden", hidden)]
    for facet in _used(query):
        value = next(iter(query.filters[facet])) if len(query.filters[facet]) == 1 else ""
        ways.append(Relief(facet, value, (base & visible & filtered(overview, query, but=facet)).bit_count()))
    if query.only_ids is not None:
        ways.append(Relief(None, "favourites", (matched & passing & visible).bit_count()))
    if query.text.strip():
        ways.append(Relief(None, "text", (kept & passing & visible).bit_count()))
    helpful = sorted((way for way in ways if way.count), key=lambda way: -way.count)
    return tuple(helpful or [way for way in [Relief(None, "all", visible.bit_count())] if way.count])
