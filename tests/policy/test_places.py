"""Where a policy stands: the registry of Windows, or a file that the administrator alone can write."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from desktop.policy.checking import policy_of
from desktop.policy.file import LARGEST, source_in
from desktop.policy.model import Origin, Policy, Problem, Source, Why
from desktop.policy.registry import KEY, REG_DWORD, REG_SZ, source_of, sources

REG_EXPAND_SZ, REG_BINARY, REG_MULTI_SZ, REG_QWORD = 2, 3, 7, 11
needs_owners = pytest.mark.skipif(sys.platform == "win32", reason="the file is for systems without a registry")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A policy file of this account, in a folder that nobody else may write."""
    folder = tmp_path / "dxf-desk"
    folder.mkdir(mode=0o755)
    made = folder / "policy.json"
    made.write_text(json.dumps({"language": "es", "NOTIFY": True}))
    made.chmod(0o644)
    return made


def read(file: Path) -> Source:
    return source_in(file, owner=os.getuid() if sys.platform != "win32" else 0)


def test_text_and_numbers_of_the_registry_are_taken_whatever_the_case_of_their_names() -> None:
    source = source_of(Origin.COMPUTER, [("Language", "es", REG_SZ), ("notify", 1, REG_DWORD), ("", "x", REG_SZ)])

    assert policy_of([source]).values == {"language": "es", "notify": True}


@pytest.mark.parametrize(
    ("data", "kind"), [("es", REG_EXPAND_SZ), (b"es", REG_BINARY), (["es"], REG_MULTI_SZ), (1, REG_QWORD), (None, 0)]
)
def test_another_type_of_value_in_the_registry_is_told(data: object, kind: int) -> None:
    policy = policy_of([source_of(Origin.PERSON, [("language", data, kind)])])

    assert policy.problems == (Problem(Why.VALUE, Origin.PERSON, "language"),)


@pytest.mark.skipif(sys.platform == "win32", reason="there may be a policy")
def test_without_a_registry_there_is_no_policy_in_it() -> None:
    assert policy_of(sources()) == Policy()


@pytest.mark.skipif(sys.platform != "win32", reason="there is a registry on Windows only")
def test_a_policy_in_the_registry_of_this_account_is_read() -> None:
    if sys.platform == "win32":
        import winreg

        try:
            key = winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, KEY, 0, winreg.KEY_WRITE | winreg.KEY_WOW64_64KEY)
        except PermissionError:
            pytest.skip("only an administrator may write a policy")
        with key:
            winreg.SetValueEx(key, "notify", 0, winreg.REG_DWORD, 1)
            try:
                assert dict(sources()[1].values)["notify"] == 1
            finally:
                winreg.DeleteValue(key, "notify")


@needs_owners
def test_a_file_of_the_administrator_is_read(file: Path) -> None:
    assert policy_of([read(file)]).values == {"language": "es", "notify": True}


@needs_owners
def test_no_file_and_no_folder_are_no_policy(file: Path) -> None:
    assert source_in(file.with_name("other.json")) == source_in(file.parent / "no" / "policy.json")
    assert policy_of([source_in(file.with_name("other.json"))]) == Policy()


@needs_owners
@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666, 0o777])
def test_a_file_that_others_may_write_is_not_believed(file: Path, mode: int) -> None:
    file.chmod(mode)

    assert read(file) == Source(Origin.FILE, is_sound=False)


@needs_owners
def test_a_folder_that_others_may_write_is_not_believed(file: Path) -> None:
    file.parent.chmod(0o777)

    assert not read(file).is_sound


@needs_owners
def test_a_file_of_somebody_else_is_not_believed(file: Path) -> None:
    owner = file.stat().st_uid

    assert not source_in(file, owner=owner + 1).is_sound


@needs_owners
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'"x"',
        b"\xff\xfe{}",
        b"<html></html>",
        b"{}" + b" " * LARGEST,
        b"[" * 30_000,
        b'{"notify": ' + b"9" * 6_000 + b"}",
    ],
)
def test_a_file_that_holds_something_else_is_told_and_closes_what_could_send(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    policy = policy_of([read(file)])

    assert policy.problems == (Problem(Why.SOURCE, Origin.FILE),)
    assert policy.values["exchange_url"] == ""


@needs_owners
@pytest.mark.parametrize("kind", ["folder", "pipe", "link in a circle"])
def test_what_is_no_file_is_told_and_keeps_nobody_waiting(file: Path, kind: str) -> None:
    file.unlink()
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(file)

    assert not read(file).is_sound


@needs_owners
def test_a_mark_of_the_byte_order_is_passed_over(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf{"language": "en"}')

    assert read(file).values == {"language": "en"}
