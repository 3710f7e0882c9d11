"""How long a signature takes until it is safely on the disk, and how long the list of many attestations takes.

``python -m benchmarks.attestations [--folder DIR] [--size N]``. A signature is the whole of it: the answers checked,
the record made, one transaction with ``synchronous=FULL``. Beside it stands the bare transaction of one row as large,
which is what the disk itself takes. The disk is that of the folder given, else that of temporary files.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.attestations import signing
from desktop.attestations.model import Draft, Signature, State
from desktop.desk import Desk
from desktop.organization.model import Facility, Organization
from desktop.paths import open_folder
from desktop.proof.trail import check_trail
from desktop.settings import Services
from desktop.store.opening import opened
from tests.attestations.seeds import seed

FORM, SIZE, SIGNATURES = "directory-choices", 10_000, 60
ANSWERS = {
    "organization.dxf-id": ("DXF900101",),
    "organization.name": ("Quiet Valley Clinic",),
    "choices.request": ("Manifest MedEx",),
    "choices.delivery": ("Long Health",),
    "choices.adt": ("Cozeva",),
    "effective.date": ("2026-11-23",),
}


class Line(NamedTuple):
    """One line of the printed table, in milliseconds; ``goal`` is 0 for none."""

    what: str
    median: float
    most: float
    goal: float


def desk_in(folder: Path) -> Desk:
    """Return a desk with an organization of one facility."""
    desk = Desk(open_folder(folder), Services("http://127.0.0.1:9"))
    desk.organization.save(Organization("Quiet Valley Clinic", (Facility("one", "Quiet Valley Clinic"),)))
    return desk


def timed(what: str, goal: float, times: int, run: Callable[[], object]) -> Line:
    """Run it again and again."""
    run()  # brings in what is loaded on first use
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        spent.append((time.perf_counter() - start) * 1000)
    return Line(what, statistics.median(spent), max(spent), goal)


def filled_in(desk: Desk) -> Iterator[Draft]:
    """Return drafts that can be signed, enough for all measurements."""
    book = desk.attestations
    drafts = [book.begin(FORM) for _ in range(SIGNATURES + 1)]
    return iter([book.save(draft.id, ANSWERS, ()) for draft in drafts])


def signatures(desk: Desk, where: str = "") -> Iterator[Line]:
    """Sign drafts that were filled in before: the whole of it, and only the transaction that makes it last."""
    signature = Signature("Ana Ruiz", "Administrator", True, True, datetime.now().astimezone())
    drafts = filled_in(desk)
    yield timed(f"sign{where}", 20.0, SIGNATURES, lambda: desk.attestations.sign(next(drafts).id, signature))
    made = iter([(draft, signing.record_of(desk, draft, signature)) for draft in filled_in(desk)])
    yield timed(f"its commit{where}", 20.0, SIGNATURES, lambda: signing.keep(desk, *next(made)))


def bare_commit(file: Path) -> Line:
    """Write one row into a store of the same settings, each in a transaction of its own."""
    with closing(sqlite3.connect(file, isolation_level=None)) as store:
        store.execute("pragma journal_mode = wal")
        store.execute("pragma synchronous = full")
        store.execute("create table one (body blob)")
        write = "insert into one (body) values (zeroblob(16000))"
        return timed("bare commit of 16 kB", 0.0, SIGNATURES, lambda: store.execute(write))


def run(folder: Path, size: int) -> Iterator[Line]:
    """Measure, one after the other."""
    yield bare_commit(folder / "bare.db")
    yield from signatures(desk_in(folder / "few"))
    desk = desk_in(folder / "many")
    ids = seed(desk.folder.desk_db, size, State, filler=6_000)
    book = desk.attestations
    yield timed(f"list of {size:,}", 100.0, 15, book.listed)
    yield timed("one word in it", 0.0, 15, lambda: book.listed(text=f"clinic {size - 1}"))
    yield timed("counts", 5.0, 50, book.counts)
    yield timed("history of one", 0.0, 50, lambda: book.history(ids[0]))
    with opened(desk.folder.desk_db) as store:
        yield timed("check of the trail", 0.0, 3, lambda: check_trail(store))
    yield from signatures(desk, f" beside {size:,}")


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--folder", type=Path, default=None)
    options.add_argument("--size", type=int, default=SIZE)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        print(f"{'milliseconds':28}{'median':>9}{'most':>9}{'goal':>7}")
        for line in run(Path(folder), chosen.size):
            goal = f"{line.goal:.0f}" if line.goal else ""
            print(f"{line.what:24}{line.median:>9.1f}{line.most:>9.1f}{goal:>7}", flush=True)


if __name__ == "__main__":
    main()
