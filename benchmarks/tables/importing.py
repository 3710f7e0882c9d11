"""What the import of columns takes: time beside bare DuckDB, disk, memory."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from benchmarks.tables import measuring
from benchmarks.tables.generating import table
from benchmarks.tables.imports import remove
from benchmarks.tables.measuring import Line, in_child

MOST_MEMORY = 700  # MB


def measure(folder: Path, rows: int, times: int) -> Iterator[Line]:
    """Import in processes of their own, turn by turn; the last whole import and the bare one are kept."""
    file = table(folder, rows)
    size = file.stat().st_size / 1e6
    targets = {
        "columns": folder / "columns.duckdb",
        "bare": folder / f"plain-{rows}.duckdb",
        "whole": folder / f"tables-{rows}",
    }
    found: dict[str, list[dict[str, float]]] = {name: [] for name in targets}
    for _ in range(times):
        for name, target in targets.items():
            remove(target)
            found[name].append(in_child(name, file, target))
    remove(targets["columns"])
    median = {name: _medians(figures) for name, figures in found.items()}
    ours, bare, whole = median["columns"], median["bare"], median["whole"]
    for clock in ("wall", "cpu"):
        yield measuring.ratio_at_most(f"import of columns beside bare DuckDB, {clock}", ours[clock], bare[clock], 1.3)
    yield measuring.at_most("  disk, share of the CSV", ours["disk"] / size, 0.35, "x")
    yield measuring.at_most("  memory at the peak", ours["peak"], MOST_MEMORY, "MB")
    yield Line("  bare DuckDB: disk, memory", f"{bare['disk'] / size:.2f} x, {bare['peak']:.0f} MB")
    yield measuring.at_most("the whole import (take_in): memory at the peak", whole["peak"], MOST_MEMORY, "MB")
    yield Line("the whole import beside bare DuckDB, wall", f"{whole['wall']:.1f} / {bare['wall']:.1f} s")
    for name, at in sorted(whole.items(), key=lambda one: one[1]):
        if name.startswith("until "):
            yield Line(f"  it began with {name.removeprefix('until ')} after", f"{at:.2f} s")


def _medians(figures: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(one[name] for one in figures) for name in figures[0]}
