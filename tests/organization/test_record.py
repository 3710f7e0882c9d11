"""The organization is kept whole, its confirmations are never lost, and candidates are shown, never chosen."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.desk import Desk
from desktop.organization.model import WHOLE, Facility, Fact, Identifiers, Organization, Reply
from desktop.organization.trouble import NotInList
from desktop.paths import DataFolder, open_folder
from desktop.settings import Services
from desktop.store.opening import opened
from sync.errors import NotFound
from sync.lists.model import ListKind

FRESNO = Facility("f1", "Golden Practice Care Center", city="Fresno", entity_type="skilled_nursing_facility")
CLINIC = Facility("f2", "Example Clinic", city="Chico", zip="95926", entity_type="clinic")
BOTH = Organization("Golden Practice Care", (FRESNO, CLINIC))

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FACTS = st.builds(
    Fact,
    st.none() | st.booleans() | st.integers(0, 10**6),
    st.sampled_from(["person", "registry", "reply"]),
    st.none() | st.dates(),
)
FACILITIES = st.builds(
    Facility,
    st.text("0123456789abcdef", min_size=1, max_size=6),
    *[TEXTS] * 4,
    st.none() | TEXTS.filter(bool),
    st.builds(Identifiers, *[TEXTS] * 7),
    st.dictionaries(TEXTS, FACTS, max_size=3),
    st.none() | st.dates(),
)
ORGANIZATIONS = st.builds(
    Organization,
    TEXTS,
    st.lists(FACILITIES, min_size=1, max_size=4, unique_by=lambda one: one.id).map(tuple),
    TEXTS,
)


def desk_in(folder: Path) -> Desk:
    return Desk(DataFolder(folder), Services("http://127.0.0.1:9"), practice=True)


def reply(party: str) -> Reply:
    filed = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    return Reply(party, "clinic", "physician_organization", False, date(2026, 11, 19), "HCAI", "It is not.", filed)


def first_id(desk: Desk, place: int = 0) -> str:
    return desk.lists.signatories()[place].dxf_id


def test_a_desk_without_an_organization_says_so_and_makes_no_file(bare_desk: Desk) -> None:
    record = bare_desk.organization

    assert (record.current(), record.pins(), record.replies(), record.candidates()) == (None, {}, (), ())
    assert not bare_desk.folder.desk_db.exists()


@given(st.lists(ORGANIZATIONS, min_size=1, max_size=3))
@settings(max_examples=25)
def test_what_was_saved_last_is_read_back_as_it_was(saved: list[Organization]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for organization in saved:
            desk_in(Path(folder)).organization.save(organization)

        found = desk_in(Path(folder)).organization.current()

    assert found == saved[-1]
    assert repr(found) == repr(saved[-1])  # True is not 1


@pytest.mark.parametrize("facilities", [(), (FRESNO, replace(CLINIC, id="f1"))])
def test_an_organization_without_facilities_or_with_one_twice_is_not_saved(
    bare_desk: Desk, facilities: tuple[Facility, ...]
) -> None:
    with pytest.raises(ValueError, match="at least one facility"):
        bare_desk.organization.save(Organization("Golden", facilities))

    assert bare_desk.organization.current() is None


def test_a_confirmed_row_is_kept_with_its_name_and_the_date_of_the_list(desk: Desk) -> None:
    desk.organization.save(BOTH)

    pin = desk.organization.confirm("f1", f" {first_id(desk).lower()} ")

    newest = desk.lists.newest(ListKind.SIGNATORY)
    assert newest is not None
    assert (pin.party, pin.dxf_id, pin.list_date) == ("f1", first_id(desk), newest.report_date)
    assert pin.name == desk.lists.signatories()[0].name
    assert desk.organization.pins() == {"f1": pin}


def test_a_confirmation_is_replaced_and_taken_back_but_never_forgotten(desk: Desk) -> None:
    desk.organization.save(BOTH)
    for place in (0, 1):
        desk.organization.confirm(WHOLE, first_id(desk, place))

    desk.organization.unconfirm(WHOLE)

    assert desk.organization.pins() == {}
    with opened(desk.folder.desk_db) as store:
        kept = store.execute("select facility, dxf_id, ended is null from pin order by number").fetchall()
    assert kept == [(None, first_id(desk), 0), (None, first_id(desk, 1), 0)]


def test_with_one_facility_the_organizations_row_is_the_facilitys(desk: Desk) -> None:
    desk.organization.save(Organization("Golden", (FRESNO,)))

    pin = desk.organization.confirm(WHOLE, first_id(desk))

    assert desk.organization.pins() == {"f1": pin}
    assert desk.organization.candidates(WHOLE) == desk.organization.candidates("f1")
    desk.organization.unconfirm(WHOLE)
    assert desk.organization.pins() == {}


def test_what_was_confirmed_for_several_facilities_can_be_taken_back_when_one_is_left(desk: Desk) -> None:
    desk.organization.save(BOTH)
    desk.organization.confirm(WHOLE, first_id(desk))
    desk.organization.save(Organization("Golden", (FRESNO,)))
    held = {party: (pin.party, pin.dxf_id) for party, pin in desk.organization.pins().items()}

    desk.organization.unconfirm("f1")

    standing = desk.standing.now()
    assert held == {"f1": ("f1", first_id(desk))}
    assert desk.organization.pins() == {}
    assert standing is not None
    assert standing.facilities[0].pin is None


def test_an_id_that_the_newest_list_does_not_have_is_not_confirmed(desk: Desk) -> None:
    desk.organization.save(BOTH)

    with pytest.raises(NotInList) as told:
        desk.organization.confirm("f1", "dxf999999")

    assert told.value.facts == {"dxf_id": "DXF999999"}
    assert desk.organization.pins() == {}


def test_without_a_list_nothing_is_confirmed_and_there_are_no_candidates(bare_desk: Desk) -> None:
    bare_desk.organization.save(BOTH)

    with pytest.raises(NotFound, match="signatory"):
        bare_desk.organization.confirm("f1", "DXF000011")

    assert bare_desk.organization.candidates("f1") == ()


def test_a_facility_that_is_not_there_is_not_found(desk: Desk) -> None:
    desk.organization.save(BOTH)
    record = desk.organization

    for ask in (
        lambda: record.confirm("f3", first_id(desk)),
        lambda: record.unconfirm("f3"),
        lambda: record.candidates("f3"),
        lambda: record.file_reply(reply("f3")),
    ):
        with pytest.raises(NotFound):
            ask()


def test_a_facility_that_leaves_and_comes_back_has_its_confirmation_and_replies(desk: Desk) -> None:
    desk.organization.save(BOTH)
    pin = desk.organization.confirm("f2", first_id(desk))
    desk.organization.file_reply(reply("f2"))

    desk.organization.save(replace(BOTH, facilities=(FRESNO,)))
    away = desk.organization.pins(), desk.organization.replies()
    desk.organization.save(BOTH)

    assert away == ({}, ())
    assert desk.organization.pins() == {"f2": pin}
    assert desk.organization.replies() == (reply("f2"),)


def test_saving_the_organization_again_keeps_what_was_confirmed(desk: Desk) -> None:
    desk.organization.save(BOTH)
    pin = desk.organization.confirm("f1", first_id(desk))

    desk.organization.save(replace(BOTH, facilities=(CLINIC, replace(FRESNO, name="Golden"))))

    assert desk.organization.pins() == {"f1": pin}
    found = desk.organization.current()
    assert found is not None
    assert [one.name for one in found.facilities] == ["Example Clinic", "Golden"]


def test_the_practice_facility_is_found_with_evidence_and_not_confirmed(desk: Desk) -> None:
    desk.organization.save(BOTH)

    found = desk.organization.candidates("f1")

    assert 0 < len(found) <= 5
    assert "golden" in found[0].row.names[0].casefold()
    assert {one.about for one in found[0].evidence} >= {"name", "city", "zip", "type"}
    assert desk.organization.pins() == {}


def test_a_row_confirmed_as_another_facility_comes_last_and_says_so(desk: Desk) -> None:
    desk.organization.save(BOTH)
    free = desk.organization.candidates("f1")
    desk.organization.confirm("f2", free[0].row.key)

    found = desk.organization.candidates("f1", limit=len(free))

    assert [one.row.key for one in found] == [one.row.key for one in (*free[1:], free[0])]
    assert desk.organization.candidates("f1", limit=2)[-1] == found[-1]
    assert (found[-1].evidence[-1].about, found[-1].evidence[-1].ours) == ("confirmed", "Example Clinic")


def confirm_in(folder: str, party: str, dxf_id: str) -> Mapping[str, object]:
    """Confirm as another process does; must be importable by it."""
    desk = desk_in(Path(folder))
    desk.organization.confirm(party, dxf_id)
    return desk.organization.pins()


@pytest.mark.slow
def test_two_processes_at_once_keep_each_others_confirmations(desk: Desk) -> None:
    facilities = tuple(replace(FRESNO, id=f"f{number}") for number in range(4))
    desk.organization.save(replace(BOTH, facilities=facilities))
    folder, ids = str(desk.folder.root), [first_id(desk, place) for place in range(4)]

    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as together:
        waiting = [together.submit(confirm_in, folder, f"f{place}", ids[place]) for place in range(4)]
        for one in waiting:
            one.result()

    assert {party: pin.dxf_id for party, pin in desk.organization.pins().items()} == {
        f"f{place}": ids[place] for place in range(4)
    }


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from desktop.organization import stored
from desktop.organization.model import Facility, Organization
from desktop.store.opening import opened
from sync.catalog.schema import writing
from datetime import UTC, datetime
with opened(Path(sys.argv[1])) as store, writing(store):
    stored.write(store, Organization("Half", (Facility("f9", "Half"),)), datetime.now(UTC))
    os._exit(9)
"""


def test_a_program_killed_while_saving_leaves_what_was_saved_before(bare_desk: Desk) -> None:
    bare_desk.organization.save(BOTH)
    root = Path(__file__).resolve().parents[2]

    ended = subprocess.run([sys.executable, "-c", KILLED, str(bare_desk.folder.desk_db), str(root)], check=False)

    assert ended.returncode == 9
    assert bare_desk.organization.current() == BOTH


def test_replies_come_back_in_the_order_they_were_filed(bare_desk: Desk) -> None:
    bare_desk.organization.save(BOTH)
    filed = [replace(reply("f2"), value=value) for value in (None, False, True)]

    for one in filed:
        bare_desk.organization.file_reply(one)

    assert list(bare_desk.organization.replies()) == filed


def test_a_folder_that_is_new_can_be_used_at_once(tmp_path: Path) -> None:
    desk = Desk(open_folder(tmp_path / "new"), Services("http://127.0.0.1:9"), practice=True)

    desk.organization.save(BOTH)

    assert desk.organization.current() == BOTH
