"""What was handed off is confirmed when a later list shows it, and not before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.attestations.model import State
from desktop.attestations.watching import SEEN, Shown
from desktop.desk import Desk
from desktop.forms.model import Answers
from desktop.outbox.moves import happen
from desktop.outbox.states import Happened, Happening
from desktop.proof.trail import events
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.practice.lists import DAYS, directory_text
from sync.work import Work
from tests.attestations.filled import signed
from tests.attestations.seeds import seed

OURS = "DXF900101"
BEFORE, AFTER = datetime(2026, 9, 1, 20, tzinfo=UTC), datetime(2026, 11, 20, 20, tzinfo=UTC)  # of the newest list's day
LATER = date(2026, 11, 2)
ENDED: Answers = {
    "organization.legal-name": ("Golden Practice Care Center",),
    "organization.dxf-id": (OURS,),
    "organization.address": ("1 Olive St",),
    "organization.city": ("Fresno",),
    "organization.state": ("CA",),
    "organization.zip": ("93701",),
    "end.kind": ("ceased",),
    "end.ceased-on": ("2026-08-31",),
    "end.subordinates": ("none",),
    "contact.name": ("Ana Ruiz",),
    "contact.email": ("ana@example.org",),
    "contact.phone": ("559-555-0100",),
}


def hand_off(desk: Desk, id_: str, at: datetime = BEFORE) -> str:
    with opened(desk.folder.desk_db) as store, writing(store):
        happen(store, id_, Happening(Happened.HANDED_OFF, route="portal"), at)
    return id_


def publish(desk: Desk, tmp_path: Path, row: str) -> None:
    """Bring in a later Participant Directory in which our row is another one."""
    text = directory_text(DAYS[-1]).decode().replace("10/12/2026", f"{LATER:%m/%d/%Y}")
    lines = [row if line.startswith(OURS) else line for line in text.splitlines()]
    file = tmp_path / f"directory {LATER}.csv"
    file.write_text("\n".join(lines))
    desk.lists.import_file(Work.quiet(), file)


def row(request: str = "Manifest MedEx", ceased: str = "NA") -> str:
    return f"{OURS},Golden Practice,No,{request},Long Health,Cozeva,NA,NA,NA,NA,{ceased},{LATER:%m/%d/%Y}"


def state(desk: Desk, id_: str) -> State:
    return desk.attestations.delivery(id_).state


def test_choices_are_confirmed_when_a_later_directory_has_the_same_three(listed_desk: Desk, tmp_path: Path) -> None:
    id_ = hand_off(listed_desk, signed(listed_desk).id)
    assert listed_desk.attestations.watch_lists() == ()

    publish(listed_desk, tmp_path, row())

    assert listed_desk.attestations.watch_lists() == (id_,)
    assert listed_desk.attestations.watch_lists() == ()
    assert state(listed_desk, id_) is State.CONFIRMED
    with opened(listed_desk.folder.desk_db) as store:
        told = events(store, id_)[-1]
    assert told.kind == "confirmed"
    assert told.facts == {"how": "directory", "report_date": "2026-11-02", "list": "directory 2026-11-02.csv"}


def test_a_list_that_shows_one_choice_differently_confirms_nothing(listed_desk: Desk, tmp_path: Path) -> None:
    id_ = hand_off(listed_desk, signed(listed_desk).id)

    publish(listed_desk, tmp_path, row(request="Health Gorilla"))

    assert listed_desk.attestations.watch_lists() == ()
    assert state(listed_desk, id_) is State.HANDED_OFF


def test_a_list_from_before_the_hand_off_confirms_nothing(listed_desk: Desk, tmp_path: Path) -> None:
    publish(listed_desk, tmp_path, row())

    hand_off(listed_desk, signed(listed_desk).id, AFTER)

    assert listed_desk.attestations.watch_lists() == ()


def test_what_was_only_signed_is_not_watched(listed_desk: Desk, tmp_path: Path) -> None:
    record = signed(listed_desk)

    publish(listed_desk, tmp_path, row())

    assert listed_desk.attestations.watch_lists() == ()
    assert state(listed_desk, record.id) is State.SIGNED


def test_no_choice_at_all_is_never_confirmed(listed_desk: Desk) -> None:
    listed = listed_desk.lists.entry(OURS)
    nothing = {f"choices.{name}": ("NONE SELECTED",) for name in ("request", "delivery", "adt")}

    assert listed is not None
    for answers in ({}, nothing):
        assert not SEEN["directory-choices"](answers, Shown(listed, frozenset()))


def test_an_end_is_confirmed_when_its_day_is_listed(listed_desk: Desk, tmp_path: Path) -> None:
    id_ = hand_off(listed_desk, signed(listed_desk, ENDED, "dsa-ended").id)
    assert listed_desk.attestations.watch_lists() == ()

    publish(listed_desk, tmp_path, row(ceased="08/31/2026"))

    assert listed_desk.attestations.watch_lists() == (id_,)


def test_the_agreement_is_confirmed_by_a_row_of_the_signatory_list_that_holds(listed_desk: Desk) -> None:
    signatory, entry = listed_desk.lists.signatory(OURS), listed_desk.lists.entry(OURS)
    is_signed = SEEN["dsa-execution"]

    assert signatory is not None
    assert entry is not None
    assert is_signed({}, Shown(signatory, frozenset()))
    assert not is_signed({}, Shown(replace(signatory, terminated="2026-01-05"), frozenset()))
    assert not is_signed({}, Shown(replace(signatory, ceased="2026-01-05"), frozenset()))
    assert not is_signed({}, Shown(entry, frozenset()))


def test_subordinates_are_confirmed_when_the_added_are_there_and_the_removed_are_gone(listed_desk: Desk) -> None:
    row_of_ours = listed_desk.lists.signatory(OURS)
    assert row_of_ours is not None
    shown = Shown(row_of_ours, frozenset({"olive east"}))
    added, removed = {"subordinate.1.name": ("Olive  East",), "subordinate.1.change": ("add",)}, ("remove",)
    is_there = SEEN["dsa-subordinates"]

    assert is_there(added, shown)
    assert not is_there({**added, "subordinate.1.change": removed}, shown)
    assert is_there({**added, "subordinate.2.name": ("Olive West",), "subordinate.2.change": removed}, shown)
    assert not is_there({**added, "subordinate.2.name": ("Olive West",), "subordinate.2.change": ("add",)}, shown)
    assert not is_there({}, shown)


def test_a_record_whose_form_cannot_be_read_stays_and_blocks_nothing(listed_desk: Desk, tmp_path: Path) -> None:
    seed(listed_desk.folder.desk_db, 1, (State.HANDED_OFF,))
    with opened(listed_desk.folder.desk_db) as store, writing(store):
        store.execute("update delivery set changed = ?", (BEFORE.isoformat(),))
    id_ = hand_off(listed_desk, signed(listed_desk).id)

    publish(listed_desk, tmp_path, row())

    assert listed_desk.attestations.watch_lists() == (id_,)


def test_without_lists_or_attestations_nothing_is_confirmed(bare: Desk, listed_desk: Desk) -> None:
    assert bare.attestations.watch_lists() == ()
    assert listed_desk.attestations.watch_lists() == ()
