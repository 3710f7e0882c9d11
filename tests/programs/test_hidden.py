"""A hidden value is neither zero nor absent: by the masking key, by its own mark, or because nothing says otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.programs.asking import breakdown, headline
from desktop.programs.counts import Counts
from desktop.programs.model import Figure, Hidden, Level, Line, Period, Place, Reason, Spot, Value, total
from desktop.programs.naming import groups
from tests.programs.conftest import Counted, row

SPOT = Spot(Period.ANNUAL, "wic", Place(Level.COUNTY, "kern", "Kern"), 2021)
VALUES = st.one_of(st.integers(0, 10**9), st.builds(Hidden, st.sampled_from(Reason)), st.none())


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("1", Hidden(Reason.SMALL)), ("2", Hidden(Reason.PROTECTS)), ("4", Hidden(Reason.UNSTABLE)),
        ("5", Hidden(Reason.INCOMPLETE)), ("*", Hidden(Reason.SMALL)), ("C", Hidden(Reason.PROTECTS)),
        ("1.0", Hidden(Reason.SMALL)), ("M", Hidden(Reason.UNSAID)), ("3", None), ("0", None), ("", None),
    ],
)  # fmt: skip
def test_the_key_says_why_a_blank_cell_is_blank(code: str, value: Value, counted: Counted) -> None:
    counted.take("Annual counts", [row(female="", male="")])
    counted.take("Annual masking key", [row(person=0, cases=0, female=code, male=1)])

    assert counted.counts().value(SPOT, "female") == value


@pytest.mark.parametrize(
    ("mark", "value"),
    [
        ("*", Hidden(Reason.SMALL)), ("S", Hidden(Reason.SMALL)), ("<11", Hidden(Reason.SMALL)),
        ("< 11", Hidden(Reason.SMALL)), ("**", Hidden(Reason.PROTECTS)), ("c", Hidden(Reason.PROTECTS)),
        ("masked", Hidden(Reason.UNSAID)), ("-1", Hidden(Reason.UNSAID)), ("N/A", None), ("0", 0),
    ],
)  # fmt: skip
def test_a_mark_in_the_cell_hides_it_without_a_key(mark: str, value: Value, counted: Counted) -> None:
    counted.take("Annual counts", [row(female=mark)])

    assert counted.counts().value(SPOT, "female") == value


def test_without_a_key_a_blank_cell_is_hidden_unless_the_program_has_no_such_numbers(counted: Counted) -> None:
    ihss = row(program="IHSS", female="", male=3)
    counted.take("Annual counts", [row(female=""), row(number="Inyo"), ihss])

    counts = counted.counts()

    assert counts.value(SPOT, "female") == Hidden(Reason.UNSAID)
    assert counts.value(SPOT.of("ihss"), "female") is None


def test_a_number_that_the_key_hides_is_not_shown(counted: Counted) -> None:
    counted.take("Annual counts", [row(person="", cases="", female=6, male="")])
    counted.take("Annual masking key", [row(person=1, cases=1, female=1, male=1)])

    counts = counted.counts()

    assert counts.value(SPOT, "female") == Hidden(Reason.SMALL)
    assert [(one.code, one.count) for one in counts.oddities] == [("key-over-number", 1)]


def test_a_key_that_mostly_hides_numbers_is_left_aside(counted: Counted) -> None:
    counted.take("Annual counts", [row(male="")])
    counted.take("Annual masking key", [row(person=1, cases=1, female=1, male=0)])

    counts = counted.counts()

    assert [counts.value(SPOT, name) for name in ("person", "cases", "female")] == [100, 50, 60]
    assert [one.code for one in counts.oddities] == ["key-does-not-fit"]


def test_a_key_that_explains_no_blank_cell_does_not_make_them_absent(counted: Counted) -> None:
    counted.take("Annual counts", [row(male=""), row(number="Inyo")])
    counted.take("Annual masking key", [row(person=0, cases=0, female=0, male=0)])

    counts = counted.counts()

    assert counts.value(SPOT, "male") == Hidden(Reason.UNSAID)
    assert [one.code for one in counts.oddities] == ["key-says-nothing"]


def test_rows_that_the_key_does_not_have_are_read_as_without_a_key(counted: Counted) -> None:
    counted.take("Annual counts", [row(male=""), row(number="Inyo", male=""), row(number="Mono")])
    counted.take("Annual masking key", [row(person=0, cases=0, female=0, male=2)])

    counts = counted.counts()

    assert counts.value(SPOT, "male") == Hidden(Reason.PROTECTS)
    assert counts.value(SPOT.at(Place(Level.COUNTY, "inyo", "Inyo")), "male") == Hidden(Reason.UNSAID)
    assert [(one.code, one.count) for one in counts.oddities] == [("rows-without-key", 2)]


def test_a_key_fits_by_its_names_not_by_its_places(counted: Counted) -> None:
    header = ("Program", "Male", "Number", "Level", "FileYear", "Person")
    counted.take("Annual counts", [row(number="Inyo"), row(male="")])
    counted.take("Annual masking key", [("WIC", 2, "Kern", "County", 2021, 0)], header)

    assert counted.counts().value(SPOT, "male") == Hidden(Reason.PROTECTS)


def test_the_key_of_july_says_nothing_about_the_year(counted: Counted) -> None:
    counted.take("Annual counts", [row(male=""), row(number="Inyo")])
    counted.take("July masking key", [row(person=0, cases=0, female=0, male=1)])

    counts = counted.counts()

    assert counts.value(SPOT, "male") == Hidden(Reason.UNSAID)
    assert counts.oddities == ()


@given(st.lists(VALUES, max_size=12))
def test_a_hidden_value_never_enters_a_sum_as_zero(values: list[Value]) -> None:
    found = total(values)

    assert found.known == sum(value for value in values if isinstance(value, int))
    assert found.hidden == sum(isinstance(value, Hidden) for value in values)
    assert found.hidden + found.absent + sum(isinstance(value, int) for value in values) == len(values)
    assert found.is_whole is all(isinstance(value, int) for value in values)


@given(VALUES, VALUES)
def test_nothing_is_compared_with_or_divided_by_a_hidden_value(one: Value, other: Value) -> None:
    both = isinstance(one, int) and isinstance(other, int)

    assert (Figure(one, other).change is not None) is both
    assert (Line("female", Figure(one), other).share is not None) is (both and other != 0)


def test_the_sum_over_several_programs_says_that_it_is_not_whole(practice: Counts) -> None:
    alpine = next(place for place in practice.places(Level.COUNTY) if place.name == "Alpine")
    spot = Spot(Period.ANNUAL, "wic", alpine, 2025)

    several = headline(practice, spot).several
    parts = [line.figure.value for line in breakdown(practice, spot, "number_of_programs")][1:]

    assert any(isinstance(value, Hidden) for value in parts)
    assert several == total(parts)
    assert not several.is_whole


def test_a_hidden_number_of_persons_hides_the_persons_per_case(counted: Counted) -> None:
    counted.take("Annual counts", [row(person="*"), row(number="Inyo", cases=0)])

    counts = counted.counts()
    inyo = SPOT.at(Place(Level.COUNTY, "inyo", "Inyo"))

    assert headline(counts, SPOT).per_case.value == Hidden(Reason.SMALL)
    assert headline(counts, inyo).per_case.value is None


def test_parts_that_are_all_published_add_up_to_the_persons(practice: Counts) -> None:
    whole = 0
    for spot in practice.spots():
        for group in groups():
            lines = breakdown(practice, spot, group)
            if group in {"programs", "wic_adults", "wic_children"}:
                continue  # parts that overlap, or are parts of a part
            parts = total(line.figure.value for line in lines)
            if parts.is_whole:
                whole += 1
                assert parts.known == practice.value(spot, "person"), (spot, group)

    assert whole > 1_000
