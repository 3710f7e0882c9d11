"""The locks name every package with its hashes, and agree with each other and with what the project declares."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.house.conftest import Tree

PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>\S+)(?P<rest>(?:.*\\\n)*.*)", re.MULTILINE)


def test_every_pin_of_the_locks_carries_a_hash(tree: Tree) -> None:
    locks = [tree.root / "requirements" / name for name in ("runtime.txt", "dev.txt", "servers.txt")]

    assert [match["name"] for lock in locks for match in pins(lock) if "--hash=sha256:" not in match["rest"]] == []


def test_the_program_is_tested_with_the_versions_it_ships_with(tree: Tree) -> None:
    runtime = {(match["name"], match["version"]) for match in pins(tree.root / "requirements" / "runtime.txt")}
    dev = {(match["name"], match["version"]) for match in pins(tree.root / "requirements" / "dev.txt")}

    assert runtime
    assert runtime <= dev


def test_the_declared_dependencies_are_the_locked_ones(tree: Tree) -> None:
    declared = tomllib.loads(tree.text(tree.root / "pyproject.toml"))["project"]["dependencies"]
    asked = [
        line for line in tree.text(tree.root / "requirements" / "runtime.in").splitlines() if not line.startswith("#")
    ]

    assert [re.sub(r"\s+", "", line) for line in asked] == [re.sub(r"\s+", "", line) for line in declared]


def pins(lock: Path) -> list[re.Match[str]]:
    return list(PIN.finditer(lock.read_text(encoding="utf-8")))
