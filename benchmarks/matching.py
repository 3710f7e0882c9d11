"""How long it takes to find an organization in a list, and how often the right row is among the first three.

``python -m benchmarks.matching [--queries N]``. Names of the genuine Signatory List, where it lies beside the
checkout, else of an invented list, are typed with the slips of ``tests/matching/slips.py``. Times are milliseconds of
processor time of the asking thread; the last column is what a clock on the wall shows. The largest list is the
genuine one filled up with invented rows; "all alike" has invented names of a hundred words only, the hardest there is
to tell apart.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from desktop.matching.lists import rows_of
from desktop.matching.matcher import Matcher
from desktop.matching.model import Row
from sync.lists.importing import Given, parse
from sync.lists.model import Signatory
from sync.work import Work
from tests.matching.invented import invented_rows
from tests.matching.slips import found_in_first, queries

REAL = Path(__file__).resolve().parents[2] / "shared" / "data" / "dxf" / "DxF_DSA_SignatoryList.xlsx"
SIZE, LARGE = 3_886, 20_000
GOAL = 30.0  # ms for a query of the largest list


class Line(NamedTuple):
    """One line of the printed table; build in seconds, the others in milliseconds."""

    what: str
    rows: int
    build: float
    recall: float
    p50: float
    p95: float
    most: float
    wall95: float


def genuine() -> tuple[Row, ...]:
    """The rows of the genuine list, or of an invented one of the same length."""
    if not REAL.is_file():
        return tuple(invented_rows(SIZE))
    parsed = parse(REAL.read_bytes(), Given(REAL.name), Work.quiet())
    return rows_of(row for _, row in parsed.found if isinstance(row, Signatory))


def measure(what: str, rows: Sequence[Row], about: Sequence[Row], count: int) -> Line:
    """Ask the list of ``rows`` for names of ``about``."""
    start = time.perf_counter()
    matcher = Matcher(rows)
    build = time.perf_counter() - start
    asked = queries(about, count)
    matcher.candidates(asked[0].wanted)  # brings in what is loaded on first use
    cpu, wall, found = [], [], 0
    for query in asked:
        clock, start = time.perf_counter(), time.thread_time()
        matcher.candidates(query.wanted)
        cpu.append((time.thread_time() - start) * 1000)
        wall.append((time.perf_counter() - clock) * 1000)
        found += found_in_first(query, matcher)
    cpu.sort()
    wall.sort()
    at95 = int(count * 0.95)
    return Line(what, len(rows), build, found / count, cpu[count // 2], cpu[at95], cpu[-1], wall[at95])


def run(count: int = 1000) -> Iterator[Line]:
    """Measure, one list after the other."""
    rows = genuine()
    name = "genuine" if REAL.is_file() else "invented"
    yield measure(name, rows, rows, count)
    yield measure(f"{name}, filled up", [*rows, *invented_rows(LARGE - len(rows), seed=7)], rows, count)
    alike = invented_rows(LARGE, seed=7)
    yield measure("all alike", alike, alike, count)


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--queries", type=int, default=1000)
    count = options.parse_args().queries
    print(f"{count} names typed with slips; goal at {LARGE:,} rows: {GOAL:.0f} ms a query, 95 % in the first three")
    print(f"{'list':22}{'rows':>8}{'build s':>9}{'in first 3':>12}{'p50':>7}{'p95':>7}{'most':>7}{'wall p95':>10}")
    for line in run(count):
        print(
            f"{line.what:22}{line.rows:>8,}{line.build:>9.2f}{line.recall:>12.1%}"
            f"{line.p50:>7.1f}{line.p95:>7.1f}{line.most:>7.1f}{line.wall95:>10.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
