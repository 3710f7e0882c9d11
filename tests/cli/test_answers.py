"""Each command answers as text in 80 columns and as JSON, with the exit code that is promised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.cli.terminal import Terminal, plain
from sync.practice import Fault, PracticePortal
from tests.cli.conftest import Run

FACILITIES = "healthcare-facility-locations"


def test_a_sync_prints_what_it_did(run: Run, portal: PracticePortal) -> None:
    answer = run("sync", "--portal", portal.url, "--json")

    assert answer.code == 0
    assert answer.json["kind"] == "full"
    assert answer.json["added"] > 0
    assert {"changed", "withdrawn", "unchanged", "requests", "bytes", "seconds", "columns_read"} <= answer.json.keys()


def test_a_second_sync_finds_nothing_new(synced: Run, portal: PracticePortal) -> None:
    answer = synced("sync", "--portal", portal.url, "--json").json

    assert (answer["added"], answer["changed"], answer["withdrawn"]) == (0, 0, 0)
    assert answer["requests"] <= 2


def test_a_full_sync_may_be_asked_for(synced: Run, portal: PracticePortal) -> None:
    assert synced("sync", "--portal", portal.url, "--full", "--json").json["kind"] == "full"


def test_columns_may_be_read_after_a_sync(synced: Run) -> None:
    answer = synced("--practice", "sync", "--columns", "2", "--json")

    assert answer.json["columns_read"] == 2


def test_a_search_answers_with_datasets_and_facets(synced: Run) -> None:
    answer = synced("search", "hospital", "--json")

    assert answer.code == 0
    assert answer.json["total"] == len(answer.json["datasets"]) > 0
    assert {"department", "topic", "format", "updated"} <= answer.json["facets"].keys()
    assert FACILITIES in {one["slug"] for one in answer.json["datasets"]}


def test_a_search_takes_filters_in_any_case_and_in_part(synced: Run) -> None:
    everything = synced("search", "--json").json
    value = everything["facets"]["department"][0]["value"]

    whole = synced("search", "--department", value.upper(), "--format", "csv", "--json").json
    part = synced("search", "--department", value.casefold()[3:], "--format", "csv", "--json").json

    assert 0 < whole["total"] <= everything["total"]
    assert whole["total"] <= part["total"]
    assert {one["department"] for one in whole["datasets"]} == {value}


def test_a_search_shows_at_most_what_was_asked(synced: Run) -> None:
    answer = synced("search", "--limit", "2", "--json").json

    assert len(answer["datasets"]) == 2 < answer["total"]


def test_hidden_records_are_one_option_away(synced: Run) -> None:
    shown, left_out = (synced("search", "--json").json[key] for key in ("total", "left_out"))

    assert synced("search", "--hidden", "--withdrawn", "--json").json["total"] == shown + sum(left_out.values())


def test_nothing_found_says_what_would_help(synced: Run) -> None:
    answer = synced("search", "zzqqxxyy")

    assert answer.code == 1
    assert "No dataset found." in answer.out
    assert "What would help:" in answer.out


@pytest.mark.parametrize("text", ['"', "a:b", "NEAR(", "*", "😀", "AND OR NOT", "'; drop table dataset; --", "\x00"])
def test_no_query_makes_a_search_fail(synced: Run, text: str) -> None:
    assert synced("search", "--json", "--", text).code in {0, 1}


def test_a_dataset_is_shown_by_name_and_by_id(synced: Run) -> None:
    by_name = synced("dataset", FACILITIES, "--json").json
    by_id = synced("dataset", by_name["id"], "--json").json

    assert by_name == by_id
    assert by_name["resources"]
    assert {"title", "notes", "department", "topics", "tags", "details", "page"} <= by_name.keys()


def test_trouble_while_columns_are_read_does_not_hide_that_the_sync_succeeded(run: Run, portal: PracticePortal) -> None:
    portal.fail_path("datastore_search", Fault.status(503))
    told = run("sync", "--portal", portal.url, "--columns", "5")
    as_json = run("sync", "--portal", portal.url, "--columns", "5", "--json")

    assert (told.code, as_json.code) == (3, 3)
    assert "27" in told.out
    assert (as_json.json["kind"], as_json.json["columns_trouble"]) == ("changes", "server-trouble")


def test_a_dataset_shows_the_columns_that_were_read(synced: Run) -> None:
    synced("--practice", "sync", "--columns", "100")

    shown = synced("--practice", "dataset", FACILITIES)

    assert "Columns: " in shown.out
    assert " rows" in shown.out


def test_a_dataset_that_is_not_here_is_exit_code_one(synced: Run) -> None:
    answer = synced("dataset", "no-such-dataset", "--json")

    assert answer.code == answer.json["error"]["exit_code"] == 1
    assert answer.json["error"]["code"] == "not-found"


def test_changes_say_what_changed_from_what_to_what(synced: Run, portal: PracticePortal) -> None:
    assert synced("changes").out == "No changes are recorded.\n"
    portal.advance()
    synced("sync", "--portal", portal.url)

    found = synced("changes", "--json").json["changes"]

    assert {"changed", "added", "withdrawn"} & {one["kind"] for one in found}
    assert any(one["before"] != one["after"] for one in found)
    assert "before:" in synced("changes").out
    assert len(synced("changes", "--limit", "1", "--json").json["changes"]) == 1
    assert synced("changes", "--since", "2999-01-01").out == "No changes are recorded since 1 Jan 2999.\n"


def test_doctor_and_self_test_answer_with_checks(run: Run) -> None:
    for command in ("doctor", "self-test"):
        answer = run("--practice", command, "--json")

        assert answer.code == 0
        assert all({"name", "title", "state", "sentence", "advice"} == check.keys() for check in answer.json["checks"])
        assert len(run("--practice", command).out.splitlines()) >= 2 * len(answer.json["checks"])


@pytest.mark.parametrize("command", ["search", "dataset x", "changes"])
def test_a_desk_without_a_catalog_is_told_to_sync(run: Run, command: str) -> None:
    answer = run(*command.split())

    assert answer.code == 1
    assert answer.out == ""
    assert "There is no catalog on this desk yet." in " ".join(answer.err.split())


@pytest.mark.parametrize(
    "typed",
    [["search", "hospital"], ["search", "hospitl"], ["dataset", FACILITIES], ["changes"], ["doctor"], ["self-test"]],
)
def test_text_fits_in_eighty_columns(
    run: Run, portal: PracticePortal, typed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run("--practice", "sync")

    lines = run("--practice", *typed).out.splitlines()

    too_long = [line for line in lines if len(line) > 80 and len(line.split()) > 1]
    assert lines
    assert too_long == []


def test_control_characters_of_published_text_never_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = {
        "id": "aaaa",
        "name": "hostile",
        "title": "A \x1b[2J title \x07",
        "notes": "clear\x1b[2J \x9b2J <b>bold</b>",
        "resources": [{"id": "r1", "name": "n\x1b]0;x\x07", "format": "CSV", "url": "https://example.org/a.csv"}],
    }
    with PracticePortal([hostile]) as portal:
        run("sync", "--portal", portal.url)

    for typed in (["search", "title"], ["dataset", "hostile"]):
        out = run(*typed).out
        assert "title" in out
        assert not set(out) & {"\x1b", "\x07", "\x9b"}


def test_json_escapes_what_a_terminal_would_obey_and_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = {"name": "\x9b2J \x1b[2J \u202erow\u202c \u2066x\u2069 \u00e1rbol"}

    Terminal(as_json=True).answer(hostile, str)

    out = capsys.readouterr().out
    assert not set(out) & {"\x1b", "\x9b", "\u202e", "\u202c", "\u2066", "\u2069"}
    assert "\u00e1rbol" in out
    assert json.loads(out) == hostile


def test_marks_that_turn_the_reading_order_never_reach_the_terminal() -> None:
    assert plain("A \u202eB\u202c \u2067C\u2069\u200f\u061c") == "A B C"


def test_spanish_speaks_spanish(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")

    assert "Todavía no hay un catálogo" in run("search").err
    assert "El catálogo está al día." in run("--practice", "sync").out


def test_practice_data_is_kept_apart(run: Run, folder: Path) -> None:
    run("--practice", "sync")

    assert run("search").code == 1
    assert run("--practice", "search").code == 0
    assert (folder / "practice" / "catalog.db").exists()
    assert not (folder / "catalog.db").exists()
