"""``determine``: the issue's JSON and nothing around it, from a file or standard input, on any desk or none."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run, command_line
from tests.cli.documents import written

NURSING = {"entity_type": "skilled_nursing_facility", "electronic_records": True}
CLINIC = {"entity_type": "clinic", "electronic_records": None, "providers": 9, "nonprofit": True}
PARTS = {"answer", "by", "reasons", "passages"}


def test_the_answer_is_the_determination_and_nothing_around_it(run: Run, tmp_path: Path) -> None:
    answer = run("determine", written(tmp_path / "profile.json", NURSING), "--json")

    assert answer.code == 0
    assert {"sign", "exchange", "pack"} == answer.json.keys()
    assert answer.json["sign"].keys() >= PARTS
    assert (answer.json["sign"]["answer"], answer.json["sign"]["by"]) == ("required", "2023-01-31")
    assert (answer.json["exchange"]["answer"], answer.json["exchange"]["by"]) == ("required", "2024-01-31")
    assert answer.json["sign"]["reasons"]
    assert answer.json["sign"]["passages"]


def test_the_text_has_the_answer_its_reasons_its_sources_and_the_question(run: Run, tmp_path: Path) -> None:
    answer = run("determine", written(tmp_path / "profile.json", CLINIC))

    told = " ".join(answer.out.split())
    assert answer.code == 0
    assert "Sign the Data Sharing Agreement: unclear" in told
    assert "Question for:" in told
    assert "DxF@hcai.ca.gov" in told
    assert "Sources:" in told
    assert "Rules: dxf-" in told
    assert [line for line in answer.out.splitlines() if len(line) > 80] == []


def test_no_data_folder_is_made_or_read(run: Run, folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    (folder / "desk.db").write_bytes(b"garbage " * 100)

    answer = run("determine", written(tmp_path / "profile.json", NURSING), "--json")

    assert answer.code == 0
    assert [one.name for one in folder.iterdir()] == ["desk.db"]
    assert run("determine", str(tmp_path / "profile.json"), data=tmp_path / "Dropbox" / "desk").code == 0
    assert not (tmp_path / "Dropbox").exists()


def test_a_profile_may_come_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(NURSING).encode())))

    assert run("determine", "-", "--json").json["sign"]["answer"] == "required"


def test_a_process_answers_in_spanish_where_the_system_speaks_spanish(tmp_path: Path) -> None:
    done = subprocess.run(
        command_line("determine", "-"),
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "es_US.UTF-8"},
        input=json.dumps(CLINIC),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert "Firmar el Acuerdo de Intercambio de Datos: no está claro" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("content", "code", "exit_code"),
    [
        ("", "not-json", 2),
        ("{", "not-json", 2),
        ('{"entity_type": "clinic",}', "not-json", 2),
        ('{"physicians": NaN}', "not-json", 2),
        ("[" * 100_000, "not-json", 2),
        ("9" * 10_000, "not-json", 2),
        ("\xff\xfe", "profile-trouble", 2),
        ("[]", "profile-trouble", 2),
        ("null", "profile-trouble", 2),
        ('{"entity_type": "hospital"}', "profile-trouble", 2),
        ('{"entity_type": "clinic", "physicians": "many"}', "profile-trouble", 2),
        ('{"entity_type": "clinic", "physicians": -1}', "profile-trouble", 2),
        ('{"entity_type": "clinic", "physicians": true}', "profile-trouble", 2),
        ('{"entity_type": "clinic", "nonprofit": "yes"}', "profile-trouble", 2),
        ('{"entity_type": "clinic", "colour": true}', "profile-trouble", 2),
    ],
)
def test_a_profile_that_cannot_be_used_is_explained(
    run: Run, tmp_path: Path, content: str, code: str, exit_code: int
) -> None:
    file = tmp_path / "profile.json"
    file.write_text(content, encoding="utf-8")

    as_json, told = run("determine", str(file), "--json"), run("determine", str(file))

    assert (as_json.code, told.code) == (exit_code, exit_code)
    assert as_json.json["error"]["code"] in {code, "not-json"}
    assert told.out == ""
    assert told.err


def test_a_profile_that_is_not_there_is_exit_code_one(run: Run, tmp_path: Path) -> None:
    answer = run("determine", str(tmp_path / "nothing.json"), "--json")

    assert (answer.code, answer.json["error"]["code"]) == (1, "file-unreadable")
    assert str(tmp_path) not in answer.out
    assert run("determine", str(tmp_path)).code == 1


def test_a_determination_loads_nothing_heavy(tmp_path: Path) -> None:
    heavy = ("requests", "sqlite_utils", "keyring", "orjson", "rapidfuzz", "python_calamine", "nh3", "PySide6")
    code = (
        "import sys; from desktop.cli import main; main();"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    file = written(tmp_path / "profile.json", NURSING)

    done = subprocess.run(
        [sys.executable, "-c", code, "determine", file], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stderr == "[]\n"
