"""Every command that the pages for people name can be typed as it stands there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.house.conftest import Tree

PAGES = ("README.md", "CONTRIBUTING.md")


@pytest.mark.parametrize("command", ["run", "test"])
def test_the_readme_names_the_two_commands(tree: Tree, command: str) -> None:
    assert f"python3 dev.py {command}" in (tree.root / "README.md").read_text(encoding="utf-8")


def test_every_dev_command_named_is_one(tree: Tree) -> None:
    named = {
        name for page in PAGES for name in re.findall(r"dev\.py (\w+)", (tree.root / page).read_text(encoding="utf-8"))
    }

    usage = answer_of([str(tree.root / "dev.py"), "--help"], tree)

    assert named - set(re.findall(r"^    (\w+) ", usage, re.MULTILINE)) == set()


def test_every_program_command_named_is_one(tree: Tree) -> None:
    named = {
        name
        for page in PAGES
        for name in re.findall(r"^\s*dxf-desk (\w[\w-]*)", (tree.root / page).read_text(encoding="utf-8"), re.MULTILINE)
    }

    for name in sorted(named):
        assert name in answer_of(["-m", "ui", name, "--help"], tree)


def answer_of(arguments: list[str], tree: Tree) -> str:
    """Return what a Python program of ours prints, in a terminal as wide as it likes."""
    environment = {**os.environ, "COLUMNS": "200", "PYTHON_COLORS": "0"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=tree.root, env=environment, capture_output=True, text=True, check=True
    ).stdout
