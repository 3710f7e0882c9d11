"""Drafts and signed attestations as they lie in ``desk.db``; each function works in a connection it is given."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from desktop.attestations.model import Attestation, Draft
from desktop.forms.model import Answers, Origin, Value
from sync.lists.cells import storable

_DRAFT = "id, form, version, party, answers, origins, dropped, supersedes, made, changed"
_SAVE_DRAFT = f"insert or replace into draft ({_DRAFT}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ATTESTATION = "id, form, version, party, organization, title, language, signer, signed, hash, supersedes"
_SAVE_ATTESTATION = f"""
insert into attestation ({_ATTESTATION}, record, provenance, form_hash)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_READ_ATTESTATION = f"""
select {", ".join("a." + name for name in _ATTESTATION.split(", "))}, a.record, a.provenance, form_copy.document
from attestation a join form_copy on form_copy.hash = a.form_hash
"""
_SAVE_FORM = """
insert into form_copy (hash, document) select :hash, :document
where not exists (select 1 from form_copy where hash = :hash)
"""
_BEGINNING = """
select id from (select id from attestation union all select id from draft)
where substr(id, 1, length(:beginning)) = :beginning order by id limit 50
"""


def draft(store: sqlite3.Connection, id_: str) -> Draft | None:
    """Return a draft."""
    found = store.execute(f"select {_DRAFT} from draft where id = ?", (id_,)).fetchone()
    return _draft(*found) if found else None


def drafts(store: sqlite3.Connection) -> tuple[Draft, ...]:
    """Return all drafts, the last changed first."""
    return tuple(_draft(*row) for row in store.execute(f"select {_DRAFT} from draft order by changed desc, id"))


def write_draft(store: sqlite3.Connection, one: Draft) -> None:
    """Save a draft, in the place of what was saved of it before."""
    origins = {key: [origin.source, _iso(origin.on)] for key, origin in one.origins.items()}
    values = (one.id, one.form, one.version, one.party, _json(one.answers), json.dumps(origins), _json(one.dropped))
    store.execute(_SAVE_DRAFT, (*values, one.supersedes, _utc(one.made), _utc(one.changed)))


def delete_draft(store: sqlite3.Connection, id_: str) -> None:
    """Delete a draft."""
    store.execute("delete from draft where id = ?", (id_,))


def is_signed(store: sqlite3.Connection, id_: str) -> bool:
    """Tell whether there is a signed attestation of this id."""
    return store.execute("select 1 from attestation where id = ?", (id_,)).fetchone() is not None


def attestation(store: sqlite3.Connection, id_: str) -> Attestation | None:
    """Return a signed attestation."""
    found = store.execute(f"{_READ_ATTESTATION} where a.id = ?", (id_,)).fetchone()
    return _attestation(*found) if found else None


def last_signed(store: sqlite3.Connection, form: str, party: str) -> Attestation | None:
    """Return what was signed last with this form for this party."""
    query = f"{_READ_ATTESTATION} where a.form = ? and a.party = ? order by a.rowid desc limit 1"
    found = store.execute(query, (form, party)).fetchone()
    return _attestation(*found) if found else None


def write_attestation(store: sqlite3.Connection, one: Attestation, form_hash: str) -> None:
    """Save a signed attestation and the form it answers; neither can be changed from now on."""
    store.execute(_SAVE_FORM, {"hash": form_hash, "document": one.form_document})
    listed = (one.id, one.form, one.version, one.party, one.organization, one.title, one.language, one.signer)
    rest = (one.signed.isoformat(), one.hash, one.supersedes or None, one.record, one.provenance, form_hash)
    store.execute(_SAVE_ATTESTATION, (*listed, *rest))


def beginning_with(store: sqlite3.Connection, beginning: str) -> list[str]:
    """Return the ids of drafts and attestations that begin so, at most 50."""
    return [id_ for (id_,) in store.execute(_BEGINNING, {"beginning": beginning})]


def cleaned(answers: Answers) -> Answers:
    """Return answers as a store can keep them, without the keys that have none."""
    return {key: tuple(_value(value) for value in values) for key, values in answers.items() if values}


def _value(value: Value) -> Value:
    return storable(value).replace("\0", "") if isinstance(value, str) else value


def _draft(*row: Any) -> Draft:
    id_, form, version, party, answers, origins, dropped, supersedes, made, changed = row
    return Draft(
        id=id_,
        form=form,
        version=version,
        party=party,
        answers=_answers(answers),
        origins={key: Origin(source, _day(on)) for key, (source, on) in json.loads(origins).items()},
        made=datetime.fromisoformat(made),
        changed=datetime.fromisoformat(changed),
        supersedes=supersedes,
        dropped=_answers(dropped),
    )


def _attestation(*row: Any) -> Attestation:
    id_, form, version, party, organization, title, language, signer, signed, hash_, supersedes, *blobs = row
    record, provenance, form_document = blobs
    return Attestation(
        id=id_,
        form=form,
        version=version,
        party=party,
        organization=organization,
        title=title,
        language=language,
        signer=signer,
        signed=datetime.fromisoformat(signed),
        hash=hash_,
        record=record,
        provenance=provenance,
        form_document=form_document,
        supersedes=supersedes or "",
    )


def _answers(text: str) -> Mapping[str, tuple[Value, ...]]:
    return {key: tuple(values) for key, values in json.loads(text).items()}


def _json(answers: Answers) -> str:
    return json.dumps({key: list(values) for key, values in answers.items()})


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
