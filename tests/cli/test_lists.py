"""The actions of ``lists``: import, fetch and show, as text and as JSON, and files that are no lists."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.practice import PracticePortal
from tests.cli.conftest import Run
from tests.cli.documents import directory

SIGNATORIES = "dxf/DxF_DSA_SignatoryList.xlsx"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_a_list_whose_file_name_is_no_text_comes_in(run: Run, tmp_path: Path) -> None:
    file = directory(tmp_path / "list \udcff.csv")

    answer = run("lists", "import", str(file), "--json")

    assert answer.code == 0
    assert run("lists", "show", "--json").json["lists"][0]["source"] == "list ?.csv"


def test_an_import_says_what_came_in_and_what_was_not_understood(run: Run, tmp_path: Path) -> None:
    file = directory(tmp_path / "list.csv", choices={"DXF000002": "Maybe"}, more=("Colour", "red"))

    as_json = run("lists", "import", str(file), "--json")
    told = run("lists", "show", "--oddities")

    assert as_json.code == 0
    assert (as_json.json["kind"], as_json.json["report_date"]) == ("directory", "2026-04-29")
    assert as_json.json["read"] == as_json.json["rows"] == 3
    assert as_json.json["unknown_columns"] == ["Colour"]
    assert [(one["count"], one["examples"][0]["value"]) for one in as_json.json["oddities"]] == [(1, "Maybe")]
    assert "Participant Directory" in told.out
    assert "“Maybe”" in told.out


def test_the_same_list_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = directory(tmp_path / "list.csv")
    run("lists", "import", str(file))

    again = run("lists", "import", str(file))

    assert again.code == 0
    assert "already" in again.out


def test_two_lists_tell_what_changed_between_them(run: Run, tmp_path: Path) -> None:
    run("lists", "import", str(directory(tmp_path / "old.csv")))
    newer = directory(tmp_path / "new.csv", day="5/29/2026", left_out="DXF000003", choices={"DXF000001": "SELF"})
    run("lists", "import", str(newer))

    shown = run("lists", "show", "--changes", "--json").json
    told = run("lists", "show", "--changes")

    assert [one["report_date"] for one in shown["lists"]] == ["2026-05-29", "2026-04-29"]
    assert [one["is_newest"] for one in shown["lists"]] == [True, False]
    assert {(one["dxf_id"], one["what"]) for one in shown["changes"]} >= {
        ("DXF000003", "gone"),
        ("DXF000001", "request"),
    }
    assert "no longer in the list" in told.out
    assert "NONE SELECTED → SELF" in " ".join(told.out.split())


def test_the_day_of_a_list_may_be_told(run: Run, tmp_path: Path) -> None:
    file = directory(tmp_path / "list.csv", day="")

    refused = run("lists", "import", str(file), "--json")
    told = run("lists", "import", str(file), "--date", "2026-03-01", "--json")

    assert (refused.code, refused.json["error"]["code"]) == (1, "list-without-date")
    assert told.json["report_date"] == "2026-03-01"


def test_a_kind_may_be_asked_for(run: Run, tmp_path: Path) -> None:
    run("lists", "import", str(directory(tmp_path / "list.csv")))

    assert run("lists", "show", "--kind", "directory").code == 0
    nothing = run("lists", "show", "--kind", "signatory")
    assert nothing.code == 1
    assert "There is no list of this kind" in nothing.out


def test_a_desk_without_lists_says_how_to_get_them(run: Run) -> None:
    answer = run("lists", "show")

    assert answer.code == 1
    assert "lists import" in " ".join(answer.out.split())
    assert run("lists", "show", "--json").json == {"lists": []}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "web-page-for-list"),
        (b"one,two\n1,2\n", "not-a-list"),
        (b"", "list-empty"),
        (None, "list-unreadable"),
    ],
)
def test_what_is_no_list_is_refused_and_changes_nothing(
    run: Run, tmp_path: Path, content: bytes | None, code: str
) -> None:
    run("lists", "import", str(directory(tmp_path / "list.csv")))
    before = run("lists", "show", "--json").json
    file = tmp_path / "strange.csv"
    if content is not None:
        file.write_bytes(content)

    as_json, told = run("lists", "import", str(file), "--json"), run("lists", "import", str(file))

    assert (as_json.code, as_json.json["error"]["code"]) == (1, code)
    assert told.code == 1
    assert "strange.csv" in told.err
    assert str(tmp_path) not in told.err
    assert run("lists", "show", "--json").json == before


def test_a_list_that_lost_its_rows_waits_for_a_person(run: Run, tmp_path: Path) -> None:
    run("lists", "import", str(directory(tmp_path / "old.csv", rows=200)))
    newer = str(directory(tmp_path / "new.csv", day="5/29/2026"))

    assert run("lists", "import", newer).code == 1
    assert run("lists", "import", newer, "--accept-fewer", "--json").json["rows"] == 3


def test_the_practice_lists_are_there_without_a_request(run: Run) -> None:
    shown = run("--practice", "lists", "show", "--json")

    assert shown.code == 0
    assert {one["kind"] for one in shown.json["lists"]} >= {"signatory", "directory", "registry"}


def test_a_fetch_brings_the_lists_once(run: Run) -> None:
    first = run("--practice", "lists", "fetch", "--json")
    told = run("--practice", "lists", "fetch")

    assert first.code == told.code == 0
    assert all(one["report"] and not one["trouble"] for one in first.json["lists"])
    assert told.out


def test_a_sync_brings_the_lists_too(run: Run) -> None:
    synced = run("--practice", "sync", "--json")

    assert synced.code == 0
    assert synced.json["lists"]
    assert [one["trouble"] for one in synced.json["lists"]] == [""] * len(synced.json["lists"])


def test_the_genuine_list_is_read_whole(run: Run, shared: Path) -> None:
    answer = run("lists", "import", str(shared / "data" / SIGNATORIES), "--json")

    assert (answer.json["kind"], answer.json["report_date"], answer.json["rows"]) == ("signatory", "2024-05-13", 3886)


def test_trouble_with_a_list_does_not_change_the_end_of_a_sync(run: Run, portal: PracticePortal, folder: Path) -> None:
    desk = Desk(open_folder(folder), Services())
    for key, address in (("portal_url", portal.url), ("signatory_url", f"{portal.url}/nothing")):
        desk.set_setting(key, address)

    synced, fetched = run("sync", "--json"), run("lists", "fetch")

    assert (synced.code, fetched.code) == (0, 3)
    assert synced.json["added"] > 0
    assert synced.json["lists"][0] == {
        "kind": "signatory",
        "report": None,
        "not_modified": False,
        "trouble": "list-not-there",
    }
    assert "Signatory List:" in fetched.err
    assert "The lists on this desk are unchanged." in " ".join(fetched.err.split())
