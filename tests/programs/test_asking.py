"""What is asked of the counts: years and places beside each other, and where a wish leads."""

from __future__ import annotations

import pytest

from desktop.programs.asking import breakdown, by_place, by_program, groups_for, headline, over_years
from desktop.programs.choosing import Wish, first_spot, nearest, spot_of
from desktop.programs.counts import Counts
from desktop.programs.model import STATE, Change, Figure, Hidden, Level, Period, Place, Shelf, Spot
from desktop.programs.telling import Telling
from desktop.programs.trouble import NoSuchCount, NoSuchPlace, NoSuchProgram, NoSuchYear
from desktop.words import Words
from tests.programs.conftest import Counted, row

TELLING, SHELF = Telling(Words("en")), Shelf(())
WIC = Spot(Period.ANNUAL, "wic", STATE, 2025)


def test_a_figure_is_compared_with_the_year_before(counted: Counted) -> None:
    counted.take("Annual counts", [row(year=2020, person=80), row(), row(year=2018, person=9)])
    counts = counted.counts()
    spot = first_spot(counts)

    assert counts.figure(spot, "person") == Figure(100, 80)
    assert counts.figure(spot, "person").change == Change(20, 0.25)
    assert counts.figure(spot.in_year(2020), "person").change is None
    assert [line.subject for line in over_years(counts, spot)] == [2018, 2020, 2021]


def test_growth_from_zero_has_no_share() -> None:
    assert Figure(5, 0).change == Change(5, None)


def test_every_program_is_shown_in_its_order_with_the_value_of_the_file(practice: Counts) -> None:
    lines = by_program(practice, WIC)

    assert [line.subject for line in lines] == list(practice.programs)
    assert [line.figure.value for line in lines] == [practice.value(WIC.of(one), "person") for one in practice.programs]


def test_places_are_parts_of_the_state(practice: Counts) -> None:
    lines = by_place(practice, WIC, Level.COUNTY)

    assert all(line.whole == practice.value(WIC, "person") for line in lines)
    assert all(line.share is not None or isinstance(line.figure.value, Hidden) for line in lines)


def test_the_other_programs_are_those_beside_the_program_itself(practice: Counts) -> None:
    subjects = [line.subject for line in breakdown(practice, WIC, "programs")]

    assert "wic" not in subjects
    assert len(subjects) == 9


def test_only_breakdowns_of_which_the_file_has_something_are_offered(practice: Counts) -> None:
    assert "wic_children" in groups_for(practice, WIC)
    assert "wic_children" not in groups_for(practice, WIC.of("dds"))
    assert "foster_care_ages" in groups_for(practice, WIC.of("foster_care"))


def test_persons_per_case_is_reckoned_from_both(practice: Counts) -> None:
    persons, cases = practice.value(WIC, "person"), practice.value(WIC, "cases")
    assert isinstance(persons, int)
    assert isinstance(cases, int)

    assert headline(practice, WIC).per_case.value == persons / cases


@pytest.mark.parametrize(
    ("wish", "spot"),
    [
        (Wish(), Spot(Period.ANNUAL, "medi_cal", STATE, 2025)),
        (Wish("In-Home supportive services", year=2024), Spot(Period.ANNUAL, "ihss", STATE, 2024)),
        (Wish("IHSS", period=Period.JULY), Spot(Period.JULY, "ihss", STATE, 2025)),
        (Wish("wic", Level.COUNTY, "alpine county"), WIC.at(Place(Level.COUNTY, "alpine", "Alpine"))),
        (Wish("wic", Level.SENATE, "014"), WIC.at(Place(Level.SENATE, "14", "14"))),
    ],
)
def test_a_wish_leads_to_one_spot(wish: Wish, spot: Spot, practice: Counts) -> None:
    assert spot_of(practice, wish, TELLING, SHELF) == spot


@pytest.mark.parametrize(
    ("wish", "trouble"),
    [
        (Wish("Air Quality"), NoSuchProgram),
        (Wish(year=1999), NoSuchYear),
        (Wish(level=Level.COUNTY, place="Atlantis"), NoSuchPlace),
    ],
)
def test_a_wish_that_the_counts_do_not_have_is_told(wish: Wish, trouble: type[Exception], practice: Counts) -> None:
    with pytest.raises(trouble):
        spot_of(practice, wish, TELLING, SHELF)


def test_the_other_count_of_the_year_may_not_be_here(counted: Counted) -> None:
    counted.take("Annual counts", [row()])

    with pytest.raises(NoSuchCount):
        spot_of(counted.counts(), Wish(period=Period.JULY), TELLING, SHELF)


def test_what_was_looked_at_gives_way_to_what_there_is(counted: Counted) -> None:
    counted.take("Annual counts", [row(program="DDS")])
    counts = counted.counts()

    assert nearest(counts, Spot(Period.JULY, "wic", STATE, 1999)) == first_spot(counts)
