"""Tables of the catalog that have columns with identifiers, known by the columns' names before any is downloaded."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from sync.catalog.records import files_in
from sync.tables.identifiers.recognising import identifier_named
from sync.tables.model import Identifier

_COLUMNS = """
select resource, name from column_of where name in (select value from json_each(?)) order by resource, position
"""
_DATASETS = """
select id, slug, title, resources from dataset where has_table and withdrawn is null and not hidden order by title
"""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A resource whose table has columns with identifiers.

    ``modified`` is when its file was last replaced, as published; "" where the portal does not say.
    """

    dataset: str
    slug: str
    title: str
    resource: str
    name: str
    modified: str
    columns: tuple[tuple[str, Identifier], ...]


def carriers(catalog: sqlite3.Connection) -> list[Carrier]:
    """Return the tables that carry identifiers, by title of the dataset, then in the portal's order.

    Hidden and withdrawn datasets are left out, and so are tables whose columns were not read yet.
    """
    columns = _columns(catalog)
    return [
        Carrier(dataset, slug, title, one.id, one.name, one.last_modified or "", tuple(columns[one.id]))
        for dataset, slug, title, resources in catalog.execute(_DATASETS)
        for one in files_in(resources)
        if one.id in columns
    ]


def _columns(catalog: sqlite3.Connection) -> Mapping[str, list[tuple[str, Identifier]]]:
    """Return the columns with identifiers of each resource that has some."""
    names = [name for (name,) in catalog.execute("select distinct name from column_of")]
    kinds = {name: kind for name in names if (kind := identifier_named(name)) is not None}
    found: dict[str, list[tuple[str, Identifier]]] = {}
    for resource, name in catalog.execute(_COLUMNS, (json.dumps(list(kinds)),)):
        found.setdefault(resource, []).append((name, kinds[name]))
    return found
