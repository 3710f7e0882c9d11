"""The actions of ``organization``: set, show, candidates, confirm and unconfirm."""

from __future__ import annotations

import io
import json
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.documents import organization, written

CENTER = "Golden Practice Care Center"


@pytest.fixture
def practising(run: Run, tmp_path: Path) -> Run:
    """Run a command in practice mode, with an organization set."""
    assert run("--practice", "organization", "set", written(tmp_path / "set.json", organization())).code == 0

    return partial(run, "--practice")


def test_what_is_set_is_shown(run: Run, tmp_path: Path) -> None:
    answer = run("organization", "set", written(tmp_path / "set.json", organization()), "--json")
    shown = run("organization", "show", "--json")

    assert answer.code == shown.code == 0
    assert answer.json == shown.json
    assert [one["name"] for one in shown.json["facilities"]] == [CENTER, "Practice Care Clinic"]
    assert shown.json["facilities"][0]["facts"] == {"electronic_records": True}
    assert shown.json["facilities"][0]["sources"]["electronic_records"]["source"] == "person"
    assert CENTER in run("organization", "show").out


def test_what_is_shown_may_be_set_again(run: Run, tmp_path: Path) -> None:
    run("organization", "set", written(tmp_path / "set.json", organization()))
    shown = run("organization", "show", "--json").json

    assert run("organization", "set", written(tmp_path / "again.json", shown), "--json").json == shown


def test_an_organization_may_come_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(organization()).encode())))

    assert run("organization", "set", "-", "--json").json["name"] == "Golden Practice Group"


def test_a_desk_without_an_organization_says_so(run: Run) -> None:
    for typed in (
        ["organization", "show"],
        ["organization", "candidates"],
        ["organization", "unconfirm"],
        ["standing"],
    ):
        answer = run(*typed, "--json")

        assert (answer.code, answer.json["error"]["code"]) == (1, "no-organization")


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ([], "{}"),
        ({"name": "A"}, "facilities"),
        ({"name": "A", "facilities": []}, "facilities"),
        ({"name": "A", "facilities": [{}]}, "facilities[1].name"),
        ({"name": "A", "facilities": ["B"]}, "facilities[1]"),
        ({"name": 7, "facilities": [{"name": "B"}]}, "name"),
        ({"name": "A", "facilities": [{"name": "B"}, {"name": "C"}], "colour": "red"}, "colour"),
        ({"facilities": [{"name": "B"}, {"name": "C"}]}, "name"),
        ({"facilities": [{"name": "B", "entity_type": "hospital"}]}, "facilities[1].entity_type"),
        ({"facilities": [{"name": "B", "facts": {"physicians": "many"}}]}, "facilities[1].facts.physicians"),
        ({"facilities": [{"name": "B", "facts": {"physicians": True}}]}, "facilities[1].facts.physicians"),
        ({"facilities": [{"name": "B", "facts": {"nonprofit": 1}}]}, "facilities[1].facts.nonprofit"),
        ({"facilities": [{"name": "B", "facts": {"colour": True}}]}, "facilities[1].facts.colour"),
        ({"facilities": [{"name": "B", "identifiers": {"ssn": "1"}}]}, "facilities[1].identifiers.ssn"),
        ({"facilities": [{"name": "B", "city": "x" * 301}]}, "facilities[1].city"),
    ],
)
def test_a_field_that_cannot_be_used_is_named_and_nothing_changes(
    run: Run, tmp_path: Path, content: object, field: str
) -> None:
    run("organization", "set", written(tmp_path / "set.json", organization()))
    before = run("organization", "show", "--json").json

    answer = run("organization", "set", written(tmp_path / "bad.json", content), "--json")

    assert (answer.code, answer.json["error"]["code"]) == (2, "field-trouble")
    assert answer.json["error"]["facts"]["field"] == field
    assert field in answer.json["error"]["what"]
    assert run("organization", "show", "--json").json == before


def test_a_file_that_is_not_json_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{\n  "name": "A",\n}', encoding="utf-8")

    answer = run("organization", "set", str(tmp_path / "bad.json"))

    assert answer.code == 2
    assert "line 3" in " ".join(answer.err.split())


def test_candidates_are_shown_with_their_evidence(practising: Run) -> None:
    as_json = practising("organization", "candidates", "--facility", "care center", "--json")
    told = practising("organization", "candidates", "--facility", "care center")

    assert as_json.code == told.code == 0
    assert as_json.json["party"] == CENTER
    assert {"about", "ours", "theirs", "agreement"} == as_json.json["candidates"][0]["evidence"][0].keys()
    assert as_json.json["candidates"][0]["dxf_id"] in told.out
    assert "organization confirm" in " ".join(told.out.split())
    limited = practising("organization", "candidates", "--facility", "care center", "--limit", "1", "--json")
    assert len(limited.json["candidates"]) == 1


def test_a_confirmed_row_is_kept_until_it_is_taken_back(practising: Run) -> None:
    of_one = ("--facility", "care center")
    found = practising("organization", "candidates", *of_one, "--json").json["candidates"][0]["dxf_id"]

    confirmed = practising("organization", "confirm", found.lower(), *of_one, "--json")

    assert confirmed.code == 0
    assert confirmed.json["confirmed"]["dxf_id"] == found
    assert practising("organization", "show", "--json").json["facilities"][0]["confirmed"]["dxf_id"] == found
    assert practising("organization", "unconfirm", *of_one).code == 0
    assert practising("organization", "show", "--json").json["facilities"][0]["confirmed"] is None
    assert practising("organization", "unconfirm", *of_one).code == 1


def test_a_refused_row_is_proposed_last_until_it_is_confirmed(practising: Run) -> None:
    of_one = ("--facility", "care center")
    found = practising("organization", "candidates", *of_one, "--json").json["candidates"][0]["dxf_id"]

    assert practising("organization", "refuse", found.lower(), *of_one, "--json").json["refused"] == [found]

    last = practising("organization", "candidates", *of_one, "--json").json["candidates"][-1]
    assert last["dxf_id"] == found
    assert last["evidence"][-1]["about"] == "refused"
    assert practising("standing", *of_one, "--json").json["facilities"][0]["signed"] == "not_found"
    practising("organization", "confirm", found, *of_one)
    practising("organization", "unconfirm", *of_one)
    first = practising("organization", "candidates", *of_one, "--json").json["candidates"][0]
    assert first["dxf_id"] == found


def test_a_facility_that_is_set_again_keeps_its_confirmed_row(practising: Run, run: Run, tmp_path: Path) -> None:
    of_one = ("--facility", "care center")
    found = practising("organization", "candidates", *of_one, "--json").json["candidates"][0]["dxf_id"]
    practising("organization", "confirm", found, *of_one)

    practising("organization", "set", written(tmp_path / "again.json", organization(legal_name="Golden LLC")))

    assert practising("organization", "show", "--json").json["facilities"][0]["confirmed"]["dxf_id"] == found


def test_another_facility_of_the_same_name_does_not_take_over_a_confirmed_row(run: Run, tmp_path: Path) -> None:
    for number in ("090100000", "090100099"):
        content = {"facilities": [{"name": CENTER, "city": "Fresno", "identifiers": {"facid": number}}]}
        assert run("--practice", "organization", "set", written(tmp_path / "set.json", content)).code == 0
        if number == "090100000":
            assert run("--practice", "organization", "confirm", "DXF900101").code == 0

    (facility,) = run("--practice", "organization", "show", "--json").json["facilities"]

    assert (facility["identifiers"]["facid"], facility["confirmed"]) == ("090100099", None)


def test_two_facilities_that_change_places_keep_their_own_confirmed_rows(run: Run, tmp_path: Path) -> None:
    first, second = (
        {"name": name, "identifiers": {"facid": facid}} for name, facid in (("A", "0" * 9), ("B", "1" * 9))
    )
    run("--practice", "organization", "set", written(tmp_path / "1.json", {"name": "O", "facilities": [first, second]}))
    run("--practice", "organization", "confirm", "DXF900101", "--facility", "B")
    renamed = {"name": "C", "identifiers": {"facid": "1" * 9}}
    other = {"name": "B", "identifiers": {}}

    run(
        "--practice", "organization", "set", written(tmp_path / "2.json", {"name": "O", "facilities": [other, renamed]})
    )

    new, kept = run("--practice", "organization", "show", "--json").json["facilities"]
    assert (new["confirmed"], kept["confirmed"]["dxf_id"]) == (None, "DXF900101")


def test_nothing_is_said_of_a_list_that_is_not_there(run: Run, tmp_path: Path) -> None:
    run("organization", "set", written(tmp_path / "set.json", organization()))

    answer = run("organization", "confirm", "DXF000011", "--facility", "care center")

    assert answer.code == 1
    assert "There is no Signatory List on this desk yet." in " ".join(answer.err.split())


def test_no_row_is_called_absent_because_none_was_asked_for(practising: Run) -> None:
    answer = practising("organization", "candidates", "--facility", "care center", "--limit", "0")

    assert (answer.code, answer.out) == (2, "")


def test_a_row_that_is_taken_says_by_whom(practising: Run) -> None:
    found = practising("organization", "candidates", "--facility", "care center", "--json").json["candidates"][0][
        "dxf_id"
    ]
    practising("organization", "confirm", found, "--facility", "care center")

    told = " ".join(practising("organization", "candidates").out.split())

    assert f"Already confirmed to be “{CENTER}”" in told


def test_an_id_that_is_not_in_the_list_is_refused(practising: Run) -> None:
    for typed in ("DXF999999", "nonsense", "DXF000123'; drop table pin; --"):
        answer = practising("organization", "confirm", typed, "--facility", "care center", "--json")

        assert answer.code == 1
        assert practising("organization", "show", "--json").json["facilities"][0]["confirmed"] is None


@pytest.mark.parametrize("typed", ["practice", "nobody", "   "])
def test_a_name_of_no_facility_or_of_several_is_told_with_the_choices(practising: Run, typed: str) -> None:
    answer = practising("organization", "candidates", "--facility", typed, "--json")
    told = practising("organization", "candidates", "--facility", typed)

    assert (answer.code, answer.json["error"]["code"]) == (1, "facility-unclear")
    assert CENTER in " ".join(told.err.split())


def test_a_facility_is_completed_from_the_registry_on_the_desk(run: Run, tmp_path: Path) -> None:
    content = {"facilities": [{"identifiers": {"facid": "090100000"}, "facts": {"electronic_records": True}}]}

    answer = run("--practice", "organization", "set", written(tmp_path / "set.json", content), "--json")

    assert answer.code == 0
    (facility,) = answer.json["facilities"]
    assert facility["name"]
    assert facility["city"]
    assert facility["entity_type"] == "skilled_nursing_facility"
    assert facility["from_registry"]
    assert answer.json["name"] == facility["name"]


def test_a_number_that_looks_odd_is_kept_and_told(run: Run, tmp_path: Path) -> None:
    content = {"facilities": [{"name": "B", "identifiers": {"npi": "1234567890", "ein": "95 1234567"}}]}

    answer = run("organization", "set", written(tmp_path / "set.json", content), "--json")
    told = run("organization", "show")

    (facility,) = answer.json["facilities"]
    assert facility["identifiers"]["npi"] == "1234567890"
    assert facility["identifiers"]["ein"] == "95-1234567"
    assert [(note["field"], note["code"]) for note in facility["notes"]] == [("npi", "npi-check")]
    assert facility["notes"][0]["text"].split()[0] in told.out


def test_control_characters_of_a_name_are_left_out(run: Run, tmp_path: Path) -> None:
    content = {"facilities": [{"name": "Clinic \x1b[2J \x9b of\nHope"}]}

    answer = run("organization", "set", written(tmp_path / "set.json", content))

    assert answer.code == 0
    assert "of Hope" in answer.out
    assert not set(answer.out) & {"\x1b", "\x9b"}


def test_half_a_character_in_a_name_is_refused_with_its_field(run: Run, tmp_path: Path) -> None:
    (tmp_path / "half.json").write_text('{"facilities": [{"name": "Clinic \\ud800"}]}', "utf-8")

    answer = run("organization", "set", str(tmp_path / "half.json"), "--json")

    assert (answer.code, answer.json["error"]["facts"]["field"]) == (2, "facilities[1].name")


@pytest.mark.parametrize("action", ["confirm", "refuse"])
def test_an_id_of_bytes_that_are_no_text_is_in_no_list(practising: Run, action: str) -> None:
    answer = practising("organization", action, "\udcff", "--facility", "care center", "--json")

    assert (answer.code, answer.json["error"]["code"]) == (1, "not-in-list")


def test_a_file_far_too_large_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "large.json").write_bytes(b" " * (5 << 20))

    assert run("organization", "set", str(tmp_path / "large.json"), "--json").json["error"]["code"] == "file-unreadable"
