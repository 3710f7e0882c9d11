"""The imports that others would do with the same file: DuckDB as text and with types, SQLite in short transactions."""

from __future__ import annotations

import csv
import itertools
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.tables.generating import COLUMNS

THREADS = 2  # as many as ours may use
_BATCH = 10_000  # rows of a transaction; with longer ones nobody could stop it


def duckdb_import(file: Path, target: Path, *, as_text: bool) -> None:
    """Do what the manual says: ``CREATE TABLE AS SELECT`` from the file."""
    import duckdb

    target.unlink(missing_ok=True)
    with duckdb.connect(str(target), config={"threads": THREADS}) as database:
        database.execute(
            "CREATE TABLE t AS SELECT * FROM read_csv(?, header = true, all_varchar = ?)", [str(file), as_text]
        )


def sqlite_import(file: Path, target: Path) -> None:
    """Read with the csv module, write with ``executemany``; an import that can be stopped and reports progress."""
    target.unlink(missing_ok=True)
    named, places = ", ".join(f'"{name}" text' for name in COLUMNS), ", ".join("?" * len(COLUMNS))
    with closing(sqlite3.connect(target)) as store, file.open(encoding="utf-8", newline="") as source:
        store.execute("pragma journal_mode = wal")
        store.execute("pragma synchronous = normal")
        store.execute(f"create table t ({named})")
        rows = csv.reader(source)
        next(rows)
        while batch := list(itertools.islice(rows, _BATCH)):
            with store:
                store.executemany(f"insert into t values ({places})", batch)


def remove(*files: Path) -> None:
    """Remove files and folders, and what a database put beside them."""
    for file in files:
        for one in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
            if one.is_dir():
                shutil.rmtree(one)
            one.unlink(missing_ok=True)
