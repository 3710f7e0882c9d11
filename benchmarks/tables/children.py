"""Imports in processes of their own, so that the memory measured is theirs alone.

``python -m benchmarks.tables.children NAME CSV TARGET`` prints one line of JSON: seconds on the wall and of the
processor, megabytes of memory at the peak and on the disk.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.tables.generating import COLUMNS
from benchmarks.tables.imports import duckdb_import
from sync.tables.model import Layout, Source
from sync.work import Progress, Work


def layout_of(file: Path) -> Layout:
    """Return how a generated file is read."""
    with file.open("rb") as source:
        return Layout(file, ",", len(source.readline()), len(COLUMNS))


def bare(file: Path, target: Path) -> dict[str, float]:
    """Import as text with nothing but DuckDB."""
    duckdb_import(file, target, as_text=True)
    return {"disk": target.stat().st_size / 1e6}


def typed(file: Path, target: Path) -> dict[str, float]:
    """Import with DuckDB as it does by itself: it guesses the types."""
    duckdb_import(file, target, as_text=False)
    return {"disk": target.stat().st_size / 1e6}


def columns(file: Path, target: Path) -> dict[str, float]:
    """Make our file of columns, of a file whose rows are counted."""
    from sync.tables.columns import build_columns

    rows = int(file.stem.split("-")[1])
    target.unlink(missing_ok=True)
    build_columns(layout_of(file), rows, target, Work.quiet())
    return {"disk": target.stat().st_size / 1e6}


def whole(file: Path, target: Path) -> dict[str, float]:
    """Take the file in as the program does; also tell when its rows could be scrolled."""
    from sync.tables.importing import take_in

    begun = time.perf_counter()
    met: dict[str, float] = {}

    def note(progress: Progress) -> None:
        met[f"until {progress.doing}"] = met.get(f"until {progress.doing}", time.perf_counter() - begun)

    source = Source("benchmark", "", "Benchmark", file.stem, "CSV", "")
    target.mkdir(parents=True, exist_ok=True)
    version = take_in(file, source, target, Work(note, lambda: False), copies=True)
    columns_file = version.folder / "part-0.duckdb"
    return {**met, "disk": columns_file.stat().st_size / 1e6 if columns_file.exists() else 0.0}


NAMES: dict[str, Callable[[Path, Path], dict[str, float]]] = {
    "bare": bare,
    "typed": typed,
    "columns": columns,
    "whole": whole,
}


def main(name: str, file: str, target: str) -> None:
    """Measure one."""
    wall, cpu = time.perf_counter(), time.process_time()
    found = NAMES[name](Path(file), Path(target))
    spent = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "peak": peak()}
    print(json.dumps({**found, **spent}))


def peak() -> float:
    """Return the most memory that this process had, in megabytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    main(*sys.argv[1:])
