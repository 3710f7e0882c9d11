"""What a person types, and what they find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sync.catalog.model import Query
from tests.search.conftest import package

if TYPE_CHECKING:
    from sync.catalog.search.searcher import Searcher
    from tests.search.conftest import OpenSearcher

CATALOG = [
    package("staffing", "Skilled Nursing Facility Staffing", notes="Hours worked, by county."),
    package("hospitals", "Hospital Building Data", notes="Height and age of each building.", tags=["seismic"]),
    package("visits", "Emergency Department Visits", notes="Visits to hospitals in a year."),
    package("eligible", "Medi-Cal Eligibility", notes="People eligible, by month."),
    package("births", "Live Births", notes="Counts for every county; no more deaths here.", tags=["newborn"]),
    package("deaths", "Deaths by County", notes="From certificates.", resources=[{"name": "Deaths in 2023"}]),
    package("diabetes", "Adults with Diabetes", notes="Prevalence among adults."),
    package("beds", "Bed Types", columns=["facid", "fac_name", "lic_beds", "zip_code"]),
    package("facilities", "Facilities", notes="Where they are.", resources=[{"name": "Crosswalk of identifiers"}]),
    package("clinics", "Clinic Utilization", notes="Encounters in a year."),
]


@pytest.fixture
def searcher(searcher_over: OpenSearcher) -> Searcher:
    return searcher_over(CATALOG)


def found(searcher: Searcher, text: str) -> list[str]:
    return [hit.slug for hit in searcher.search(Query(text)).hits]


@pytest.mark.parametrize("typed", ["di", "dia", "diab", "diabetes", "DIABETES", "Diabetés", "adults diab"])
def test_the_word_being_typed_finds_what_begins_with_it(searcher: Searcher, typed: str) -> None:
    assert found(searcher, typed) == ["diabetes"]


@pytest.mark.parametrize(
    ("typed", "slug"), [("facility", "facilities"), ("buildings", "hospitals"), ("birth", "births")]
)
def test_singular_and_plural_find_each_other(searcher: Searcher, typed: str, slug: str) -> None:
    assert slug in found(searcher, typed)


def test_a_match_in_the_title_comes_first(searcher: Searcher) -> None:
    assert found(searcher, "deaths") == ["deaths", "births"]


@pytest.mark.parametrize("typed", ["diabtes", "diabettes", "diabites", "diabeets", "idabetes", "diabt", "diabtes "])
def test_one_slip_in_a_long_word_still_finds_it(searcher: Searcher, typed: str) -> None:
    assert found(searcher, typed) == ["diabetes"]


def test_a_mended_word_is_told(searcher: Searcher) -> None:
    assert searcher.search(Query("diabtes adults")).read_as == "diabetes adults"


def test_every_likely_reading_of_a_typo_counts(searcher_over: OpenSearcher) -> None:
    searcher = searcher_over([package("a", "Nursing workforce"), package("b", "Using a workforce")])

    assert set(found(searcher, "nusing workforce")) == {"a", "b"}


def test_short_words_are_not_mended(searcher: Searcher) -> None:
    assert found(searcher, "bedd") == []


@pytest.mark.parametrize("typed", ["nursing home", "nursing homes", "SNF", "snf", "asilo de ancianos", "nursng home"])
def test_words_for_the_same_thing_find_each_other(searcher: Searcher, typed: str) -> None:
    assert found(searcher, typed)[0] == "staffing"


def test_synonyms_are_told(searcher: Searcher) -> None:
    assert searcher.search(Query("medicaid")).read_as == "medicaid / Medi-Cal / MediCal"


@pytest.mark.parametrize(("typed", "slug"), [("clinicas", "clinics"), ("clínicas", "clinics"), ("muertes", "deaths")])
def test_spanish_words_find_with_and_without_accents(searcher: Searcher, typed: str, slug: str) -> None:
    assert slug in found(searcher, typed)


def test_an_abbreviation_is_not_the_beginning_of_another_word(searcher: Searcher) -> None:
    assert found(searcher, "ER") == ["visits"]


def test_words_that_say_nothing_are_passed_over(searcher: Searcher) -> None:
    assert found(searcher, "datasets about the births in") == ["births"]


@pytest.mark.parametrize("typed", ["lic_beds", "lic beds", "zip_c"])
def test_a_column_name_finds_its_dataset_and_the_excerpt_shows_it(searcher: Searcher, typed: str) -> None:
    (hit,) = searcher.search(Query(typed)).hits

    assert hit.slug == "beds"
    assert "\x02" in hit.excerpt
    assert " · " in hit.excerpt


def test_a_resource_name_finds_its_dataset_and_the_excerpt_shows_it(searcher: Searcher) -> None:
    (hit,) = searcher.search(Query("crosswalk")).hits

    assert hit.excerpt == "\x02Crosswalk\x03 of identifiers"


def test_the_excerpt_shows_the_word_that_the_title_does_not(searcher: Searcher) -> None:
    (hit,) = searcher.search(Query("diabetes prevalence")).hits

    assert hit.title == "Adults with \x02Diabetes\x03"
    assert hit.excerpt == "\x02Prevalence\x03 among adults."


def test_marks_that_a_publisher_wrote_do_not_reach_the_list(searcher_over: OpenSearcher) -> None:
    searcher = searcher_over([package("a", "Ti\x02tle\x03", notes="So\x03me \x02notes")])

    (hit,) = searcher.search(Query("notes")).hits

    assert (hit.title, hit.excerpt) == ("Title", "Some \x02notes\x03")


def test_accents_in_a_text_are_marked_where_they_stand(searcher_over: OpenSearcher) -> None:
    searcher = searcher_over([package("a", "Año İstanbul clínica ß más")])

    (hit,) = searcher.search(Query("clinica mas")).hits

    assert hit.title == "Año İstanbul \x02clínica\x03 ß \x02más\x03"


def test_a_long_description_is_cut_around_the_match(searcher_over: OpenSearcher) -> None:
    searcher = searcher_over([package("a", "A", notes=f"{'before ' * 100}needle {'after ' * 100}")])

    (hit,) = searcher.search(Query("needle")).hits

    assert "\x02needle\x03" in hit.excerpt
    assert hit.excerpt.startswith("… before")
    assert hit.excerpt.endswith("after …")
    assert len(hit.excerpt) < 200
