"""How signatories, entries and facilities are kept in ``lists.db``, and how they come back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sync.lists.cells import folded
from sync.lists.model import Choices, DirectoryEntry, Level, ListKind, RegisteredFacility, Signatory

AnyRow = Signatory | DirectoryEntry | RegisteredFacility
TABLES = {
    ListKind.SIGNATORY: "signatory",
    ListKind.DIRECTORY: "entry",
    ListKind.REGISTRY: "facility",
    ListKind.CROSSWALK: "facility",
}
_CHOICE_COLUMNS = "delaying, request, delivery, notifications, technology_url, technology_email, technology_phone"
COLUMNS: Mapping[str, str] = {
    "signatory": "dxf_id, primary_name, subordinate_name, level, type, sub_type, city, zip,"
    f" {_CHOICE_COLUMNS}, terminated, ceased",
    "entry": f"dxf_id, name, {_CHOICE_COLUMNS}, terminated, ceased",
    "facility": "facid, name, type, business_name, address, city, zip, county, license_number, license_status,"
    " license_expires, status, ccn, npi, hcai_id, capacity, critical_access, ownership, parent",
}
FACILITY_FIELDS = [name.strip() for name in COLUMNS["facility"].split(",")]


def insert(store: sqlite3.Connection, number: int, kind: ListKind, found: Iterable[tuple[int, AnyRow]]) -> None:
    """Keep the rows of a list."""
    table = TABLES[kind]
    columns = f"list, row, {COLUMNS[table]}" + (", under" if table == "signatory" else "")
    marks = ", ".join("?" * (columns.count(",") + 1))
    store.executemany(
        f"insert into {table} ({columns}) values ({marks})", ((number, row, *_values(one)) for row, one in found)
    )


def signatory(row: tuple[Any, ...]) -> Signatory:
    """Return the signatory of a row with the columns above."""
    dxf_id, primary, subordinate, level, type_, sub_type, city, zip_code, *choices, terminated, ceased = row
    return Signatory(
        dxf_id,
        primary,
        subordinate,
        Level(level),
        type_,
        sub_type,
        city,
        zip_code,
        _choices(choices),
        terminated,
        ceased,
    )


def entry(row: tuple[Any, ...]) -> DirectoryEntry:
    """Return the directory entry of a row with the columns above."""
    dxf_id, name, *choices, terminated, ceased = row
    return DirectoryEntry(dxf_id, name, _choices(choices), terminated, ceased)


def facility(row: tuple[Any, ...]) -> RegisteredFacility:
    """Return the facility of a row with the columns above."""
    known = dict(zip(FACILITY_FIELDS, row, strict=True))
    expires, critical = known["license_expires"], known["critical_access"]
    known["license_expires"] = date.fromisoformat(expires) if expires else None
    known["critical_access"] = None if critical is None else bool(critical)
    return RegisteredFacility(**known)


def _choices(kept: list[Any]) -> Choices:
    delaying, *rest = kept
    return Choices(None if delaying is None else bool(delaying), *rest)


def _values(one: AnyRow) -> Iterator[object]:
    if isinstance(one, RegisteredFacility):
        yield from _facility_values(one)
        return
    yield one.dxf_id
    if isinstance(one, Signatory):
        yield from (one.primary, one.subordinate, one.level.value, one.type, one.sub_type, one.city, one.zip)
    else:
        yield one.name
    c = one.choices
    yield from (c.delaying, c.request, c.delivery, c.notifications)
    yield from (c.technology_url, c.technology_email, c.technology_phone, one.terminated, one.ceased)
    if isinstance(one, Signatory):
        yield folded(one.primary)


def _facility_values(one: RegisteredFacility) -> Iterator[object]:
    yield from (one.facid, one.name, one.type, one.business_name, one.address, one.city, one.zip, one.county)
    yield from (one.license_number, one.license_status)
    yield one.license_expires.isoformat() if one.license_expires else None
    yield from (one.status, one.ccn, one.npi, one.hcai_id, one.capacity, one.critical_access, one.ownership, one.parent)
