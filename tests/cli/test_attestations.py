"""The command ``attest`` and its kin, from a draft to a receipt, over practice lists and a practice endpoint."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import practice_services
from sync.practice import PracticePortal
from sync.work import Work
from tests.cli.conftest import Run
from tests.cli.documents import organization, written

CHOICES = ("choices.request=Manifest MedEx", "choices.delivery=Manifest MedEx", "choices.adt=Manifest MedEx")


@pytest.fixture
def desk_run(run: Run, portal: PracticePortal, folder: Path, tmp_path: Path) -> Run:
    """Run a command on a desk with lists, an organization, and the practice portal's endpoint."""
    desk = Desk(open_folder(folder), practice_services(portal.url), practice=True)
    desk.lists.load_practice(Work.quiet())
    assert run("organization", "set", written(tmp_path / "set.json", organization())).code == 0
    assert run("attest", "endpoint", "--set", f"{portal.url}/fhir").code == 0
    return run


@pytest.fixture
def draft(desk_run: Run) -> str:
    """The id of a draft of the directory choices that can be signed."""
    made = desk_run("attest", "new", "F3", "--facility", "care center", "--json").json["id"]
    filled = desk_run("attest", "set", made, *CHOICES, "organization.dxf-id=DXF900101", "--json").json
    assert [one for one in filled["problems"] if one["severity"] == "error"] == []
    return str(made)


@pytest.fixture
def signed(desk_run: Run, draft: str) -> str:
    """The id of a signed attestation."""
    return str(sign(desk_run, draft)["id"])


def sign(run: Run, draft: str) -> Any:
    return run("attest", "sign", draft, "--name", "Ana Reyes", "--title", "Administrator", "--declare", "--json").json


def test_a_form_is_filled_in_checked_signed_sent_and_proved(
    desk_run: Run, portal: PracticePortal, draft: str, tmp_path: Path
) -> None:
    signed_one = sign(desk_run, draft)
    assert signed_one["state"] == "signed"

    sent = desk_run("attest", "send", draft[:8], "--json")

    assert sent.code == 0
    assert sent.json["received"] == [draft]
    assert len(portal.fhir.accepted) == 1
    assert desk_run("attest", "receipt", draft[:8], str(tmp_path / "r.html")).code == 0
    assert desk_run("attest", "verify", str(tmp_path / "r.html"), "--json").json["verdict"] == "intact"
    assert desk_run("attest", "verify", "--json").json["is_intact"]


def test_a_draft_says_where_its_answers_came_from(desk_run: Run) -> None:
    shown = desk_run("attest", "new", "directory-choices", "--facility", "care center")

    assert shown.code == 0
    assert "from your organization" in shown.out
    assert "To correct before this draft can be signed" in shown.out


def test_nothing_is_signed_without_agreeing_to_the_statements(desk_run: Run, draft: str) -> None:
    answer = desk_run("attest", "sign", draft, "--name", "Ana Reyes", "--title", "Administrator")

    assert answer.code == 1
    assert "best of my knowledge" in answer.err
    assert desk_run("attest", "show", draft, "--json").json["state"] == "draft"


def test_a_draft_with_errors_cannot_be_signed(desk_run: Run, draft: str) -> None:
    desk_run("attest", "set", draft, "organization.dxf-id=DXF12")

    answer = desk_run("attest", "sign", draft, "--name", "A", "--title", "B", "--declare", "--json")

    assert answer.code == 1
    assert answer.json["error"]["code"] == "not-ready"
    assert desk_run("attest", "check", draft).code == 1


def test_what_was_signed_can_be_neither_changed_nor_signed_again(desk_run: Run, signed: str) -> None:
    changed = desk_run("attest", "set", signed, "choices.adt=SELF", "--json")
    again = desk_run("attest", "sign", signed, "--name", "A", "--title", "B", "--declare", "--json")

    assert (changed.code, again.code) == (1, 1)
    assert changed.json["error"]["code"] == "already-signed"


def test_a_correction_is_a_new_attestation_that_names_the_old_one(desk_run: Run, signed: str) -> None:
    made = desk_run("attest", "new", "F3", "--corrects", signed[:8], "--facility", "care center", "--json").json
    desk_run("attest", "set", made["id"], *CHOICES, "organization.dxf-id=DXF900101")

    corrected = sign(desk_run, made["id"])

    assert corrected["supersedes"] == signed
    listed = {one["id"]: one for one in desk_run("attest", "list", "--json").json["attestations"]}
    assert listed[signed]["superseded_by"] == corrected["id"]


def test_a_held_one_stays_until_it_is_released(desk_run: Run, portal: PracticePortal, signed: str) -> None:
    portal.stop()
    assert desk_run("attest", "send", signed).code == 3

    held = desk_run("attest", "hold", signed, "--json").json

    assert held["delivery"]["is_held"]
    assert not desk_run("attest", "release", signed, "--json").json["delivery"]["is_held"]


def test_sending_without_an_endpoint_says_so_and_loses_nothing(run: Run, desk_run: Run, signed: str) -> None:
    assert desk_run("attest", "endpoint", "--set", "").code == 1

    answer = desk_run("attest", "send", signed, "--json")

    assert answer.code == 1
    assert answer.json["error"]["code"] == "no-endpoint"
    assert desk_run("attest", "show", signed, "--json").json["state"] == "signed"


def test_an_endpoint_that_is_not_secure_is_refused(desk_run: Run, portal: PracticePortal) -> None:
    answer = desk_run("attest", "endpoint", "--set", "http://fhir.example.org/r4", "--json")

    assert answer.code == 2
    assert answer.json["error"]["code"] == "endpoint-not-secure"
    assert desk_run("attest", "endpoint", "--json").json["endpoint"] == f"{portal.url}/fhir"


def test_a_packet_has_the_fields_in_the_portals_order(desk_run: Run, signed: str, tmp_path: Path) -> None:
    answer = desk_run("attest", "packet", signed, "--to", str(tmp_path / "packet.html"), "--json").json

    assert [one["field"] for one in answer["fields"]][:2] == ["organization.dxf-id", "choices.request"]
    assert (tmp_path / "packet.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert desk_run("attest", "entered", signed, "--json").json["state"] == "handed_off"


def test_an_altered_sealed_file_is_found_out(desk_run: Run, signed: str, tmp_path: Path) -> None:
    file = tmp_path / "choices.dxf-attestation"
    assert desk_run("attest", "seal", signed, str(file)).code == 0
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)

    answer = desk_run("attest", "verify", str(file), "--json")

    assert answer.code == 1
    assert answer.json["verdict"] == "altered"


def test_a_restore_is_shown_before_it_is_done(desk_run: Run, signed: str, tmp_path: Path) -> None:
    assert desk_run("backup", str(tmp_path / "desk.db")).code == 0

    shown = desk_run("restore", str(tmp_path / "desk.db"), "--json")

    assert shown.code == 1
    assert not shown.json["is_done"]
    assert desk_run("restore", str(tmp_path / "desk.db"), "--confirm").code == 0
    assert desk_run("attest", "show", signed, "--json").json["state"] == "signed"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("attest", "new", "F99"), "no-such-form"),
        (("attest", "set", "{draft}", "nothing=1"), "no-such-field"),
        (("attest", "set", "{draft}", "choices.adt"), "answer-unclear"),
        (("attest", "show", "ffffffff"), "not-found"),
    ],
)
def test_what_cannot_be_meant_is_told_and_changes_nothing(
    desk_run: Run, draft: str, typed: tuple[str, ...], code: str
) -> None:
    before = desk_run("attest", "list", "--json").out

    answer = desk_run(*(one.format(draft=draft) for one in typed), "--json")

    assert answer.json["error"]["code"] == code
    assert desk_run("attest", "list", "--json").out == before


def test_a_token_is_read_from_the_input_and_never_shown(desk_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from io import StringIO

    monkeypatch.setattr("sys.stdin", StringIO("a-secret-token\n"))

    answer = desk_run("attest", "endpoint", "--token-from-input", "--json")

    assert json.loads(answer.out)["token_kept"] in ("keyring", "memory")
    assert "a-secret-token" not in answer.out + answer.err


def test_forgetting_a_token_asks_nobody_and_says_that_none_is_kept(desk_run: Run) -> None:
    answer = desk_run("attest", "endpoint", "--forget-token", "--json")

    assert sorted(answer.json) == ["endpoint", "token_kept"]
    assert answer.json["token_kept"] == "nowhere"


@pytest.mark.parametrize(
    "field", ["organization.3.dxf-id", "choices.request.1", "organization", "organization.dxf-id.help"]
)
def test_an_answer_to_what_is_not_a_field_is_refused_and_not_kept_unseen(desk_run: Run, draft: str, field: str) -> None:
    before = desk_run("attest", "show", draft, "--json").json["answers"]

    refused = desk_run("attest", "set", draft, f"{field}=DXF900102", "--json")

    assert refused.json["error"]["code"] == "no-such-field"
    assert desk_run("attest", "show", draft, "--json").json["answers"] == before


@pytest.mark.parametrize(
    "action", [["send"], ["hold"], ["entered"], ["seal", "s.dxf-attestation"], ["receipt", "r.html"]]
)
def test_a_draft_is_not_said_to_be_missing_where_only_signed_ones_fit(
    desk_run: Run, draft: str, tmp_path: Path, action: list[str]
) -> None:
    file = [str(tmp_path / name) for name in action[1:]]

    answer = desk_run("attest", action[0], draft, *file, "--json")

    assert (answer.code, answer.json["error"]["code"]) == (1, "not-signed")


def test_a_restore_where_nothing_was_does_not_name_a_copy_that_nobody_made(
    desk_run: Run, signed: str, tmp_path: Path
) -> None:
    assert desk_run("backup", str(tmp_path / "desk.db")).code == 0

    shown = desk_run("restore", str(tmp_path / "desk.db"), "--json", data=tmp_path / "new")
    done = desk_run("restore", str(tmp_path / "desk.db"), "--confirm", data=tmp_path / "new")

    assert shown.json["copy"] == ""
    assert done.code == 0
    assert "desk-before-restore" not in done.out


def test_what_was_signed_in_practice_says_so_wherever_it_is_shown(run: Run, tmp_path: Path) -> None:
    run("--practice", "organization", "set", written(tmp_path / "set.json", organization()))
    made = run("--practice", "attest", "new", "F3", "--json").json["id"]
    run("--practice", "attest", "set", made, *CHOICES, "organization.dxf-id=DXF900101")
    run("--practice", "attest", "sign", made, "--name", "Ana Reyes", "--title", "Administrator", "--declare")

    for action, file in (("receipt", "r.html"), ("seal", "s.dxf-attestation")):
        assert run("--practice", "attest", action, made, str(tmp_path / file)).code == 0
    run("--practice", "attest", "packet", made, "--to", str(tmp_path / "p.html"))

    for file in ("r.html", "s.dxf-attestation", "p.html"):
        assert b"nothing of this is real" in (tmp_path / file).read_bytes(), file
