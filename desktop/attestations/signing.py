"""Signing: everything is checked, the bytes are made, and one durable transaction turns the draft into a record."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from desktop.attestations import drafts, stored
from desktop.attestations.model import Attestation, Delivery, Draft, Signature, State
from desktop.attestations.trouble import AlreadySigned, DraftChanged, NotDeclared, NotReady
from desktop.forms.model import Problem, Severity
from desktop.organization import stored as organizations
from desktop.organization.model import WHOLE
from desktop.outbox.moves import delivery_of, happen, write_new
from desktop.outbox.states import Happened, Happening
from desktop.proof import trail
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import NotFound

if TYPE_CHECKING:
    import sqlite3

    from desktop.desk import Desk


def problems(desk: Desk, draft: Draft) -> tuple[Problem, ...]:
    """Return everything about the answers of a draft: errors, warnings and notes."""
    from desktop.forms.checking import check
    from desktop.forms.library import form

    return check(form(draft.form, draft.version), draft.answers, drafts.context(desk, draft.party))


def record_of(desk: Desk, draft: Draft, signature: Signature) -> Attestation:
    """Return what signing would freeze, to the byte."""
    from desktop.forms.library import form
    from desktop.forms.response import canonical, provenance, response

    wanted, language, signer = form(draft.form, draft.version), desk.words.language, _line(signature.name)
    organization, signed = _line(organization_name(desk, draft)), signature.signed.replace(microsecond=0)
    record = response(
        wanted,
        draft.answers,
        id=draft.id,
        organization=organization,
        identifiers=_identifiers(desk, draft.party),
        author=signer,
        signature=signature,
        language=language,
        signed=signed,
        supersedes=draft.supersedes,
        is_practice=desk.practice,
    )
    body = canonical(record)
    return Attestation(
        id=draft.id,
        form=draft.form,
        version=draft.version,
        party=draft.party,
        organization=organization,
        title=wanted.title.said(language),
        language=language,
        signer=signer,
        signed=signed,
        hash=hashlib.sha256(body).hexdigest(),
        record=body,
        provenance=canonical(provenance(record)),
        form_document=_document(wanted.id, wanted.version),
        supersedes=draft.supersedes,
    )


def sign(desk: Desk, id_: str, signature: Signature) -> Attestation:
    """Sign a draft: when this returns, the record is on the disk and can never change; see `AttestationBook`."""
    with opened(desk.folder.desk_db) as store:
        draft = drafts.there(store, id_)
    check_ready(desk, draft, signature)
    record = record_of(desk, draft, signature)
    keep(desk, draft, record)
    return record


def keep(desk: Desk, draft: Draft, record: Attestation) -> None:
    """Write a record in the place of the draft that it was made from, in one transaction.

    Raises:
        AlreadySigned, NotFound, DraftChanged: the draft is not what it was; nothing was written.
    """
    with opened(desk.folder.desk_db) as store, writing(store):
        _check_again(store, draft)
        _write(store, record)


def check_ready(desk: Desk, draft: Draft, signature: Signature) -> None:
    """Raise what stands in the way of signing.

    Raises:
        NotDeclared: the signature is not complete; ``NotReady``: the draft has errors.
    """
    missing = {
        "name": not _line(signature.name),
        "title": not _line(signature.title),
        "authority": not signature.has_authority,
        "declaration": not signature.declares,
    }
    for wanted, is_missing in missing.items():
        if is_missing:
            raise NotDeclared(wanted=wanted)
    errors = sum(one.severity is Severity.ERROR for one in problems(desk, draft))
    if errors:
        raise NotReady(problems=errors)


def organization_name(desk: Desk, draft: Draft) -> str:
    """Return the legal name as it is answered in the draft, else as the desk knows it."""
    for key in ("organization.legal-name", "organization.name"):
        for value in draft.answers.get(key, ()):
            if isinstance(value, str) and value.strip():
                return value.strip()
    organization = desk.organization.current()
    if organization is None:
        return ""
    facility = drafts.facility_of(organization, draft.party)
    return (facility.legal_name or facility.name) if facility else (organization.legal_name or organization.name)


def _line(text: str) -> str:
    """Return a text as the record holds it: one line, without what cannot be seen."""
    from desktop.forms.reading import cleaned

    return " ".join(cleaned(text).split())


@cache
def _document(form_id: str, version: str) -> bytes:
    """Return the canonical bytes of a packaged form, which do not change while the program runs."""
    from desktop.forms.library import form
    from desktop.forms.response import canonical

    return canonical(form(form_id, version).document)


def _identifiers(desk: Desk, party: str) -> dict[str, str]:
    """Return the numbers that the party is known by, by kind, with the DxF id that was confirmed."""
    with opened(desk.folder.desk_db) as store:
        organization, pins = organizations.read(store), organizations.pins(store)
    facility = drafts.facility_of(organization, party) if organization else None
    is_only_one = organization is not None and len(organization.facilities) == 1
    pin = pins.get(party) or (pins.get(WHOLE) if is_only_one else None)  # confirmed while it was not the only one
    known = asdict(facility.identifiers) if facility else {}
    return {"dxf_id": pin.dxf_id if pin else "", **known}


def _check_again(store: sqlite3.Connection, draft: Draft) -> None:
    """Check inside the transaction that the draft is still the one that the record was made from.

    Raises:
        AlreadySigned, NotFound: the draft is gone; ``DraftChanged``: another window saved it meanwhile.
    """
    if stored.is_signed(store, draft.id):
        raise AlreadySigned(id=draft.id)
    if drafts.there(store, draft.id) != draft:
        raise DraftChanged(id=draft.id)
    if draft.supersedes and not stored.is_signed(store, draft.supersedes):
        raise NotFound(wanted=draft.supersedes)


def _write(store: sqlite3.Connection, record: Attestation) -> None:
    now = datetime.now(UTC)
    stored.write_attestation(store, record, hashlib.sha256(record.form_document).hexdigest())
    write_new(store, record.id, Delivery(State.SIGNED, changed=now))
    facts = {"form": record.form, "version": record.version, **trail.seal_facts(store, record.id)}
    trail.append(store, "signed", record.id, facts, now)
    if record.supersedes:
        _supersede(store, record, now)
    stored.delete_draft(store, record.id)


def _supersede(store: sqlite3.Connection, record: Attestation, now: datetime) -> None:
    """Note that an earlier one is taken back; where it still waits, it is held, so that it is not sent by itself."""
    trail.append(store, "superseded", record.supersedes, {"by": record.id}, now)
    before = delivery_of(store, record.supersedes)
    if before.state is State.QUEUED and not before.is_held:
        happen(store, record.supersedes, Happening(Happened.HELD), now)
