"""The full-text indexes over the table ``dataset``: how they are made, filled at once, and kept true row by row."""

from __future__ import annotations

import sqlite3

TEXT = ("title", "summary", "tags", "department", "topics", "resource_names", "column_names")
NAMES = ("title", "tags", "department")
FACETS = (
    "number", "hidden", "has_table", "withdrawn", "modified", "department",
    "topics", "formats", "frequency", "granularity",
)  # fmt: skip
TOKENS = "unicode61 remove_diacritics 2"  # no stemming: it would lose words while they are being typed

LARGE = 50_000  # datasets; from here on the beginnings of words get entries of their own
_INDEXES = {  # columns, and for a large catalog the lengths of beginnings
    "dataset_text": (TEXT, "2 3"),
    "dataset_names": (NAMES, "1 2 3 4"),
}


def create(replica: sqlite3.Connection) -> None:
    """Make the empty indexes; `rebuild` fills them and makes the triggers."""
    for index in _INDEXES:
        _create(replica, index, large=False)
    replica.execute("create virtual table dataset_words using fts5vocab(dataset_text, row)")


def pause(replica: sqlite3.Connection) -> None:
    """Stop keeping the indexes true row by row; call it before a first load, and `rebuild` after it."""
    for event in _TRIGGERS:
        replica.execute(f"drop trigger if exists dataset_{event}_search")


def rebuild(replica: sqlite3.Connection) -> None:
    """Fill the indexes from ``dataset`` at once, and keep them true row by row from now on.

    Entries for beginnings of words double the time of a first load and halve that of a search; only a large catalog
    needs them. The indexes are left in one part each: else the commit of some later row has to merge large parts.
    """
    pause(replica)
    large = replica.execute("select count(*) from dataset").fetchone()[0] >= LARGE
    for index in _INDEXES:
        replica.execute(f"drop table if exists {index}")
        _create(replica, index, large=large)
        replica.execute(f"insert into {index}({index}, rank) values ('hashsize', {64 << 20})")
        replica.execute(f"insert into {index}({index}) values ('rebuild')")
        replica.execute(f"insert into {index}({index}) values ('optimize')")
        replica.execute(f"insert into {index}({index}, rank) values ('hashsize', {1 << 20})")
    replica.execute(f"create index if not exists dataset_facets on dataset({', '.join(FACETS)})")
    for trigger in _TRIGGERS.values():
        replica.execute(trigger)


def _create(replica: sqlite3.Connection, index: str, *, large: bool) -> None:
    columns, beginnings = _INDEXES[index]
    prefix = f", prefix='{beginnings}'" if large else ""
    replica.execute(
        f"create virtual table {index} using fts5({', '.join(columns)},"
        f" content='dataset', content_rowid='number', tokenize='{TOKENS}'{prefix})"
    )


def _enter(index: str, columns: tuple[str, ...]) -> str:
    return f"insert into {index}(rowid, {', '.join(columns)}) values (new.number, {_values('new', columns)});"


def _leave(index: str, columns: tuple[str, ...]) -> str:
    return (
        f"insert into {index}({index}, rowid, {', '.join(columns)})"
        f" values ('delete', old.number, {_values('old', columns)});"
    )


def _values(row: str, columns: tuple[str, ...]) -> str:
    return ", ".join(f"{row}.{column}" for column in columns)


def _changed(columns: tuple[str, ...]) -> str:
    return " or ".join(f"old.{column} is not new.{column}" for column in ("number", *columns))


_ENTER, _LEAVE = (
    "\n    ".join(step(index, columns) for index, (columns, _) in _INDEXES.items()) for step in (_enter, _leave)
)
_TRIGGERS = {
    "insert": f"create trigger dataset_insert_search after insert on dataset begin\n    {_ENTER}\nend;\n",
    "delete": f"create trigger dataset_delete_search after delete on dataset begin\n    {_LEAVE}\nend;\n",
    "update": (
        f"create trigger dataset_update_search after update on dataset when {_changed(TEXT)} begin\n"
        f"    {_LEAVE}\n    {_ENTER}\nend;\n"
    ),
}
