"""What ``lists.db`` holds: which lists there are, their rows, and how two lists of a kind differ."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import fields, replace
from datetime import date, datetime

from sync import errors
from sync.lists import rows
from sync.lists.cells import folded, storable
from sync.lists.facilities import whole_facid
from sync.lists.importing import oddities_of
from sync.lists.model import (
    Choices,
    DirectoryEntry,
    HeldList,
    ImportReport,
    ListKind,
    RegisteredFacility,
    RowChange,
    Signatory,
)

NUMBERS = ("facid", "license_number", "ccn", "npi", "hcai_id")  # columns a facility can be asked for by
_ORDER = {kind: place for place, kind in enumerate(ListKind)}
_HELD = (
    "select number, kind, report_date, rows, source, imported,"
    " (select count(*) from oddity where oddity.list = list.number) from list"
)


def held(store: sqlite3.Connection) -> tuple[HeldList, ...]:
    """Return all lists, by kind, the newest first."""
    newest = {
        kind: max(
            (day for known, day in store.execute("select kind, report_date from list") if known == kind), default=""
        )
        for kind in (kind.value for kind in ListKind)
    }
    found = [
        HeldList(
            number,
            ListKind(kind),
            date.fromisoformat(day),
            count,
            source,
            datetime.fromisoformat(at),
            odd,
            day == newest[kind],
        )
        for number, kind, day, count, source, at, odd in store.execute(_HELD)
    ]
    return tuple(sorted(found, key=lambda one: (_ORDER[one.kind], -one.report_date.toordinal())))


def newest(store: sqlite3.Connection, kind: ListKind) -> HeldList | None:
    """Return the list of a kind with the latest report date."""
    return next((one for one in held(store) if one.kind is kind), None)


def report(store: sqlite3.Connection, number: int) -> ImportReport:
    """Return what was found when a list was imported.

    Raises:
        NotFound: there is no such list.
    """
    one = next((one for one in held(store) if one.number == number), None)
    if one is None:
        raise errors.NotFound(wanted=str(number))
    read, columns = store.execute("select read, columns from list where number = ?", (number,)).fetchone()
    named = {kind: tuple(map(str, names)) for kind, names in json.loads(columns).items()}
    return ImportReport(
        kind=one.kind,
        report_date=one.report_date,
        source=one.source,
        read=read,
        rows=one.rows,
        oddities=oddities_of(store, number),
        unknown_columns=named["unknown"],
        missing_columns=named["missing"],
        dropped_columns=named["dropped"],
        is_newest=one.is_newest,
    )


def signatories(store: sqlite3.Connection, number: int) -> tuple[Signatory, ...]:
    """Return the rows of a Signatory List, in its order."""
    query = f"select {rows.COLUMNS['signatory']} from signatory where list = ? order by row"
    return tuple(rows.signatory(row) for row in store.execute(query, (number,)))


def participant(store: sqlite3.Connection, one: HeldList, dxf_id: str) -> Signatory | DirectoryEntry | None:
    """Return the row of an id in one list; of several rows, the first."""
    table = rows.TABLES[one.kind]
    query = f"select {rows.COLUMNS[table]} from {table} where list = ? and dxf_id = ? order by row limit 1"
    row = store.execute(query, (one.number, storable(dxf_id.strip().upper()))).fetchone()
    if row is None:
        return None
    return rows.signatory(row) if table == "signatory" else rows.entry(row)


def subordinates(store: sqlite3.Connection, number: int, primary_name: str) -> tuple[Signatory, ...]:
    """Return the rows under a primary in a Signatory List, in its order."""
    query = (
        f"select {rows.COLUMNS['signatory']} from signatory"
        " where list = ? and under = ? and level = 'subordinate' order by row"
    )
    return tuple(rows.signatory(row) for row in store.execute(query, (number, folded(primary_name))))


def primaries(store: sqlite3.Connection, number: int, name: str) -> tuple[Signatory, ...]:
    """Return the primary rows of this name in a Signatory List, in its order; names are not unique."""
    query = (
        f"select {rows.COLUMNS['signatory']} from signatory"
        " where list = ? and under = ? and level = 'primary' order by row"
    )
    return tuple(rows.signatory(row) for row in store.execute(query, (number, folded(name))))


def differences(
    store: sqlite3.Connection, kind: ListKind, dxf_ids: Collection[str] | None = None
) -> tuple[RowChange, ...]:
    """Return how the newest list differs from the one before it, by id; of all rows or of these ids."""
    lists = [one for one in held(store) if one.kind is kind][:2]
    if len(lists) < 2 or kind not in (ListKind.SIGNATORY, ListKind.DIRECTORY):
        return ()
    after, before = (_by_id(store, one) for one in lists)
    wanted = before.keys() | after.keys() if dxf_ids is None else set(dxf_ids)
    return tuple(
        change for dxf_id in sorted(wanted) for change in _changes(dxf_id, before.get(dxf_id), after.get(dxf_id))
    )


def facilities(store: sqlite3.Connection) -> tuple[RegisteredFacility, ...]:
    """Return every facility of the registry, completed by the crosswalk, and those only the crosswalk has."""
    return _joined(store.execute(f"select {_FACILITY} order by facility.list, row"))


def facility(store: sqlite3.Connection, facid: str) -> RegisteredFacility | None:
    """Return a facility by its number, with or without the leading zero."""
    return next(iter(facilities_with(store, whole_facid(facid.strip()), ("facid",))), None)


def facilities_with(
    store: sqlite3.Connection, number: str, columns: Collection[str] = NUMBERS
) -> tuple[RegisteredFacility, ...]:
    """Return the facilities that have this number as any of their identifiers."""
    facids: set[str] = set()
    number = storable(number)
    for column in columns:
        value = whole_facid(number) if column == "facid" else number
        facids |= {facid for (facid,) in store.execute(f"select facid from facility where {column} = ?", (value,))}
    return tuple(one for facid in sorted(facids) for one in _one_facility(store, facid))


_FACILITY = (
    ", ".join(f"facility.{name.strip()}" for name in rows.COLUMNS["facility"].split(","))
    + ", list.kind from facility join list on list.number = facility.list"
)


def _one_facility(store: sqlite3.Connection, facid: str) -> tuple[RegisteredFacility, ...]:
    return _joined(store.execute(f"select {_FACILITY} where facid = ?", (facid,)))


def _joined(found: sqlite3.Cursor) -> tuple[RegisteredFacility, ...]:
    registry: dict[str, RegisteredFacility] = {}
    crosswalk: dict[str, RegisteredFacility] = {}
    for *row, kind in found:
        one = rows.facility(tuple(row))
        (registry if kind == ListKind.REGISTRY.value else crosswalk)[one.facid] = one
    joined = [_completed(one, crosswalk.pop(facid, None)) for facid, one in registry.items()]
    return (*joined, *crosswalk.values())


def _completed(one: RegisteredFacility, other: RegisteredFacility | None) -> RegisteredFacility:
    """Return the registry's facility with what only the crosswalk knows."""
    if other is None:
        return one
    empty = (field.name for field in fields(one) if getattr(one, field.name) in ("", None))
    more = {name: getattr(other, name) for name in empty if getattr(other, name) not in ("", None)}
    return replace(one, **more) if more else one


def _by_id(store: sqlite3.Connection, one: HeldList) -> dict[str, Signatory | DirectoryEntry]:
    table = rows.TABLES[one.kind]
    query = f"select {rows.COLUMNS[table]} from {table} where list = ? order by row desc"
    make = rows.signatory if table == "signatory" else rows.entry
    return {found.dxf_id: found for row in store.execute(query, (one.number,)) for found in (make(row),)}


def _changes(
    dxf_id: str, before: Signatory | DirectoryEntry | None, after: Signatory | DirectoryEntry | None
) -> Iterator[RowChange]:
    if before is None or after is None:
        there = after or before
        if there is not None:
            yield RowChange(dxf_id, there.name, "added" if after else "gone")
        return
    for (what, old), (_, new) in zip(_texts(before), _texts(after), strict=True):
        if old != new:
            yield RowChange(dxf_id, after.name, what, old, new)


def _texts(one: Signatory | DirectoryEntry) -> Iterator[tuple[str, str]]:
    """Yield every field as name and text; yes and no as such, and a level by its value."""
    for field in fields(one):
        value = getattr(one, field.name)
        if isinstance(value, Choices):
            for choice in fields(value):
                yield choice.name, _text(getattr(value, choice.name))
        elif field.name != "dxf_id":
            yield field.name, _text(value)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(getattr(value, "value", value))
