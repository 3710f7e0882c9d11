"""Takes a second version of a table in, again and again, each time killed one step later, and looks at what is left.

A step is anything the process does to a file or a store (Python's audit events). Arguments: an empty folder, steps
between two kills. The last line of output is JSON: ``kills``, and ``troubles`` as sentences.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from sync.tables.importing import take_in
from sync.tables.store import versions
from sync.work import Work
from tests.tables.importing.taking import RESOURCE, rows_of, source

FIRST = "FACID,Name\n" + "010000001,Practice Home\n" * 40
SECOND = "FACID,Name,\n" + "010000002,Other Home\n" * 60
STEPS = ("open", "os.", "shutil.", "sqlite3.")


def download(tables: Path, content: str) -> Path:
    incoming = tables / "incoming" / "download.part"
    incoming.parent.mkdir(parents=True, exist_ok=True)
    incoming.write_text(content, encoding="utf-8", newline="")
    return incoming


def take(tables: Path, content: str) -> None:
    take_in(download(tables, content), source(), tables, Work.quiet())


def killed_at(step: int, tables: Path) -> bool:
    """Take the second version in and kill the process at a step; False where it was over before."""
    incoming = download(tables, SECOND)
    child = os.fork()
    if child == 0:
        left = step

        def count(event: str, _arguments: object) -> None:
            nonlocal left
            if event.startswith(STEPS):
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        take_in(incoming, source(), tables, Work.quiet())
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) < 0


def troubles_in(tables: Path) -> list[str]:
    """Say what is not as it should be after a kill."""
    found, troubles = versions(tables, RESOURCE), []
    contents = [len(rows_of(one)) for one in found]
    if contents not in ([40], [60, 40]):
        troubles.append(f"versions with {contents} rows")
    if len(found) == 1 and not (tables / "incoming" / "download.part").exists():
        troubles.append("the download is gone, and no version of it is there")
    take(tables, SECOND)
    again = [len(rows_of(one)) for one in versions(tables, RESOURCE)]
    if again != [60, 40]:
        troubles.append(f"then {again} rows")
    kept = {one.folder for one in versions(tables)}
    left = [one.name for one in tables.glob("*/*") if one.is_dir() and one not in kept]
    left += [one.name for one in tables.glob(".making-*")]
    return troubles + ([f"left behind: {left}"] if left else [])


def main(folder: Path, stride: int) -> None:
    """Kill at every so manieth step, from the first to the last, with a fresh folder each time."""
    take(folder / "warm up", FIRST)  # everything is imported before the first fork
    take(folder / "warm up", SECOND)
    kills, troubles, step = 0, list[str](), 1 - stride
    while True:
        step += stride
        tables = folder / str(step)
        take(tables, FIRST)
        if not killed_at(step, tables):
            break
        kills += 1
        troubles += [f"step {step}: {trouble}" for trouble in troubles_in(tables)]
    print(json.dumps({"kills": kills, "troubles": troubles}))  # noqa: T201 - the parent reads it


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
