"""How soon a file can be read: its first rows, and all of them to the last."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.tables import measuring
from benchmarks.tables.children import layout_of
from benchmarks.tables.generating import table
from benchmarks.tables.imports import duckdb_import, remove, sqlite_import
from benchmarks.tables.measuring import Line
from sync.tables.rows import build_index, first_rows
from sync.work import Work

FIRST = 100  # rows


def measure(folder: Path, rows: int, times: int) -> Iterator[Line]:
    """Index the file, and import it with others, turn by turn."""
    file = table(folder, rows)
    layout = layout_of(file)
    index, duck, lite = folder / f"index-{rows}.rows", folder / "typed.duckdb", folder / f"plain-{rows}.sqlite"

    def indexed() -> None:
        build_index(file, layout.start, layout.delimiter, index, Work.quiet())

    spent = [measuring.seconds(lambda: first_rows(layout, FIRST)).wall * 1000 for _ in range(25)]
    yield measuring.at_most(f"first {FIRST} rows read, median", measuring.quantile(spent, 0.5), 20)
    indexed()  # brings the file into memory for all
    fast = measuring.in_turns({"index": indexed, "read": lambda: read(file)}, times * 3)
    fast |= measuring.in_turns({"csv": lambda: parse(file)}, 1)
    others = {
        "index": indexed,
        "duckdb": lambda: duckdb_import(file, duck, as_text=False),
        "sqlite": lambda: sqlite_import(file, lite),
    }
    slow = measuring.in_turns(others, times)
    remove(duck)
    ours, size = fast["index"], file.stat().st_size / 1e6
    yield Line("scrollable to the last row: index alone", f"{ours.wall:.2f} s, {size / ours.cpu:,.0f} MB/s of cpu")
    yield Line("  its size", f"{index.stat().st_size / 1e6:.2f} MB")
    yield Line("  beside it: bytes read, nothing else", f"{fast['read'].wall:.2f} s")
    yield Line("  beside it: csv.reader", f"{fast['csv'].wall:.2f} s")
    for name, goal in (("duckdb", 8), ("sqlite", 20)):
        yield measuring.ratio_at_least(f"  sooner than {name}, wall", slow[name].wall, slow["index"].wall, goal)
        yield measuring.ratio_at_least(f"  sooner than {name}, processor", slow[name].cpu, slow["index"].cpu, goal)
    yield from _quoted(folder, min(rows, 1_000_000), times)


def _quoted(folder: Path, rows: int, times: int) -> Iterator[Line]:
    """Index a file that has a quoted cell in every row."""
    file = table(folder, rows, quoted=True)
    layout = layout_of(file)
    index = folder / "quoted.rows"
    arms = {"index": lambda: build_index(file, layout.start, layout.delimiter, index, Work.quiet())}
    spent = measuring.in_turns(arms, times * 3)["index"]
    size = file.stat().st_size / 1e6
    yield Line("index where every row has a quoted cell", f"{spent.wall:.2f} s, {size / spent.cpu:,.0f} MB/s of cpu")


def read(file: Path) -> None:
    """Read the bytes."""
    with file.open("rb", buffering=0) as source:
        while source.read(1 << 17):
            pass


def parse(file: Path) -> None:
    """Read the rows with the standard library."""
    with file.open(encoding="utf-8", newline="") as source:
        for _ in csv.reader(source):
            pass
