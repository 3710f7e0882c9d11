"""The command ``programs``: as text, as JSON, and with what cannot be answered."""

from __future__ import annotations

import io
import json
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

import pytest

from desktop.cli.job import Job
from desktop.cli.programs.commands import COMMANDS
from desktop.cli.programs.options import LEVELS, add_programs
from desktop.cli.terminal import Terminal
from desktop.desk import Desk
from desktop.programs.model import Level
from desktop.programs.trouble import DistrictWithoutLevel, NoProgramCounts
from sync.work import Work

Run = Callable[..., str]


@pytest.fixture
def run(practice_desk: Desk) -> Run:
    """Type a command at a desk with the four practice tables."""

    def typed(*words: str, desk: Desk = practice_desk) -> str:
        parser = ArgumentParser()
        add_programs(parser.add_subparsers())
        options, out = parser.parse_args(["programs", *words]), io.StringIO()
        job = Job(desk, options, Terminal(as_json=options.json, out=out, err=io.StringIO()), Work.quiet())
        assert COMMANDS["programs"](job) == 0
        return out.getvalue()

    return typed


def answer(run: Run, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*words, "--json"))
    return found


def test_without_anything_typed_all_programs_of_the_newest_year_are_shown(run: Run) -> None:
    found = answer(run)

    assert (found["year"], found["period"], found["place"]["level"]) == (2025, "annual", "state")
    assert [one["program"] for one in found["programs"]][:2] == ["medi_cal", "calfresh"]
    assert found["programs"][0]["persons"]["value"] == 14255091
    assert len(found["sources"]) == 4


def test_a_hidden_value_says_why_and_is_neither_zero_nor_null(run: Run) -> None:
    found = answer(run, "--county", "Alpine", "--year", "2024")
    foster = next(one for one in found["programs"] if one["program"] == "foster_care")

    assert foster["persons"] == {"value": {"hidden": "small"}, "before": {"hidden": "small"}, "change": None}
    assert "hidden: small number" in run("--county", "Alpine", "--year", "2024")


def test_one_program_has_its_years_and_breakdowns(run: Run) -> None:
    found = answer(run, "--program", "wic", "--july")["programs"]

    assert len(found) == 1
    assert [one["year"] for one in found[0]["trend"]] == [2023, 2024, 2025]
    genders = next(one for one in found[0]["breakdowns"] if one["group"] == "gender")
    assert sum(one["value"] for one in genders["parts"]) == found[0]["persons"]["value"]
    assert "Ages in WIC: children" in run("--program", "wic", "--july")


def test_a_level_lists_its_places(run: Run) -> None:
    places = answer(run, "--program", "DDS", "--level", "county")["programs"][0]["places"]

    assert [one["name"] for one in places] == ["Alpine", "Fresno", "Kern", "Merced", "Sacramento"]
    assert "Sacramento" in run("--level", "county")


def test_a_district_is_one_place(run: Run) -> None:
    found = answer(run, "--level", "senate", "--district", "14")

    assert found["place"] == {"level": "senate", "name": "State Senate District 14"}
    assert "places" not in found["programs"][0]


def test_the_text_says_that_programs_do_not_add_up_and_where_it_comes_from(run: Run) -> None:
    text = " ".join(run().split())

    assert "cannot be added up" in text
    assert "Hidden values are not zero" in text
    assert "Annual Program Counts, file of" in text


def test_the_number_of_a_district_needs_its_level(run: Run) -> None:
    with pytest.raises(DistrictWithoutLevel):
        run("--district", "14")


def test_a_desk_without_the_tables_says_so(run: Run, bare_desk: Desk) -> None:
    with pytest.raises(NoProgramCounts):
        run(desk=bare_desk)


def test_the_levels_that_can_be_typed_are_the_levels() -> None:
    assert set(LEVELS) == {level.value for level in Level}
