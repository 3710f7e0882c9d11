"""The indexes stay true: kept row by row they hold what a rebuild would hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.catalog.search import indexes
from tests.search.conftest import fill, package

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

EDITED = ("title", "notes", "tags", "department", "topics", "resource_names", "column_names")
words = st.lists(st.sampled_from(["hospital", "clinic", "año", "Nursing", "lic_beds", "🙂", ""]), max_size=4).map(
    " ".join
)
edits = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.integers(1, 5), st.sampled_from(EDITED), words),
        st.tuples(st.just("delete"), st.integers(1, 5)),
        st.tuples(st.just("add"), words),
        st.tuples(st.just("withdraw"), st.integers(1, 5)),
        st.tuples(st.just("renumber"), st.integers(1, 5)),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(edits=edits)
def test_indexes_kept_row_by_row_equal_rebuilt_ones(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, ...]]
) -> None:
    file = fill(tmp_path_factory.mktemp("edits") / "catalog.db", (package(f"d{n}", f"Hospital {n}") for n in range(5)))

    with closing(sqlite3.connect(file)) as replica:
        for edit in edits:
            apply(replica, *edit)
        kept = entries(replica)
        indexes.rebuild(replica)

        assert kept == entries(replica)


def test_rebuilding_twice_changes_nothing(tmp_path: Path) -> None:
    file = fill(tmp_path / "catalog.db", [package("a", "Hospital", columns=["lic_beds"])])

    with closing(sqlite3.connect(file)) as replica:
        before = entries(replica)
        indexes.rebuild(replica)

        assert before == entries(replica)
        assert before


def apply(replica: sqlite3.Connection, what: str, *arguments: object) -> None:
    """Make one edit as a sync would."""
    if what == "edit":
        number, column, text = arguments
        replica.execute(f"update dataset set {column} = ? where number = ?", (text, number))
    elif what == "add":
        columns = [row[1] for row in replica.execute("pragma table_info(dataset)") if row[1] not in ("number", "id")]
        free = replica.execute("select coalesce(max(number), 0) + 1 from dataset").fetchone()[0]
        values = [arguments[0] if name in EDITED else 0 if name in ("has_table", "hidden") else "" for name in columns]
        marks = ", ".join("?" * len(columns))
        replica.execute(f"insert into dataset(id, {', '.join(columns)}) values ('new-{free}', {marks})", values)
    else:
        sql = {
            "delete": "delete from dataset where number = ?",
            "withdraw": "update dataset set withdrawn = '2024-01-01' where number = ?",
            "renumber": "update dataset set number = (select max(number) + 1 from dataset) where number = ?",
        }[what]
        replica.execute(sql, arguments)


def entries(replica: sqlite3.Connection) -> list[tuple[object, ...]]:
    """Return every word of both indexes with its place."""
    found: list[tuple[object, ...]] = []
    for index in ("dataset_text", "dataset_names"):
        replica.execute(f"create virtual table temp.words_of_{index} using fts5vocab(main, {index}, instance)")
        found += replica.execute(
            f"select term, doc, col, offset from temp.words_of_{index} order by 1, 2, 3, 4"
        ).fetchall()
        replica.execute(f"drop table temp.words_of_{index}")
    return found
