"""Signing: checked again, durable, all or nothing, and never to be changed."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.attestations import signing
from desktop.attestations.model import Signature, State
from desktop.attestations.trouble import AlreadySigned, DraftChanged, NotDeclared, NotReady
from desktop.desk import Desk
from desktop.forms.library import form
from desktop.forms.record.canonical import canonical
from desktop.proof.trail import check_trail, events
from desktop.store.opening import opened
from sync.errors import NotFound
from tests.attestations.filled import CHOICES, FORM, SIGNATURE, ready, signed
from tests.attestations.seeds import seed

FROZEN = ("attestation", "form_copy", "audit", "receipt")
ROOT = Path(__file__).resolve().parents[2]


def test_a_signature_turns_the_draft_into_a_record(desk: Desk) -> None:
    draft = ready(desk)

    record = desk.attestations.sign(draft.id, SIGNATURE)

    assert desk.attestations.drafts() == ()
    assert desk.attestations.attestation(draft.id) == record
    assert desk.attestations.delivery(draft.id).state is State.SIGNED
    assert record.hash == hashlib.sha256(record.record).hexdigest()
    assert record.form_document == canonical(form(FORM).document)
    assert (record.signer, record.organization, record.party) == ("Ana Ruiz", "Olive Care Center", "a")
    assert record.signed == SIGNATURE.signed


def test_what_was_typed_agreed_to_and_when_is_in_the_signed_bytes(desk: Desk) -> None:
    record = json.loads(signed(desk).record)

    last = record["item"][-1]
    answers = {one["linkId"]: next(iter(one["answer"][0].values())) for one in last["item"]}
    assert answers["signature.name"] == "Ana Ruiz"
    assert answers["signature.title"] == "Administrator"
    assert answers["signature.authority"] is answers["signature.declaration"] is True
    assert answers["signature.date"] == "2026-11-23T09:41:05-08:00"
    assert all(one["text"] for one in last["item"])


def test_what_is_shown_before_signing_is_what_is_signed_to_the_byte(desk: Desk) -> None:
    draft = ready(desk)

    shown = desk.attestations.preview(draft.id, SIGNATURE)

    assert desk.attestations.drafts() == (draft,)
    assert desk.attestations.sign(draft.id, SIGNATURE).record == shown


def test_the_record_names_the_organization_by_the_number_that_was_confirmed(listed_desk: Desk) -> None:
    source = json.loads(signed(listed_desk).record)["source"]

    (pin,) = listed_desk.organization.pins().values()
    assert source["identifier"]["value"] == pin.dxf_id
    assert source["display"] == "Olive Care Center"  # as it was answered


@pytest.mark.parametrize(
    ("signature", "wanted"),
    [
        (replace(SIGNATURE, name=" \u00a0"), "name"),
        (replace(SIGNATURE, name="\u202e\u200b"), "name"),  # nothing of it can be seen, and nothing of it is kept
        (replace(SIGNATURE, title="\ufeff"), "title"),
        (replace(SIGNATURE, title=""), "title"),
        (replace(SIGNATURE, has_authority=False), "authority"),
        (replace(SIGNATURE, declares=False), "declaration"),
    ],
)
def test_an_unfinished_signature_signs_nothing(desk: Desk, signature: Signature, wanted: str) -> None:
    draft = ready(desk)

    with pytest.raises(NotDeclared) as caught:
        desk.attestations.sign(draft.id, signature)

    assert caught.value.facts == {"wanted": wanted}
    assert desk.attestations.drafts() == (draft,)


def test_answers_with_errors_are_not_signed(desk: Desk) -> None:
    draft = ready(desk, {**CHOICES, "organization.dxf-id": ("no such number",), "choices.adt": ()})

    with pytest.raises(NotReady) as caught:
        desk.attestations.sign(draft.id, SIGNATURE)

    assert caught.value.facts == {"problems": 2}
    assert desk.attestations.drafts() == (draft,)
    assert desk.attestations.counts().by_state == {}


def test_warnings_and_notes_keep_nobody_from_signing(desk: Desk) -> None:
    draft = ready(desk)

    assert desk.attestations.check(draft.id)  # notes about the day of the lists
    assert desk.attestations.sign(draft.id, SIGNATURE).id == draft.id


def test_nothing_is_signed_twice(desk: Desk) -> None:
    record = signed(desk)

    with pytest.raises(AlreadySigned):
        desk.attestations.sign(record.id, SIGNATURE)
    with pytest.raises(NotFound):
        desk.attestations.sign("nothing", SIGNATURE)


def test_of_two_that_sign_at_the_same_time_one_wins(desk: Desk) -> None:
    draft = ready(desk)

    def sign(_: int) -> str:
        try:
            return desk.attestations.sign(draft.id, SIGNATURE).hash
        except (AlreadySigned, NotFound) as trouble:
            return trouble.code

    with ThreadPoolExecutor(4) as together:
        outcomes = list(together.map(sign, range(4)))

    assert sorted(outcomes) == sorted([desk.attestations.attestation(draft.id).hash, *["already-signed"] * 3])
    with opened(desk.folder.desk_db) as store:
        assert [one.kind for one in events(store)] == ["signed"]


def test_a_draft_saved_in_the_middle_of_signing_is_not_signed_unseen(desk: Desk) -> None:
    draft = ready(desk)
    record = signing.record_of(desk, draft, SIGNATURE)
    desk.attestations.save(draft.id, {**CHOICES, "choices.adt": ("Long Health",)}, ())  # in another window

    with pytest.raises(DraftChanged):
        signing.keep(desk, draft, record)

    assert desk.attestations.draft(draft.id).answers["choices.adt"] == ("Long Health",)
    assert desk.attestations.counts().by_state == {}


def test_a_correction_supersedes_what_it_corrects(desk: Desk) -> None:
    wrong = signed(desk)

    right = signed(desk, {**CHOICES, "choices.adt": ("Long Health",)}, supersedes=wrong.id)

    listed = {one.id: one.superseded_by for one in desk.attestations.listed()}
    assert listed == {wrong.id: right.id, right.id: ""}
    assert right.supersedes == wrong.id
    assert wrong.id in right.record.decode()
    assert desk.attestations.attestation(wrong.id) == wrong
    with opened(desk.folder.desk_db) as store:
        assert [(one.kind, one.attestation) for one in events(store)][1:] == [
            ("signed", right.id),
            ("superseded", wrong.id),
        ]
        assert check_trail(store).is_intact


@pytest.mark.parametrize("table", [*FROZEN, "delivery", "audit_head"])
def test_the_store_itself_keeps_what_was_signed(desk: Desk, table: str) -> None:
    one = signed(desk)
    desk.proof.receipt(one.id)

    with opened(desk.folder.desk_db) as store:
        before = list(store.iterdump())
        columns = [name for _, name, *_ in store.execute(f"pragma table_info({table})")]
        attempts = [f"delete from {table}", f"insert or replace into {table} select * from {table}"]
        if table in FROZEN:
            attempts += [f"update {table} set {column} = {column}" for column in columns]
            attempts += [f"update or replace {table} set {column} = {column}" for column in columns]
        for attempt in attempts:
            with pytest.raises(sqlite3.IntegrityError), store:
                store.execute(attempt)

        assert list(store.iterdump()) == before


@pytest.mark.parametrize(
    "attempt",
    ["update audit_head set number = number - 1", "update delivery set attestation = 'another'"],
)
def test_the_trail_never_shrinks_and_a_delivery_stays_where_it_is(desk: Desk, attempt: str) -> None:
    signed(desk)

    with opened(desk.folder.desk_db) as store, pytest.raises(sqlite3.IntegrityError), store:
        store.execute(attempt)


def test_what_was_made_with_a_form_that_cannot_be_read_is_said_plainly_and_not_lost(desk: Desk) -> None:
    draft, (unreadable,) = ready(desk), seed(desk.folder.desk_db, 1)
    with opened(desk.folder.desk_db) as store, store:
        store.execute("update draft set form = 'of-another-version'")

    for attempt in (desk.attestations.carried, desk.attestations.check, desk.attestations.questions_and_answers):
        with pytest.raises(NotFound):
            attempt(draft.id)

    assert {one.title for one in desk.attestations.listed()} == {"of-another-version", "Directory choices"}
    assert desk.attestations.draft(draft.id).answers == draft.answers
    assert desk.attestations.questions_and_answers(unreadable)[0].key == "organization.name"
