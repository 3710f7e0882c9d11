"""A process killed in the middle of a visit leaves what was trusted, and the next one goes on from there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.channel.conftest import Shelf
from tests.channel.releasing import ROOT, SETUP
from tests.channel.serving import Lie

VISIT = """
import sys
from pathlib import Path
from sync.channel.model import Channel
from sync.channel.visiting import visit
from sync.work import Work
url, root, folder, incoming = sys.argv[1:]
with visit(Channel(url, Path(root).read_bytes(), Path(folder)), Work.quiet()) as found:
    found.setup(found.latest.program.setup, Path(incoming))
"""


def kill_while_held(shelf: Shelf, path: str) -> None:
    """Start a visit, kill it when half of the file has come."""
    shelf.server.lies[path] = Lie(is_held=True)
    root = shelf.folder / "root.json"
    root.write_bytes(shelf.desk.root)
    places = map(str, (root, shelf.desk.folder, shelf.folder / "incoming"))
    process = subprocess.Popen([sys.executable, "-c", VISIT, shelf.server.url, *places], cwd=ROOT)
    try:
        assert shelf.server.holding.wait(60)
    finally:
        process.kill()
        process.wait()
    shelf.server.lies.clear()


@pytest.mark.parametrize("name", ["timestamp.json", "2.snapshot.json", "2.targets.json"])
def test_a_kill_in_the_middle_of_a_visit_leaves_what_was_trusted(shelf: Shelf, second: Path, name: str) -> None:
    shelf.look()
    before = json.loads(shelf.trusted())
    shelf.update(second)

    kill_while_held(shelf, f"/metadata/{name}")

    assert json.loads(shelf.trusted())["files"]["targets.json"] == before["files"]["targets.json"]
    assert (program := shelf.look().program) is not None
    assert program.version == "1.3.0"
    assert not (shelf.desk.folder / "visiting").exists()


def test_a_kill_in_the_middle_of_a_download_keeps_what_has_come(shelf: Shelf) -> None:
    (file,) = (shelf.repo / "targets" / "setup").iterdir()
    path = f"/targets/setup/{file.name}"

    kill_while_held(shelf, path)
    shelf.server.asked.clear()

    assert shelf.setup().read_bytes() == SETUP
    ((_, wish),) = [one for one in shelf.server.asked if one[0] == path]
    assert wish == "" or wish.startswith("bytes=")
