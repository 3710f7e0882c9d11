"""Proposes datasets in which a facility may find itself, by their columns' names, before anything is downloaded."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING

from desktop.tables.mine import owners_of
from desktop.tables.model import Suggestion
from resources import packaged
from sync.errors import NotFound
from sync.tables.model import Identifier
from sync.troubles import disk_trouble

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.tables.identifiers.suggested import Carrier


def suggestions(desk: Desk) -> tuple[Suggestion, ...]:
    """Return one table of each dataset that carries identifiers.

    Favourites come first, then datasets known to be about facilities, then those with an identifier that a facility of
    the organization has, then by title. Empty where there is no catalog, or no table's columns were read yet.
    """
    from sync.tables.store import versions

    held = {one.source.resource for one in versions(desk.folder.tables)}
    organization = desk.organization.current()
    known = {kind for kind, _ in owners_of(organization.facilities)} if organization else set()
    favourites, about_facilities = desk.favourites(), _facility_data()

    def weight(one: Carrier) -> tuple[bool, bool, bool, str]:
        is_known = any(kind in known for _, kind in one.columns)
        return one.dataset not in favourites, one.slug not in about_facilities, not is_known, one.title.casefold()

    best = _best(_carriers(desk), held, known)
    return tuple(
        Suggestion(one.dataset, one.slug, one.title, one.resource, one.name, one.columns, one.resource in held)
        for one in sorted(best, key=weight)
    )


def _carriers(desk: Desk) -> list[Carrier]:
    from sync.catalog.schema import open_reader
    from sync.tables.identifiers.suggested import carriers

    try:
        reader = open_reader(desk.folder.catalog_db)
    except NotFound:
        return []
    with closing(reader), disk_trouble(desk.folder.catalog_db):
        return carriers(reader)


def _best(carriers: Iterable[Carrier], held: Collection[str], known: Collection[Identifier]) -> Collection[Carrier]:
    """Return one table of each dataset: one that is held, else with most identifiers the organization has, else newest.

    Of equal ones the first in the portal's order.
    """

    def worth(one: Carrier) -> tuple[bool, int, int, str]:
        kinds = {kind for _, kind in one.columns}
        return one.resource in held, len(kinds & set(known)), len(kinds), one.modified

    best: dict[str, Carrier] = {}
    for one in carriers:
        if one.dataset not in best or worth(one) > worth(best[one.dataset]):
            best[one.dataset] = one
    return best.values()


@cache
def _facility_data() -> frozenset[str]:
    """Names of the datasets in which a facility finds itself."""
    table = json.loads(packaged("catalog/facility-data.json").read_text("utf-8"))
    return frozenset(table["datasets"])
