"""The command ``diagnostics`` shows and saves a support file, above all where nothing else works."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.cli import main
from desktop.desk import Desk
from tests.diagnostics.conftest import PERSONAL


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)


def test_without_a_file_everything_is_shown_and_nothing_saved(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["--practice", "--data-dir", str(folder), "diagnostics"])

    said = capsys.readouterr().out
    assert code == 0
    assert "Program and system (program.txt)" in said
    assert "Nothing was saved." in said
    assert list(tmp_path.rglob("*.zip")) == []


def test_the_file_is_saved_and_what_it_holds_is_told(
    full: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "support.zip"

    code = main(["--data-dir", str(full.folder.root), "diagnostics", "--to", str(file), "--json"])

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert told["saved"] == str(file)
    with ZipFile(file) as archive:
        assert archive.namelist() == [part["name"] for part in told["parts"]]
        assert [archive.read(part["name"]).decode("utf-8") for part in told["parts"]] == [
            part["text"] for part in told["parts"]
        ]


def test_it_works_where_the_store_is_damaged(full: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full.folder.desk_db.write_bytes(b"no database")
    (full.folder.root / "lists.db").write_bytes(b"no database")

    code = main(["--data-dir", str(full.folder.root), "diagnostics", "--to", str(tmp_path / "a.zip")])

    assert code == 0
    assert "Nothing is sent by itself." in capsys.readouterr().out
    with ZipFile(tmp_path / "a.zip") as archive:
        assert "SQLITE_NOTADB" in archive.read("stores.txt").decode("utf-8")


def test_it_works_where_the_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--data-dir", str(tmp_path / "OneDrive" / "olive"), "diagnostics", "--to", str(tmp_path / "a.zip")])

    assert code == 0
    assert capsys.readouterr().err == ""
    with ZipFile(tmp_path / "a.zip") as archive:
        report = archive.read("report.txt").decode("utf-8")
    assert "folder-refused" in report
    assert not [word for word in PERSONAL if word in report.casefold()]


def test_a_place_that_cannot_be_used_is_said_plainly(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--practice", "--data-dir", str(folder), "diagnostics", "--to", "support.txt"])

    assert code == 1
    assert "its name has to end in .zip" in capsys.readouterr().err
