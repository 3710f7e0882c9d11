"""Reading counts: long and wide tables, several measures, totals, and what is no count."""

from __future__ import annotations

import pytest

from desktop.deidentification.model import Sum
from desktop.deidentification.spec import Role
from desktop.privacy import PatientColumns
from tests.releases.conftest import ABOUT, LONG, Written, assessed, codes, opened

WIDE = [["County", "Male", "Female", "Total"], ["Alpine", 3, 20, 23], ["Kern", 30, 40, 70], ["All", 33, 60, 93]]


def test_a_long_table_is_read_with_its_axes_and_totals(written: Written) -> None:
    (table,) = assessed(written(LONG)).tables

    assert [axis.name for axis in table.counts.axes] == ["County", "Age"]
    assert table.counts.axes[1].sums == (Sum("Total", ("0-17", "18+")),)
    assert table.counts.cells["Kern", "0-17"] == 1234
    assert table.cells["Kern", "0-17"] == (3, 2)
    assert table.small == 1


def test_a_wide_table_has_its_columns_as_one_axis(written: Written) -> None:
    (table,) = assessed(written(WIDE)).tables

    assert [(axis.name, axis.variable) for axis in table.counts.axes] == [("County", "residence"), ("sex", "sex")]
    assert table.counts.axes[1].sums == (Sum("Total", ("Male", "Female")),)
    assert table.counts.axes[0].sums == (Sum("All", ("Alpine", "Kern")),)
    assert table.counts.cells["Alpine", "Male"] == 3


def test_columns_of_two_breakdowns_share_their_total(written: Written) -> None:
    rows = [["County", "Persons", "Male", "Female", "0-17", "18+"], ["A", 50, 20, 30, 5, 45], ["B", 90, 50, 40, 30, 60]]

    (table,) = assessed(written(rows)).tables

    assert set(table.counts.axes[1].sums) == {Sum("Persons", ("Male", "Female")), Sum("Persons", ("0-17", "18+"))}


def test_unrelated_count_columns_are_tables_of_their_own(written: Written) -> None:
    rows = [["County", "Visits", "Deaths"], ["A", 50, 3], ["B", 90, 17], ["C", 95, 4]]

    found = assessed(written(rows))

    assert [table.counts.name for table in found.tables] == ["Visits", "Deaths"]


def test_a_cell_that_is_no_count_is_named_with_its_row_and_column(written: Written) -> None:
    rows = [*LONG[:3], ["Alpine", "Total", "12.5", 1, 1]]

    found = assessed(written(rows))

    assert not found.can_be_saved
    assert not found.tables
    assert dict(found.problems[0].facts) == {"column": "Visits", "row": 4, "cell": "12.5"}


def test_a_group_that_comes_twice_stops_with_both_rows(written: Written) -> None:
    found = assessed(written([*LONG, LONG[1]]))

    assert (codes(found)[0], dict(found.problems[0].facts)) == ("same-group-twice", {"row": 11, "first": 2})
    assert found.problems[0].stops


def test_a_total_that_differs_is_told_and_does_not_stop(written: Written) -> None:
    rows = [*LONG[:3], ["Alpine", "Total", 45, 4.0, "$399"], *LONG[4:]]

    found = assessed(written(rows))

    (told,) = [problem for problem in found.problems if problem.code == "total-differs"]
    assert dict(told.facts) == {"total": "Alpine · Total", "table": "Visits", "shown": 45, "sum": 43}
    assert found.can_be_saved


def test_what_was_masked_before_stays_blank_and_is_told(written: Written) -> None:
    rows = [["County", "Visits"], ["A", "<11"], ["B", "*"], ["C", ""], ["D", 90]]

    found = assessed(written(rows))

    assert [problem.facts["count"] for problem in found.problems if problem.code == "already-masked"] == [2]
    assert found.smallest == 10  # a masked count may have been this small


def test_a_masked_cell_that_follows_from_the_total_is_masked_again(written: Written) -> None:
    rows = [["County", "Age", "Visits"], ["A", "0-17", "<11"], ["A", "18+", 40], ["A", "Total", 43]]
    rows += [["B", "0-17", 70], ["B", "18+", 80], ["B", "Total", 150]]

    found = assessed(written(rows))

    assert "masked-cell-followed" in codes(found)
    assert found.tables[0].counts.cells["A", "0-17"] == 3
    assert found.smallest == 3


def test_footnotes_below_the_table_are_no_rows(written: Written) -> None:
    found = assessed(written([*LONG, ["", "", "", "", ""], ["Source: our own records", "", "", "", ""]]))

    assert [problem.facts["count"] for problem in found.problems if problem.code == "rows-left-out"] == [2]
    assert len(found.tables[0].cells) == 9


def test_a_file_without_counts_says_so(written: Written) -> None:
    found = assessed(written([["County", "Age"], ["A", "0-17"]]))

    assert (codes(found), found.can_be_saved) == (["no-counts"], False)


def test_counts_without_groups_say_so(written: Written) -> None:
    assert "no-groups" in codes(assessed(written([["Visits"], [3], [4]])))


def test_one_count_alone_can_be_assessed(written: Written) -> None:
    found = assessed(written([["Visits"], ["3"]]))

    assert found.tables[0].counts.cells == {("",): 3}


def test_a_column_that_is_the_sum_of_others_stops(written: Written) -> None:
    rows = [["County", "Cases", "Visits", "Population"], ["A", 3, 20, 23], ["B", 30, 44, 74], ["C", 12, 40, 52]]

    found = assessed(written(rows))

    assert [problem.facts for problem in found.problems if problem.code == "column-adds-up"] == [
        {"column": "Population", "others": "Cases, Visits"}
    ]
    assert not found.can_be_saved


def test_a_list_of_single_people_is_told(written: Written) -> None:
    rows = [["Diagnosis", "Visits"], *([f"Rare {number}", 1] for number in range(30))]

    assert "looks-like-records" in codes(assessed(written(rows)))


def test_a_list_of_patients_is_refused_before_anything_is_read(written: Written) -> None:
    rows = [["Patient name", "DOB", "Visits"], ["Ana Reyes", "1980-02-01", 3]]

    with pytest.raises(PatientColumns):
        opened(written(rows))


def test_suggestions_come_with_a_spec_and_reasons(written: Written) -> None:
    found = opened(written(LONG))

    assert [column.role for column in found.spec.columns] == [Role.GROUP, Role.GROUP, Role.COUNT, Role.RATE, Role.MONEY]
    assert all(one.reason for one in found.suggested)
    assert found.spec.title == "counts"


def test_a_column_that_adds_another_up_from_row_to_row_stops(written: Written) -> None:
    rows = [["County", "Visits", "Cumulative"], ["A", 3, 3], ["B", 40, 43], ["C", 50, 93], ["D", 7, 100]]

    found = assessed(written(rows), {**ABOUT, "columns": {"Cumulative": "count"}})

    assert [problem.facts for problem in found.problems if problem.code == "column-adds-up"] == [
        {"column": "Cumulative", "others": "Visits"}
    ]


def test_blank_groups_are_told(written: Written) -> None:
    rows = [["County", "Age", "Visits"], ["A", "0-17", 3], ["", "18+", 40], ["B", "0-17", 30], ["", "65+", 9]]

    found = assessed(written(rows))

    assert [problem.facts for problem in found.problems if problem.code == "group-is-blank"] == [
        {"column": "County", "count": 2}
    ]


def test_regions_and_their_counties_add_up_at_both_levels(written: Written) -> None:
    rows = [["Region", "County", "Visits"], ["North", "Alpine", 3], ["North", "Inyo", 20], ["North", "All", 23]]
    rows += [["South", "Kern", 50], ["South", "Mono", 19], ["South", "All", 69], ["All", "All", 92]]

    found = assessed(written(rows))

    assert found.is_safe
    assert {mark.value for place, mark in (found.tables[0].masked.marks if found.tables[0].masked else {}).items()
            if place[0] == "North" and place[1] != "All"} == {"small", "complementary"}  # fmt: skip


def test_a_site_number_alone_is_the_group(written: Written) -> None:
    found = opened(written([["Site", "Visits"], [101, 3], [102, 40], [103, 50]]))

    assert [(one.role, one.variable) for one in found.spec.columns] == [(Role.GROUP, "service"), (Role.COUNT, "")]
