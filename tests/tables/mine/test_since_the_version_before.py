"""A row about a facility is compared with the same row of the version before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk import Desk
from desktop.tables.earlier import Told, since_before
from desktop.tables.mine import mine
from desktop.tables.model import Found, Since
from sync.work import Work
from tests.tables.mine.conftest import Shelf

QUIET = Work.quiet()


def told(found: tuple[Found, ...]) -> list[tuple[tuple[str, ...], str, tuple[int, ...]]]:
    return [(one.cells, one.since.value, one.changed) for one in found]


def test_the_practice_listing_of_october_says_what_changed(desk: Desk, shelf: Shelf) -> None:
    shelf.take_practice("facilities/practice-facility-locations.csv", "locations")
    shelf.take_practice("second/practice-facility-locations-october.csv", "locations")

    (found,) = mine(desk, QUIET)

    names = [one.name for one in found.part.columns]
    assert found.since is Since.CHANGED
    assert [names[position] for position in found.changed] == ["DATA_DATE"]
    assert found.before is not None
    assert len(found.before) == len(found.cells)
    assert found.before[names.index("TYPE_OF_CARE")] == ""


def test_rows_of_several_years_meet_their_own_year(desk: Desk, shelf: Shelf) -> None:
    shelf.take_text("FACID,NAME,YEAR,BEDS\n90100000,Golden,2023,9\n90100000,Golden,2024,9\n10000001,Other,2023,9\n")
    shelf.take_text("FACID,NAME,YEAR,BEDS\n90100000,Golden,2024,11\n90100000,Golden,2025,9\n10000001,Other,2023,9\n")

    assert told(mine(desk, QUIET)) == [
        (("90100000", "Golden", "2024", "11"), "changed", (3,)),
        (("90100000", "Golden", "2025", "9"), "new", ()),
        (("90100000", "Golden", "2023", "9"), "gone", ()),
    ]


def test_rows_of_other_facilities_show_that_the_facility_alone_is_no_key(desk: Desk, shelf: Shelf) -> None:
    others = "10000001,P-2,A,50\n10000001,P-3,B,60\n"
    shelf.take_text(f"FACID,PENALTY,CLASS,AMOUNT\n90100000,P-1,A,100\n{others}")
    shelf.take_text(f"FACID,PENALTY,CLASS,AMOUNT\n90100000,P-9,A,900\n{others}")

    assert told(mine(desk, QUIET)) == [
        (("90100000", "P-9", "A", "900"), "new", ()),
        (("90100000", "P-1", "A", "100"), "gone", ()),
    ]


def test_a_facility_that_is_no_longer_in_the_table_is_told_as_gone(desk: Desk, shelf: Shelf) -> None:
    older = shelf.take_text("FACID,BEDS\n90100000,9\n10000001,5\n")
    shelf.take_text("FACID,BEDS\n10000001,5\n")

    (found,) = mine(desk, QUIET)

    assert (found.since, found.version.id, found.cells) == (Since.GONE, older.id, ("90100000", "9"))


def test_columns_are_compared_by_their_names(desk: Desk, shelf: Shelf) -> None:
    shelf.take_text("FACID,BEDS,OLD\n90100000,9,x\n")
    shelf.take_text("NEW,BEDS,FACID\nn,9,90100000\n")

    (found,) = mine(desk, QUIET)

    assert (found.since, found.before) == (Since.SAME, ("", "9", "90100000"))


def test_without_a_key_whole_rows_are_compared() -> None:
    names = ["a", "b", "c", "d", "e"]
    alike = [("us", ("1", "1", "1", "1", str(number))) for number in (1, 1, 2)]
    # No three columns tell these apart, so that there is no key of three.
    others = [("them", tuple(f"{number:05b}")) for number in range(32)]

    changes = since_before((names, alike, others), (names, [*alike[1:], ("us", ("9",) * 5)], others))

    assert [one.since for one in changes.rows] == [Since.SAME, Since.NEW, Since.SAME]
    assert changes.gone == (2,)


cells = st.lists(st.sampled_from("xyz"), min_size=3, max_size=3).map(tuple)
rows = st.lists(st.tuples(st.sampled_from(["f", "g"]), cells), max_size=8)


@given(rows, rows)
def test_nothing_changes_between_a_version_and_itself(ours: list[Told], others: list[Told]) -> None:
    side = (["a", "b", "c"], ours, others)

    changes = since_before(side, side)

    assert {one.since for one in changes.rows} <= {Since.SAME}
    assert changes.gone == ()


@given(rows, rows)
def test_every_row_of_before_is_met_once_or_gone(now: list[Told], before: list[Told]) -> None:
    names = ["a", "b", "c"]

    changes = since_before((names, now, []), (names, before, []))

    met = [one.before for one in changes.rows if one.before is not None]
    gone = [before[place][1] for place in changes.gone]
    assert sorted([*met, *gone]) == sorted(values for _, values in before)
    assert all((one.since is Since.NEW) == (one.before is None) for one in changes.rows)
