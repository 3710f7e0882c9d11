"""What changed: finding the differences between two versions of a dataset, keeping them, and reading them back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from sync.catalog.model import Change, ChangeKind, Column
from sync.catalog.records import ARCHIVE, DatasetRow, FileRow, files

_FIELDS = {  # column of ``dataset`` -> name of the field as the portal knows it
    "title": "title",
    "notes": "notes",
    "slug": "name",
    "department": "organization",
    "topics": "groups",
    "tags": "tags",
    "frequency": "accrual_periodicity",
    "granularity": "geographic_granularity",
}
_SETS = frozenset({"topics", "tags"})  # their order says nothing
_RESOURCE_FIELDS = ("name", "description", "published_format", "url", "size", "hash", "last_modified", "has_table")


class Difference(NamedTuple):
    """One difference; the fields mean what they mean in `sync.catalog.model.Change`."""

    kind: ChangeKind
    part: str
    part_name: str
    field: str
    before: str
    after: str


def differences(old: DatasetRow, new: DatasetRow) -> list[Difference]:
    """Return what differs between two versions of one dataset: its fields first, then its resources in order."""
    pairs = _field_pairs(old, new)
    found = [_changed("dataset", "", name, before, after) for name, before, after in pairs if before != after]
    before_by_id = {one.id: one for one in files(old) if one.name != ARCHIVE}
    after_by_id = {one.id: one for one in files(new) if one.name != ARCHIVE}
    for ident, one in after_by_id.items():
        if ident in before_by_id:
            found += _resource_differences(before_by_id[ident], one)
        else:
            found.append(Difference(ChangeKind.ADDED, "resource", one.name, "", "", ""))
    gone = (one for ident, one in before_by_id.items() if ident not in after_by_id)
    found += [Difference(ChangeKind.WITHDRAWN, "resource", one.name, "", "", "") for one in gone]
    return found


def same_content(one: DatasetRow, other: DatasetRow) -> bool:
    """Whether two versions of a dataset say the same; dates, rebuilt archives and names of uploads do not count."""
    return not differences(one, other)


def column_differences(table: str, old: Iterable[Column], new: Iterable[Column]) -> list[Difference]:
    """Return which columns of ``table`` came, went, or changed their type, label or definition."""
    before, after = {one.name: one for one in old}, {one.name: one for one in new}
    came = [
        Difference(ChangeKind.ADDED, "column", f"{table}: {name}", "", "", "") for name in after if name not in before
    ]
    went = [
        Difference(ChangeKind.WITHDRAWN, "column", f"{table}: {name}", "", "", "")
        for name in before
        if name not in after
    ]
    altered = [
        _changed("column", f"{table}: {name}", field, getattr(before[name], field), getattr(one, field))
        for name, one in after.items()
        if name in before
        for field in ("type", "label", "notes")
        if getattr(before[name], field) != getattr(one, field)
    ]
    return came + went + altered


def keep(connection: sqlite3.Connection, run: int, dataset: tuple[str, str], found: Iterable[Difference]) -> None:
    """Store differences found by ``run``; ``dataset`` is its id and title."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    connection.executemany(
        "insert into change(run, at, dataset, title, kind, part, part_name, field, before, after)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((run, at, *dataset, one.kind.value, *one[1:]) for one in found),
    )


def changes(
    connection: sqlite3.Connection,
    *,
    since: datetime | None = None,
    dataset_id: str | None = None,
    limit: int = 500,
) -> list[Change]:
    """Return changes found by syncs, newest first; ``since`` is UTC and inclusive."""
    rows = connection.execute(
        "select at, dataset, title, kind, part, part_name, field, before, after from change"
        " where at >= ?1 and (?2 is null or dataset = ?2) order by number desc limit ?3",
        (since.astimezone(UTC).isoformat(timespec="milliseconds") if since else "", dataset_id, limit),
    )
    return [
        Change(datetime.fromisoformat(at), ident, title, ChangeKind(kind), part, name, field, before, after)
        for at, ident, title, kind, part, name, field, before, after in rows
    ]


def _field_pairs(old: DatasetRow, new: DatasetRow) -> Iterator[tuple[str, str, str]]:
    for column, name in _FIELDS.items():
        before, after = getattr(old, column), getattr(new, column)
        if column not in _SETS or set(before.split("\n")) != set(after.split("\n")):
            yield name, before, after
    before, after = json.loads(old.details), json.loads(new.details)
    for key in {**before, **after}:
        yield key, before.get(key, ""), after.get(key, "")


def _resource_differences(old: FileRow, new: FileRow) -> Iterator[Difference]:
    for name in _RESOURCE_FIELDS:
        if name == "url" and new.url_type == "upload":
            continue  # the portal renames uploaded files at will
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield _changed("resource", new.name, name, before, after)


def _changed(part: str, part_name: str, field: str, before: object, after: object) -> Difference:
    return Difference(ChangeKind.CHANGED, part, part_name, field, _shown(before), _shown(after))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
