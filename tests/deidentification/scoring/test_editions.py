"""The editions as data: both languages, bounds without gaps, and the words for everything that is told."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from desktop.deidentification.editions import Edition, Variable
from desktop.deidentification.model import Limits, Mark, Verdict
from desktop.deidentification.spec import Role
from desktop.deidentification.trouble import SpecTrouble
from desktop.releases.editions import edition, editions
from desktop.words import LANGUAGES, word_table

BOTH = [edition("2.0"), edition("1.0")]


def test_the_newest_edition_comes_first() -> None:
    assert [one.version for one in editions()] == ["2.0", "1.0"]
    assert (edition("2.0").status, edition("2.0").approved.isoformat()) == ("template", "2025-10-24")
    assert edition("1.0").approved.isoformat() == "2016-09-23"


@pytest.mark.parametrize("rules", BOTH, ids=lambda one: one.version)
def test_the_limits_are_those_of_the_guidelines(rules: Edition) -> None:
    assert (rules.limit, rules.denominator, rules.sample) == (12, 20_000, 30)
    assert rules.limits == Limits(11, 3, 11, 2)


@pytest.mark.parametrize("rules", BOTH, ids=lambda one: one.version)
def test_every_name_and_help_is_there_in_both_languages(rules: Edition) -> None:
    words = [rules.title, *rules.notes]
    for variable in rules.variables:
        words += [variable.name, variable.help, *(row.name for row in variable.categories)]

    assert [word for word in words if not all(word.texts.get(language) for language in LANGUAGES)] == []
    assert rules.sources


@pytest.mark.parametrize("rules", BOTH, ids=lambda one: one.version)
def test_rows_with_bounds_leave_no_gap_and_do_not_overlap(rules: Edition) -> None:
    for variable in rules.variables:
        rows = sorted((row for row in variable.categories if row.is_measured), key=lambda row: row.over or -1)
        assert [(a.id, b.id) for a, b in pairwise(rows) if a.up_to != b.over] == []
        assert len({row.id for row in variable.categories}) == len(variable.categories)


def test_an_edition_that_does_not_exist_is_refused() -> None:
    with pytest.raises(SpecTrouble):
        edition("3.0")


def test_the_highest_row_of_a_variable_is_found() -> None:
    immigration = edition("2.0").variable("immigration")
    time = edition("2.0").variable("time")

    assert isinstance(immigration, Variable)
    assert immigration.highest.id == "detailed"
    assert time is not None
    assert time.highest.id == "month"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_told_has_its_words(language: str) -> None:
    table = word_table(language)
    conditions = {f"condition.{a}-{b}" for a, b in product(("none", "small", "met"), ("unknown", "small", "met"))}

    assert {role.value for role in Role} == set(table["deidentification_roles"])
    assert {role.value for role in Role} == set(table["deidentification_role_helps"])
    assert {one.value for one in Verdict} == set(table["deidentification_verdicts"])
    assert {one.value for one in Mark} <= set(table["deidentification_marks"])
    assert conditions <= set(table["deidentification_steps"])
