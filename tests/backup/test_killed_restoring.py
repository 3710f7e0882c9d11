"""Restoring in a process of its own that is killed at any moment."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.store.opening import opened
from tests.backup import desks

ROOT = Path(__file__).resolve().parents[2]
RESTORE = """
import sys
from pathlib import Path
from tests.backup.desks import desk_at
backups, file = desk_at(Path(sys.argv[1])).backups, Path(sys.argv[2])
backups.restore(file, backups.plan(file).token)
"""


@pytest.mark.slow
def test_a_restoring_that_is_killed_leaves_the_old_store_or_the_new_one(desk: Desk, tmp_path: Path) -> None:
    with opened(desk.folder.desk_db) as store, store:
        store.executemany("insert into favourite values (?, 'old')", [(f"dataset {n}",) for n in range(20_000)])
    backup = desk.backups.make(tmp_path / "backup.db").file
    rng, endings = random.Random(4), {"old": 0, "new": 0}

    for number in range(40):
        with opened(desk.folder.desk_db) as store, store:
            store.execute("update favourite set since = 'new'")
        signed_before, lines_before = desks.attestations(desk), len(desks.kinds(desk))
        process = subprocess.Popen([sys.executable, "-c", RESTORE, str(desk.folder.root), str(backup)], cwd=ROOT)
        with suppress(subprocess.TimeoutExpired):  # some are never let begin, some never stopped
            process.wait({0: 0, 1: None}.get(number % 10, rng.uniform(0.3, 1.6)))
        process.kill()
        process.wait()
        with opened(desk.folder.desk_db) as store:
            assert store.execute("pragma integrity_check").fetchone() == ("ok",)
            ((since, count),) = store.execute("select since, count(*) from favourite group by since").fetchall()
        assert count == 20_000
        assert desks.attestations(desk) == signed_before
        assert len(desks.kinds(desk)) - lines_before == {"old": 1, "new": 0}[since]
        endings[since] += 1

    assert min(endings.values()) > 0
