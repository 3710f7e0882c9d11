"""The page about the command line names every command, option, exit code and key of the answers."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest

from desktop.cli.parser import parser
from sync.errors import Kind, KnownError
from sync.practice import PracticePortal
from tests.cli.conftest import Run

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")


def commands() -> dict[str, ArgumentParser]:
    (choices,) = (action.choices for action in parser()._actions if action.dest == "command")
    return dict(choices or {})


def section(command: str) -> str:
    found = re.search(rf"^## `{re.escape(command)}`\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"the page has no section about {command}"
    return found.group(1)


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_has_its_section_with_every_option(command: str) -> None:
    options = {name for action in commands()[command]._actions for name in action.option_strings} - {"-h", "--help"}

    missing = [option for option in options - {"--json"} if f"`{option}" not in section(command)]
    assert missing == []


def test_no_option_is_described_that_does_not_exist() -> None:
    known = {name for action in parser()._actions for name in action.option_strings}
    known |= {name for one in commands().values() for action in one._actions for name in action.option_strings}

    assert set(re.findall(r"`(--[a-z-]+)", PAGE)) <= known


def test_every_global_option_is_described() -> None:
    for action in parser()._actions:
        for option in action.option_strings:
            assert option == "-h" or f"`{option}" in PAGE


def test_every_exit_code_is_described() -> None:
    for kind in Kind:
        assert re.search(rf"^\| {kind.value} \|", PAGE, re.MULTILINE)


def test_every_error_code_is_listed() -> None:
    codes = {kind.code for kind in KnownError.__subclasses__()}

    assert [code for code in sorted(codes) if f"`{code}`" not in PAGE] == []


def test_every_key_of_the_answers_is_described(run: Run, portal: PracticePortal) -> None:
    typed = {
        "sync": ["sync", "--portal", portal.url],
        "search": ["search"],
        "dataset": ["dataset", "healthcare-facility-locations"],
        "changes": ["changes"],
        "doctor": ["doctor"],
        "self-test": ["self-test"],
    }

    for command, words in typed.items():
        if command == "changes":
            portal.advance()
            run(*typed["sync"])
        keys = set(keys_of(run(*words, "--json").json))
        assert [key for key in sorted(keys) if f"`{key}`" not in section(command)] == [], command


def keys_of(content: object, *, deep: bool = True) -> list[str]:
    """Return the names of an answer; ``details`` and ``facets`` hold names that are not ours."""
    if isinstance(content, dict):
        inside = [key for name, value in content.items() if name != "details" for key in keys_of(value)]
        return [*(content if deep else ()), *inside]
    if isinstance(content, list):
        return [key for one in content for key in keys_of(one)]
    return []
