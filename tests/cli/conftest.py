"""The command line, run inside the test or as a process of its own, over a practice portal of the test's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.cli.parser import parser
from sync.practice import PracticePortal

ROOT = Path(__file__).resolve().parents[2]
START = "import sys; from desktop.cli import main; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command over the test's data folder."""
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    def run_here(*typed: str, data: Path = folder) -> Answer:
        try:
            code = main(["--data-dir", str(data), *typed])
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run_here


@pytest.fixture
def synced(run: Run, portal: PracticePortal) -> Run:
    """Run a command over a data folder with the practice set in it."""
    assert run("sync", "--portal", portal.url).code == 0
    return run


def commands() -> dict[str, ArgumentParser]:
    """Return every command that can be typed, with its action where it has one: ``lists import``."""
    found: dict[str, ArgumentParser] = {}
    for name, one in _choices(parser(), "command").items():
        actions = _choices(one, "action")
        found |= {f"{name} {action}": below for action, below in actions.items()} if actions else {name: one}
    return found


def _choices(one: ArgumentParser, dest: str) -> dict[str, ArgumentParser]:
    return next((dict(action.choices or {}) for action in one._actions if action.dest == dest), {})


def command_line(*typed: str) -> list[str]:
    """Return the command line of a process of its own."""
    return [sys.executable, "-c", START, *typed]


def run_process(*typed: str, before: tuple[str, ...] = (), **more: str) -> Answer:
    """Run a command as a process of its own; ``before`` is put in front of the command line."""
    done = subprocess.run(
        [*before, *command_line(*typed)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )
    return Answer(done.returncode, done.stdout, done.stderr)
