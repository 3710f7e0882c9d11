"""First load of a catalog, from JSON lines to a searchable replica, beside the least anybody could do with them.

The floor inserts each line as it is into one column, nothing parsed. The peer is ``sqlite-utils insert --nl`` with the
same lines, in this process and without any full-text index. All three run in turn; medians are compared.
"""

from __future__ import annotations

import gc
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median

import orjson

from benchmarks.made.catalogs import packages
from sync.catalog import ingest, state
from sync.catalog.schema import open_replica, writing
from sync.ckan.portal import PAGE_ROWS
from sync.memory import collector_resting

SIZES = (580, 10_000)
ROUNDS = {580: 7, 10_000: 3}
MOST_FLOORS, LEAST_PEERS = 3.0, 2.5


def floor(lines: Sequence[bytes], folder: Path) -> None:
    """Put every line into a table of one column."""
    database = sqlite3.connect(folder / "floor.db", isolation_level=None)
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = normal")
    database.execute("create table line(body blob not null)")
    for page in pages(lines):
        database.execute("begin")
        database.executemany("insert into line(body) values (?)", ((line,) for line in page))
        database.execute("commit")
    database.close()


def ours(lines: Sequence[bytes], folder: Path) -> None:
    """Parse, save page by page with its cursor, and index: what a first sync does once the bytes are there."""
    replica = open_replica(folder / "catalog.db")
    ingest.prepare(replica.conn)
    for page in pages(lines):
        with collector_resting():
            datasets = [orjson.loads(line) for line in page]
        with writing(replica.conn):
            ingest.add(replica.conn, datasets)
            state.put(replica.conn, state.CURSOR, datasets[-1]["id"])
    with writing(replica.conn):
        ingest.finish(replica.conn)
    replica.close()


def peer(lines: Sequence[bytes], folder: Path) -> None:
    """Let sqlite-utils insert the lines into one table, as its documentation shows."""
    from sqlite_utils.cli import cli

    source = folder / "lines.jsonl"
    source.write_bytes(b"\n".join(lines))
    cli.main(["insert", str(folder / "peer.db"), "dataset", str(source), "--nl", "--pk", "id"], standalone_mode=False)


def pages(lines: Sequence[bytes]) -> Iterator[list[bytes]]:
    """Cut the lines into pages of the size a sync asks for."""
    rest = iter(lines)
    while page := list(islice(rest, PAGE_ROWS)):
        yield page


def seconds(job: Callable[[Sequence[bytes], Path], None], lines: Sequence[bytes]) -> tuple[float, float]:
    """Return wall and processor seconds of one run in a fresh folder."""
    with tempfile.TemporaryDirectory() as folder:
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        job(lines, Path(folder))
        return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    """Measure and print."""
    print(f"First load (wall and cpu seconds, medians; goals: <= {MOST_FLOORS} x floor, peer >= {LEAST_PEERS} x ours)")
    for size in SIZES:
        lines = [orjson.dumps(one) for one in sorted(packages(size), key=lambda one: str(one["id"]))]
        times: dict[str, list[tuple[float, float]]] = {"floor": [], "ours": [], "peer": []}
        for _ in range(ROUNDS[size]):
            for job in (floor, ours, peer):
                times[job.__name__].append(seconds(job, lines))
        wall = {name: median(one[0] for one in runs) for name, runs in times.items()}
        cpu = {name: median(one[1] for one in runs) for name, runs in times.items()}
        for name in times:
            print(f"  {size:>7,} datasets  {name:<6} wall {wall[name]:7.3f}  cpu {cpu[name]:7.3f}")
        print(
            f"  {size:>7,} datasets  ours / floor: {wall['ours'] / wall['floor']:.2f} wall,"
            f" {cpu['ours'] / cpu['floor']:.2f} cpu;  peer / ours: {wall['peer'] / wall['ours']:.2f} wall,"
            f" {cpu['peer'] / cpu['ours']:.2f} cpu"
        )


if __name__ == "__main__":
    main()
