"""Small catalogs for the search to look into, made by the same code that a sync uses."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from sync.catalog import ingest
from sync.catalog.schema import open_replica, writing
from sync.catalog.search.searcher import Searcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Package = dict[str, Any]


class MakeCatalog(Protocol):
    def __call__(self, packages: Iterable[Package]) -> Path: ...


class OpenSearcher(Protocol):
    def __call__(self, packages: Iterable[Package]) -> Searcher: ...


def package(slug: str, title: str = "", **more: Any) -> Package:
    """Return a dataset in CKAN's shape; ``columns`` go to a table of their own, other keywords are CKAN's."""
    columns = more.pop("columns", ())
    lists = {key: [{"title": name} for name in more.pop(key, ())] for key in ("tags", "groups")}
    resources = [{"id": f"{slug}-{place}", **one} for place, one in enumerate(more.pop("resources", ()))]
    if columns:
        resources.append({"id": f"{slug}-table", "name": "Table", "format": "CSV", "datastore_active": True})
    found = {"id": f"id-{slug}", "name": slug, "title": title or slug, "notes": "", "_columns": columns}
    return {**found, **lists, "metadata_modified": "2024-05-06T07:08:09.000", **more, "resources": resources}


def fill(file: Path, packages: Iterable[Package]) -> Path:
    """Write the packages into a new replica with its indexes."""
    replica = open_replica(file)
    known = list(packages)
    with writing(replica.conn):
        ingest.add(replica.conn, known)
        for one in known:
            add_columns(replica.conn, one)
        ingest.finish(replica.conn)
    replica.close()
    return file


def add_columns(connection: Any, one: Package) -> None:
    """Enter the columns of a package as the crawl would."""
    for place, name in enumerate(one.get("_columns", ())):
        connection.execute("insert into column_of values (?, ?, ?, '', '', '')", (f"{one['name']}-table", place, name))
    if one.get("_columns"):
        ingest.name_columns(connection, ingest.numbers_of(connection, [one["id"]])[one["id"]])


@pytest.fixture
def make_catalog(tmp_path: Path) -> MakeCatalog:
    names = (f"catalog-{place}.db" for place in itertools.count())

    def make(packages: Iterable[Package]) -> Path:
        return fill(tmp_path / next(names), packages)

    return make


@pytest.fixture
def searcher_over(make_catalog: MakeCatalog) -> Iterator[OpenSearcher]:
    opened: list[Searcher] = []

    def over(packages: Iterable[Package]) -> Searcher:
        opened.append(Searcher(make_catalog(packages)))
        return opened[-1]

    yield over
    for searcher in opened:
        searcher.close()
