"""Whatever is in the cells, an export that is read again is equal to what was shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.tables.exporting import SUFFIXES, Kind, Origin, export, read_back
from desktop.tables.exporting.files.workbooks import Sheet, write_workbook
from sync.tables.asking import model as asking
from sync.tables.asking.model import Order, Question, Where
from sync.tables.model import Nature
from sync.work import Work
from tests.tables.exporting.made import Making, all_of, view_of

NAMES = ("facid", "name", "beds", "note")
NATURES = {"facid": Nature.CODE, "beds": Nature.NUMBER}
ROWS = [
    ["010000001", "Alameda Clinic", "12", "=cmd|' /C calc'!A0"],
    ["010000002", "Niños \U0001f469\u200d\U0001f469", "7", 'two\r\nlines, "quoted"'],
    ["", "", "", ""],
    ["00", "<r>rich?</r>", "*", "_x0041_ _x005F_x0041_ \r\x00\x01 & <b> ]]>"],
    ["-", "\ufeffmark", "-0.25", "\t lead and trail \t"],
    ["1e5", "'=1", "0", "a\rb"],
    ["", "", "", ""],
]


@pytest.mark.parametrize("kind", SUFFIXES)
def test_an_export_reads_back_as_it_was_shown(making: Making, origin: Origin, tmp_path: Path, kind: Kind) -> None:
    table = making.table(NAMES, ROWS, NATURES)
    file = tmp_path / f"out{SUFFIXES[kind]}"

    done = export(all_of(table), table, file, Work.quiet(), kind=kind, origin=origin)

    assert list(read_back(file)) == [list(NAMES), *ROWS]
    assert (done.rows, done.columns) == (7, 4)


@pytest.mark.parametrize("kind", SUFFIXES)
def test_filter_order_and_columns_are_those_shown(making: Making, origin: Origin, tmp_path: Path, kind: Kind) -> None:
    rows = [["Alameda", "9", "a"], ["Fresno", "1", "b"], ["alameda", "10", "c"]]
    table = making.table(("county", "beds", "note"), rows, {"beds": Nature.NUMBER})
    question = Question(Where(0, asking.Test.EQUALS, ("Alameda",)), (Order(1, is_descending=True),))
    file = tmp_path / f"out{SUFFIXES[kind]}"

    export(view_of(table, question, (2, 0)), table, file, Work.quiet(), kind=kind, origin=origin)

    assert list(read_back(file)) == [["note", "county"], ["c", "alameda"], ["a", "Alameda"]]


@pytest.mark.parametrize("kind", SUFFIXES)
def test_a_table_without_rows_keeps_its_header(making: Making, origin: Origin, tmp_path: Path, kind: Kind) -> None:
    table = making.table(("\ufeffa", "b"), [])
    file = tmp_path / f"out{SUFFIXES[kind]}"

    export(all_of(table), table, file, Work.quiet(), kind=kind, origin=origin)

    assert list(read_back(file)) == [["\ufeffa", "b"]]


@pytest.mark.parametrize("kind", SUFFIXES)
def test_one_column_of_blanks_stays_as_many_rows(making: Making, origin: Origin, tmp_path: Path, kind: Kind) -> None:
    table = making.table(("only",), [[""], ["x"], [""], [""]])
    file = tmp_path / f"out{SUFFIXES[kind]}"

    export(all_of(table), table, file, Work.quiet(), kind=kind, origin=origin)

    assert list(read_back(file)) == [["only"], [""], ["x"], [""], [""]]


CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=12),
    st.text("_x0041_5Ff<>&\"'r/\r\n\t\x00 =", max_size=20),
    st.from_regex(r"-?[0-9]{1,17}(\.[0-9]{1,12})?", fullmatch=True),
)


@settings(max_examples=60)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_any_text_in_a_workbook_comes_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    file = tmp_path_factory.mktemp("any") / "out.xlsx"

    write_workbook(file, [Sheet("any", ["a", "b", "c"], [rows], frozenset({0}), frozenset({1}))], Work.quiet())

    assert list(read_back(file))[1:] == rows
