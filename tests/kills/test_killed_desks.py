"""A desk that is killed again and again loses nothing that was signed, and nothing arrives twice."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.attestations.model import State
from desktop.proof.trail import check_trail
from sync.practice.fhir.records import UUID_PREFIX, Records
from tests.machine.world import says_the_same
from tests.servers.environment import NotMade
from tests.servers.sekmet import running

ROOT = Path(__file__).resolve().parents[2]
KILLS = 50  # in each of the tests below, 200 for each server
SEEDS = range(1, 5)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("sekmet"),  # one worker has the server
    pytest.mark.skipif(not hasattr(os, "fork"), reason="lives are made with fork, which this system does not have"),
]
Held = Callable[[str], list[dict[str, Any]]]


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[tuple[str, Held]]:
    """A practice portal in a process of its own: its address, and what it holds under a UUID."""
    file = tmp_path / "accepted.jsonl"
    command = [sys.executable, "-m", "tests.kills.portal_program", str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield (
            process.stdout.readline().strip(),
            lambda uuid: [record.resource for record in Records(file).find(None, f"{UUID_PREFIX}{uuid}")],
        )
        process.communicate("")


@pytest.fixture
def sekmet(tmp_path: Path) -> Iterator[tuple[str, Held]]:
    """A real FHIR server in a process of its own."""
    try:
        with running(tmp_path / "sekmet") as server:
            yield server.base, server.held
    except NotMade as trouble:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"sekmet-fhir could not be installed from requirements/servers.txt: {trouble}")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("server", ["portal", "sekmet"])
def test_nothing_is_lost_or_doubled_by_kills(
    server: str, seed: int, tmp_path: Path, request: pytest.FixtureRequest, capfd: pytest.CaptureFixture[str]
) -> None:
    base, held = request.getfixturevalue(server)
    root = tmp_path / "desk"
    root.mkdir()

    command = [sys.executable, "-m", "tests.kills.lives", str(root), base, str(KILLS), str(seed)]
    lives = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert lives.returncode == 0, lives.stderr[-2_000:] + told(root)
    figures = json.loads(lives.stdout.splitlines()[-1])
    records, states, is_sound = seen(root)
    copies = Counter({id_: len(held(id_)) for id_ in records})
    says(capfd, server, figures, records, copies)

    assert (figures["killed"], figures["failed"], figures["whole"]) == (KILLS, 0, ["lived"] * 4), told(root)
    assert set((root / "signed.txt").read_text(encoding="utf-8").split()) <= set(records)
    assert set(states.values()) == {State.DELIVERED}
    assert set(copies.values()) == {1}
    assert all(says_the_same(record, held(id_)[0]) for id_, record in records.items())
    assert is_sound


def seen(root: Path) -> tuple[dict[str, bytes], dict[str, State], bool]:
    """Return signed bytes and states by id, and whether the database and the trail are sound."""
    with closing(sqlite3.connect(root / "desk.db")) as store:
        records = {id_: bytes(record) for id_, record in store.execute("select id, record from attestation")}
        states = {id_: State(state) for id_, state in store.execute("select attestation, state from delivery")}
        integrity = store.execute("pragma integrity_check").fetchall()
        return records, states, integrity == [("ok",)] and check_trail(store).is_intact


def told(root: Path) -> str:
    """Return what the lives noted of bugs and troubles."""
    notes = [root / "bugs.txt", root / "troubles.txt"]
    return "\n".join(file.read_text(encoding="utf-8") for file in notes if file.exists())


def says(
    capture: pytest.CaptureFixture[str], server: str, figures: object, records: dict[str, bytes], copies: Counter[str]
) -> None:
    """Print the figures where a person sees them."""
    doubled = sum(count > 1 for count in copies.values())
    lost = sum(count == 0 for count in copies.values())
    with capture.disabled():
        sys.stdout.write(f"\n{server}: {len(records)} signed, {lost} lost, {doubled} doubled; {json.dumps(figures)}\n")
