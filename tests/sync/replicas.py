"""What the tests of the sync share: small packages, a sync in one line, and the contents of a replica to compare."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sync.catalog.pull import pull
from sync.catalog.schema import open_replica
from sync.ckan.portal import Portal
from sync.connections import Patience
from sync.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from sync.catalog.model import SyncReport

AT_ONCE = Patience(tries=1, silence=5.0)


def package(number: int, **fields: Any) -> dict[str, Any]:
    """Return a plain dataset with one table; ids sort like their numbers."""
    ident = str(UUID(int=number << 64))
    resource = {
        "id": str(UUID(int=(number << 64) + 1)),
        "name": f"Table {number}",
        "description": "",
        "format": "CSV",
        "url": f"https://portal.example/{number}.csv",
        "url_type": "upload",
        "hash": "",
        "size": 1000 + number,
        "created": "2024-01-01T00:00:00.000001",
        "last_modified": "2024-02-01T00:00:00.000001",
        "datastore_active": True,
        "state": "active",
    }
    whole = {
        "id": ident,
        "name": f"dataset-{number}",
        "title": f"Dataset {number}",
        "notes": f"Notes of number {number}",
        "metadata_created": "2024-01-01T00:00:00.000001",
        "metadata_modified": "2024-02-01T00:00:00.000001",
        "organization": {"name": "public-health", "title": "Public Health"},
        "groups": [{"name": "facilities", "title": "Facilities"}],
        "tags": [{"name": "beds"}],
        "resources": [resource],
        "contact_email": "data@portal.example",
        "accrual_periodicity": "annually",
        "extras": [{"key": "geographic_granularity", "value": "county"}],
        "state": "active",
        "private": False,
        "type": "dataset",
    }
    return {**whole, **fields}


def sync(url: str, file: Path, *, patience: Patience = AT_ONCE, **options: bool) -> SyncReport:
    """Open the replica, bring it up to date once, close it."""
    replica = open_replica(file)
    try:
        with Portal(url, patience) as portal:
            return pull(portal, replica, Work.quiet(), **options)
    finally:
        replica.close()


CONTENT = {
    "datasets": "select id, slug, title, notes, summary, department, topics, tags, formats, frequency, granularity,"
    " resource_names, created, modified, has_table, withdrawn is not null, hidden, resources, details"
    " from dataset order by id",
    "found": "select d.id from dataset_text t join dataset d on d.number = t.rowid"
    " where dataset_text match 'county OR data OR health OR number' order by d.id",
}


def content(file: Path) -> dict[str, list[Any]]:
    """Return all that a reader can see, in an order that does not depend on how it came there."""
    replica = open_replica(file)
    try:
        rows = {name: replica.execute(query).fetchall() for name, query in CONTENT.items()}
    finally:
        replica.close()
    return {name: [tuple(map(without_port, row)) for row in found] for name, found in rows.items()}


def without_port(value: object) -> object:
    return re.sub(r"http://127\.0\.0\.1:\d+", "http://portal", value) if isinstance(value, str) else value


def titles(file: Path) -> dict[str, str]:
    """Return title by id of the datasets that are not withdrawn."""
    replica = open_replica(file)
    try:
        return dict(replica.execute("select id, title from dataset where withdrawn is null").fetchall())
    finally:
        replica.close()


def genuine_packages(shared: Path) -> list[dict[str, Any]]:
    """Return the real catalog in the shape of CKAN 2.9."""
    lines = (shared / "data" / "portal" / "packages.jsonl").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]
