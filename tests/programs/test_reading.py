"""The counts are those of the file, cell by cell, whatever its columns, levels and years are called."""

from __future__ import annotations

import csv

import pytest

from desktop.programs.counts import Counts
from desktop.programs.model import STATE, Level, Oddity, Period, Place, Spot
from desktop.programs.naming import columns_of, level_of, period_in, program_of, year_of
from desktop.programs.reading.cells import counted as cell
from tests.programs.conftest import HEADER, PRACTICE, Counted, practice_file, row

KERN = Place(Level.COUNTY, "kern", "Kern")
SPOT = Spot(Period.ANNUAL, "wic", KERN, 2021)


@pytest.mark.parametrize("name", [name for name in PRACTICE if "Key" not in name])
def test_every_number_is_that_of_the_file(name: str, practice: Counts) -> None:
    with practice_file(name).open(encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    period = Period.JULY if name.startswith("July") else Period.ANNUAL

    for line in lines:
        level = level_of(line["Level"])
        assert level is not None
        place = next(one for one in practice.places(level) if one.name.casefold() == line["Number"].casefold())
        spot = Spot(period, program_of(line["Program"]), place, int(line["FileYear"]))
        for column, text in list(line.items())[4:]:
            value = practice.value(spot, column.casefold())
            assert (str(value) if isinstance(value, int) else "") == text, (spot, column)

    assert len(practice) == 2 * len(lines)


def test_the_practice_counts_have_seven_programs_five_levels_and_three_years(practice: Counts) -> None:
    assert len(practice.programs) == 7
    assert practice.levels == tuple(Level)
    assert practice.years(Period.ANNUAL) == practice.years(Period.JULY) == (2025, 2024, 2023)
    assert practice.places(Level.STATE) == (STATE,)
    assert [place.name for place in practice.places(Level.COUNTY)] == [
        "Alpine",
        "Fresno",
        "Kern",
        "Merced",
        "Sacramento",
    ]
    assert [place.name for place in practice.places(Level.CONGRESS)] == ["5", "21"]
    assert practice.oddities == ()


def test_a_file_with_other_names_for_its_columns_says_the_same(counted: Counted) -> None:
    header = ("YEAR", "Program Name", "Geographic Level", "County", "Persons served", "Households", "Females", "MALE")
    counted.take(
        "Annual counts", [row(level="COUNTIES", number="KERN COUNTY", program="Women, Infants & Children")], header
    )

    counts = counted.counts()

    assert [counts.value(SPOT, name) for name in ("person", "cases", "female", "male")] == [100, 50, 60, 40]


def test_a_column_that_nobody_knows_keeps_its_name_and_one_about_grants_is_found(counted: Counted) -> None:
    counted.take("Annual counts", [(*row(), 7, "712.50")], (*HEADER, "Left handed", "Average Grant Amount"))

    counts = counted.counts()

    assert counts.value(SPOT, "other:Left handed") == 7
    assert counts.grants == ("other:Average Grant Amount",)
    assert counts.value(SPOT, "other:Average Grant Amount") == 712.5


def test_columns_in_another_order_are_read_by_their_names(counted: Counted) -> None:
    counted.take("Annual counts", [row()[::-1]], HEADER[::-1])

    assert counted.counts().value(SPOT, "cases") == 50


def test_a_table_without_a_number_column_is_about_the_state(counted: Counted) -> None:
    counted.take("Annual counts", [(2021, "WIC", "Statewide", 9)], ("year", "program", "level", "person"))

    assert counted.counts().value(SPOT.at(STATE), "person") == 9


@pytest.mark.parametrize("text", ["2021", "Annual_2021", "FY 2021", "2020-2021", " 2021 ", "SFY 2020-21", "2021-07"])
def test_the_year_is_found_in_the_text(text: str) -> None:
    assert year_of(text) == 2021


def test_a_county_without_a_known_name_has_one_number_however_it_is_written(counted: Counted) -> None:
    counted.take("Annual counts", [row(number="015"), row(year=2020, number="15", person=90)])

    (place,) = counted.counts().places(Level.COUNTY)

    assert (place.name, counted.counts().figure(SPOT.at(place), "person").before) == ("15", 90)


def test_rows_that_say_july_are_of_july_whatever_the_table_is_called(counted: Counted) -> None:
    counted.take("Counts", [row(year="July 2021", person=90), row(year="Annual 2021")])

    counts = counted.counts()

    assert counts.periods == (Period.ANNUAL, Period.JULY)
    assert counts.value(SPOT, "person") == 100
    assert counts.value(SPOT._replace(period=Period.JULY), "person") == 90


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("State", Level.STATE), ("statewide", Level.STATE), ("State Senate", Level.SENATE), ("SD", Level.SENATE),
        ("State_Assembly", Level.ASSEMBLY), ("Assembly Dist", Level.ASSEMBLY), ("U.S. Congress", Level.CONGRESS),
        ("COUNTY", Level.COUNTY), ("Planet", None),
    ],
)  # fmt: skip
def test_a_level_is_known_by_any_of_its_names(text: str, level: Level | None) -> None:
    assert level_of(text) is level


@pytest.mark.parametrize("text", ["31", "031", "Assembly District 31", "AD-31"])
def test_a_district_is_known_by_its_number(text: str, counted: Counted) -> None:
    counted.take("Annual counts", [row(level="State Assembly", number=text)])

    assert counted.counts().places(Level.ASSEMBLY) == (Place(Level.ASSEMBLY, "31", "31"),)


@pytest.mark.parametrize("step", [1, 2])
def test_counties_get_names_where_all_of_them_are_numbered(step: int, counted: Counted) -> None:
    counted.take("Annual counts", [row(number=number, person=number) for number in range(1, 58 * step + 1, step)])

    counts = counted.counts()

    assert [place.name for place in counts.places(Level.COUNTY)][:2] == ["Alameda", "Alpine"]
    assert counts.value(SPOT, "person") == 14 * step + 1  # Kern is the fifteenth


def test_some_numbers_of_counties_stay_numbers(counted: Counted) -> None:
    counted.take("Annual counts", [row(number=10), row(number=15)])

    assert [place.name for place in counted.counts().places(Level.COUNTY)] == ["10", "15"]


def test_rows_that_cannot_be_read_and_rows_that_come_twice_are_counted_and_told(counted: Counted) -> None:
    counted.take("Annual counts", [row(), row(person=7), row(level="Planet"), row(year="soon"), row(program="")])

    counts = counted.counts()

    assert counts.value(SPOT, "person") == 100
    assert counts.oddities == (Oddity("rows-not-read", 3, "Annual counts"), Oddity("rows-twice", 1, "Annual counts"))


def test_a_program_that_nobody_knows_comes_last_under_its_own_name(counted: Counted) -> None:
    counted.take("Annual counts", [row(program="Air_Quality"), row()])

    assert counted.counts().programs == ("wic", "other:Air Quality")


@pytest.mark.parametrize(("text", "number"), [("1,234", 1234), (" 12 ", 12), ("7.0", 7), ("0", 0), ("0.5", 0.5)])
def test_numbers_are_read_as_people_write_them(text: str, number: float) -> None:
    assert cell(text) == number


def test_which_count_a_name_says() -> None:
    texts = ("record-reconciliation-2015-2021-july-data-file.csv", "Annual Program Counts", "Counts by Julian date")

    assert [period_in(text) for text in texts] == [Period.JULY, Period.ANNUAL, None]


def test_a_table_of_something_else_is_not_taken_for_counts() -> None:
    assert columns_of(["Annotation_Code", "Meaning"]) is None
    assert columns_of(["year", "program", "level", "amount"]) is None


def test_the_real_header_is_known_to_the_last_column(practice: Counts) -> None:
    assert len(practice.measures) == 59
    assert [name for name in practice.measures if name.startswith("other:")] == []
