"""A person's list is compared with a published one, saved beside it, and gone on with another day."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.privacy import PatientColumns
from desktop.reconciling.book import MOST_ROWS, ReconcilingBook
from desktop.reconciling.deciding import confirm, outcomes, reject
from desktop.reconciling.model import Against, Comparison, Decision, Field
from desktop.reconciling.trouble import NoPublishedList, NotAComparison, NothingToCompare, TooManyToCompare
from desktop.sheets import read
from desktop.tables.exporting.trouble import UnknownExport
from sync.work import Cancelled, Progress, Work

Compared = Callable[[Against], Comparison]
QUIET = Work.quiet()


def test_the_lists_to_compare_with_are_those_on_the_desk(book: ReconcilingBook) -> None:
    found = {against: held.report_date.isoformat() for against, held in book.lists().items() if held}

    assert found == {Against.SIGNATORIES: "2026-10-12", Against.REGISTRY: "2026-09-14"}


def test_columns_are_suggested_and_may_be_others(book: ReconcilingBook, ours: Path) -> None:
    own = book.look(ours, QUIET)
    found = book.compare(own, {Field.NAME: 3}, Against.SIGNATORIES, QUIET)

    assert own.suggested == {Field.NAME: 0, Field.CITY: 1, Field.ZIP: 2}
    assert [one.own.values for one in found.pairings] == [{Field.NAME: "=1+1"}, {Field.NAME: "again"}]


def test_a_desk_without_lists_says_which_is_missing(desk: Desk, ours: Path) -> None:
    book = ReconcilingBook(desk)
    own = book.look(ours, QUIET)

    assert set(book.lists().values()) == {None}
    with pytest.raises(NoPublishedList):
        book.compare(own, own.suggested, Against.REGISTRY, QUIET)


def test_a_list_of_patients_is_refused_before_anything_is_shown(book: ReconcilingBook, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,DOB,MRN\nJane Doe,3/4/1961,100\n", encoding="utf-8")

    with pytest.raises(PatientColumns) as told:
        book.look(file, QUIET)
    assert told.value.facts["columns"] == "“DOB”, “MRN”"


def test_without_a_name_or_number_there_is_nothing_to_compare(book: ReconcilingBook, ours: Path) -> None:
    with pytest.raises(NothingToCompare):
        book.compare(book.look(ours, QUIET), {Field.CITY: 1}, Against.SIGNATORIES, QUIET)


def test_more_rows_than_are_compared_at_once_are_refused(book: ReconcilingBook, tmp_path: Path) -> None:
    file = tmp_path / "sites.csv"
    file.write_text("Name\n" + "Elm Clinic\n" * (MOST_ROWS + 1), encoding="utf-8")
    own = book.look(file, QUIET)

    with pytest.raises(TooManyToCompare):
        book.compare(own, own.suggested, Against.SIGNATORIES, QUIET)


def test_comparing_tells_how_far_it_has_come_and_can_be_stopped(book: ReconcilingBook, ours: Path) -> None:
    steps: list[Progress] = []
    own = book.look(ours, QUIET)

    book.compare(own, own.suggested, Against.SIGNATORIES, Work(steps.append, lambda: False))

    assert {one.doing for one in steps} == {"reconciling.list", "reconciling.comparing"}
    with pytest.raises(Cancelled):
        book.compare(own, own.suggested, Against.SIGNATORIES, Work(steps.append, lambda: True))


@pytest.mark.parametrize("kind", ["csv", "csv-excel", "xlsx"])
def test_a_saved_comparison_has_our_columns_and_what_was_found(
    book: ReconcilingBook, compared: Compared, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / f"out.{kind[:4].strip('-')}"

    saved = book.save(confirm(compared(Against.REGISTRY), 2), file, QUIET, kind=kind)

    sheet = read(file, QUIET, part=0)
    rows = [dict(zip(sheet.header, row, strict=True)) for row in sheet.rows]
    assert (saved.rows, len(rows)) == (4, 4)
    assert sheet.header[:4] == ("Site", "Town", "Zip", "Note")
    assert rows[0]["Note"] == ("'=1+1" if kind == "csv-excel" else "=1+1")
    assert [row["Result"] for row in rows] == ["None", "Likely", "None", "Exact"]
    assert rows[1]["Checked by you"] == "Confirmed"
    assert (
        "Name: similar (Delta Practice Skilled Nrsg" in rows[1]["Speaks for it"] or "Name" in rows[1]["Speaks for it"]
    )
    assert rows[0]["Remark"] == "The row it fits is paired with your row 5."
    assert (rows[3]["Name in the list"], rows[3]["NPI"]) == ("Golden Practice Care Center", "2999990015")


def test_a_workbook_says_what_was_compared_with_what(book: ReconcilingBook, compared: Compared, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"

    book.save(compared(Against.SIGNATORIES), file, QUIET, kind="xlsx")

    about = {row[0]: row[1] for row in read(file, QUIET, part=1).rows}
    assert (about["Compared with"], about["The list is of"]) == ("DSA Signatory List", "12 Oct 2026")


def test_an_export_of_another_kind_is_refused_and_leaves_no_file(
    book: ReconcilingBook, compared: Compared, tmp_path: Path
) -> None:
    with pytest.raises(UnknownExport):
        book.save(compared(Against.REGISTRY), tmp_path / "out.pdf", QUIET, kind="pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_a_column_of_ours_that_is_called_like_one_of_the_result_keeps_its_name(
    book: ReconcilingBook, tmp_path: Path
) -> None:
    file = tmp_path / "sites.csv"
    file.write_text("Name,Result,Result (in the list)\nElm Clinic,mine,too\n", encoding="utf-8")
    own = book.look(file, QUIET)

    book.save(book.compare(own, own.suggested, Against.SIGNATORIES, QUIET), tmp_path / "o.csv", QUIET, kind="csv")

    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as opened:
        header = next(csv.reader(opened))
    assert header[:4] == ["Name", "Result", "Result (in the list)", "Result (in the list) (2)"]


def test_a_kept_comparison_is_gone_on_with_decisions_and_all(
    book: ReconcilingBook, compared: Compared, tmp_path: Path
) -> None:
    file = tmp_path / "sites.json"
    done = reject(confirm(compared(Against.REGISTRY), 2), 5)

    book.keep(done, file)
    again = book.reopen(file, QUIET)

    assert (again.newer, again.lost) == (False, ())
    assert outcomes(again.comparison) == outcomes(done)
    assert outcomes(again.comparison)[1].decision is Decision.CONFIRMED


def test_a_decision_whose_published_row_is_gone_is_told(
    book: ReconcilingBook, compared: Compared, tmp_path: Path
) -> None:
    file = tmp_path / "sites.json"
    book.keep(confirm(compared(Against.REGISTRY), 2), file)
    content = json.loads(file.read_text(encoding="utf-8"))
    content["decided"][0]["listed"] = "000000000"
    content["report_date"] = "2025-01-01"
    file.write_text(json.dumps(content), encoding="utf-8")

    again = book.reopen(file, QUIET)

    assert (again.newer, again.lost, dict(again.comparison.decided)) == (True, (2,), {})


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{}", b"[]", b"null", b"\xff\xfe", b"PK\x03\x04", b'{"format": "dxf-desk-comparison-2"}',
        b'{"format": "dxf-desk-comparison-1", "header": ["a"], "rows": [["1", "2"]], "columns": {}, "decided": []}',
        b'{"format": "dxf-desk-comparison-1", "header": ["a"], "rows": 3, "columns": {}, "decided": []}',
        b"[" * 100_000,
        (b'{"format": "dxf-desk-comparison-1", "file": "a.csv", "list": "registry", "report_date": "2026-01-01",'
        b' "header": ["a"], "rows": [["half \\ud800"]], "columns": {"name": "a"}, "decided": []}'),
    ],
)  # fmt: skip
def test_a_file_that_is_no_kept_comparison_is_refused(body: bytes, book: ReconcilingBook, tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    file.write_bytes(body)

    with pytest.raises(NotAComparison):
        book.reopen(file, QUIET)
    with pytest.raises(NotAComparison):
        book.reopen(tmp_path / "none.json", QUIET)


def test_nothing_of_a_persons_list_is_left_on_the_desk(
    book: ReconcilingBook, compared: Compared, practising: Desk
) -> None:
    compared(Against.SIGNATORIES)

    kept = [file.read_bytes() for file in practising.folder.root.rglob("*") if file.is_file()]
    assert not any(b"Somebody Else" in body for body in kept)
