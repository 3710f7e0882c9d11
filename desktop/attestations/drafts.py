"""Drafts: begun with what is known, saved as they are typed, brought to the newest version of their form."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.attestations import stored
from desktop.attestations.model import Attestation, Draft
from desktop.attestations.trouble import AlreadySigned, NoOrganization
from desktop.forms.model import Answers, Form, Origin, Prefilled
from desktop.organization import stored as organizations
from desktop.organization.model import WHOLE, Facility, Organization, Reply
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import NotFound

if TYPE_CHECKING:
    import sqlite3

    from desktop.desk import Desk
    from desktop.forms.checking import Context


def begin(desk: Desk, form_id: str, party: str, supersedes: str) -> Draft:
    """Return a new draft, saved, with the answers that are known; a correction begins with what was signed."""
    from desktop.forms.library import form

    wanted, theirs = form(form_id), party_of(desk.organization.current(), party, form_id)
    first = _corrected(desk, wanted, supersedes) if supersedes else _known(desk, wanted, theirs)
    now = _now()
    made = Draft(
        id=str(uuid4()),
        form=wanted.id,
        version=wanted.version,
        party=theirs,
        answers=stored.cleaned(first.answers),
        origins=first.origins,
        made=now,
        changed=now,
        supersedes=supersedes,
    )
    with opened(desk.folder.desk_db) as store, writing(store):
        stored.write_draft(store, made)
    return made


def save(desk: Desk, id_: str, answers: Answers, touched: Collection[str]) -> Draft:
    """Save the answers of a draft as they are now, and return it; what was touched is no longer from a source."""
    kept = stored.cleaned(answers)
    with opened(desk.folder.desk_db) as store, writing(store):
        before = there(store, id_)
        origins = {key: one for key, one in before.origins.items() if key in kept and key not in touched}
        saved = replace(before, answers=kept, origins=origins, changed=_now())
        stored.write_draft(store, saved)
    return saved


def carried(desk: Desk, id_: str) -> tuple[Draft, tuple[str, ...]]:
    """Return the draft, brought to the newest version of its form, and what changed, in sentences."""
    from desktop.forms.carrying import carry
    from desktop.forms.library import form

    with opened(desk.folder.desk_db) as store:
        before = there(store, id_)
    newest = form(before.form)
    if before.version == newest.version:
        return before, ()
    result = carry(packaged(before.form, before.version), newest, before.answers, desk.attestations.say)
    after = replace(
        before,
        version=newest.version,
        answers=stored.cleaned(result.answers),
        origins={key: one for key, one in before.origins.items() if key in result.answers},
        dropped={**before.dropped, **stored.cleaned(result.dropped)},
        changed=_now(),
    )
    with opened(desk.folder.desk_db) as store, writing(store):
        is_same = there(store, id_) == before
        if is_same:
            stored.write_draft(store, after)
    return (after, result.told) if is_same else carried(desk, id_)  # saved meanwhile: once more, from what it is now


def discard(desk: Desk, id_: str) -> Draft:
    """Delete a draft and return it, so that it can be put back."""
    with opened(desk.folder.desk_db) as store, writing(store):
        gone = there(store, id_)
        stored.delete_draft(store, id_)
    return gone


def put_back(desk: Desk, draft: Draft) -> None:
    """Put a discarded draft back; one that is there again, or was signed, stays as it is."""
    with opened(desk.folder.desk_db) as store, writing(store):
        if stored.draft(store, draft.id) is None and not stored.is_signed(store, draft.id):
            stored.write_draft(store, draft)


def there(store: sqlite3.Connection, id_: str) -> Draft:
    """Return a draft.

    Raises:
        AlreadySigned: it was signed; ``NotFound``: there is none of this id.
    """
    found = stored.draft(store, id_)
    if found is not None:
        return found
    if stored.is_signed(store, id_):
        raise AlreadySigned(id=id_)
    raise NotFound(wanted=id_)


def earlier(desk: Desk, form_id: str, party: str) -> tuple[Attestation, Answers] | None:
    """Return what was signed last with this form for this party, and its answers as the newest version takes them."""
    from desktop.forms.library import form

    organization = desk.organization.current()
    if organization is None or not desk.folder.desk_db.exists():
        return None
    with opened(desk.folder.desk_db) as store:
        last = stored.last_signed(store, form_id, party_of(organization, party, form_id))
    return None if last is None else (last, answers_now(desk, last, form(form_id)))


def answers_now(desk: Desk, attestation: Attestation, newest: Form) -> Answers:
    """Return what was answered, without the signature, as the newest version of the form takes it."""
    from desktop.forms.carrying import carry

    answers = answers_signed(attestation)
    if attestation.version == newest.version:
        return answers
    return carry(form_signed(attestation), newest, answers, desk.attestations.say).answers


def answers_signed(attestation: Attestation) -> Answers:
    """Return what was answered in a signed record, without the signature, by the keys of the form it answers."""
    from desktop.forms.response import answers_of

    return answers_of(form_signed(attestation), json.loads(attestation.record))


def form_signed(attestation: Attestation) -> Form:
    """Return the form that a record answers, as it was then; its rules are not known any more.

    Raises:
        FormUnreadable: this version of the program cannot read it.
    """
    from desktop.forms.library import form_of_document
    from desktop.rule_packs import newest_pack

    return form_of_document(json.loads(attestation.form_document), newest_pack())


def packaged(form_id: str, version: str) -> Form | None:
    """Return a version of a form, or None where it does not come with the program any more."""
    from desktop.forms.library import form

    try:
        return form(form_id, version)
    except NotFound:
        return None


def context(desk: Desk, party: str) -> Context:
    """Return what a form's rules may ask about besides the answers."""
    from desktop.forms.checking import Context
    from desktop.organization.profiles import profile_of
    from desktop.rule_packs import newest_pack

    facility: Facility | None = None
    replies: tuple[Reply, ...] = ()
    if desk.folder.desk_db.exists():
        with opened(desk.folder.desk_db) as store:  # once for both, because signing waits for it
            organization, replies = organizations.read(store), organizations.replies(store)
        facility = facility_of(organization, party) if organization else None
    profile = profile_of(facility, replies) if facility else None
    return Context(
        today=datetime.now().astimezone().date(),
        entity_type=profile.entity_type if profile else None,
        facts=profile.facts if profile else {},
        pack=newest_pack(),
        say=desk.attestations.say,
        language=desk.words.language,
    )


def party_of(organization: Organization | None, party: str, form_id: str) -> str:
    """Return the party; an organization of one facility is that facility.

    Raises:
        NoOrganization: there is none yet; ``NotFound``: there is no such facility.
    """
    if organization is None:
        raise NoOrganization(form=form_id)
    if party == WHOLE:
        return organization.facilities[0].id if len(organization.facilities) == 1 else WHOLE
    if facility_of(organization, party) is None:
        raise NotFound(wanted=party)
    return party


def facility_of(organization: Organization, party: str) -> Facility | None:
    """Return the facility of this id."""
    return next((one for one in organization.facilities if one.id == party), None)


def _now() -> datetime:
    """Return the moment as a store keeps it, to the millisecond."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def _known(desk: Desk, form: Form, party: str) -> Prefilled:
    from desktop.forms.gathering import gather_known
    from desktop.forms.prefilling import prefill

    return prefill(form, gather_known(desk, party))


def _corrected(desk: Desk, form: Form, supersedes: str) -> Prefilled:
    """Return the answers that a correction begins with: those that were signed.

    Raises:
        NotFound: there is no attestation of this id and this form.
    """
    with opened(desk.folder.desk_db) as store:
        wrong = stored.attestation(store, supersedes)
    if wrong is None or wrong.form != form.id:
        raise NotFound(wanted=supersedes)
    signed = answers_now(desk, wrong, form)
    return Prefilled(signed, dict.fromkeys(signed, Origin("earlier", wrong.signed.date())))
