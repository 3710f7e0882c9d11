"""The packaged practice lists come in without a request, differ from each other, and hold every case worth trying."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.errors import NotFound
from sync.lists.model import Level, ListKind
from sync.practice.lists import practice_lists
from sync.work import Cancelled, Work
from tests.lists.conftest import Store, directory

APRIL, OCTOBER = date(2026, 4, 13), date(2026, 10, 12)


def test_they_are_loaded_once_and_only_in_practice(tmp_path: Path) -> None:
    real = Desk(open_folder(tmp_path / "real"), Services())
    practice = Desk(open_folder(tmp_path / "practice"), Services("http://127.0.0.1:1"), practice=True)

    assert not real.lists.load_practice(Work.quiet())
    assert not real.folder.lists_db.exists()
    assert practice.lists.load_practice(Work.quiet())
    assert not practice.lists.load_practice(Work.quiet())


def test_what_a_stop_kept_away_is_brought_in_the_next_time(desk: Desk) -> None:
    questions = iter([False] * 12)

    with pytest.raises(Cancelled):
        desk.lists.load_practice(Work(lambda _: None, lambda: next(questions, True)))
    some = len(desk.lists.held())
    again = desk.lists.load_practice(Work.quiet())

    assert 0 < some < 6
    assert again
    assert len(desk.lists.held()) == 6


def test_a_list_of_ones_own_keeps_the_packaged_ones_away(desk: Desk) -> None:
    Store(desk.folder.lists_db).take(directory(count=3))

    assert not desk.lists.load_practice(Work.quiet())
    assert len(desk.lists.held()) == 1


def test_every_kind_is_there_and_two_of_them_twice(practising: Desk) -> None:
    assert [(one.kind, one.report_date, one.is_newest) for one in practising.lists.held()] == [
        (ListKind.SIGNATORY, OCTOBER, True),
        (ListKind.SIGNATORY, APRIL, False),
        (ListKind.DIRECTORY, OCTOBER, True),
        (ListKind.DIRECTORY, APRIL, False),
        (ListKind.REGISTRY, date(2026, 9, 14), True),
        (ListKind.CROSSWALK, date(2026, 8, 20), True),
    ]


def test_the_lists_hold_every_case_worth_trying(practising: Desk) -> None:
    lists = practising.lists
    ours = {one.name: one for one in lists.signatories()}
    golden, delta = ours["GOLDEN PRACTICE CARE CTR, LLC"], ours["Delta Practice Skilled Nursing, Inc."]
    valley = ours["Valley Practice Nursing and Rehabilitation LLC"]

    assert (golden.level, golden.city, golden.choices.request) == (Level.PRIMARY, "Fresno", "NONE SELECTED")
    assert valley.level is Level.SUBORDINATE
    assert valley in lists.subordinates("PRACTICE Valley Health Group ")
    assert [one.level for one in lists.primaries("practice valley health group")] == [Level.PRIMARY]
    assert not any("Sierra" in name for name in ours)
    assert delta.choices.delaying
    assert ours["Redwood Practice Healthcare Center"].terminated == "2026-08-31"
    assert ours["Bay Practice Subacute & Rehabilitation, Inc."].ceased == "2026-06-30"
    assert ours["Oak Meadow Practice Nursing Center LLC"].choices.request == "ONBOARDING TO QHIO"
    assert ours["Mission Practice Transitional Care"].choices.technology_url.startswith("https://")
    closed = lists.facility("90500148")
    assert closed is not None
    assert (closed.name, closed.status) == ("Harbor Practice Convalescent Hospital", "CLOSED")
    assert closed.name in ours


def test_every_name_and_id_is_evidently_invented(practising: Desk) -> None:
    for one in practising.lists.signatories():
        assert "practi" in one.name.casefold() or "práctica" in one.name.casefold()
        assert one.dxf_id.startswith("DXF9")


def test_a_fact_of_the_registry_is_completed_by_the_crosswalk(practising: Desk) -> None:
    golden = practising.lists.facility("090100000")

    assert golden is not None
    assert (golden.license_status, golden.capacity) == ("ACTIVE", 180)  # one from each


def test_what_changed_between_two_lists_can_be_told(practising: Desk) -> None:
    changes = practising.lists.differences(ListKind.SIGNATORY)
    some = practising.lists.differences(ListKind.SIGNATORY, {"DXF900109", "DXF900113", "DXF900122", "DXF900101"})

    assert [(one.dxf_id, one.what, one.before, one.after) for one in some] == [
        ("DXF900109", "terminated", "", "2026-08-31"),
        ("DXF900113", "gone", "", ""),
        ("DXF900122", "added", "", ""),
    ]
    assert set(some) < set(changes)
    assert ("DXF900108", "delaying", "no", "yes") in {(one.dxf_id, one.what, one.before, one.after) for one in changes}
    assert practising.lists.differences(ListKind.REGISTRY) == ()


def test_the_history_of_an_id_is_told_newest_first(practising: Desk) -> None:
    history = practising.lists.history("dxf900113")

    assert [(one.report_date, found is not None) for one, found in history] == [
        (OCTOBER, False),
        (OCTOBER, False),
        (APRIL, True),
        (APRIL, True),
    ]


def test_the_report_of_an_import_can_be_read_again(practising: Desk) -> None:
    registry = practising.lists.newest(ListKind.REGISTRY)
    assert registry is not None

    report = practising.lists.report(registry.number)

    assert (report.read, report.rows, report.is_newest) == (26, 26, True)
    assert "FACADMIN" in report.dropped_columns
    assert len(report.oddities) == registry.oddities
    with pytest.raises(NotFound):
        practising.lists.report(999)


def test_a_desk_without_lists_has_nothing_and_makes_no_store(desk: Desk) -> None:
    lists = desk.lists

    assert (lists.held(), lists.signatories(), lists.subordinates("x"), lists.history("DXF900101")) == ((), (), (), ())
    assert (lists.newest(ListKind.SIGNATORY), lists.signatory("DXF900101"), lists.entry("x")) == (None, None, None)
    assert (lists.facility("1"), lists.find_facilities("Golden")) == (None, ())
    assert lists.differences(ListKind.SIGNATORY) == ()
    with pytest.raises(NotFound):
        lists.report(1)
    assert not desk.folder.lists_db.exists()


@pytest.mark.parametrize(
    "typed",
    [
        "090100000", "90100000", "0901-00000", " 990000001 ", "55p001", "2999990015", "910990001",
        "golden practice care center", "Golden Practice Care Ctr", "golden practice, Fresno",
        "Golden Practice Care Center Fresno",
    ],
)  # fmt: skip
def test_a_facility_is_found_by_number_name_or_name_and_city(practising: Desk, typed: str) -> None:
    assert practising.lists.find_facilities(typed)[0].row.key == "090100000"


@pytest.mark.parametrize(("typed", "name"), [("harbor", "Harbor"), ("gold", "Golden"), ("DELTA", "Delta")])
def test_a_part_of_the_name_is_enough(practising: Desk, typed: str, name: str) -> None:
    assert any(name in one.row.names[0] for one in practising.lists.find_facilities(typed))


def test_a_city_alone_lists_its_facilities_by_name(practising: Desk) -> None:
    found = practising.lists.find_facilities("FRESNO")

    assert [one.row.names[0] for one in found] == [
        "Golden Practice Care Center",
        "Practice Community Health Center",
        "Practice Hospice of the Valley",
    ]


def test_nothing_near_finds_nothing(practising: Desk) -> None:
    assert practising.lists.find_facilities("Zzyzx Widget Works") == ()
    assert practising.lists.find_facilities("  ") == ()


def test_the_matcher_is_built_once_for_each_list(practising: Desk) -> None:
    first = practising.lists.matcher()
    again = practising.lists.matcher()
    store = Store(practising.folder.lists_db)
    (body,) = (one.body for one in practice_lists() if one.name == f"practice-signatories-{APRIL}.xlsx")

    store.take(body, day=date(2026, 11, 2))

    assert first is again
    assert practising.lists.matcher() is not first
