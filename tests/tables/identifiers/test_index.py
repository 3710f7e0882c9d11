"""Where an identifier is, is found in all tables at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.catalog.schema import writing
from sync.tables.identifiers import Hit, find, forget, index, index_identifiers
from sync.tables.identifiers.schema import STATEMENTS
from sync.tables.model import Column, Identifier, Layout, Part
from sync.work import Cancelled, Progress, Work

QUIET = Work.quiet()


@dataclass(frozen=True)
class ListedRows:
    """Rows from memory, as a row file gives them."""

    listed: list[list[str]]
    asked: list[int] = field(default_factory=list)

    def rows(self, first: int, count: int) -> list[list[str]]:
        self.asked.append(count)
        return self.listed[first : first + count]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(new_store(str(tmp_path / "tables.db"))) as made:
        yield made


def new_store(place: str) -> sqlite3.Connection:
    made = sqlite3.connect(place, isolation_level=None)
    for statement in STATEMENTS:
        made.execute(statement)
    return made


def part_with(kinds: list[Identifier | None], rows: int, number: int = 0) -> Part:
    columns = tuple(Column(position, f"c{position}", identifies=kind) for position, kind in enumerate(kinds))
    return Part(number, "", Layout(Path("rows.csv"), ",", 0, len(kinds)), columns, rows)


def put(store: sqlite3.Connection, version: int, kinds: list[Identifier | None], rows: list[list[str]]) -> int:
    return index_identifiers(store, version, part_with(kinds, len(rows)), ListedRows(rows), QUIET)


def test_rows_are_found_whatever_the_form_of_the_identifier(store: sqlite3.Connection) -> None:
    rows = [["10000001", "A", "055123"], ["20000002", "B", ""], ["010000001", "C", "55-5555"], ["n/a", "D", "55123"]]
    noted = put(store, 7, [Identifier.FACID, None, Identifier.CCN], rows)

    found = find(store, {Identifier.FACID: ["10000001"], Identifier.CCN: ["055123"], Identifier.NPI: ["1234567893"]})

    assert noted == 6
    assert found == [
        Hit(7, 0, 0, Identifier.FACID, "010000001", (0, 2)),
        Hit(7, 0, 2, Identifier.CCN, "055123", (0, 3)),
    ]


def test_two_kinds_with_the_same_digits_are_kept_apart(store: sqlite3.Connection) -> None:
    put(store, 1, [Identifier.FACID, Identifier.HCAI], [["910990001", "206010001"]])

    assert find(store, {Identifier.HCAI: ["910990001"]}) == []


def test_nothing_is_found_where_nothing_is_asked(store: sqlite3.Connection) -> None:
    put(store, 1, [Identifier.FACID], [["010000001"]])

    assert find(store, {}) == []
    assert find(store, {Identifier.FACID: ["", "none"]}) == []


def test_a_part_that_is_noted_again_is_not_noted_twice(store: sqlite3.Connection) -> None:
    put(store, 1, [Identifier.FACID], [["010000001"], ["010000001"]])
    put(store, 1, [Identifier.FACID], [["020000002"], ["010000001"]])

    assert [hit.rows for hit in find(store, {Identifier.FACID: ["010000001"]})] == [(1,)]


def test_a_version_that_is_forgotten_leaves_nothing_behind(store: sqlite3.Connection) -> None:
    for version in (1, 2):
        put(store, version, [Identifier.FACID], [["010000001"]])

    forget(store, 1)

    assert [hit.version for hit in find(store, {Identifier.FACID: ["010000001"]})] == [2]
    assert store.execute("select count(*) from identifier_rows").fetchone() == (1,)


def test_it_also_works_within_a_transaction_of_the_caller(store: sqlite3.Connection) -> None:
    with writing(store):
        put(store, 1, [Identifier.FACID], [["010000001"]])

    assert find(store, {Identifier.FACID: ["010000001"]})


def test_a_stop_is_heeded_and_the_next_try_is_whole(store: sqlite3.Connection) -> None:
    steps: list[Progress] = []
    rows = [["010000001"]] * (3 * index.READ)
    part = part_with([Identifier.FACID], len(rows))

    with pytest.raises(Cancelled):
        index_identifiers(store, 1, part, ListedRows(rows), Work(steps.append, lambda: len(steps) == 2))
    index_identifiers(store, 1, part, ListedRows(rows), QUIET)

    assert [step.done for step in steps] == [0, index.READ]
    assert [len(hit.rows) for hit in find(store, {Identifier.FACID: ["010000001"]})] == [len(rows)]


def test_a_table_of_several_batches_is_found_whole_and_takes_little_room(store: sqlite3.Connection) -> None:
    facilities = [f"{number:09}" for number in range(10_000_001, 10_000_101)]
    rows = [[facilities[number % 100]] for number in range(2 * index.BATCH + 50)]

    put(store, 1, [Identifier.FACID], rows)

    (hit,) = find(store, {Identifier.FACID: [facilities[3]]})
    assert hit.rows == tuple(range(3, len(rows), 100))
    assert store.execute("select sum(length(later)) from identifier_rows").fetchone()[0] < 2 * len(rows)


@given(st.lists(st.sampled_from(["010000001", "20000002", "", "x"]), max_size=40), st.integers(0, 300))
def test_every_row_is_found_and_no_other(cells: list[str], gap: int) -> None:
    rows = [[cell] for one in cells for cell in (one, *[""] * gap)]
    with closing(new_store(":memory:")) as store:
        put(store, 1, [Identifier.FACID], rows)

        found = find(store, {Identifier.FACID: ["010000001"]})

    expected = tuple(number for number, row in enumerate(rows) if row == ["010000001"])
    assert tuple(number for hit in found for number in hit.rows) == expected
