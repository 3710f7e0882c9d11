"""Lives and kills a desk many times: each life is a process of its own, ended by SIGKILL at a moment drawn by lot.

Arguments: folder of the desk, FHIR base, number of kills, seed. Its last line of output is JSON with its figures. Each
id is in the file ``signed.txt`` of the folder as soon as signing has said that it is done.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from desktop.attestations.model import State
from desktop.desk import Desk
from sync.errors import KnownError
from sync.work import Work
from tests.machine.attesting import desk_at, furnish, import_everything, sign_one

SIGNED_IN_A_LIFE = 2
UNSENT = (State.SIGNED, State.QUEUED, State.SENDING, State.UNKNOWN)
KILLED = signal.SIGKILL


def live(root: Path, base: str) -> None:
    """Send what is left from earlier lives, then sign, queue and send anew, one after the other."""
    desk = desk_at(root, base)
    send_what_is_left(desk)
    for _ in range(SIGNED_IN_A_LIFE):
        id_ = sign_one(desk)
        note(root / "signed.txt", id_)
        desk.outbox.queue(id_)
        send(desk)


def send_what_is_left(desk: Desk) -> None:
    """Queue what an earlier life had signed and no more, and send everything."""
    for one in desk.attestations.listed(state=State.SIGNED):
        desk.outbox.queue(one.id)
    send(desk)


def send(desk: Desk) -> None:
    """Send everything; trouble leaves it for the next life."""
    try:
        desk.outbox.send(Work.quiet(), now=True)
    except KnownError as trouble:
        note(desk.folder.root / "troubles.txt", trouble.code)


def note(file: Path, text: str) -> None:
    """Write a line that outlives this process."""
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{text}\n")


def life_of(root: Path, base: str, seconds: float | None) -> str:
    """Live once, killed after so many seconds unless it was over by then; say how it ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        ended_badly = 1
        try:
            os.close(reading)
            live(root, base)
            ended_badly = 0
        except Exception as bug:  # noqa: BLE001 - told, and counted by the parent
            note(root / "bugs.txt", repr(bug))
        finally:
            os._exit(ended_badly)
    os.close(writing)
    select.select([reading], [], [], seconds)  # ends early when the child does
    os.kill(child, KILLED)  # a child that has ended waits to be asked for how
    os.close(reading)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "killed"
    return "lived" if os.WEXITSTATUS(status) == 0 else "failed"


def main(root: Path, base: str, kills: int, seed: int) -> None:
    """Kill as often as asked for, then live once in peace and say what came of it."""
    chance = random.Random(seed)
    import_everything()
    furnish(desk_at(root, base))
    first = life_of(root, base, None)
    began = time.monotonic()
    second = life_of(root, base, None)
    longest = 1.2 * (time.monotonic() - began)
    ends = {"killed": 0, "lived": 0, "failed": 0}
    while ends["killed"] < kills and not ends["failed"]:
        ends[life_of(root, base, chance.uniform(0, longest))] += 1
    whole = [first, second, *(life_of(root, base, None) for _ in range(2))]
    figures = {**ends, "whole": whole, "longest": round(longest, 3), "seconds": round(time.monotonic() - began, 1)}
    sys.stdout.write(f"{json.dumps(figures)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
