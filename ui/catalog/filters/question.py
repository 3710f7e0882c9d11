"""How a question to the catalog changes when a person types, checks a filter or takes one away."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sync.catalog.model import Facet, Query


@dataclass(frozen=True, slots=True)
class Filter:
    """One thing that narrows or widens a search; ``facet`` None is a switch (favourites, withdrawn, hidden)."""

    facet: Facet | None
    value: str


def active(query: Query) -> list[Filter]:
    """Return the filters and switches in force, facets in the order of `Facet`."""
    found = [Filter(facet, value) for facet in Facet for value in sorted(query.filters.get(facet, ()))]
    return found + [Filter(None, value) for value, on in switches(query).items() if on]


def switches(query: Query) -> dict[str, bool]:
    """Return the switches and whether each is on."""
    return {
        "favourites": query.only_ids is not None,
        "withdrawn": query.with_withdrawn,
        "hidden": query.with_hidden,
    }


def with_filter(query: Query, chosen: Filter, *, on: bool, favourites: frozenset[str]) -> Query:
    """Return the question with one filter set or taken away."""
    if chosen.facet is None:
        return _with_switch(query, chosen.value, on=on, favourites=favourites)
    values = query.filters.get(chosen.facet, frozenset())
    values = values | {chosen.value} if on else values - {chosen.value}
    filters = {facet: kept for facet, kept in {**query.filters, chosen.facet: values}.items() if kept}
    return replace(query, filters=filters)


def _with_switch(query: Query, value: str, *, on: bool, favourites: frozenset[str]) -> Query:
    if value == "favourites":
        return replace(query, only_ids=favourites if on else None)
    if value == "withdrawn":
        return replace(query, with_withdrawn=on)
    return replace(query, with_hidden=on)


def relieved(query: Query, relief: Filter) -> Query:
    """Return the question after the way out of an empty list was taken.

    A facet's filter, the favourites and the words are taken away; withdrawn and hidden records are let in.
    """
    if relief.facet is not None:
        values = frozenset({relief.value}) if relief.value else query.filters.get(relief.facet, frozenset())
        kept = query.filters.get(relief.facet, frozenset()) - values
        filters = {facet: found for facet, found in {**query.filters, relief.facet: kept}.items() if found}
        return replace(query, filters=filters)
    if relief.value == "all":
        return replace(query, text="", filters={}, only_ids=None)
    if relief.value == "text":
        return replace(query, text="")
    return _with_switch(query, relief.value, on=relief.value != "favourites", favourites=frozenset())
