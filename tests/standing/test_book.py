"""The standing of a desk, over the practice lists and over the State's own."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

from desktop.desk import Desk
from desktop.organization.model import WHOLE, Facility, Fact, Identifiers, Organization
from desktop.standing.model import Listed, Signed, Standing, State
from sync.lists.model import ListKind
from sync.work import Work
from tests.standing.cases import TODAY, differences_of, facility, says, steps_of, told_in


def now(desk: Desk) -> Standing:
    standing = desk.standing.now(TODAY)
    assert standing is not None
    return standing


def changes(standing: Standing) -> list[str]:
    return [f"{says(one.text)} {says(one.because)}" for one in standing.changes]


def test_without_an_organization_there_is_no_standing(bare: Desk) -> None:
    assert bare.standing.now() is None
    assert not bare.folder.desk_db.exists()


def test_without_lists_the_rules_still_answer(bare: Desk) -> None:
    bare.organization.save(Organization("Olive Care", (facility(),)))

    standing = now(bare)

    assert [card.state for card in standing.cards[:3]] == [State.ATTENTION, State.UNKNOWN, State.UNKNOWN]
    assert steps_of(standing) == ["lists"]
    assert standing.list_dates == {}


def test_a_practice_facility_is_found_confirmed_and_told_what_is_next(desk: Desk) -> None:
    before = now(desk)
    first = before.facilities[0].candidates[0]

    desk.organization.confirm("a", first.row.key)
    after = now(desk)

    assert (before.facilities[0].signed, steps_of(before)[0]) == (Signed.CANDIDATES, "confirm")
    assert (after.facilities[0].signed, after.facilities[0].listed) == (Signed.PRIMARY, Listed.NONE)
    assert (after.cards[2].state, steps_of(after)[0]) == (State.OVERDUE, "choices")
    for told in told_in((before, after)):
        assert says(told)


def test_looking_does_not_count_as_noting(desk: Desk) -> None:
    desk.standing.note(now(desk))
    desk.organization.confirm("a", now(desk).facilities[0].candidates[0].row.key)

    first, second = changes(now(desk)), changes(now(desk))
    desk.standing.note(now(desk))

    assert first == second
    assert any("“Confirm your row” to “Signed, as primary”" in line for line in first)
    assert [line for line in changes(now(desk)) if "was confirmed" in line] == []


def test_noting_the_same_again_writes_nothing(desk: Desk) -> None:
    from desktop.store.opening import opened

    for _ in range(3):
        desk.standing.note(now(desk))

    with opened(desk.folder.desk_db) as store, closing(store.execute("select count(*) from determination")) as rows:
        assert rows.fetchone() == (1,)


def test_another_answer_is_told_with_the_question(desk: Desk) -> None:
    desk.standing.note(now(desk))
    on_paper = {"electronic_records": Fact(False), "electronic_health_information": Fact(False)}
    one = Facility(
        "a", "Golden Practice Care Center", city="Fresno", entity_type="skilled_nursing_facility", facts=on_paper
    )
    desk.organization.save(Organization("Golden Practice Care Center", (one,)))

    told = changes(now(desk))

    assert any("to “not required”" in line and "your answer to" in line for line in told)


def test_rows_that_changed_between_two_lists_are_told(desk: Desk) -> None:
    changed = next(one for one in desk.lists.differences(ListKind.SIGNATORY) if one.what not in ("added", "gone"))
    desk.organization.confirm("a", changed.dxf_id)

    told = changes(now(desk))

    assert any(changed.after in line and "13 Apr 2026" in line and "12 Oct 2026" in line for line in told)


def test_several_facilities_have_a_row_of_their_own_beside_the_whole(desk: Desk) -> None:
    desk.organization.save(Organization("Golden Practice", (facility("a", name="Golden North"), facility("b"))))

    standing = now(desk)

    assert standing.whole is not None
    assert standing.whole.party == WHOLE
    assert len(standing.cards) == 4


def test_what_the_registry_says_of_a_facility_is_compared(desk: Desk) -> None:
    closed = next(one for one in desk.lists.find_facilities("Harbor Practice Convalescent Hospital"))
    one = replace(facility(name="Anything"), identifiers=Identifiers(facid=closed.row.key))
    desk.organization.save(Organization("Anything", (one,)))
    active = next(row for row in desk.lists.signatories() if not row.terminated and not row.ceased)
    desk.organization.confirm("a", active.dxf_id)

    assert "closed" in differences_of(now(desk))


def test_a_genuine_nursing_facility_shows_candidates_and_then_its_row(genuine: Desk) -> None:
    row = next(
        row
        for row in genuine.lists.signatories()
        if row.sub_type == "Skilled nursing facility" and row.choices.request == "NONE SELECTED" and not row.subordinate
    )
    one = Facility(
        "a", row.name.title(), city=row.city, zip=row.zip, entity_type="skilled_nursing_facility",
        facts={"electronic_records": Fact(True)},
    )  # fmt: skip
    genuine.organization.save(Organization(one.name, (one,)))

    before = now(genuine)
    genuine.organization.confirm("a", row.dxf_id)
    after = now(genuine)

    assert before.facilities[0].signed is Signed.CANDIDATES
    assert row.dxf_id in {found.row.key for found in before.facilities[0].candidates}
    assert (after.facilities[0].signed, after.facilities[0].listed) == (Signed.PRIMARY, Listed.NONE)
    assert after.list_dates == {"signatory": date(2024, 5, 13), "directory": date(2024, 4, 29)}
    assert {"old-signatory", "old-directory"} <= set(differences_of(after))
    assert steps_of(after) == ["choices", "newer_signatory", "newer_directory"]


def test_the_three_genuine_nursing_facilities_that_claim_the_delay_are_told_so(genuine: Desk) -> None:
    claiming = [
        row
        for row in genuine.lists.signatories()
        if row.sub_type == "Skilled nursing facility" and row.choices.delaying
    ]
    for row in claiming:
        genuine.organization.save(Organization(row.name, (facility(name=row.name),)))
        genuine.organization.confirm("a", row.dxf_id)

        assert "delay-claimed" in differences_of(now(genuine))

    assert len(claiming) == 3


def test_the_practice_lists_are_asked_for_without_any_request(desk: Desk) -> None:
    assert desk.lists.load_practice(Work.quiet()) is False  # they are here already
    assert now(desk).list_dates.keys() >= {"signatory", "directory", "registry"}
