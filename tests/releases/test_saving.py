"""What is written: blanks, codes, footnote, figures, order, formulas, and whole or not at all."""

from __future__ import annotations

import csv
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.deidentification.model import Attack, Interval, Mark
from desktop.releases.model import KINDS, Assessment
from desktop.releases.trouble import NotReadyToRelease, ReleaseOverItself, UnknownRelease
from desktop.releases.writing.saving import kind_of, save
from desktop.tables.exporting import read_back
from desktop.words import Words
from sync.work import Cancelled, Work
from tests.releases.conftest import ABOUT, LONG, Rows, Written, assessed

SUFFIX = {"csv": ".csv", "csv-excel": ".csv", "xlsx": ".xlsx"}


def rows_of(found: Assessment, folder: Path, kind: str = "csv") -> list[list[str]]:
    file = folder / f"out{SUFFIX[kind]}"
    save(found, file, Work.quiet(), kind=next(one for one in KINDS if one == kind), words=Words("en"))
    return list(read_back(file))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_says_the_same(written: Written, tmp_path: Path, kind: str) -> None:
    rows = rows_of(assessed(written(LONG)), tmp_path, kind)

    assert rows[0] == ["County", "Age", "Visits", "Visits annotation", "Rate per 1,000", "Cost"]
    assert rows[1] == ["Alpine", "0-17", "", "1", "", ""]
    assert rows[7] == ["Mono", "0-17", "0", "0", "0", "$0"]
    assert sum(row[2] == "" for row in rows[1:10]) >= 2
    assert "CalHHS DDG Edition 2.0" in rows[10][0]
    assert len(rows) == 11


def test_a_masked_count_takes_its_figures_with_it(written: Written, tmp_path: Path) -> None:
    for row in rows_of(assessed(written(LONG)), tmp_path)[1:-1]:
        assert (row[2] == "") == (row[3] != "0") == (row[4] == "") == (row[5] == "")


def test_the_two_reasons_are_told_apart_only_where_that_is_safe(written: Written, tmp_path: Path) -> None:
    found = assessed(written(LONG))
    (table,) = found.tables
    assert table.masked is not None
    shy = replace(found, tables=(replace(table, masked=replace(table.masked, tells_apart=False)),))

    rows = rows_of(shy, tmp_path)

    assert {row[3] for row in rows[1:-1]} == {"0", "1"}
    assert "not told apart" in rows[-1][0]


def test_a_cell_without_a_number_has_its_own_code(written: Written, tmp_path: Path) -> None:
    rows = rows_of(
        assessed(written([["County", "Visits"], ["A", "<11"], ["B", "**"], ["C", "n/a"], ["D", 90]])), tmp_path
    )

    assert [row[1:] for row in rows[1:5]] == [["", "1"], ["", "2"], ["", "3"], ["90", "0"]]


def test_an_unstable_estimate_is_blank_with_its_code(written: Written, tmp_path: Path) -> None:
    rows = [["County", "Visits", "Sample size"], ["A", 500, 29], ["B", 300, 30]]

    out = rows_of(assessed(written(rows)), tmp_path)

    assert out[1:3] == [["A", "", "4", ""], ["B", "300", "0", "30"]]


def test_a_share_is_blank_where_its_total_would_give_a_count_away(written: Written, tmp_path: Path) -> None:
    rows: Rows = [["County", "Sex", "Visits", "Percent"], ["A", "Male", 96, "96%"], ["A", "Female", 4, "4%"],
                  ["B", "Male", 50, "50%"], ["B", "Female", 50, "50%"]]  # fmt: skip

    out = rows_of(assessed(written(rows)), tmp_path)

    assert out[1][2:] == ["96", "0", ""]  # 96 are 96%, so all are 100
    assert out[2][2:] == ["", "1", ""]


def test_a_rate_that_is_a_share_by_its_numbers_is_treated_as_one(written: Written, tmp_path: Path) -> None:
    rows: Rows = [["County", "Sex", "Visits", "Rate"], ["A", "Male", 96, "0.96"], ["A", "Female", 4, "0.04"],
                  ["B", "Male", 40, "0.4"], ["B", "Female", 60, "0.6"]]  # fmt: skip

    out = rows_of(assessed(written(rows)), tmp_path)

    assert [row[4] for row in out[1:3]] == ["", ""]


def test_a_rate_over_its_own_denominator_stays_beside_a_shown_count(written: Written, tmp_path: Path) -> None:
    rows: Rows = [["County", "Sex", "Visits", "Rate"], ["A", "Male", 96, "0.31"], ["A", "Female", 4, "0.04"],
                  ["B", "Male", 40, "0.2"], ["B", "Female", 60, "0.9"]]  # fmt: skip

    out = rows_of(assessed(written(rows)), tmp_path)

    assert out[1][4] == "0.31"


def test_rows_that_are_sorted_by_their_counts_are_put_in_another_order(written: Written, tmp_path: Path) -> None:
    rows = [["County", "Visits"], ["Kern", 900], ["Mono", 40], ["Alpine", 5], ["Inyo", 2]]
    found = assessed(written(rows))

    saved = save(found, tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))

    assert saved.reordered
    assert [row[0] for row in read_back(tmp_path / "out.csv")][1:-1] == ["Alpine", "Inyo", "Kern", "Mono"]


def test_rows_that_are_sorted_by_their_rates_are_put_in_another_order(written: Written, tmp_path: Path) -> None:
    rows = [["County", "Visits", "Rate"], ["Kern", 40, 9], ["Mono", 900, 7], ["Alpine", 5, 4], ["Inyo", 70, 1]]

    out = rows_of(assessed(written(rows)), tmp_path)

    assert [row[0] for row in out][1:-1] == ["Alpine", "Inyo", "Kern", "Mono"]


def test_rows_in_a_natural_order_stay_though_their_counts_grow(written: Written, tmp_path: Path) -> None:
    rows = [["Age", "Visits"], ["0-4", 3], ["5-17", 40], ["18-64", 900], ["Total", 943]]

    out = rows_of(assessed(written(rows)), tmp_path)

    assert [row[0] for row in out][1:-1] == ["0-4", "5-17", "18-64", "Total"]


def test_nothing_is_reordered_where_nothing_is_masked(written: Written, tmp_path: Path) -> None:
    rows = [["County", "Visits"], ["Kern", 900], ["Mono", 400], ["Alpine", 50]]
    about = {"variables": {"residence": 39_000_000, "time": "year"}}

    out = rows_of(assessed(written(rows), about), tmp_path)

    assert [row[0] for row in out][1:-1] == ["Kern", "Mono", "Alpine"]
    assert "No count was masked" in out[-1][0]


def test_a_label_that_says_the_same_for_each_group_stays(written: Written, tmp_path: Path) -> None:
    rows = [
        ["County", "Age", "FIPS", "Visits"],
        ["Kern", "0-17", "029", 3],
        ["Kern", "18+", "029", 40],
        ["Mono", "18+", "051", 9],
    ]

    out = rows_of(assessed(written(rows), {**ABOUT, "columns": {"FIPS": "label"}}), tmp_path)

    assert out[0] == ["County", "Age", "FIPS", "Visits", "Visits annotation"]
    assert [row[2] for row in out[1:-1]] == ["029", "029", "051"]


def test_a_remark_on_each_row_does_not_pass_for_a_label(written: Written, tmp_path: Path) -> None:
    rows = [["County", "Age", "Code", "Visits"], ["Kern", "0-17", "was 3", 3], ["Kern", "18+", "was 40", 40],
            ["Mono", "0-17", "was 70", 70], ["Mono", "18+", "was 9", 90]]  # fmt: skip
    found = assessed(written(rows), {**ABOUT, "columns": {"Code": "label"}})

    saved = save(found, tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))

    assert saved.left_out == ("Code",)
    assert "was" not in (tmp_path / "out.csv").read_text(encoding="utf-8")


def test_a_group_that_looks_like_a_formula_is_guarded_for_a_spreadsheet(written: Written, tmp_path: Path) -> None:
    rows = [["County", "Visits"], ["=HYPERLINK(1)", 30], ["Mono", 40]]
    found = assessed(written(rows))

    save(found, tmp_path / "e.csv", Work.quiet(), kind="csv-excel", words=Words("en"))

    with (tmp_path / "e.csv").open(encoding="utf-8-sig", newline="") as opened:
        assert [row[0] for row in csv.reader(opened)][1] == "'=HYPERLINK(1)"


def test_a_workbook_holds_no_formula_no_hidden_sheet_and_no_name_of_anybody(written: Written, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    save(assessed(written(LONG)), file, Work.quiet(), kind="xlsx", words=Words("en"))

    with zipfile.ZipFile(file) as packed:
        everything = "".join(packed.read(name).decode("utf-8") for name in packed.namelist())
        book = packed.read("xl/workbook.xml").decode("utf-8")

    assert "<f>" not in everything
    assert 'state="' not in book
    assert "<dc:creator></dc:creator>" in everything or "<dc:creator/>" in everything
    assert "$300" not in everything  # the amount of the masked count


def test_a_table_that_can_be_worked_out_is_never_written(written: Written, tmp_path: Path) -> None:
    found = assessed(written(LONG))
    (table,) = found.tables
    assert table.masked is not None
    beaten = Attack(2, 4, determined=(Interval(("Alpine", "0-17"), 3, 3),))
    unsafe = replace(found, tables=(replace(table, masked=replace(table.masked, attack=beaten)),))

    with pytest.raises(NotReadyToRelease) as refused:
        save(unsafe, tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))

    assert refused.value.facts == {"open": 0, "recovered": 1}
    assert not (tmp_path / "out.csv").exists()


def test_an_open_problem_keeps_the_file_from_being_written(written: Written, tmp_path: Path) -> None:
    found = assessed(written([*LONG, LONG[1]]))

    with pytest.raises(NotReadyToRelease):
        save(found, tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))


def test_the_file_itself_is_never_written_over(written: Written) -> None:
    file = written(LONG)
    before = file.read_bytes()
    found = assessed(file)

    with pytest.raises(ReleaseOverItself):
        save(found, file, Work.quiet(), kind="csv", words=Words("en"))

    assert file.read_bytes() == before


def test_a_stop_leaves_nothing_behind(written: Written, tmp_path: Path) -> None:
    found = assessed(written(LONG))
    (tmp_path / "out.csv").write_text("before", encoding="utf-8")

    with pytest.raises(Cancelled):
        save(found, tmp_path / "out.csv", Work(lambda _: None, lambda: True), kind="csv", words=Words("en"))

    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "before"
    assert {one.name for one in tmp_path.iterdir()} == {"counts.csv", "out.csv"}


def test_a_saved_result_can_be_opened_and_assessed_again(written: Written, tmp_path: Path) -> None:
    rows_of(assessed(written(LONG)), tmp_path)

    again = assessed(tmp_path / "out.csv")

    assert again.can_be_saved
    assert all(mark is not Mark.SMALL for table in again.tables if table.masked for mark in table.masked.marks.values())


def test_the_ending_of_a_name_decides_the_kind() -> None:
    assert (kind_of(Path("a.CSV")), kind_of(Path("b.xlsx"))) == ("csv", "xlsx")
    with pytest.raises(UnknownRelease):
        kind_of(Path("c.pdf"))
