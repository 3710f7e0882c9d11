"""``standing`` and ``memo``: the four questions with evidence, what changed, and memos that can be checked again."""

from __future__ import annotations

import json
import re
import socket
from functools import partial
from pathlib import Path

import pytest

from sync.practice.lists import practice_lists
from tests.cli.conftest import Run
from tests.cli.documents import organization, written

CENTER = ("--facility", "care center")
QUESTIONS = ["Must we sign?", "Have we signed?", "Are our choices listed?", "What is next?"]


@pytest.fixture
def practising(run: Run, tmp_path: Path) -> Run:
    """Run a command in practice mode, with an organization set."""
    assert run("--practice", "organization", "set", written(tmp_path / "set.json", organization())).code == 0
    return partial(run, "--practice")


def confirm(practising: Run) -> str:
    """Confirm the nearest row for the care center, and return its id."""
    found = str(practising("organization", "candidates", *CENTER, "--json").json["candidates"][0]["dxf_id"])
    assert practising("organization", "confirm", found, *CENTER).code == 0
    return found


def test_the_four_questions_are_answered_with_evidence(practising: Run) -> None:
    confirm(practising)

    as_json, told = practising("standing", "--json").json, practising("standing").out

    assert [card["id"] for card in as_json["cards"]] == ["sign", "signed", "listed", "next"]
    center = as_json["facilities"][0]
    assert center["determination"]["sign"]["answer"] == "required"
    assert (center["signed"], center["listed"]) == ("primary", "none")
    assert center["confirmed"]["dxf_id"] == center["signatory"]["dxf_id"] == center["entry"]["dxf_id"]
    assert {"signatory", "directory", "registry"} <= as_json["list_dates"].keys()
    assert [question for question in QUESTIONS if question not in told] == []
    assert "Signatory List of" in told
    assert "no legal proof" in " ".join(told.split())


def test_an_unclear_answer_comes_with_its_question(practising: Run) -> None:
    told = " ".join(practising("standing", "--facility", "clinic").out.split())

    assert "Question for:" in told
    assert "physician organization or medical group" in told


def test_one_facility_may_be_asked_for(practising: Run) -> None:
    answer = practising("standing", *CENTER, "--json").json

    assert [one["name"] for one in answer["facilities"]] == ["Golden Practice Care Center"]
    assert answer["cards"] == []
    assert {step["facility"] for step in answer["steps"]} <= {"Golden Practice Care Center"}
    assert "Practice Care Clinic" not in practising("standing", *CENTER).out


def test_a_confirmation_shows_as_a_change_once(practising: Run) -> None:
    assert practising("standing", "--json").json["changes"] == []
    confirm(practising)

    first, second = practising("standing", "--json").json, practising("standing", "--json").json

    assert "Golden Practice Care Center" in {one["facility"] for one in first["changes"]}
    assert all(one["text"] and one["because"] for one in first["changes"])
    assert len(second["changes"]) < len(first["changes"])


def test_every_sentence_has_its_words(practising: Run) -> None:
    confirm(practising)

    told = json.dumps(practising("standing", "--json").json)

    assert "{" not in re.sub(r'[{}](?=["\s,}\]:]|$)|(?<=[\s\[:])[{]', "", told)


def test_a_desk_without_lists_still_has_a_standing(run: Run, tmp_path: Path) -> None:
    run("organization", "set", written(tmp_path / "set.json", organization()))

    answer = run("standing", "--json")

    assert answer.code == 0
    assert [one["signed"] for one in answer.json["facilities"]] == ["no_list", "no_list"]
    assert answer.json["facilities"][0]["determination"]["sign"]["answer"] == "required"


def test_text_fits_in_eighty_columns(practising: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    confirm(practising)

    for typed in (
        ["standing"],
        ["organization", "show"],
        ["organization", "candidates"],
        ["lists", "show"],
        ["statewide"],
    ):
        lines = practising(*typed).out.splitlines()
        assert [line for line in lines if len(line) > 80 and len(line.split()) > 1] == [], typed


def test_standing_speaks_spanish(practising: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")

    told = practising("standing").out

    assert "¿Debemos firmar?" in told
    assert "Must we sign?" not in told


def test_no_connection_is_made_for_a_standing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    for one in practice_lists():
        (tmp_path / one.name).write_bytes(one.body)
        day = ["--date", one.report_date.isoformat()] if one.report_date else []
        assert run("lists", "import", str(tmp_path / one.name), *day).code == 0

    for typed in (
        ["organization", "set", written(tmp_path / "set.json", organization())],
        ["organization", "candidates"],
        ["standing"],
        ["lists", "show"],
        ["statewide"],
        ["memo", "save", str(tmp_path / "memo.html")],
    ):
        assert run(*typed).code == 0, typed


def test_a_saved_memo_is_intact_until_it_is_altered(practising: Run, tmp_path: Path) -> None:
    file = tmp_path / "memo.html"
    saved = practising("memo", "save", str(file), *CENTER, "--json").json
    intact = practising("memo", "check", str(file), "--json")
    page = file.read_text(encoding="utf-8")
    file.write_text(page.replace("Golden Practice Care Center", "Silver Practice Care Center"), encoding="utf-8")
    altered = practising("memo", "check", str(file), "--json")

    assert (saved["party"], saved["file"]) == ("Golden Practice Care Center", "memo.html")
    assert (intact.code, intact.json["verdict"], intact.json["hash"]) == (0, "intact", saved["hash"])
    assert intact.json["kept"]
    assert intact.json["same_answer"] is True
    assert (altered.code, altered.json["verdict"]) == (1, "altered")
    assert practising("memo", "check", str(file)).out


def test_a_file_that_is_no_memo_is_told(practising: Run, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<html><body>Hello</body></html>", encoding="utf-8")

    assert practising("memo", "check", str(file), "--json").json["verdict"] == "not_a_memo"
    assert practising("memo", "check", str(file)).code == 1
    assert practising("memo", "check", str(tmp_path / "nothing.html")).code == 1


def test_a_memo_that_cannot_be_written_leaves_nothing(practising: Run, tmp_path: Path) -> None:
    answer = practising("memo", "save", str(tmp_path / "no" / "such" / "folder" / "memo.html"))

    assert answer.code in {1, 4}
    assert answer.err
    assert not (tmp_path / "no").exists()


def test_the_field_is_shown_by_type(run: Run) -> None:
    everything = run("--practice", "statewide", "--json").json
    some = run("--practice", "statewide", "--type", "skilled nursing", "--json").json
    told = run("--practice", "statewide", "--type", "skilled nursing")

    assert 0 < some["total"] < everything["total"]
    assert {one["sub_type"] for one in some["by_type"]} == {"Skilled nursing facility"}
    assert sum(one["rows"] for one in everything["by_type"]) == everything["total"]
    assert "Skilled nursing facility" in told.out


def test_a_part_of_the_field_that_is_not_there_is_exit_code_one(run: Run) -> None:
    for typed in (["--type", "Circus"], ["--city", "Atlantis"], ["--zip", "00000"]):
        assert run("--practice", "statewide", *typed).code == 1
    assert run("statewide").code == 1


def test_the_genuine_field_has_its_known_numbers(run: Run, shared: Path) -> None:
    run("lists", "import", str(shared / "data" / "dxf" / "DxF_DSA_SignatoryList.xlsx"))

    field = run("statewide", "--type", "Skilled nursing facility", "--json").json

    assert (field["total"], field["list_date"]) == (698, "2024-05-13")
    assert {one["value"]: one["rows"] for one in field["choices"]}["NONE SELECTED"] == 676
