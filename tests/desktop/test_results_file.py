"""A result list on disk is whole, opens in Excel, and holds nothing that a spreadsheet would compute."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.desk import Desk
from desktop.results_file import FIELDS, RISKY_STARTS, safe_cell
from sync.catalog.model import Query
from sync.errors import KnownError, NotFound
from sync.work import Work


def test_the_whole_list_is_written_with_headings(synced: Desk, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"

    rows = synced.export_results(Query(with_hidden=True), file)

    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        lines = list(csv.reader(opened))
    assert len(lines) == rows + 1
    assert len(lines[0]) == len(FIELDS)
    assert len({line[-1] for line in lines}) == len(lines)
    assert not any("\x02" in cell or "\x03" in cell for line in lines for cell in line)


def test_only_what_was_found_is_written_best_first(synced: Desk, tmp_path: Path) -> None:
    query = Query(text="hospital")
    searcher = synced.searcher()
    expected = [hit.id for hit in searcher.search(query).hits]
    searcher.close()

    synced.export_results(query, tmp_path / "list.csv")

    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as opened:
        assert [line[-1] for line in csv.reader(opened)][1:] == expected


def test_nothing_found_is_a_file_with_headings_only(synced: Desk, tmp_path: Path) -> None:
    assert synced.export_results(Query(text="zzqqxx"), tmp_path / "list.csv") == 0
    assert len((tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()) == 1


def test_a_list_that_cannot_be_written_leaves_the_old_one_and_no_rest(synced: Desk, tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    target.mkdir()

    with pytest.raises((KnownError, OSError)):
        synced.export_results(Query(), target)
    with pytest.raises(KnownError):
        synced.export_results(Query(), tmp_path / "no such folder" / "list.csv")

    assert target.is_dir()
    assert [file.name for file in tmp_path.iterdir() if "unfinished" in file.name] == []


def test_without_a_catalog_there_is_nothing_to_write(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        desk.export_results(Query(), tmp_path / "list.csv")

    assert not (tmp_path / "list.csv").exists()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\u00a0=1", "＝1", "\n=1"])
def test_a_cell_that_could_be_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"


@given(some.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    safe = safe_cell(text)

    assert not safe.lstrip(" \u00a0").startswith(RISKY_STARTS)
    assert safe.endswith(text)


def test_a_sync_may_run_beside_an_export(synced: Desk, tmp_path: Path) -> None:
    synced.sync(Work.quiet(), full=True)

    assert synced.export_results(Query(), tmp_path / "list.csv") > 0
