"""The published script: short, without the project, printed in full in the documentation, as strict as the program."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desktop.proof import checking
from desktop.proof.receipts.record import canonical, sha256
from tests.proof import signed

DOCUMENTATION = signed.ROOT / "docs" / "receipts.md"
NEW_SINCE_3_8 = ("removeprefix", "removesuffix", "match ", " | None", "zip(strict", "functools.cache", "datetime.UTC")


def run(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-I", "-S", str(signed.SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False)


def test_the_documentation_prints_the_script_as_it_is() -> None:
    text = DOCUMENTATION.read_text(encoding="utf-8")

    assert text.endswith(f"```python\n{signed.SCRIPT.read_text(encoding='utf-8')}```\n")


def test_the_script_is_short_and_needs_the_standard_library_only() -> None:
    text = signed.SCRIPT.read_text(encoding="utf-8")
    imports = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {
        name.partition(".")[0]
        for node in imports
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names])
    }

    assert len(text.splitlines()) <= 120
    assert names <= sys.stdlib_module_names
    ast.parse(text, feature_version=(3, 8))
    assert [word for word in NEW_SINCE_3_8 if word in text] == []


@pytest.mark.parametrize("name", ["receipt.html", "receipt.json", "sealed.dxf-attestation"])
def test_a_program_of_its_own_tells_intact_from_altered(name: str, proofs: dict[str, bytes], tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(proofs[name])
    intact = run(file)
    file.write_bytes(proofs[name].replace(b"2026", b"2027", 1))
    altered = run(file)

    assert (intact.returncode, intact.stderr) == (0, b"")
    assert intact.stdout.decode().startswith("Intact: Directory choices, signed by María Ojeda for Golden Practice")
    assert (altered.returncode, altered.stderr) == (1, b"")
    assert altered.stdout.startswith(b"Altered: ")


def test_what_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")

    for arguments in ([], [tmp_path / "nowhere.html"], [tmp_path], [tmp_path / "notes.txt"], ["\x00.html"[1:]]):
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (2, b"")
        assert done.stdout.startswith(b"Unreadable: ")


def test_what_a_file_says_cannot_write_lines_of_its_own(proofs: dict[str, bytes], script: ModuleType) -> None:
    record = json.loads(proofs["receipt.json"])
    record["attestation"]["title"] = "A\nIntact: all\x1b[2J\u202e"
    rest = {key: value for key, value in record.items() if key != "sha256"}

    code, told = script.verify(canonical({**rest, "sha256": sha256(canonical(rest))}), "receipt.json")

    assert (code, len(told.splitlines())) == (0, 4)
    assert all(line.isprintable() for line in told.splitlines())


def forgeries(proofs: dict[str, bytes]) -> dict[str, bytes]:
    """Return receipts that somebody changed with care, so that the receipt's own hash fits again."""
    made = {}
    for name, edit in EDITS.items():
        record = json.loads(proofs["receipt.json"])
        edit(record)
        rest = {key: value for key, value in record.items() if key != "sha256"}
        made[name] = canonical({**rest, "sha256": sha256(canonical(rest))})
    return made


def edit_record(record: dict[str, Any]) -> None:
    record["record"] = record["record"].replace("Administrator", "Owner")


def edit_hash(record: dict[str, Any]) -> None:
    edit_record(record)
    record["attestation"]["hash"] = sha256(record["record"].encode())


def edit_id(record: dict[str, Any]) -> None:
    record["attestation"]["id"] = signed.OTHER_ID


def edit_line(record: dict[str, Any]) -> None:
    record["audit"]["lines"][0]["body"] = record["audit"]["lines"][0]["body"].replace("signed", "Signed", 1)


def cut_line(record: dict[str, Any]) -> None:
    record["audit"]["lines"].pop()


def swap_lines(record: dict[str, Any]) -> None:
    record["audit"]["lines"].reverse()


def hide_signing(record: dict[str, Any]) -> None:
    line = record["audit"]["lines"][0]
    line["sha256"] = sha256(line.pop("body").encode())


def move_number(record: dict[str, Any]) -> None:
    record["audit"]["number"] += 1


def edit_signer(record: dict[str, Any]) -> None:
    record["attestation"]["signer"] = "Somebody Else"


def edit_organization(record: dict[str, Any]) -> None:
    record["attestation"]["organization"] = "Somebody Else"


def edit_moment(record: dict[str, Any]) -> None:
    record["attestation"]["signed"] = "2020-01-01T00:00:00+00:00"


def other_form(record: dict[str, Any]) -> None:
    record["form"] = "dxf-desk-receipt-2"


def no_audit(record: dict[str, Any]) -> None:
    record["audit"] = None


EDITS = {
    edit.__name__: edit
    for edit in (
        edit_record,
        edit_hash,
        edit_id,
        edit_line,
        cut_line,
        swap_lines,
        hide_signing,
        move_number,
        edit_signer,
        edit_organization,
        edit_moment,
        other_form,
        no_audit,
    )
}


@pytest.mark.parametrize("name", EDITS)
def test_a_careful_change_is_found_where_the_parts_no_longer_fit(
    name: str, proofs: dict[str, bytes], script: ModuleType
) -> None:
    content = forgeries(proofs)[name]

    assert script.verify(content, "receipt.json")[0] == 1
    with pytest.raises(checking.Spoiled):
        checking.read(content, "receipt.json")
