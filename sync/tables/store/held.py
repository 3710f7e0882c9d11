"""The versions in the store: read, added when whole, removed with their folders."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from sync import errors
from sync.catalog.schema import writing
from sync.tables.identifiers.index import forget
from sync.tables.model import Source, Version
from sync.tables.store import folders, manifests, records
from sync.tables.store.schema import FILE_NAME, store_of

KEPT_VERSIONS = 2  # of each resource; the older one tells what changed

_SELECT = "select id, resource, md5, size, on_disk, fetched, folder, original, source, parts from version"
_NEWEST_FIRST = " order by resource, fetched desc, id desc"


def versions(tables: Path, resource: str = "") -> tuple[Version, ...]:
    """Return the versions on this desk, or those of one resource; newest first within a resource."""
    if not (tables / FILE_NAME).exists():
        return ()
    with store_of(tables) as store:
        if resource:
            rows = store.execute(f"{_SELECT} where resource = ?{_NEWEST_FIRST}", (resource,)).fetchall()
        else:
            rows = store.execute(_SELECT + _NEWEST_FIRST).fetchall()
    newest: set[str] = set()
    found = []
    for row in rows:
        found.append(_version(row, tables, is_newest=row[1] not in newest))
        newest.add(row[1])
    return tuple(found)


def version_of(tables: Path, id_: int) -> Version:
    """Return one version.

    Raises:
        NotFound: it is not (any more) on this desk.
    """
    found = next((one for one in versions(tables) if one.id == id_), None)
    if found is None:
        raise errors.NotFound(wanted=str(id_))
    return found


def used_bytes(tables: Path) -> int:
    """Return the bytes of everything in the folder of tables, unfinished downloads included."""
    return folders.size_of(tables)


def remove(tables: Path, resource: str) -> int:
    """Remove every version of a resource, its files included; return the bytes that this frees."""
    return sum(_remove(tables, one) for one in versions(tables, resource))


def remove_version(tables: Path, id_: int) -> int:
    """Remove one version, its files included; return the bytes that this frees."""
    return sum(_remove(tables, one) for one in versions(tables) if one.id == id_)


def drop_older(tables: Path, resource: str) -> None:
    """Remove all versions of a resource but the newest ones."""
    for older in versions(tables, resource)[KEPT_VERSIONS:]:
        _remove(tables, older)


def save(tables: Path, row: manifests.Row) -> int:
    """Add a version, or put it in the place of the one with the same bytes; return its number."""
    with store_of(tables) as store, writing(store):
        known = store.execute(
            "select id from version where resource = ? and md5 = ?", (row["resource"], row["md5"])
        ).fetchone()
        if known is None:
            return manifests.insert(store, row)
        settings = ", ".join(f"{field} = ?" for field in manifests.FIELDS)
        values = [row[field] for field in manifests.FIELDS]
        store.execute(f"update version set {settings}, is_searched = 0 where id = ?", (*values, known[0]))
        forget(store, known[0])
        return int(known[0])


def chosen_headers(tables: Path, id_: int) -> str:
    """Return the header rows that a person chose for a version, as JSON."""
    with store_of(tables) as store:
        found = store.execute("select headers from version where id = ?", (id_,)).fetchone()
    return str(found[0]) if found else "{}"


def met_again(tables: Path, id_: int, source: Source) -> int:
    """Note that the bytes of a version came again: it is the newest now, and what the portal says of it is new."""
    with store_of(tables) as store, writing(store):
        store.execute(
            "update version set fetched = ?, source = ? where id = ?",
            (datetime.now(UTC).isoformat(), records.source_text(source), id_),
        )
    return id_


def unsearched(tables: Path) -> tuple[Version, ...]:
    """Return the versions in which nobody has looked for identifiers yet."""
    with store_of(tables) as store:
        waiting = {row[0] for row in store.execute("select id from version where not is_searched")}
    return tuple(one for one in versions(tables) if one.id in waiting)


def searched(store: sqlite3.Connection, id_: int) -> None:
    """Note that the identifiers of a version are known."""
    store.execute("update version set is_searched = 1 where id = ?", (id_,))


def _remove(tables: Path, version: Version) -> int:
    with store_of(tables) as store, writing(store):
        store.execute("delete from version where id = ?", (version.id,))
        forget(store, version.id)
    before = folders.size_of(version.folder)
    shutil.rmtree(version.folder, ignore_errors=True)  # on Windows one that is open stays, until the next sweep
    folders.drop_if_empty(version.folder.parent)
    return before - folders.size_of(version.folder)


def _version(row: Iterable[str | int], tables: Path, *, is_newest: bool) -> Version:
    id_, _, md5, size, on_disk, fetched, place, original, source, parts = row
    folder = tables / str(place)
    return Version(
        id=int(id_),
        source=records.source_of(str(source)),
        folder=folder,
        original=folder / str(original),
        md5=str(md5),
        size=int(size),
        on_disk=int(on_disk),
        fetched=datetime.fromisoformat(str(fetched)),
        is_newest=is_newest,
        parts=records.parts_of(str(parts), folder),
    )
