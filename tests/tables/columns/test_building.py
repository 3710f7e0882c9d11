"""A file of columns appears whole, or not at all."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from sync.tables.asking.model import Order, Question, Test, Where
from sync.tables.columns import ColumnsDamaged, Ragged, build_columns, columns_of
from sync.tables.model import Layout, Nature
from sync.work import Cancelled, Progress, Work
from tests.tables.columns.tables import part_of, written

ROWS = [["007", "Alameda, CA"], ["", "line\nbreak"], ["=1+1", '"quoted" 🏥']]


@pytest.mark.parametrize(
    ("before", "rows"),
    [
        (b"a,b\n", b"1,2\n3,4\n"),
        (b"\xef\xbb\xbfa,b\r\n", b'1,"x\r\ny"\r\n3,4'),
        (b'"a\nheader",b\n', b"1,2\n3,4\n"),
        (b"Title of the report\n\n\na,b\n", b"1,2\n3,4\n"),
        (b"", b"1,2\n3,4\n"),
    ],
)
def test_the_first_row_is_found_after_whatever_comes_before_it(tmp_path: Path, before: bytes, rows: bytes) -> None:
    file, target = tmp_path / "odd [name] *.csv", tmp_path / "part-0.duckdb"
    file.write_bytes(before + rows)
    layout = Layout(file, ",", len(before), 2)

    build_columns(layout, 2, target, Work.quiet())

    with closing(columns_of(part_of(["1", "3"], layout), target)) as columns:
        found = columns.choose(Question(Where(0, Test.EQUALS, ("3",))), Work.quiet())
    assert found.numbers is not None
    assert list(found.numbers) == [1]


@pytest.mark.parametrize(
    ("content", "rows", "line"),
    [
        ("a,b\n1,2\n3\n", 2, 3),
        ("a,b\n1,2,3\n", 1, 2),
        ('a,b\n1,"open\n3,4\n', 1, 2),
        ("a,b\n1,2\n\n3,4\n", 3, 0),
    ],
)
def test_a_file_that_does_not_read_strictly_is_ragged(tmp_path: Path, content: str, rows: int, line: int) -> None:
    file, target = tmp_path / "rows.csv", tmp_path / "part-0.duckdb"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(Ragged) as caught:
        build_columns(Layout(file, ",", 4, 2), rows, target, Work.quiet())

    assert caught.value.line == line
    assert [file.name for file in tmp_path.iterdir()] == ["rows.csv"]


def test_a_stopped_build_leaves_nothing_and_keeps_what_was_there(tmp_path: Path) -> None:
    layout, target = written(ROWS, tmp_path), tmp_path / "part-0.duckdb"
    target.write_bytes(b"as it was")
    asked = iter([False, True])

    with pytest.raises(Cancelled):
        build_columns(layout, len(ROWS), target, Work(lambda _: None, lambda: next(asked, True)))

    assert sorted(file.name for file in tmp_path.iterdir()) == ["part-0.duckdb", "rows.csv"]
    assert target.read_bytes() == b"as it was"


def test_a_build_tells_how_many_rows_it_prepares(tmp_path: Path) -> None:
    layout, told = written(ROWS, tmp_path), list[Progress]()

    build_columns(layout, len(ROWS), tmp_path / "part-0.duckdb", Work(told.append, lambda: False))

    assert told[0] == Progress("tables.columns", 0, 3)
    assert told[-1] == Progress("tables.columns", 3, 3)


def test_a_damaged_file_of_columns_is_told_as_such(tmp_path: Path) -> None:
    layout, target = written(ROWS, tmp_path), tmp_path / "part-0.duckdb"
    target.write_bytes(b"no database at all" * 1000)

    with closing(columns_of(part_of(ROWS, layout), target)) as columns, pytest.raises(ColumnsDamaged):
        columns.choose(Question(orders=(Order(0),)), Work.quiet())


def test_one_file_of_columns_can_be_open_twice(tmp_path: Path) -> None:
    layout, target = written(ROWS, tmp_path), tmp_path / "part-0.duckdb"
    build_columns(layout, len(ROWS), target, Work.quiet())
    part = part_of(ROWS, layout, [Nature.CODE, Nature.TEXT])

    with closing(columns_of(part, target)) as one, closing(columns_of(part, target)) as other:
        first = one.profile(0, Work.quiet())
        one.close()

        assert other.profile(0, Work.quiet()) == first
