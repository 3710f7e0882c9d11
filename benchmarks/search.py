"""How long one keystroke of a search takes, beside a bare FTS5 ``MATCH`` and beside the plain way to write it.

``python -m benchmarks.search [--sizes 580,10000,300000] [--folder DIR] [--phrases N]``; catalogs found in the folder
are used again. Times are milliseconds of processor time of the searching thread, so that what else the machine does
hardly counts; the last column is what a clock on the wall shows. Nothing is remembered from one round to the next.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.made import catalogs
from sync.catalog import ingest
from sync.catalog.model import Query
from sync.catalog.schema import open_reader, open_replica, writing
from sync.catalog.search.searcher import Searcher

PAGE = 500  # datasets a transaction
ROUNDS, LARGE = 3, 100_000  # a large catalog is measured in one round and with a third of the phrases
GOALS = {580: 3.0, 10_000: 15.0, 300_000: 100.0}  # ms, p95
_NAIVE = """
select rowid, highlight(dataset_text, 0, '[', ']'), snippet(dataset_text, -1, '[', ']', '…', 24)
from dataset_text where dataset_text match ? order by bm25(dataset_text) limit 50
"""
_NAIVE_FACET = """
select d.%s, count(*) from dataset_text f join dataset d on d.number = f.rowid
where dataset_text match ? group by 1 order by 2 desc
"""


class Row(NamedTuple):
    """One line of the printed table; milliseconds."""

    what: str
    size: int
    p50: float
    p95: float
    wall95: float


def build(file: Path, size: int) -> float:
    """Make a replica with ``size`` datasets; return the processor seconds its indexes took."""
    replica = open_replica(file)
    connection = replica.conn
    packages = catalogs.packages(size)
    ingest.prepare(connection)
    while page := list(islice(packages, PAGE)):
        with writing(connection):
            ingest.add(connection, page)
            for package in page:
                _add_columns(connection, package)
    start = time.process_time()
    with writing(connection):
        ingest.finish(connection)
    seconds = time.process_time() - start
    replica.close()
    return seconds


def _add_columns(connection: sqlite3.Connection, package: catalogs.Package) -> None:
    """Enter the columns that the real catalog file tells of."""
    rows = [
        (one["id"], place, name)
        for one in package["resources"]
        for place, name in enumerate((one.get("_datastore") or {}).get("fields") or ())
    ]
    if rows:
        connection.executemany("insert or ignore into column_of values (?, ?, ?, '', '', '')", rows)
        number = ingest.numbers_of(connection, [package["id"]])[package["id"]]
        ingest.name_columns(connection, number)


def keystrokes(phrases: int) -> list[str]:
    """What stands in the search box while two-word phrases of titles are typed, from the second letter on."""
    chance = random.Random(20)
    titles = [words for one in catalogs.base() if len(words := re.findall(r"\w{2,}", one["title"])) > 1]
    typed = []
    for words in chance.choices(titles, k=phrases):
        place = chance.randrange(len(words) - 1)
        phrase = " ".join(words[place : place + 2]).lower()
        typed += [phrase[:end] for end in range(2, len(phrase) + 1)]
    return typed


def bare(file: Path) -> Callable[[str], object]:
    """The least there is: 50 row numbers from the index."""
    reader = open_reader(file)
    sql = "select rowid from dataset_text where dataset_text match ? limit 50"
    return lambda text: reader.execute(sql, (_prefix(text),)).fetchall()


def naive(file: Path) -> Callable[[str], object]:
    """Ranked and marked by SQLite, and three facets counted by joins."""
    reader = open_reader(file)

    def once(text: str) -> object:
        expression = _prefix(text)
        lines = reader.execute(_NAIVE, (expression,)).fetchall()
        facets = ("department", "frequency", "granularity")
        return lines, [reader.execute(_NAIVE_FACET % facet, (expression,)).fetchall() for facet in facets]

    return once


def ours(file: Path) -> Callable[[str], object]:
    """The program's own search with all its facets, excerpts of the first 50, and the whole order."""
    searcher = Searcher(file)
    searcher.search(Query())
    return lambda text: searcher.search(Query(text))


def _prefix(text: str) -> str:
    return " ".join(f'"{word}"' for word in text.split()) + " *"


def measure(size: int, file: Path, typed: Sequence[str], rounds: int) -> Iterator[Row]:
    """Time each way on the same keystrokes, taking turns; of several rounds the least counts for each keystroke."""
    ways = {"bare MATCH": bare(file), "search": ours(file), "naive": naive(file)}
    cpu = {what: [float("inf")] * len(typed) for what in ways}
    wall = {what: [float("inf")] * len(typed) for what in ways}
    for _ in range(rounds):
        for place, text in enumerate(typed):
            for what, way in ways.items():
                clock, start = time.perf_counter(), time.thread_time()
                way(text)
                cpu[what][place] = min(cpu[what][place], (time.thread_time() - start) * 1000)
                wall[what][place] = min(wall[what][place], (time.perf_counter() - clock) * 1000)
    for what in ways:
        yield Row(what, size, _at(cpu[what], 0.5), _at(cpu[what], 0.95), _at(wall[what], 0.95))


def _at(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def run(sizes: Sequence[int] = (580, 10_000), folder: Path | None = None, phrases: int = 60) -> list[Row]:
    """Measure and print; return what was printed."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as temporary:
        for size in sizes:
            file = (folder or Path(temporary)) / f"catalog-{size}.db"
            if not file.exists():
                print(f"{size:,} datasets: indexes built in {build(file, size):.2f} s of processor time")
            large = size >= LARGE
            typed = keystrokes(max(1, phrases // 3) if large else phrases)
            found = list(measure(size, file, typed, rounds=1 if large else ROUNDS))
            _print(found)
            rows += found
    return rows


def _print(rows: list[Row]) -> None:
    least = rows[0].p95
    for row in rows:
        goal = f"goal {GOALS[row.size]:.0f}" if row.what == "search" and row.size in GOALS else ""
        print(
            f"{row.size:>8,}  {row.what:<11} p50 {row.p50:8.2f}  p95 {row.p95:8.2f} ms  x{row.p95 / least:6.1f} of bare"
            f"  wall p95 {row.wall95:8.2f}  {goal}"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="580,10000", type=lambda text: tuple(map(int, text.split(","))))
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--phrases", type=int, default=60)
    wanted = parser.parse_args()
    run(wanted.sizes, wanted.folder, wanted.phrases)
