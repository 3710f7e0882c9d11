"""A column has another name only when what is in it says so."""

from __future__ import annotations

from dataclasses import replace

from desktop.tables.comparing import differences
from desktop.tables.model import ColumnChange
from sync.work import Work
from tests.tables.exporting.made import Making

ROWS = [[str(number), f"Facility {number % 7}", str(number * 3 % 11)] for number in range(40)]


def test_a_column_with_another_name_and_the_same_cells_was_renamed(making: Making) -> None:
    old, new = making.table(("facid", "NAME", "beds"), ROWS), making.table(("facid", "facility", "beds"), ROWS)

    found = differences(old, new, Work.quiet())

    assert found.columns == (ColumnChange("NAME", "facility"),)
    assert (found.compared, found.same) == (("facid", "facility", "beds"), 40)


def test_a_renamed_column_is_known_by_key_when_rows_came_and_it_moved(making: Making) -> None:
    old = making.table(("facid", "NAME", "beds"), ROWS)
    newer = [[f"new{number}", "1", "x"] for number in range(15)] + [[a, c, b] for a, b, c in ROWS]
    new = making.table(("facid", "licensed_beds", "NAME"), newer)

    found = differences(old, new, Work.quiet())

    assert found.columns == (ColumnChange("beds", "licensed_beds"),)
    assert (found.added, found.same) == (15, 40)


def test_a_renamed_key_is_known_by_its_values(making: Making) -> None:
    old, new = making.table(("FACID", "name", "beds"), ROWS), making.table(("ELMS_FACID", "name", "beds"), ROWS[3:])

    found = differences(old, new, Work.quiet())

    assert found.columns == (ColumnChange("FACID", "ELMS_FACID"),)
    assert (found.key, found.removed, found.same) == (("ELMS_FACID",), 3, 37)


def test_a_column_with_other_cells_came_and_the_other_went(making: Making) -> None:
    old = making.table(("facid", "county"), [[row[0], "Kern"] for row in ROWS])
    new = making.table(("facid", "phone"), [[row[0], f"555-{row[0]}"] for row in ROWS])

    found = differences(old, new, Work.quiet())

    assert found.columns == (ColumnChange("", "phone"), ColumnChange("county", ""))
    assert (found.compared, found.same) == (("facid",), 40)


def test_two_columns_of_one_value_in_other_places_are_not_taken_for_each_other(making: Making) -> None:
    old = making.table(("facid", "a", "beds"), [[row[0], "Y", row[2]] for row in ROWS])
    new = making.table(("facid", "beds", "b"), [[row[0], row[2], "Y"] for row in ROWS])

    assert differences(old, new, Work.quiet()).columns == (ColumnChange("", "b"), ColumnChange("a", ""))


def test_the_row_numbers_that_the_portal_gives_anew_are_not_compared(making: Making) -> None:
    rows = [["1", "010"], ["2", "011"], ["3", "012"]]
    old, new = (making.table(("_id", "facid"), some) for some in (rows, [["1", "011"], ["2", "012"]]))
    for table in (old, new):
        table.version = replace(table.version, source=replace(table.version.source, way="dump"))

    found = differences(old, new, Work.quiet())

    assert (found.compared, found.key, found.columns) == (("facid",), ("facid",), ())
    assert (found.removed, found.same) == (1, 2)
