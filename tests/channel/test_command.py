"""``dxf-desk update`` in a build that an agency made with its own root, and signatures checked without cryptography."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.channel.conftest import Shelf
from tests.channel.releasing import ROOT, SETUP
from tests.channel.serving import Lie
from tests.cli.conftest import Answer
from tests.cli.documents import written as written_to
from tests.cli.test_documentation import undescribed

# The program as an agency's desks run it: cryptography is not shipped for Windows, so here nobody has it either.
START = """
import sys
from importlib.abc import MetaPathFinder
class Nowhere(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in ("cryptography", "cffi", "_cffi_backend"):
            raise ImportError(name)
sys.meta_path.insert(0, Nowhere())
from desktop.cli import main
code = main(sys.argv[1:])
assert "cryptography" not in sys.modules
sys.exit(code)
"""
FACTS = {"nonprofit": True, "providers": 5}
PLACE = {"name": "Valley Clinic", "city": "Fresno", "entity_type": "clinic", "facts": FACTS}
CLINIC = {"name": "Valley Health", "facilities": [PLACE]}


@dataclass(frozen=True)
class Build:
    """A build of the program with the channel's root and address in it, and a data folder."""

    program: Path
    data: Path

    def run(self, *typed: str) -> Answer:
        done = subprocess.run(
            [sys.executable, "-c", START, "--data-dir", str(self.data), *typed],
            cwd=self.program,
            env={**os.environ, "PYTHONPATH": str(self.program), "PYTHONDONTWRITEBYTECODE": "1", "LANG": "en_US.UTF-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def build(shelf: Shelf) -> Build:
    program = shelf.folder / "program"
    program.mkdir()
    for package in ("desktop", "sync"):
        (program / package).symlink_to(ROOT / package)
    (program / "resources").mkdir()
    for entry in (ROOT / "resources").iterdir():
        if entry.name not in ("channel", "__pycache__", "__init__.py"):
            (program / "resources" / entry.name).symlink_to(entry)
    shutil.copy(ROOT / "resources" / "__init__.py", program / "resources")
    (program / "resources" / "channel").mkdir()
    (program / "resources" / "channel" / "root.json").write_bytes(shelf.desk.root)
    (program / "resources" / "channel" / "address.txt").write_text(shelf.server.url + "\n", encoding="utf-8")
    about = program / "dxf_desk-1.0.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: dxf-desk\nVersion: 1.0.0\n", encoding="utf-8")
    return Build(program, shelf.folder / "data")


def test_a_version_is_found_downloaded_and_not_started_here(build: Build) -> None:
    looked = build.run("update", "--check")
    saved = build.run("update", "--download", "--json").json["saved"]
    refused = build.run("update", "--install", "--json")

    assert "Version 1.2.0 of 20 Nov 2026 is on offer (307 kB):" in looked.out
    assert "- Lists open faster." in looked.out
    assert Path(saved).read_bytes() == SETUP
    assert (refused.code, refused.json["error"]["code"]) == (1, "setup-not-for-here")


def test_rules_are_shown_before_they_are_taken(build: Build, tmp_path: Path) -> None:
    assert build.run("organization", "set", written_to(tmp_path / "set.json", CLINIC)).code == 0
    build.run("update", "--check", "--json")
    before = build.run("update").out

    taken = build.run("update", "--apply-rules", "--json")

    assert "Before: " in before
    assert "1 Jul 2027" in before
    assert (taken.code, taken.json["is_applied"], len(taken.json["answers"])) == (0, True, 1)
    assert build.run("update", "--json").json["pack"] == "dxf-2027-01"
    assert build.run("standing", "--json").json["pack"] == "dxf-2027-01"


def test_rules_that_nobody_has_seen_are_shown_instead_of_taken(build: Build, tmp_path: Path) -> None:
    build.run("update", "--check", "--json")
    build.run("organization", "set", written_to(tmp_path / "set.json", CLINIC))  # now it would change more

    first, again = build.run("update", "--apply-rules", "--json"), build.run("update", "--apply-rules", "--json")

    assert (first.code, first.json["is_applied"]) == (1, False)
    assert (again.code, again.json["is_applied"]) == (0, True)


def test_trouble_is_told_in_a_sentence_about_the_channel(build: Build, shelf: Shelf) -> None:
    shelf.server.lies["/metadata/timestamp.json"] = Lie(b"<html>Sign in</html>")

    told, as_json = build.run("update", "--check"), build.run("update", "--check", "--json")

    assert "answered with a web page in place of timestamp.json" in " ".join(told.err.split())
    assert (as_json.code, as_json.json["error"]["code"]) == (3, "channel-web-page")
    assert "answered with a web page" in build.run("update").out


def test_every_key_of_the_answers_is_described(build: Build, tmp_path: Path) -> None:
    build.run("organization", "set", written_to(tmp_path / "set.json", CLINIC))

    for typed in ("--check", "--apply-rules", "--download"):
        assert undescribed("update", build.run("update", typed, "--json")) == []


def test_without_a_channel_the_command_says_so(build: Build) -> None:
    shutil.rmtree(build.program / "resources" / "channel")

    shown, refused = build.run("update"), build.run("update", "--check", "--json")

    assert "came without an update channel" in shown.out
    assert (shown.code, refused.code) == (0, 1)
    error: dict[str, Any] = json.loads(refused.out)["error"]
    assert error["code"] == "channel-off"
