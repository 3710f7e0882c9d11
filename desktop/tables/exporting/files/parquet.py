"""Writes Parquet by way of DuckDB: every column is text, and no cell passes through a CSV reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.tables.exporting.rows import Rows

SETTINGS: Mapping[str, str | bool | int | float | list[str]] = {
    "memory_limit": "400MB",
    "threads": 2,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def write_parquet(file: Path, names: Sequence[str], chunks: Iterable[Rows]) -> None:
    """Write rows as text columns; names that differ by nothing but case get a number, for Parquet readers need it.

    Raises:
        Cancelled: a stop was asked for.
        duckdb.Error: the disk is full or cannot be written.
    """
    import duckdb

    beside = file.with_name("rows.duckdb")
    with duckdb.connect(str(beside), config={**SETTINGS, "temp_directory": str(file.parent)}) as store:
        store.execute("SET enable_progress_bar = false")
        columns = [f"c{place}" for place in range(len(names))]
        store.execute(f"create table shown ({', '.join(f'{column} varchar' for column in columns)})")
        for rows in chunks:
            if rows:
                store.register("chunk", _arrays(columns, rows))
                store.execute(f"insert into shown select {', '.join(columns)} from chunk")
                store.unregister("chunk")
        named = ", ".join(f"{column} as {_quoted(name)}" for column, name in zip(columns, distinct(names), strict=True))
        store.execute(f"copy (select {named} from shown) to ? (format parquet, compression zstd)", [str(file)])


def distinct(names: Sequence[str]) -> list[str]:
    """Return the names so that no two are the same whatever the case."""
    taken: set[str] = set()
    found = []
    for name in names:
        wished, number = name, 2
        while wished.casefold() in taken:
            wished, number = f"{name} ({number})", number + 1
        taken.add(wished.casefold())
        found.append(wished)
    return found


def _arrays(columns: Sequence[str], rows: Rows) -> dict[str, Any]:
    import numpy as np

    arrays = {}
    for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
        arrays[column] = np.empty(len(cells), dtype=object)
        arrays[column][:] = cells
    return arrays


def _quoted(name: str) -> str:
    """Return a name as SQL writes names; a name cannot be a bound value."""
    return '"' + name.replace('"', '""') + '"'
