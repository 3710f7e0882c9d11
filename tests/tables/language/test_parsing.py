"""What a person types becomes the condition that is meant, or an error that points at the place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.tables.language import FilterNotUnderstood, parse
from desktop.words import Words
from sync.tables.asking.model import Both, Condition, Either, Not, Where
from sync.tables.asking.model import Test as Asked
from sync.tables.model import Part

ROOT = Path(__file__).resolve().parents[3]

COUNTY, RATE, FACILITY_NAME, ANY_NAMED, YEAR = 0, 1, 2, 3, 4
ALAMEDA = Where(COUNTY, Asked.EQUALS, ("Alameda",))
ABOVE_FIVE = Where(RATE, Asked.MORE, ("5",))
IN_2025 = Where(YEAR, Asked.EQUALS, ("2025",))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('county = "Alameda" and rate > 5', Both((ALAMEDA, ABOVE_FIVE))),
        ("COUNTY = 'Alameda'", ALAMEDA),
        ("county = “Alameda”", ALAMEDA),
        ('county == "Alameda"', ALAMEDA),
        ('county != "Alameda"', Not(ALAMEDA)),
        ('county <> "Alameda"', Not(ALAMEDA)),
        ("rate < -5.5", Where(RATE, Asked.LESS, ("-5.5",))),
        ("rate<=1e3", Where(RATE, Asked.AT_MOST, ("1e3",))),
        ("rate ≥ .5", Where(RATE, Asked.AT_LEAST, (".5",))),
        ("Year > 2026-11-22", Where(YEAR, Asked.MORE, ("2026-11-22",))),
        ("Year > 11/22/2026", Where(YEAR, Asked.MORE, ("11/22/2026",))),
        ("county = 007", Where(COUNTY, Asked.EQUALS, ("007",))),
        ('[facility name] contains "home"', Where(FACILITY_NAME, Asked.CONTAINS, ("home",))),
        ('[Facility Name] BEGINS WITH "Golden"', Where(FACILITY_NAME, Asked.BEGINS, ("Golden",))),
        ('county in ("Alameda", "Fresno")', Where(COUNTY, Asked.ONE_OF, ("Alameda", "Fresno"))),
        ('county not in ("Alameda")', Not(Where(COUNTY, Asked.ONE_OF, ("Alameda",)))),
        ("county in ()", Where(COUNTY, Asked.ONE_OF, ())),
        (
            "rate between 1 and 5",
            Both((Where(RATE, Asked.AT_LEAST, ("1",)), Where(RATE, Asked.AT_MOST, ("5",)))),
        ),
        ("county is blank", Where(COUNTY, Asked.BLANK)),
        ("county is not blank", Not(Where(COUNTY, Asked.BLANK))),
        ('any contains "golden"', Where(-1, Asked.CONTAINS, ("golden",))),
        ("[any] = 1", Where(ANY_NAMED, Asked.EQUALS, ("1",))),
        ("[odd]]name] = 1", Where(6, Asked.EQUALS, ("1",))),
        ('county = "say ""it"""', Where(COUNTY, Asked.EQUALS, ('say "it"',))),
        ("año = 1", Where(11, Asked.EQUALS, ("1",))),
        ("everything", Both(())),
        ("nothing", Either(())),
        ("  ", Both(())),
    ],
)
def test_a_filter_becomes_the_condition_that_is_meant(typed: str, meant: Condition, part: Part) -> None:
    assert parse(typed, part) == meant


def test_and_binds_closer_than_or_and_not_closest(part: Part) -> None:
    typed = 'not county = "Alameda" and rate > 5 or Year = 2025'

    assert parse(typed, part) == Either((Both((Not(ALAMEDA), ABOVE_FIVE)), IN_2025))


def test_parentheses_keep_together_what_stands_in_them(part: Part) -> None:
    typed = 'county = "Alameda" and (rate > 5 or Year = 2025)'

    assert parse(typed, part) == Both((ALAMEDA, Either((ABOVE_FIVE, IN_2025))))


@pytest.mark.parametrize(
    ("typed", "place", "wanted"),
    [
        ("= 5", 1, "column"),
        ('county = "Alameda" and', 23, "column"),
        ("and = 5", 1, "column"),
        ("population > 5", 1, "unknown-column"),
        ("contry = 5", 1, "near-column"),
        ("facility name = 5", 1, "near-column"),
        ("county", 7, "test"),
        ("county like 5", 8, "test"),
        ("county is empty", 11, "blank"),
        ("county =", 9, "value"),
        ("county = and", 10, "value"),
        ("county = Alameda", 10, "quoted"),
        ('county in "Alameda"', 11, "open"),
        ("(county = 1", 12, "closed"),
        ("county in (1 2)", 14, "listed"),
        ("rate between 1, 5", 15, "bound"),
        ("any between 1 and 5", 5, "one-column"),
        ("county = 1 rate > 5", 12, "joint"),
        ('county = "Alameda', 10, "quote"),
        ("[facility name = 1", 1, "bracket"),
        ("rate > 5; drop table rows", 9, "sign"),
        ("(" * 100, 62, "shorter"),
        ("not " * 100, 245, "shorter"),
    ],
)
def test_trouble_points_at_the_place_and_says_what_was_expected(
    typed: str, place: int, wanted: str, part: Part
) -> None:
    with pytest.raises(FilterNotUnderstood) as trouble:
        parse(typed, part)

    assert (trouble.value.facts["place"], trouble.value.facts["wanted"]) == (place, wanted)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("contry = 5", "county"), ("facility name = 5", "[facility name]"), ("[facilty nam] = 1", "[facility name]")],
)
def test_the_nearest_column_is_proposed_as_it_has_to_be_written(typed: str, nearest: str, part: Part) -> None:
    with pytest.raises(FilterNotUnderstood) as trouble:
        parse(typed, part)

    assert trouble.value.facts["nearest"] == nearest


def test_trouble_is_told_in_a_sentence_with_a_mark_at_the_place(part: Part) -> None:
    with pytest.raises(FilterNotUnderstood) as trouble:
        parse("county = Alameda", part)

    assert str(Words("en").error(trouble.value)) == (
        "At character 10 of “county = »Alameda” there is a word where a value is expected. Nothing was changed."
        ' If it is text, put it in quotation marks: "Alameda".'
    )


def test_a_filter_longer_than_a_page_of_text_is_refused(part: Part) -> None:
    with pytest.raises(FilterNotUnderstood) as trouble:
        parse("county = 1 or " * 2000, part)

    assert trouble.value.facts["wanted"] == "shorter"


def test_the_language_is_there_without_anything_heavy() -> None:
    asked = "import sys, desktop.tables.language; print({'rapidfuzz', 'duckdb', 'sqlite3', 'numpy'} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.strip() == "set()"
