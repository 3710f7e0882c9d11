"""An export is written whole or not at all, and nothing is left beside it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from desktop.tables.exporting import KINDS, Origin, export, kind_of, warnings
from desktop.tables.exporting.files.workbooks import Sheet, write_workbook
from desktop.tables.exporting.trouble import (
    CellNotForWorkbook,
    CellTooLongForWorkbook,
    ExportFileOpen,
    TooManyRowsForWorkbook,
    UnknownExport,
)
from desktop.words import Words
from sync.errors import DiskFull, FolderReadOnly
from sync.tables.model import Nature
from sync.tables.table import OpenTable
from sync.work import Cancelled, Progress, Work
from tests.tables.exporting.made import Making, all_of

ROWS = [[f"{number:05}", "x" * 50] for number in range(9_000)]


class Stopping:
    """Work that is asked to stop after some questions."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.reported: list[Progress] = []

    @property
    def work(self) -> Work:
        return Work(self.reported.append, self._is_over)

    def _is_over(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture
def table(making: Making) -> OpenTable:
    return making.table(("facid", "name"), ROWS)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A file that was there before, alone in its folder."""
    folder = tmp_path / "exports"
    folder.mkdir()
    file = folder / "out.any"
    file.write_bytes(b"before")
    return file


def untouched(place: Path) -> bool:
    return place.read_bytes() == b"before" and [file.name for file in place.parent.iterdir()] == ["out.any"]


@pytest.mark.parametrize("after", [0, 3, 7, 9])
@pytest.mark.parametrize("kind", KINDS)
def test_a_stopped_export_leaves_nothing(table: OpenTable, origin: Origin, place: Path, kind: str, after: int) -> None:
    stopping = Stopping(after if kind == "xlsx" else after % 4)

    with pytest.raises(Cancelled):
        export(all_of(table), table, place, stopping.work, kind=kind, origin=origin)

    assert untouched(place)


@pytest.mark.parametrize("kind", KINDS)
def test_progress_comes_to_all_rows(table: OpenTable, origin: Origin, place: Path, kind: str) -> None:
    watched = Stopping(1_000_000)

    export(all_of(table), table, place, watched.work, kind=kind, origin=origin)

    assert watched.reported[-1] == Progress("tables.exporting", 9_000, 9_000)
    assert [file.name for file in place.parent.iterdir()] == ["out.any"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_is_told_and_leaves_nothing(
    table: OpenTable, origin: Origin, place: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(DiskFull):
        export(all_of(table), table, place, Work.quiet(), kind=kind, origin=origin)

    assert untouched(place)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_disk_that_fills_while_a_workbook_is_packed_is_told(tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.symlink_to("/dev/full")

    with pytest.raises(OSError, match="No space left"):
        write_workbook(full, [Sheet("a", ["b"], [[["c"]]])], Work.quiet())


def test_a_file_that_is_open_in_excel_has_its_own_sentence(
    table: OpenTable, origin: Origin, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", held)

    with pytest.raises(ExportFileOpen) as trouble:
        export(all_of(table), table, place, Work.quiet(), kind="csv", origin=origin)

    assert untouched(place)
    assert "out.any is open in another program" in str(Words("en").error(trouble.value))


@pytest.mark.parametrize("name", ["no such folder/out.csv", "nul\0.csv", "x" * 300])
def test_a_place_that_cannot_be_written_is_told(table: OpenTable, origin: Origin, tmp_path: Path, name: str) -> None:
    with pytest.raises(FolderReadOnly):
        export(all_of(table), table, tmp_path / name, Work.quiet(), kind="csv", origin=origin)


def test_a_cell_too_long_for_a_workbook_is_refused_with_csv_as_the_way_out(
    making: Making, origin: Origin, place: Path
) -> None:
    table = making.table(("id", "note"), [["1", "x" * 32_767], ["2", "\U0001f600" * 16_384], ["3", "y" * 40_000]])

    with pytest.raises(CellTooLongForWorkbook) as trouble:
        export(all_of(table), table, place, Work.quiet(), kind="xlsx", origin=origin)

    assert untouched(place)
    assert trouble.value.facts == {"column": "note", "row": 2, "length": 32_768, "most": 32_767, "count": 2}
    assert "CSV" in Words("en").error(trouble.value).do
    [caution] = warnings(all_of(table), table, "xlsx", Work.quiet())
    assert caution.stops
    assert "CSV" in Words("es").text("export_cautions", caution.code, **caution.facts)


def test_more_rows_than_a_sheet_has_are_refused_before_any_is_read(making: Making, origin: Origin, place: Path) -> None:
    table = making.table(("n",), [["1"]] * 1_048_576)
    watched = Stopping(1_000)

    with pytest.raises(TooManyRowsForWorkbook):
        export(all_of(table), table, place, watched.work, kind="xlsx", origin=origin)

    assert untouched(place)
    assert watched.reported == []


def test_a_character_that_no_workbook_holds_is_refused(making: Making, origin: Origin, place: Path) -> None:
    table = making.table(("id", "note"), [["1", "fine"], ["2", "not \uffff so"]])

    with pytest.raises(CellNotForWorkbook) as trouble:
        export(all_of(table), table, place, Work.quiet(), kind="xlsx", origin=origin)

    assert trouble.value.facts == {"column": "note", "row": 2, "count": 1}
    assert untouched(place)


def test_codes_in_a_csv_are_warned_of_because_excel_drops_their_zeros(making: Making) -> None:
    table = making.table(("facid", "name"), [["010", "a"]], {"facid": Nature.CODE})

    assert [caution.code for caution in warnings(all_of(table), table, "csv-excel", Work.quiet())] == ["codes-in-text"]
    assert warnings(all_of(table), table, "xlsx", Work.quiet()) == ()


def test_formulas_in_plain_text_are_warned_of_and_in_guarded_text_not(making: Making) -> None:
    table = making.table(("id", "note"), [["1", "-5"], ["2", "=cmd|' /C calc'!A0"]])

    [caution] = warnings(all_of(table), table, "csv", Work.quiet())

    assert (caution.code, caution.facts["column"], caution.stops) == ("formulas-in-text", "note", False)
    assert "choose CSV for Excel" in Words("en").text("export_cautions", caution.code, **caution.facts)
    assert warnings(all_of(table), table, "csv-excel", Work.quiet()) == ()


def test_names_that_differ_by_case_are_warned_of_for_parquet(making: Making) -> None:
    table = making.table(("Rate", "rate"), [["1", "2"]])

    assert [caution.code for caution in warnings(all_of(table), table, "parquet", Work.quiet())] == ["names-in-parquet"]


def test_the_kind_of_export_is_read_off_the_name(table: OpenTable, origin: Origin, tmp_path: Path) -> None:
    assert [kind_of(Path(name)) for name in ("a.CSV", "a.tsv", "a.xlsx", "a.parquet")] == [
        "csv", "tsv", "xlsx", "parquet",
    ]  # fmt: skip
    with pytest.raises(UnknownExport):
        kind_of(Path("a.pdf"))
    with pytest.raises(UnknownExport):
        export(all_of(table), table, tmp_path / "a", Work.quiet(), kind="pdf", origin=origin)
