"""The organization, pins and replies as they lie in ``desk.db``; each function works in a connection it is given."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from desktop.organization.model import WHOLE, Facility, Fact, Identifiers, Organization, Pin, Reply
from sync.lists.cells import storable

_FACILITY_COLUMNS = "id, name, legal_name, city, zip, entity_type, identifiers, facts, from_registry"
_PIN_COLUMNS = "facility, dxf_id, name, list_date, confirmed"
_REPLY_COLUMNS = "facility, question, fact, value, received, sender, text, filed"

_SAVE_ORGANIZATION = """
insert into organization (number, name, legal_name, changed) values (1, :name, :legal_name, :changed)
on conflict (number) do update set name = :name, legal_name = :legal_name, changed = :changed
"""
_SAVE_FACILITY = """
insert into facility (organization, position, id, name, legal_name, city, zip, entity_type, identifiers, facts,
    from_registry)
values (1, :position, :id, :name, :legal_name, :city, :zip, :entity_type, :identifiers, :facts, :from_registry)
on conflict (id) do update set position = :position, name = :name, legal_name = :legal_name, city = :city, zip = :zip,
    entity_type = :entity_type, identifiers = :identifiers, facts = :facts, from_registry = :from_registry,
    removed = null
"""


def read(store: sqlite3.Connection) -> Organization | None:
    """Return the organization, or None where none was saved yet."""
    found = store.execute("select name, legal_name from organization").fetchone()
    if found is None:
        return None
    rows = store.execute(f"select {_FACILITY_COLUMNS} from facility where removed is null order by position")
    return Organization(found[0], tuple(_facility(*row) for row in rows), found[1])


def write(store: sqlite3.Connection, organization: Organization, now: datetime) -> None:
    """Save the organization whole; a facility that is no longer in it is kept aside with its history."""
    changed = now.isoformat()
    named = {"name": storable(organization.name), "legal_name": storable(organization.legal_name), "changed": changed}
    store.execute(_SAVE_ORGANIZATION, named)
    store.execute("update facility set removed = ? where removed is null", (changed,))
    for position, facility in enumerate(organization.facilities):
        store.execute(_SAVE_FACILITY, {"position": position, **_row(facility)})


def pins(store: sqlite3.Connection) -> dict[str, Pin]:
    """Return what is confirmed now, by party."""
    rows = store.execute(
        f"select {_PIN_COLUMNS} from pin where ended is null"
        " and (facility is null or facility in (select id from facility where removed is null))"
    )
    found = [_pin(*row) for row in rows]
    return {pin.party: pin for pin in found}


def write_pin(store: sqlite3.Connection, pin: Pin) -> None:
    """Save a confirmation; the party's earlier one ends and stays in the history."""
    end_pin(store, pin.party, pin.confirmed)
    store.execute(
        f"insert into pin ({_PIN_COLUMNS}) values (?, ?, ?, ?, ?)",
        (pin.party or None, pin.dxf_id, pin.name, pin.list_date.isoformat(), pin.confirmed.isoformat()),
    )


def end_pin(store: sqlite3.Connection, party: str, now: datetime) -> None:
    """End a party's confirmation, if there is one; it stays in the history."""
    store.execute("update pin set ended = ? where facility is ? and ended is null", (now.isoformat(), party or None))


def refused(store: sqlite3.Connection, party: str) -> frozenset[str]:
    """Return the DxF ids of the rows of which the person said that they are not the party."""
    rows = store.execute("select dxf_id from refused where facility is ?", (party or None,))
    return frozenset(dxf_id for (dxf_id,) in rows)


def write_refused(store: sqlite3.Connection, party: str, dxf_ids: Iterable[str], now: datetime) -> None:
    """Save that these rows are not the party."""
    store.executemany(
        "insert or ignore into refused (facility, dxf_id, refused) values (?, ?, ?)",
        [(party or None, dxf_id, now.isoformat()) for dxf_id in dxf_ids],
    )


def take_back_refusal(store: sqlite3.Connection, party: str, dxf_id: str) -> None:
    """Forget that a row is not the party, because it is after all."""
    store.execute("delete from refused where facility is ? and dxf_id = ?", (party or None, dxf_id))


def replies(store: sqlite3.Connection) -> tuple[Reply, ...]:
    """Return the filed replies about the facilities there are now, in the order they were filed."""
    rows = store.execute(
        f"select {_REPLY_COLUMNS} from reply"
        " where facility is null or facility in (select id from facility where removed is null) order by number"
    )
    return tuple(_reply(*row) for row in rows)


def write_reply(store: sqlite3.Connection, reply: Reply) -> None:
    """File a reply beside those there are."""
    received, filed = reply.received.isoformat(), reply.filed.isoformat()
    row = (
        reply.party or None,
        reply.question,
        reply.fact,
        reply.value,
        received,
        storable(reply.sender),
        storable(reply.text),
        filed,
    )
    store.execute(f"insert into reply ({_REPLY_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)", row)


def _row(facility: Facility) -> Mapping[str, str | None]:
    identifiers = {kind: number for kind, number in asdict(facility.identifiers).items() if number}
    facts = {
        name: {"value": fact.value, "source": fact.source, "on": _iso(fact.on)} for name, fact in facility.facts.items()
    }
    return {
        "id": facility.id,
        "name": storable(facility.name),
        "legal_name": storable(facility.legal_name),
        "city": storable(facility.city),
        "zip": storable(facility.zip),
        "entity_type": facility.entity_type,
        "identifiers": json.dumps(identifiers),
        "facts": json.dumps(facts),
        "from_registry": _iso(facility.from_registry),
    }


def _facility(*row: Any) -> Facility:
    id_, name, legal_name, city, zip_, entity_type, identifiers, facts, from_registry = row
    return Facility(
        id=id_,
        name=name,
        legal_name=legal_name,
        city=city,
        zip=zip_,
        entity_type=entity_type,
        identifiers=Identifiers(**json.loads(identifiers)),
        facts={name: Fact(fact["value"], fact["source"], _day(fact["on"])) for name, fact in json.loads(facts).items()},
        from_registry=_day(from_registry),
    )


def _pin(facility: str | None, dxf_id: str, name: str, list_date: str, confirmed: str) -> Pin:
    return Pin(facility or WHOLE, dxf_id, name, date.fromisoformat(list_date), _moment(confirmed))


def _reply(*row: Any) -> Reply:
    facility, question, fact, value, received, sender, text, filed = row
    settled = None if value is None else bool(value)
    return Reply(facility or WHOLE, question, fact, settled, date.fromisoformat(received), sender, text, _moment(filed))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
