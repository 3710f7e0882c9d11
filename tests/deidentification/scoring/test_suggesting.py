"""What columns are taken for, and what their groups answer."""

from __future__ import annotations

import pytest

from desktop.deidentification.deriving import derive
from desktop.deidentification.spec import Answer, Role
from desktop.deidentification.suggesting import suggest

COLUMNS: dict[str, tuple[list[str], Role, str]] = {
    "County": (["Alpine", "Kern", "Kern"], Role.GROUP, "residence"),
    "Condado": (["Alpine", "Kern", "Kern"], Role.GROUP, "residence"),
    "ZIP Code": (["95814", "95815", "95816"], Role.GROUP, "residence"),
    "AgeGroup": (["0-17", "18+", "18+"], Role.GROUP, "age"),
    "Grupo de edad": (["0-17", "18+", "18+"], Role.GROUP, "age"),
    "Sex": (["Male", "Female", "Male"], Role.GROUP, "sex"),
    "Gender": (["Male", "Female", "Non-binary"], Role.GROUP, "gender_identity"),
    "Race/Ethnicity": (["White", "Black", "Asian"], Role.GROUP, "race"),
    "Year": (["2022", "2023", "2023"], Role.GROUP, "time"),
    "Hospital name": (["A", "B", "B"], Role.GROUP, "service"),
    "Payer": (["Medi-Cal", "Medicare", "Other"], Role.GROUP, "program"),
    "Diagnosis": (["Flu", "Cold", "Cold"], Role.GROUP, "other_categories"),
    "Number of visits": (["3", "1,234", "<11"], Role.COUNT, ""),
    "Casos": (["3", "12", "*"], Role.COUNT, ""),
    "xyz": (["3", "12", "900"], Role.COUNT, ""),
    "Rate per 1,000": (["3.1", "2.5", ""], Role.RATE, ""),
    "Percent": (["3.1%", "2.5%", ""], Role.SHARE, ""),
    "Population": (["3000", "2500", "99"], Role.DENOMINATOR, ""),
    "Average grant": (["$300", "$20", ""], Role.RATE, ""),
    "Total cost": (["$300", "$20", ""], Role.MONEY, ""),
    "Sample size": (["40", "20", "30"], Role.SAMPLE, ""),
    "County_FIPS": (["003", "029", "029"], Role.LABEL, ""),
    "Annotation code": (["1", "", "x"], Role.LEFT_OUT, ""),
    "Rank": (["1", "2", "3"], Role.LEFT_OUT, ""),
    "Empty": (["", "", ""], Role.LEFT_OUT, ""),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_is_taken_for_what_its_name_and_values_say(name: str) -> None:
    cells, role, variable = COLUMNS[name]

    (found,) = suggest([name], [[cell] for cell in cells])

    assert (found.column.role, found.column.variable) == (role, variable)
    assert found.reason


def test_a_column_of_numbers_that_is_called_like_a_variable_is_a_count() -> None:
    found = suggest(["Hispanic", "Medi_Cal"], [["310", "20"], ["4", "999"], ["56", "7"]])

    assert [one.column.role for one in found] == [Role.COUNT, Role.COUNT]


def test_long_texts_are_left_out_because_they_may_tell_about_people() -> None:
    (found,) = suggest(["Description"], [["word " * 30], ["word " * 20]])

    assert (found.column.role, found.reason) == (Role.LEFT_OUT, "remarks")


def test_columns_of_one_breakdown_are_found_with_their_total() -> None:
    found = suggest(["County", "Male", "Female", "Total"], [["A", "3", "4", "7"], ["B", "30", "40", "70"]])

    assert [one.across for one in found] == ["", "sex", "sex", "sex"]


DERIVED: list[tuple[str, list[str], tuple[Answer, ...]]] = [
    ("age", ["0-11", "12-14", "15-18", "Unknown"], (3,)),
    ("age", ["children", "adults"], ()),
    ("time", ["2022", "2023"], ("year",)),
    ("time", ["FY 2022", "2023"], ("year",)),
    ("time", ["2018-2022"], ("five-years",)),
    ("time", ["2019-2021"], ("two-to-four-years",)),
    ("time", ["2023-01", "2023-02"], ("month",)),
    ("time", ["January", "February"], ("month",)),
    ("time", ["2023 Q1", "2023 Q2"], ("quarter",)),
    ("time", ["2023", "2023 Q2"], ("quarter",)),
    ("time", ["before", "after"], ()),
    ("sex", ["Male", "Female", "Total"], ("male-female",)),
    ("race", ["White", "Black", "Asian", "Hispanic"], ("broad",)),
    ("race", ["White", "American Indian or Alaska Native"], ("broad-and-small",)),
    ("race", ["White", "Hmong"], ()),
    ("race", ["White", "Asian Indian"], ()),
    ("race", ["White", "Asian - Hmong"], ()),
    ("race", ["White (NH)", "Black or African American", "Asian, non-Hispanic", "Some other race"], ("broad",)),
    ("race", ["Blanca", "Indígena americana o nativa de Alaska", "Nativa de Hawái"], ("broad-and-small",)),
    ("ethnicity", ["Mexican", "Cuban"], ()),
    ("ethnicity", ["Yes", "No"], ("hispanic-yes-no",)),
    ("ethnicity", ["Hispanic", "Not Hispanic", "Unknown"], ("hispanic-yes-no",)),
    ("language", ["English", "Spanish", "Other"], ("english-spanish-other",)),
    ("language", ["English", "Hmong"], ()),
    ("gender_identity", ["Man", "Woman", "Transgender", "Genderqueer", "Agender"], ("disaggregated",)),
    ("other_categories", ["Flu", "Cold", "Total"], (2,)),
    ("residence", ["Alpine"], ()),
]


@pytest.mark.parametrize(("variable", "values", "answer"), DERIVED)
def test_groups_answer_what_they_can(variable: str, values: list[str], answer: tuple[Answer, ...]) -> None:
    assert derive(variable, values) == answer
