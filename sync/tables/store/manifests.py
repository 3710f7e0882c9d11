"""The small file in each version's folder that says what is in it, so that the store can be built anew from folders."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

NAME = "version.json"
FIELDS = ("resource", "md5", "size", "on_disk", "fetched", "folder", "original", "source", "parts", "headers")
_NUMBERS = frozenset({"size", "on_disk"})

Row = dict[str, str | int]


def write(folder: Path, row: Row) -> None:
    """Write the row of a version into its folder."""
    (folder / NAME).write_text(json.dumps({field: row[field] for field in FIELDS}), encoding="utf-8")


def found_in(tables: Path) -> Iterator[Row]:
    """Yield the rows of all folders that are whole; the newest of a version where its folder was made twice."""
    newest: dict[tuple[str | int, str | int], Row] = {}
    for file in sorted(tables.glob(f"*/*/{NAME}"), key=lambda one: one.stat().st_mtime_ns):
        row = _read(file)
        if row is not None:
            newest[row["resource"], row["md5"]] = row
    yield from newest.values()


def insert(store: sqlite3.Connection, row: Row) -> int:
    """Add a version whose identifiers are not searched yet; return its number."""
    names, marks = ", ".join(FIELDS), ", ".join("?" * len(FIELDS))
    values = [row[field] for field in FIELDS]
    added = store.execute(f"insert into version ({names}, is_searched) values ({marks}, 0)", values)
    return int(added.lastrowid or 0)


def _read(file: Path) -> Row | None:
    try:
        row = json.loads(file.read_text(encoding="utf-8"))
        whole = {field: (int if field in _NUMBERS else str)(row[field]) for field in FIELDS}
    except (OSError, ValueError, KeyError, TypeError):
        return None
    is_here = file.parent == file.parents[2] / str(whole["folder"]) and (file.parent / str(whole["original"])).is_file()
    return whole if is_here else None
