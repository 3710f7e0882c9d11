"""Rows that came, went or changed are found by their key, in memory and on the disk alike."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.tables.comparing import differences
from desktop.tables.comparing.digests import Digested, digest
from desktop.tables.comparing.matching import Matched, NotAKey, match_in_memory
from desktop.tables.comparing.matching_on_disk import match_on_disk
from desktop.tables.comparing.trouble import NoSuchKey
from desktop.tables.model import ColumnChange, RowChange
from sync.tables.model import Identifier, Nature
from sync.tables.table import OpenTable
from sync.work import Cancelled, Work
from tests.tables.exporting.made import Making

NAMES = ("facid", "name", "beds")
OLD = [["1", "Alameda", "10"], ["2", "Fresno", "20"], ["3", "Kern", "30"]]
NEW = [["3", "Kern", "30"], ["4", "Marin", "5"], ["1", "Alameda", "11"]]


def test_rows_that_came_went_and_changed_are_told_in_the_newer_order(making: Making) -> None:
    found = differences(making.table(NAMES, OLD), making.table(NAMES, NEW), Work.quiet())

    assert (found.key, found.is_key_chosen) == (("facid",), False)
    assert (found.added, found.removed, found.changed, found.same) == (1, 1, 1, 1)
    assert found.rows == (
        RowChange(("4",), None, ("4", "Marin", "5")),
        RowChange(("1",), ("1", "Alameda", "10"), ("1", "Alameda", "11"), (2,)),
        RowChange(("2",), ("2", "Fresno", "20"), None),
    )


def test_a_limit_cuts_the_list_and_not_the_counts(making: Making) -> None:
    found = differences(making.table(NAMES, OLD), making.table(NAMES, NEW), Work.quiet(), limit=1)

    assert len(found.rows) == 1
    assert (found.added, found.removed, found.changed) == (1, 1, 1)


def test_columns_in_another_order_are_no_change(making: Making) -> None:
    old = making.table(("facid", "latitude", "longitude"), [["1", "36.1", "-119.1"], ["2", "37.2", "-120.2"]])
    new = making.table(("facid", "longitude", "latitude"), [["1", "-119.1", "36.1"], ["2", "-120.2", "37.2"]])

    found = differences(old, new, Work.quiet())

    assert (found.columns, found.rows, found.same) == ((), (), 2)
    assert found.compared == ("facid", "longitude", "latitude")


def test_an_identifier_is_the_key_before_a_column_further_left(making: Making) -> None:
    rows = [["a", "x", "010"], ["b", "y", "011"]]
    old, new = (making.table(("label", "name", "ccn"), rows, None, {"ccn": Identifier.CCN}) for _ in range(2))

    assert differences(old, new, Work.quiet()).key == ("ccn",)


def test_two_columns_are_the_key_where_one_does_not_tell_rows_apart(making: Making) -> None:
    names = ("county", "year", "count")
    natures = {"year": Nature.NUMBER, "count": Nature.NUMBER}
    old = making.table(names, [["Kern", "2023", "5"], ["Kern", "2024", "6"], ["Inyo", "2023", "7"]], natures)
    new = making.table(names, [["Kern", "2023", "5"], ["Kern", "2024", "9"], ["Inyo", "2023", "7"]], natures)

    found = differences(old, new, Work.quiet())

    assert found.key == ("county", "year")
    assert [change.changed for change in found.rows] == [(2,)]


def test_a_quantity_that_differs_by_chance_is_no_key(making: Making) -> None:
    rows = [["Kern", "0.251"], ["Kern", "0.252"], ["Inyo", "0.253"]]
    old, new = (making.table(("county", "rate"), rows, {"rate": Nature.NUMBER}) for _ in range(2))

    assert differences(old, new, Work.quiet()).key == ("county", "rate")


def test_whole_rows_come_and_go_where_nothing_tells_them_apart(making: Making) -> None:
    old = making.table(("a", "b"), [["x", "1"], ["x", "1"], ["x", "1"], ["y", ""]])
    new = making.table(("a", "b"), [["x", "1"], ["z", ""], ["x", "1"]])

    found = differences(old, new, Work.quiet())

    assert found.key == ()
    assert (found.added, found.removed, found.changed, found.same, found.twice) == (1, 2, 0, 2, 0)
    assert [change.before for change in found.rows] == [None, ("x", "1"), ("y", "")]


def test_rows_whose_chosen_key_is_there_twice_are_left_out_and_counted(making: Making) -> None:
    old = making.table(NAMES, [["1", "a", "1"], ["2", "b", "2"], ["2", "c", "3"]])
    new = making.table(NAMES, [["1", "a", "9"], ["2", "b", "2"]])

    found = differences(old, new, Work.quiet(), key=["FACID"])

    assert (found.key, found.is_key_chosen) == (("facid",), True)
    assert (found.changed, found.added, found.removed, found.twice) == (1, 0, 0, 3)


def test_a_chosen_column_that_one_version_lacks_is_refused(making: Making) -> None:
    with pytest.raises(NoSuchKey):
        differences(making.table(NAMES, OLD), making.table(("facid",), [["1"]]), Work.quiet(), key=["name"])


def test_a_key_that_is_the_same_further_down_is_given_up(making: Making) -> None:
    rows = [[str(number), f"n{number}"] for number in range(12_000)]
    old = making.table(("id", "name"), rows)
    new = making.table(("id", "name"), [*rows, ["5", "another"]])

    found = differences(old, new, Work.quiet())

    assert found.key == ("name",)
    assert (found.added, found.same) == (1, 12_000)


def test_a_comparison_stops_when_it_is_asked_to(making: Making) -> None:
    old, new = making.table(NAMES, OLD), making.table(NAMES, NEW)

    with pytest.raises(Cancelled):
        differences(old, new, Work(lambda _: None, lambda: True))


def test_versions_that_share_no_column_share_no_row(making: Making) -> None:
    old, new = making.table(("a",), [["1"], ["1"]]), making.table(("b",), [["x"]])

    found = differences(old, new, Work.quiet())

    assert (found.added, found.removed, found.same) == (1, 2, 0)
    assert found.columns == (ColumnChange("", "b"), ColumnChange("a", ""))


CELL = st.sampled_from(["", "1", "2", "a", "\x1f", "\x1e", "a\x1fb"])
ROWS = st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=14)


def outcome(old: OpenTable, new: OpenTable, key: tuple[int, ...], *, on_disk: bool, proposed: bool) -> Matched | None:
    matches = match_on_disk if on_disk else match_in_memory
    before, after = (Digested(table, key, (0, 1, 2), proposed) for table in (old, new))
    try:
        return matches(before, after, Work.quiet(), lambda _: None)
    except NotAKey:
        return None


@settings(max_examples=30)
@given(ROWS, ROWS, st.sampled_from([(), (0,), (0, 1)]), st.booleans())
def test_both_ways_of_matching_find_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[list[str]],
    after: list[list[str]],
    key: tuple[int, ...],
    proposed: bool,
) -> None:
    with ExitStack() as stack:
        making = Making(tmp_path_factory.mktemp("both"), stack)
        old, new = (making.table(("a", "b", "c"), rows) for rows in (before, after))

        ways = [outcome(old, new, key, on_disk=on_disk, proposed=proposed and bool(key)) for on_disk in (False, True)]

    assert ways[0] == ways[1]
    assert ways[0] is None or adds_up(ways[0], before, after)


def adds_up(found: Matched, before: Sequence[object], after: Sequence[object]) -> bool:
    both = 2 * (found.same + found.changed) + found.added + found.removed + found.twice
    return both == len(before) + len(after)


@given(st.lists(CELL, max_size=4), st.lists(CELL, max_size=4))
def test_digests_are_equal_only_for_equal_cells(one: list[str], other: list[str]) -> None:
    assert (digest(one) == digest(other)) == (one == other)
