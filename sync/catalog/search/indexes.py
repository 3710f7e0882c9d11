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

_CREATE = f"""
create virtual table dataset_text using fts5(
    {", ".join(TEXT)}, content='dataset', content_rowid='number', tokenize='{TOKENS}', prefix='2 3');
create virtual table dataset_names using fts5(
    {", ".join(NAMES)}, content='dataset', content_rowid='number', tokenize='{TOKENS}', prefix='1 2 3 4');
create virtual table dataset_words using fts5vocab(dataset_text, row);
insert into dataset_text(dataset_text, rank) values ('rank', 'bm25(10, 2, 4, 1, 1, 2, 1)');
insert into dataset_names(dataset_names, rank) values ('rank', 'bm25(10, 3, 1)');
"""


def create(replica: sqlite3.Connection) -> None:
    """Make the empty indexes; `rebuild` fills them and makes the triggers."""
    _run(replica, _CREATE)


def pause(replica: sqlite3.Connection) -> None:
    """Stop keeping the indexes true row by row; call it before a first load, and `rebuild` after it."""
    _run(replica, "".join(f"drop trigger if exists dataset_{event}_search;\n" for event in _TRIGGERS))


def rebuild(replica: sqlite3.Connection) -> None:
    """Fill the indexes from ``dataset`` at once, and keep them true row by row from now on.

    The indexes are left in one part each: without that, the commit of some later row has to merge large parts.
    """
    pause(replica)
    for index in ("dataset_text", "dataset_names"):
        replica.execute(f"insert into {index}({index}, rank) values ('hashsize', {64 << 20})")
        replica.execute(f"insert into {index}({index}) values ('rebuild')")
        replica.execute(f"insert into {index}({index}) values ('optimize')")
        replica.execute(f"insert into {index}({index}, rank) values ('hashsize', {1 << 20})")
    replica.execute(f"create index if not exists dataset_facets on dataset({', '.join(FACETS)})")
    _run(replica, "".join(_TRIGGERS.values()))


def _run(replica: sqlite3.Connection, script: str) -> None:
    """Run statements in the caller's transaction; ``executescript`` would commit it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            replica.execute(statement)
            statement = ""


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


_BOTH = (("dataset_text", TEXT), ("dataset_names", NAMES))
_ENTER, _LEAVE = ("\n    ".join(step(*index) for index in _BOTH) for step in (_enter, _leave))
_TRIGGERS = {
    "insert": f"create trigger dataset_insert_search after insert on dataset begin\n    {_ENTER}\nend;\n",
    "delete": f"create trigger dataset_delete_search after delete on dataset begin\n    {_LEAVE}\nend;\n",
    "update": (
        f"create trigger dataset_update_search after update on dataset when {_changed(TEXT)} begin\n"
        f"    {_LEAVE}\n    {_ENTER}\nend;\n"
    ),
}
