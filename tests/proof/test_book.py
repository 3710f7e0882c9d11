"""Receipts, sealed files and their check at a desk, with an attestation that was really signed."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType

import pytest

from desktop.attestations.model import Attestation, Signature, State
from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.outbox.moves import happen
from desktop.outbox.states import Happened, Happening
from desktop.proof import trail
from desktop.proof.chain import link
from desktop.proof.model import ProofKind, Verdict
from desktop.proof.receipts.making import as_receipt
from desktop.proof.receipts.record import canonical, sha256
from desktop.proof.trouble import AlteredFile, OtherRecord, ProofUnreadable
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import NotFound
from tests.proof import signed
from tests.standing.cases import facility

SIGNED = datetime(2026, 11, 22, 9, 41, 7, tzinfo=timezone(timedelta(hours=-8)))
SIGNATURE = Signature("María Ojeda", "Administrator", has_authority=True, declares=True, signed=SIGNED)


@pytest.fixture
def one(desk: Desk) -> Attestation:
    """A signed attestation of the desk."""
    desk.organization.save(Organization("Golden Practice", (facility(name="Golden Practice <Care>"),)))
    draft = desk.attestations.begin("directory-choices")
    answers = {
        "organization.dxf-id": ("DXF001234",),
        "organization.name": ("Golden Practice",),
        "choices.request": ("Manifest MedEx",),
        "choices.delivery": ("Manifest MedEx",),
        "choices.adt": ("Manifest MedEx",),
        "effective.date": ("2026-12-01",),
    }
    desk.attestations.save(draft.id, answers, answers)
    return desk.attestations.sign(draft.id, SIGNATURE)


def step(desk: Desk, id_: str, *happened: Happened) -> None:
    with opened(desk.folder.desk_db) as store, writing(store):
        for one in happened:
            happen(store, id_, Happening(one), datetime.now(UTC))


def elsewhere(desk: Desk, one: Attestation, state: State = State.DELIVERED) -> bytes:
    """Return a receipt for the attestation as a copy of this desk would make it that has gone on by itself."""
    with opened(desk.folder.desk_db) as store:
        store.execute("begin")
        trail.append(store, "sent", one.id, {}, signed.AT)
        record = signed.record(store, one)
        store.rollback()
    record["program"] = "another"
    record["delivery"] = {**dict(record["delivery"]), "state": state.value}  # type: ignore[call-overload]  # an object
    rest = {name: value for name, value in record.items() if name != "sha256"}
    return as_receipt(signed.rehashed(rest)).json


@pytest.mark.parametrize("name", ["receipt.html", "receipt.json"])
def test_a_receipt_of_what_was_signed_passes_every_check(
    name: str, desk: Desk, one: Attestation, tmp_path: Path, script: ModuleType
) -> None:
    file = tmp_path / name

    made = desk.proof.save_receipt(one.id, file)

    check = desk.proof.look(file)
    assert (check.kind, check.verdict, check.is_here, check.in_trail) == (ProofKind.RECEIPT, Verdict.INTACT, True, True)
    assert (check.attestation, check.hash, check.signer) == (one.id, one.hash, "María Ojeda")
    assert check.signed == SIGNED
    assert script.verify(file.read_bytes(), name)[0] == 0
    assert made.record["record"] == one.record.decode()
    assert desk.proof.check_trail().is_intact


def test_a_sealed_file_of_what_was_signed_passes_every_check(
    desk: Desk, one: Attestation, tmp_path: Path, script: ModuleType
) -> None:
    file = tmp_path / "choices.dxf-attestation"

    digest = desk.proof.seal(one.id, file)

    check = desk.proof.look(file)
    assert (check.kind, check.verdict, check.is_here, check.in_trail) == (ProofKind.SEALED, Verdict.INTACT, True, True)
    assert file.read_bytes().decode("latin-1").endswith(digest)
    assert script.verify(file.read_bytes(), file.name)[0] == 0


def test_a_receipt_is_noted_once_until_something_happens(desk: Desk, one: Attestation) -> None:
    first, again = desk.proof.receipt(one.id), desk.proof.receipt(one.id)
    step(desk, one.id, Happened.QUEUED)
    later = desk.proof.receipt(one.id)

    assert first == again
    assert later.hash != first.hash
    assert [event.kind for event in desk.proof.trail()] == ["signed", "receipt", "queued", "receipt"]
    assert [event.kind for event in desk.proof.trail(limit=2)] == ["queued", "receipt"]


def test_a_receipt_says_honestly_how_it_stands(desk: Desk, one: Attestation) -> None:
    page = desk.proof.receipt(one.id).html.decode()

    assert "It is signed and kept on this desk. It was not sent to anybody." in page
    assert "Manifest MedEx" in page
    assert "Administrator" in page
    assert "09:41:07 UTC-08:00" in page


def test_a_receipt_shows_nothing_of_other_attestations(desk: Desk, one: Attestation) -> None:
    with opened(desk.folder.desk_db) as store:
        signed.keep(store, signed.attestation(signed.OTHER_ID))

    receipt = desk.proof.receipt(one.id)

    assert signed.OTHER_ID.encode() not in receipt.json
    assert len(json.loads(receipt.json)["audit"]["lines"]) == 2


def test_another_desk_says_that_it_does_not_hold_the_attestation(
    desk: Desk, one: Attestation, tmp_path: Path, other_desk: Desk
) -> None:
    file = tmp_path / "receipt.html"
    desk.proof.save_receipt(one.id, file)

    check = other_desk.proof.look(file)
    brought = other_desk.proof.import_receipt(file)

    assert (check.verdict, check.is_here, check.in_trail) == (Verdict.INTACT, None, None)
    assert (brought.is_here, brought.told[-1]) == (None, "Nothing was changed.")


def test_a_receipt_from_elsewhere_confirms_what_was_handed_off(desk: Desk, one: Attestation, tmp_path: Path) -> None:
    step(desk, one.id, Happened.HANDED_OFF)
    file = tmp_path / "theirs.json"
    file.write_bytes(elsewhere(desk, one))

    first, again = desk.proof.import_receipt(file), desk.proof.import_receipt(file)

    assert desk.attestations.delivery(one.id).state is State.CONFIRMED
    assert first.told[-1] == "The attestation is confirmed now."
    assert again.told[-1] == "This receipt was brought in before. Nothing was changed."
    assert [event.kind for event in desk.proof.trail()] == ["signed", "handed_off", "imported", "confirmed"]
    assert desk.proof.check_trail().is_intact


def test_a_receipt_that_says_nothing_of_an_arrival_confirms_nothing(
    desk: Desk, one: Attestation, tmp_path: Path
) -> None:
    step(desk, one.id, Happened.HANDED_OFF)
    file = tmp_path / "theirs.json"
    file.write_bytes(elsewhere(desk, one, State.UNKNOWN))

    check = desk.proof.import_receipt(file)

    assert desk.attestations.delivery(one.id).state is State.HANDED_OFF
    assert check.told[-1] == "The receipt does not say that the attestation arrived anywhere. Nothing was changed."


def test_our_own_receipt_confirms_nothing(desk: Desk, one: Attestation, tmp_path: Path) -> None:
    step(desk, one.id, Happened.QUEUED, Happened.LEFT, Happened.RECEIVED)
    file = tmp_path / "ours.html"
    desk.proof.save_receipt(one.id, file)

    desk.proof.import_receipt(file)

    assert desk.attestations.delivery(one.id).state is State.DELIVERED


def test_a_receipt_for_another_content_is_refused(desk: Desk, tmp_path: Path, other_desk: Desk) -> None:
    with opened(desk.folder.desk_db) as store:
        signed.keep(store, signed.attestation())
    with opened(other_desk.folder.desk_db) as store:
        other = signed.attestation(signed.ID, status="amended")
        signed.keep(store, other)
        content = as_receipt(signed.record(store, other)).html
    file = tmp_path / "theirs.html"
    file.write_bytes(content)

    with pytest.raises(OtherRecord) as trouble:
        desk.proof.import_receipt(file)

    assert trouble.value.facts == {"file": "theirs.html", "id": signed.ID}
    assert desk.proof.look(file).is_here is False
    assert len(desk.proof.trail()) == 1


def test_an_altered_receipt_is_refused_and_changes_nothing(desk: Desk, one: Attestation, tmp_path: Path) -> None:
    step(desk, one.id, Happened.HANDED_OFF)
    file = tmp_path / "theirs.json"
    file.write_bytes(elsewhere(desk, one).replace(b"2026", b"2027", 1))

    with pytest.raises(AlteredFile):
        desk.proof.import_receipt(file)

    check = desk.proof.look(file)
    assert (check.verdict, check.attestation) == (Verdict.ALTERED, "")
    assert desk.attestations.delivery(one.id).state is State.HANDED_OFF


def test_what_cannot_be_opened_is_said_plainly(desk: Desk, tmp_path: Path) -> None:
    for file in (tmp_path / "nowhere.html", tmp_path):
        with pytest.raises(ProofUnreadable):
            desk.proof.look(file)


def test_a_receipt_with_another_signer_over_the_true_record_is_altered(
    desk: Desk, one: Attestation, tmp_path: Path
) -> None:
    record = dict(desk.proof.receipt(one.id).record)
    record["attestation"] = {**dict(record["attestation"]), "signer": "Somebody Else"}  # type: ignore[call-overload]
    file = tmp_path / "theirs.json"
    file.write_bytes(as_receipt(signed.rehashed({k: v for k, v in record.items() if k != "sha256"})).json)

    check = desk.proof.look(file)

    assert (check.verdict, check.is_here) == (Verdict.ALTERED, None)


def test_a_desk_knows_the_receipts_it_made(desk: Desk, one: Attestation, tmp_path: Path) -> None:
    desk.proof.save_receipt(one.id, tmp_path / "ours.html")

    assert "This desk made exactly this receipt." in desk.proof.look(tmp_path / "ours.html").told


def test_a_page_that_shows_something_else_than_our_receipt_is_not_called_ours(
    desk: Desk, one: Attestation, tmp_path: Path
) -> None:
    desk.proof.save_receipt(one.id, tmp_path / "theirs.html")
    page = (tmp_path / "theirs.html").read_bytes()[:-90].replace(b"Signed (kept", b"Received (kept", 1)
    (tmp_path / "theirs.html").write_bytes(page + f"<!-- dxf-desk sha256 {sha256(page)} -->\n".encode())

    told = desk.proof.look(tmp_path / "theirs.html").told

    assert desk.words.text("proof", "look.made_here") not in told
    assert told[-1] == desk.words.text("proof", "look.made_here_differs")


def test_a_receipt_made_up_from_our_own_trail_confirms_nothing(desk: Desk, one: Attestation, tmp_path: Path) -> None:
    record = {name: part for name, part in desk.proof.receipt(one.id).record.items() if name != "sha256"}
    record["delivery"] = {"state": "delivered"}
    (tmp_path / "made-up.json").write_bytes(canonical(signed.rehashed(record)))

    told = desk.proof.import_receipt(tmp_path / "made-up.json").told

    assert told[-1] == desk.words.text("proof", "look.own_trail")
    assert desk.attestations.delivery(one.id).state is State.SIGNED


def test_a_number_too_large_for_the_store_is_just_not_in_the_trail(
    desk: Desk, one: Attestation, tmp_path: Path
) -> None:
    record = {name: part for name, part in desk.proof.receipt(one.id).record.items() if name != "sha256"}
    line = json.loads(record["audit"]["lines"][0]["body"]) | {"number": 10**30}  # type: ignore[index]
    body = canonical(line).decode()
    chain = {"first": 10**30, "number": 10**30, "before": "", "lines": [{"body": body}]}
    record["audit"] = {**chain, "head": link("", sha256(body.encode()))}
    (tmp_path / "large.json").write_bytes(canonical(signed.rehashed(record)))

    assert desk.proof.look(tmp_path / "large.json").in_trail is False


def test_a_file_can_be_checked_at_a_desk_whose_store_is_damaged(desk: Desk, one: Attestation, tmp_path: Path) -> None:
    file = tmp_path / "receipt.html"
    desk.proof.save_receipt(one.id, file)
    desk.folder.desk_db.write_bytes(b"spoiled" * 1000)

    check = desk.proof.look(file)

    assert (check.verdict, check.is_here) == (Verdict.INTACT, None)


def test_what_is_not_signed_has_no_receipt(desk: Desk) -> None:
    desk.organization.save(Organization("Golden Practice", (facility(),)))
    draft = desk.attestations.begin("directory-choices")

    with pytest.raises(NotFound):
        desk.proof.receipt(draft.id)
    with pytest.raises(NotFound):
        desk.proof.seal(draft.id, desk.folder.root / "x.dxf-attestation")

    assert desk.proof.packet(draft.id).is_signed is False


def test_a_packet_is_saved_as_a_page_or_as_json(desk: Desk, one: Attestation, tmp_path: Path) -> None:
    made = desk.proof.save_packet(one.id, tmp_path / "packet.html")
    desk.proof.save_packet(one.id, tmp_path / "packet.json")

    assert made.is_signed
    assert b"DXF001234" in (tmp_path / "packet.html").read_bytes()
    assert signed.parsed((tmp_path / "packet.json").read_bytes())["attestation"] == one.id
