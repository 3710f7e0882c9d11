"""One pass finds where rows begin and what is odd about a file; it leaves a whole index or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.errors import FolderReadOnly, StoreDamaged
from sync.tables.rows import Looked, RowFile, build_index, look_over
from sync.tables.rows.scanning import BLOCK
from sync.work import Cancelled, Progress, Work
from tests.tables.rows.files import indexed, saved

Z = b"z" * (BLOCK - 2)


def looked_at(folder: Path, content: bytes) -> Looked:
    layout = saved(folder, content)
    return look_over(layout.file, layout.start, layout.delimiter, Work.quiet())


@pytest.mark.parametrize(
    ("content", "rows", "line_ends"),
    [
        (b"", 0, ""),
        (b"a", 1, ""),
        (b"a\n", 1, "\n"),
        (b"a\r\nb", 2, "\r\n"),
        (b"a\r\nb\n", 2, "mixed"),
        (b'"a\r\nb"\n', 1, "\n"),
        (Z + b"1\r\n2\r\n", 2, "\r\n"),  # the line end lies across two blocks
    ],
)
def test_rows_are_counted_and_line_ends_named(tmp_path: Path, content: bytes, rows: int, line_ends: str) -> None:
    looked = looked_at(tmp_path, content)

    assert (looked.rows, looked.line_ends) == (rows, line_ends)


@pytest.mark.parametrize(
    "content",
    [b"a\r", b"a\rb\n", Z + b"1\r" + b"2\n", b"a\r\nb\rc\r\n", b'"a"\r"b"\n', b"a\r\r\n"],
)
def test_a_carriage_return_alone_is_found(tmp_path: Path, content: bytes) -> None:
    assert looked_at(tmp_path, content).has_lone_cr
    assert not looked_at(tmp_path, b'"' + content.replace(b'"', b"") + b'"\n').has_lone_cr


@pytest.mark.parametrize(
    "content",
    [b"\n", b"a\n\nb", b"a\n\n", b"\r\na\r\n", b"a\r\n\r\nb\r\n", Z + b"1\n\n2", Z + b"\r\n\r\n2", b'"a"\n\n"b"\n'],
)
def test_a_blank_line_is_found(tmp_path: Path, content: bytes) -> None:
    assert looked_at(tmp_path, content).has_blank_lines
    assert not looked_at(tmp_path, b'"' + content.replace(b'"', b"") + b'"\n').has_blank_lines


@pytest.mark.parametrize(
    "content",
    [b'a"b,c\n', b'"a"b,c\n', b'"a" ,b\n', b' "a",b\n', b'a,""b""\n', Z + b'1,x",",y\n', Z + b',"' + b'x"y\n'],
)
def test_a_quote_where_none_may_be_is_found(tmp_path: Path, content: bytes) -> None:
    assert looked_at(tmp_path, content).has_odd_quotes


def test_a_quote_that_never_closes_and_bytes_of_no_text_are_found(tmp_path: Path) -> None:
    assert looked_at(tmp_path, b'a,b\n"c,d\n').ends_open
    assert looked_at(tmp_path, b"a\0b\n").has_nul
    assert not looked_at(tmp_path, b"a\xf1b\n").is_utf8
    assert not looked_at(tmp_path, b"a\xc3").is_utf8
    assert looked_at(tmp_path, b"z" * (8 * BLOCK - 1) + "ñ\n".encode()).is_utf8  # a letter across two chunks


def test_a_stop_leaves_no_index_behind(tmp_path: Path) -> None:
    layout = saved(tmp_path, b"a,b\n")
    stopped = Work(lambda _: None, lambda: True)

    with pytest.raises(Cancelled):
        build_index(layout.file, 0, ",", tmp_path / "part.rows", stopped)

    assert [file.name for file in tmp_path.iterdir()] == ["part.csv"]


def test_progress_ends_with_all_bytes_done(tmp_path: Path) -> None:
    layout = saved(tmp_path, b"1234567,b,c\n" * 2_000_000)
    told: list[Progress] = []

    build_index(layout.file, 12, ",", tmp_path / "part.rows", Work(told.append, lambda: False))

    assert told[-1] == Progress("tables.indexing", 24_000_000, 24_000_000)
    assert len(told) > 2


def test_an_index_of_other_bytes_is_told_as_damaged(tmp_path: Path) -> None:
    layout = saved(tmp_path, b"a,b\nc,d\n" * 3_000)
    index = tmp_path / "part.rows"
    _, rows = indexed(layout)
    rows.close()
    content = index.read_bytes()

    for damaged in (b"", content[:-1], content[:-1] + b"\xff", b"x" + content[1:]):
        index.write_bytes(damaged)
        with pytest.raises(StoreDamaged):
            RowFile.open(layout, index)


def test_a_file_that_is_not_there_is_told_as_damaged(tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged):
        build_index(tmp_path / "none.csv", 0, ",", tmp_path / "part.rows", Work.quiet())


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path: Path) -> None:
    layout = saved(tmp_path, b"a,b\n")

    with pytest.raises(FolderReadOnly):
        build_index(layout.file, 0, ",", tmp_path / "none" / "part.rows", Work.quiet())
