"""What the catalog offers as a table, where a table came from, and how it is cited."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.tables.model import Offer
from sync.catalog.model import Dataset, Resource
from sync.downloads.model import Fetched, Wanted
from sync.errors import KnownError
from sync.tables.model import Source, Version

if TYPE_CHECKING:
    from desktop.desk import Desk

# Formats, by the short names of the catalog, that we make tables of; the content of the file has the last word.
OPENED = frozenset({"CSV", "Excel", "Text", "JSON", "GeoJSON", "ZIP"})
ELSEWHERE = {
    "PDF": "document",
    "Word": "document",
    "Slides": "document",
    "Picture": "document",
    "Web page": "link",
    "Chart": "link",
    "Map service": "map",
    "KML": "map",
    "Shapefile": "map",
}  # key of the word tables, section `table_offers`
FROM_HERE = "file-"  # begins the id of a table that came from a file of this computer


def offers(dataset: Dataset, held: Mapping[str, Version]) -> tuple[Offer, ...]:
    """Return what can be done with each resource of a dataset; ``held`` has the newest version by resource id."""
    return tuple(_offer(dataset, one, held.get(one.id)) for one in dataset.resources)


def is_stale(resource: Resource, held: Version) -> bool:
    """Whether the portal has a newer file than the one on this desk."""
    source = held.source
    if resource.hash and source.way == "file":
        return resource.hash.casefold() not in (source.hash.casefold(), held.md5)
    if resource.last_modified and source.modified:
        return resource.last_modified > source.modified
    return source.way == "file" and resource.size is not None and resource.size != held.size


def wanted_of(dataset: Dataset, resource: Resource, way: str = "") -> Wanted:
    """Return what there is to fetch of a resource; ``way`` as in `Wanted`, "" for the one that fits its format."""
    return Wanted(
        resource=resource.id,
        dataset=dataset.id,
        url=resource.url,
        name=resource.name,
        format=resource.format,
        size=resource.size,
        hash=resource.hash,
        way=way or _way(resource),
        rows=resource.rows,
    )


def source_of(desk: Desk, wanted: Wanted, fetched: Fetched) -> Source:
    """Return where a file came from, with what the catalog says about it."""
    dataset = desk.dataset(wanted.dataset)
    resource = next((one for one in dataset.resources if one.id == wanted.resource), None)
    columns = resource.columns if resource else ()
    return Source(
        resource=wanted.resource,
        dataset=dataset.id,
        dataset_title=dataset.title,
        resource_name=wanted.name,
        format=wanted.format,
        url=wanted.url,
        way=wanted.way,
        hash=wanted.hash,
        modified=(resource.last_modified if resource else None) or fetched.modified,
        dictionary={one.name: (one.label, one.notes) for one in columns if one.label or one.notes},
    )


def source_of_file(file: Path) -> Source:
    """Return the source of a file of this computer; the same place is the same table, so a newer file is a version."""
    place = hashlib.sha256(str(file.resolve()).encode("utf-8", "replace")).hexdigest()[:24]
    moment = datetime.fromtimestamp(file.stat().st_mtime, UTC) if file.exists() else None
    return Source(f"{FROM_HERE}{place}", "", "", file.name, file.suffix.lstrip(".").upper(), "", modified=moment)


def can_come_again(desk: Desk, version: Version) -> bool:
    """Whether the portal still lists the resource that a table came from, as far as the catalog knows."""
    with suppress(KnownError):
        if version.source.dataset:
            dataset = desk.dataset(version.source.dataset)
            return dataset.withdrawn is None and any(one.id == version.source.resource for one in dataset.resources)
    return False


def about(desk: Desk, version: Version) -> tuple[str, str, str]:
    """Return citation, department and page of the dataset a table is from, as the catalog has them; else ""."""
    with suppress(KnownError):
        if version.source.dataset:
            dataset = desk.dataset(version.source.dataset)
            return dataset.details.get("citation", "").strip(), dataset.department, dataset.page
    return "", "", ""


def _offer(dataset: Dataset, resource: Resource, held: Version | None) -> Offer:
    can_open = resource.format in OPENED or resource.has_table
    return Offer(
        resource=resource.id,
        dataset=dataset.id,
        name=resource.name,
        format=resource.format,
        can_open=can_open,
        way=_way(resource),
        size=resource.size,
        held=held,
        is_stale=held is not None and is_stale(resource, held),
        why_not="" if can_open else ELSEWHERE.get(resource.format, "other"),
    )


def _way(resource: Resource) -> str:
    return "dump" if resource.format not in OPENED and resource.has_table else "file"
