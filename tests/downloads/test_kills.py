"""A download whose process is killed goes on in the next one, and ends with the right bytes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from sync.practice import Fault, PracticePortal
from tests.downloads.conftest import ONE_TRY, Fetching, dataset, rows_of

ROOT = Path(__file__).resolve().parents[2]
FETCH = """
import json, sys
from pathlib import Path
from sync.downloads.fetching import Asker, fetch
from sync.downloads.model import Wanted
from sync.work import Work
wanted = Wanted(**json.loads(sys.argv[3]))
work = Work(lambda progress: print(progress.done, flush=True), lambda: False)
fetch(wanted, Path(sys.argv[2]), work, asker=Asker(sys.argv[1]))
"""


def killed(fetching: Fetching, hash_: str, least: int) -> None:
    """Fetch in a process of its own and kill it once it has said that so many bytes have come."""
    wanted = json.dumps(asdict(fetching.wanted(hash=hash_)))
    command = [sys.executable, "-c", FETCH, fetching.portal.url, str(fetching.folder), wanted]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= least:
                break
        process.kill()


@pytest.mark.parametrize("is_hashed", [True, False])
def test_a_killed_download_is_gone_on_with(tmp_path: Path, is_hashed: bool) -> None:
    body = rows_of(400_000)
    with PracticePortal([dataset(body)]) as portal:
        fetching = Fetching(portal, tmp_path)
        told = fetching.wanted().hash if is_hashed else ""
        for share in (3, 2):
            portal.fail_request(portal.request_count + 2, Fault.hang(len(body) // share + 5_000))
            killed(fetching, told, len(body) // share)
            portal.heal()

        here = len(fetching.part())
        fetched = fetching.fetch(fetching.wanted(hash=told), patience=ONE_TRY)

        asked = portal.requests[-1].headers["range"]
        first = int(asked.removeprefix("bytes=").removesuffix("-"))
        assert here >= len(body) // 2
        assert 0 < first < here
        assert not is_hashed or first == here - 64  # without an MD5 only what was made safe is gone on with
        assert fetched.file.read_bytes() == body


@pytest.mark.slow
def test_a_download_killed_at_any_moment_ends_with_the_right_bytes(tmp_path: Path) -> None:
    body = rows_of(100_000)
    with PracticePortal([dataset(body)]) as portal:
        for number in range(40):
            fetching = Fetching(portal, tmp_path / str(number))
            told = fetching.wanted().hash if number % 2 else ""

            killed(fetching, told, len(body) * number // 40)
            killed(fetching, told, len(body) * number // 35)

            assert fetching.fetch(fetching.wanted(hash=told)).file.read_bytes() == body
