"""The self-test of table work: a packaged table comes in, answers in both ways, and comes out as it was."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.desk import Desk
from desktop.doctor import Check, Notes
from desktop.paths import DataFolder
from desktop.tables.model import View
from resources import packaged
from sync.tables.asking.model import Grouping, Order, Question, Test, Where
from sync.tables.columns import build_columns, columns_of
from sync.tables.table import OpenTable
from sync.work import Work

SAMPLE = "practice-facility-listing.csv"


def table_work(desk: Desk, notes: Notes) -> Check:
    """Take a table in, ask it, export it and read the export."""
    with TemporaryDirectory() as folder:
        fresh = Desk(DataFolder(Path(folder).resolve()), desk.services)
        file = Path(folder, SAMPLE)
        file.write_bytes(packaged(f"practice/files/facilities/{SAMPLE}").read_bytes())
        version = fresh.tables.take_in_file(file, Work.quiet())
        with closing(fresh.tables.open(version)) as table:
            _answers_alike(table, Path(folder, "columns.duckdb"))
            _comes_out(fresh, table, Path(folder, "out.xlsx"))
    return notes.check("table-work", "fine", count=version.parts[0].rows)


def _answers_alike(table: OpenTable, columns: Path) -> None:
    """Ask the small way and the large way the same.

    Raises:
        ValueError: they do not say the same.
    """
    build_columns(table.part.layout, table.part.rows, columns, Work.quiet())
    question = Question(Where(-1, Test.CONTAINS, ("practice",)), (Order(1, is_descending=True),))
    with closing(columns_of(table.part, None)) as small, closing(columns_of(table.part, columns)) as large:
        chosen = [one.choose(question, Work.quiet()) for one in (small, large)]
        rows = [None if one.numbers is None else [int(row) for row in one.numbers] for one in chosen]
        groups = [one.group(None, Grouping((1,)), Work.quiet()) for one in (small, large)]
    if rows[0] != rows[1] or groups[0] != groups[1]:
        raise ValueError("the two ways of answering differ")


def _comes_out(desk: Desk, table: OpenTable, file: Path) -> None:
    """Export everything.

    Raises:
        ValueError: rows are missing.
    """
    view = View(table.version, table.part, Question(), tuple(range(len(table.part.columns))))
    if desk.tables.export(view, table, file, Work.quiet(), kind="xlsx").rows != table.part.rows:
        raise ValueError("an export lacks rows")
