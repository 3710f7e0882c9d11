"""A sync whose process is killed leaves a sound replica, and the next one finishes the work."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from sync.practice import PracticePortal
from tests.sync.replicas import content, package, sync

ROOT = Path(__file__).resolve().parents[2]
SYNC = (
    "import sys; from pathlib import Path; from tests.sync.replicas import sync; sync(sys.argv[1], Path(sys.argv[2]))"
)
KILLS = 60


def killed_sync(portal: PracticePortal, file: Path, dice: random.Random) -> bool:
    """Run a sync in a process of its own and kill it a random moment after one of its requests; True if it died."""
    command = [sys.executable, "-c", SYNC, portal.url, str(file)]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    timer = threading.Timer(dice.uniform(0, 0.06), process.kill)
    portal.before_request(portal.request_count + dice.randint(1, 5), lambda _: timer.start())
    process.wait()
    timer.cancel()
    if timer.ident is not None:
        timer.join()
    portal.heal()
    return process.returncode < 0


@pytest.mark.slow
def test_a_sync_killed_again_and_again_always_leaves_a_sound_replica(tmp_path: Path) -> None:
    dice = random.Random(20261122)
    packages = [package(number, notes="word " * 200) for number in range(1, 401)]
    killed = 0
    with PracticePortal(packages, rows_cap=100) as portal:
        for round_number in range(1000):
            file = tmp_path / f"{round_number}" / "catalog.db"
            file.parent.mkdir()
            if round_number % 2:
                sync(portal.url, file)  # half of the kills meet a later sync, half a first one
                portal.edit(portal.public_ids()[round_number % 400], title=f"Round {round_number}")
            died = killed_sync(portal, file, dice)
            killed += died
            if died and file.exists():
                check = sqlite3.connect(file)
                assert check.execute("pragma integrity_check").fetchone()[0] == "ok"
                check.close()
            sync(portal.url, file)
            if killed >= KILLS:
                break

        sync(portal.url, tmp_path / "uncut.db")

        assert killed >= KILLS
        assert content(file) == content(tmp_path / "uncut.db")
