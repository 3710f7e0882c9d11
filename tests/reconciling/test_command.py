"""The command ``compare``: what it takes, answers and refuses."""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.job import Job
from desktop.cli.reconciling.commands import COMMANDS
from desktop.cli.reconciling.options import FIELDS, KINDS, LISTS, add_reconciling
from desktop.cli.terminal import Terminal
from desktop.desk import Desk
from desktop.privacy import PatientColumns
from desktop.reconciling import exporting
from desktop.reconciling.model import Against, Field
from desktop.reconciling.trouble import NoSuchColumn
from desktop.releases.trouble import ReleaseOverItself
from desktop.sheets.trouble import NoSuchSheet
from desktop.tables.exporting.trouble import UnknownExport
from sync.work import Work

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(practising: Desk) -> Run:
    """Types a command and returns its exit code and what it printed."""

    def typed(*arguments: str | Path) -> tuple[int, str]:
        parser = argparse.ArgumentParser()
        add_reconciling(parser.add_subparsers())
        given = parser.parse_args(["compare", *map(str, arguments)])
        out = io.StringIO()
        job = Job(practising, given, Terminal(as_json=given.json, out=out, err=io.StringIO()), Work.quiet())
        return COMMANDS["compare"](job), out.getvalue()

    return typed


def answer(run: Run, *arguments: str | Path) -> Any:
    return json.loads(run(*arguments, "--json")[1])


def test_the_options_are_those_that_the_desk_knows() -> None:
    assert set(LISTS) == {against.value for against in Against}
    assert set(FIELDS) == {field.value for field in Field}
    assert KINDS == exporting.KINDS


def test_the_answer_has_counts_and_every_row_with_its_evidence(run: Run, ours: Path) -> None:
    found = answer(run, ours, "--with", "registry")

    assert (found["file"], found["list"], found["report_date"]) == ("sites.csv", "registry", "2026-09-14")
    assert found["columns"] == {"name": "Site", "city": "Town", "zip": "Zip"}
    assert found["counts"] == {"exact": 1, "likely": 1, "none": 2}
    first, *_, last = found["rows"]
    assert (first["row"], first["verdict"], first["listed"], first["fits_too"]) == (1, "none", None, 5)
    assert last["listed"]["numbers"]["npi"] == "2999990015"
    assert last["listed"]["evidence"][0]["agreement"] == "same"


def test_the_text_says_what_was_compared_with_what_and_leaves_out_empty_columns(run: Run, ours: Path) -> None:
    code, text = run(ours)

    assert code == 0
    assert "sites.csv beside the DSA Signatory List of 12 Oct 2026" in text
    assert "1 exact · 1 likely · 2 without a pair" in text
    assert "Golden Practice Care Center" in text


def test_no_pair_at_all_is_said_by_the_exit_code(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "one.csv"
    file.write_text("Name,City\nNobody Ever Heard Of This,Weed\n", encoding="utf-8")

    assert run(file)[0] == 1
    file.write_text("Name,City\n", encoding="utf-8")
    assert run(file)[0] == 1


def test_columns_are_named_by_the_person(run: Run, ours: Path) -> None:
    found = answer(run, ours, "--column", "name=note", "--column", "city=")

    assert found["columns"] == {"zip": "Zip", "name": "Note"}
    with pytest.raises(NoSuchColumn):
        run(ours, "--column", "name=Nothing")


@pytest.mark.parametrize("typed", ["name", "birthday=DOB", "=Site"])
def test_a_column_that_is_not_understood_is_refused_at_once(run: Run, ours: Path, typed: str) -> None:
    with pytest.raises(SystemExit):
        run(ours, "--column", typed)


def test_the_result_is_written_as_the_name_of_the_file_says(run: Run, ours: Path, tmp_path: Path) -> None:
    found = answer(run, ours, "--out", tmp_path / "out.xlsx")

    assert found["saved"] == "out.xlsx"
    assert (tmp_path / "out.xlsx").stat().st_size > 1000
    with pytest.raises(UnknownExport):
        run(ours, "--out", tmp_path / "out.pdf")


def test_the_result_is_never_written_over_the_list_itself(run: Run, ours: Path) -> None:
    before = ours.read_bytes()

    with pytest.raises(ReleaseOverItself):
        run(ours, "--out", ours.parent / "." / ours.name)
    assert ours.read_bytes() == before


def test_patients_and_sheets_that_are_not_there_are_refused(run: Run, ours: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,SSN\nJane Doe,123-45-6789\n", encoding="utf-8")

    with pytest.raises(PatientColumns):
        run(people)
    with pytest.raises(NoSuchSheet):
        run(ours, "--sheet", "2")
