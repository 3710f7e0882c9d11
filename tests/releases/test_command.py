"""The command ``deidentify``, by itself: no desk, nothing kept."""

from __future__ import annotations

import io
import json
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.releases.deidentifying import deidentify
from desktop.cli.releases.options import add_releases
from desktop.cli.terminal import Terminal
from desktop.deidentification.trouble import SpecTrouble
from desktop.releases.trouble import SpecNeeded
from desktop.words import Words
from tests.releases.conftest import LONG, Written

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run() -> Run:
    def run_here(*typed: str, language: str = "en") -> tuple[int, str]:
        parser = ArgumentParser()
        add_releases(parser.add_subparsers(dest="command"))
        options, out = parser.parse_args(["deidentify", *typed]), io.StringIO()
        code = deidentify(options, Terminal(as_json=options.json, out=out, err=io.StringIO()), Words(language))
        return code, out.getvalue()

    return run_here


def as_json(told: tuple[int, str]) -> Any:
    return json.loads(told[1])


@pytest.fixture
def spec(tmp_path: Path) -> str:
    file = tmp_path / "spec.json"
    file.write_text(json.dumps({"variables": {"residence": 1_163, "time": "year"}}), encoding="utf-8")
    return str(file)


def described(folder: Path, **said: object) -> str:
    file = folder / "described.json"
    file.write_text(json.dumps(said), encoding="utf-8")
    return str(file)


def test_a_description_is_scored_without_any_file(run: Run, tmp_path: Path) -> None:
    file = described(
        tmp_path, edition="2.0", smallest_cell=3, denominator=1_163, variables={"residence": 1_163, "time": "year"}
    )

    told = as_json(run("--score-only", file, "--json"))

    assert (told["total"], told["limit"], told["within"], told["verdict"]) == (14, 12, False, "mask")
    assert {one["variable"]: one["points"] for one in told["points"]} == {
        "events": 7, "residence": 7, "time": 0, "interactions": 0
    }  # fmt: skip
    assert all(one["why"] and one["name"] for one in told["points"])


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ({"smallest_cell": 11, "denominator": 20_001}, "large-enough"),
        ({"smallest_cell": 0, "denominator": 20_001}, "large-enough"),
        ({"smallest_cell": 3, "variables": {"residence": 39_000_000}}, "within-score"),
        ({"smallest_cell": 3, "high_risk": True}, "mask-always"),
        ({"smallest_cell": 3, "variables": {"immigration": "detailed"}}, "mask-always"),
        ({"smallest_cell": 3, "persons": False}, "no-persons"),
    ],
)
def test_a_description_has_its_verdict(run: Run, tmp_path: Path, said: dict[str, object], verdict: str) -> None:
    assert as_json(run("--score-only", described(tmp_path, **said), "--json"))["verdict"] == verdict


def test_the_edition_typed_goes_before_the_one_described(run: Run, tmp_path: Path) -> None:
    file = described(tmp_path, edition="2.0", smallest_cell=3, variables={"residence": 1_163})

    told = as_json(run("--score-only", file, "--edition", "1.0", "--json"))

    assert (told["edition"], told["total"]) == ("1.0", 12)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "smallest_cell"),
        ({"smallest_cell": -1}, "smallest_cell"),
        ({"smallest_cell": 1, "cells": 3}, "cells"),
        ({"smallest_cell": 1, "variables": []}, "variables"),
        ({"smallest_cell": 1, "variables": {"sizes": 3}}, "variables.sizes"),
        ({"smallest_cell": 1, "edition": 2.0}, "edition"),
    ],
)
def test_a_description_that_cannot_be_used_names_the_field(
    run: Run, tmp_path: Path, said: dict[str, object], field: str
) -> None:
    with pytest.raises(SpecTrouble) as refused:
        run("--score-only", described(tmp_path, **said))

    assert refused.value.facts["field"] == field


def test_a_file_is_assessed_and_the_result_saved(run: Run, written: Written, spec: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"

    code, text = run(str(written(LONG)), "--spec", spec, "--out", str(out), "--json")

    told = json.loads(text)
    assert (code, told["verdict"], told["can_be_saved"]) == (0, "mask", True)
    assert told["tables"][0]["masked"]["small"] == 1
    assert told["tables"][0]["attack"]["repelled"]
    assert told["saved"]["name"] == "out.csv"
    assert out.read_text(encoding="utf-8").startswith("County,Age,Visits,")


def test_without_a_spec_one_is_suggested_that_can_be_used(run: Run, written: Written, tmp_path: Path) -> None:
    told = as_json(run(str(written(LONG)), "--json"))
    suggested = tmp_path / "suggested.json"
    suggested.write_text(json.dumps(told["spec"]), encoding="utf-8")

    code, _ = run(str(written(LONG)), "--spec", str(suggested))

    assert code == 0
    assert [one["role"] for one in told["columns"]] == ["group", "group", "count", "rate", "money"]


def test_nothing_is_saved_on_suggestions_alone(run: Run, written: Written, tmp_path: Path) -> None:
    with pytest.raises(SpecNeeded):
        run(str(written(LONG)), "--out", str(tmp_path / "out.csv"))


def test_an_open_problem_ends_with_one(run: Run, written: Written, spec: str, tmp_path: Path) -> None:
    file = str(written([*LONG, LONG[1]]))

    code, text = run(file, "--spec", spec)

    assert code == 1
    assert "Row 11 is about the same group as row 2" in text


def test_with_an_open_problem_nothing_is_saved(run: Run, written: Written, spec: str, tmp_path: Path) -> None:
    code, text = run(str(written([*LONG, LONG[1]])), "--spec", spec, "--out", str(tmp_path / "out.csv"), "--json")

    told = json.loads(text)
    assert (code, told["can_be_saved"], told["saved"], told["verdict"]) == (1, False, None, None)
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(("language", "said"), [("en", "Publication score"), ("es", "Puntuación de publicación")])
def test_the_text_says_the_steps_in_both_languages(
    run: Run, written: Written, spec: str, language: str, said: str
) -> None:
    code, text = run(str(written(LONG)), "--spec", spec, language=language)

    assert code == 0
    assert said in text
    assert "deidentification" not in text
    assert "{" not in text


def test_no_count_of_a_masked_cell_is_in_the_answer(run: Run, written: Written, spec: str) -> None:
    told = as_json(run(str(written(LONG)), "--spec", spec, "--json"))

    assert "cells" in told["tables"][0]
    assert "Alpine" not in json.dumps(told["tables"])
