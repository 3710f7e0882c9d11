"""Signing on a full disk, and killed at any moment: the draft or the record is there, never neither."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.attestations.model import Draft
from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.paths import open_folder
from tests.attestations.conftest import NOWHERE
from tests.attestations.filled import SIGNATURE, ready
from tests.standing.cases import facility

ROOT = Path(__file__).resolve().parents[2]


def test_a_full_disk_at_signing_leaves_the_draft(tmp_path: Path) -> None:
    desk, draft, said = signed_on_a_small_disk(tmp_path, "desk.attestations.sign(sys.argv[2], SIGNATURE)")

    assert said == "disk-full"
    assert desk.attestations.drafts() == (draft,)
    assert desk.attestations.counts().by_state == {}
    assert desk.attestations.sign(draft.id, SIGNATURE).id == draft.id


def test_a_full_disk_at_saving_leaves_the_draft_as_it_was_saved_last(tmp_path: Path) -> None:
    more = 'desk.attestations.save(sys.argv[2], {"organization.name": ("x" * 200_000,)}, ())'
    desk, draft, said = signed_on_a_small_disk(tmp_path, more)

    assert said == "disk-full"
    assert desk.attestations.drafts() == (draft,)


def signed_on_a_small_disk(tmp_path: Path, run: str) -> tuple[Desk, Draft, str]:
    """Run something in a process that may write no more than is there already; return desk, draft and error code."""
    if sys.platform == "win32":
        pytest.skip("Windows has no limit for the size of a file")
    desk = Desk(open_folder(tmp_path / "small"), NOWHERE)
    desk.organization.save(Organization("Olive Care Center", (facility(),)))
    draft = ready(desk)
    script = LIMITED.format(run=run)
    command = [sys.executable, "-c", script, str(tmp_path / "small"), draft.id]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return desk, draft, result.stdout.strip()


LIMITED = """
import resource, signal, sys
from pathlib import Path
from desktop.desk import Desk
from desktop.paths import open_folder
from sync.errors import KnownError
from tests.attestations.conftest import NOWHERE
from tests.attestations.filled import SIGNATURE
desk = Desk(open_folder(Path(sys.argv[1])), NOWHERE)
desk.attestations.check(sys.argv[2])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    {run}
except KnownError as trouble:
    print(trouble.code)
"""


KILLED = """
import os, signal, sqlite3, sys
from pathlib import Path
from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.paths import open_folder
from desktop.proof.trail import check_trail
from desktop.store.opening import opened
from tests.attestations.conftest import NOWHERE
from tests.attestations.filled import SIGNATURE, ready
from tests.standing.cases import facility

desk = Desk(open_folder(Path(sys.argv[1])), NOWHERE)
desk.organization.save(Organization("Olive Care Center", (facility(),)))
desk.attestations.check(ready(desk).id)
connect = sqlite3.connect

def sign_and_die(id_, moment):
    left = iter(range(moment, -1, -1))
    writing = []
    def count(statement):
        writing.extend([statement] if statement == "begin immediate" else [])
        if writing and next(left, 0) == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    def traced(*arguments, **options):
        connection = connect(*arguments, **options)
        connection.set_trace_callback(count)
        return connection
    sqlite3.connect = traced
    desk.attestations.sign(id_, SIGNATURE)
    os._exit(0)

for moment in range(400):
    draft = ready(desk)
    child = os.fork()
    if not child:
        sign_and_die(draft.id, moment)
    status = os.waitpid(child, 0)[1]
    with opened(desk.folder.desk_db) as store:
        counts = [store.execute(f"select count(*) from {table} where id = ?", (draft.id,)).fetchone()[0]
                  for table in ("draft", "attestation")]
        states = store.execute("select count(*) from delivery where attestation = ?", (draft.id,)).fetchone()[0]
        assert sorted(counts) == [0, 1] and states == counts[1], (moment, counts, states)
        assert check_trail(store).is_intact, moment
        assert store.execute("pragma integrity_check").fetchone() == ("ok",), moment
    if not status:
        assert counts == [0, 1]
        break
print(moment)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_whenever_signing_is_killed_either_the_draft_or_the_record_is_there(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path / "killed")]

    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.stderr == ""
    assert int(result.stdout) > 9  # so many statements it was killed at, one after the other
