"""Writes an export of a view to a file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from desktop.tables.exporting.checking import refuse
from desktop.tables.exporting.files.delimited import write_delimited
from desktop.tables.exporting.files.whole import duckdb_trouble, written_whole
from desktop.tables.exporting.files.workbooks import Sheet, write_workbook
from desktop.tables.exporting.model import KINDS, SUFFIXES, Kind, Origin, Table
from desktop.tables.exporting.rows import ShownRows, shown_rows
from desktop.tables.exporting.told import dictionary_sheet, source_sheet
from desktop.tables.exporting.trouble import UnknownExport
from desktop.tables.model import Exported, View
from sync.tables.model import Nature
from sync.work import Work

_DOING = "tables.exporting"


def kind_of(file: Path) -> Kind:
    """Return the kind of export that a file's name asks for.

    Raises:
        UnknownExport: its ending is none of ours.
    """
    for kind, suffix in SUFFIXES.items():
        if suffix == file.suffix.casefold():
            return kind
    raise UnknownExport(wanted=file.suffix or file.name, kinds=", ".join(KINDS))


def export(view: View, table: Table, file: Path, work: Work, *, kind: str, origin: Origin) -> Exported:
    """Write exactly what a view shows: its rows in its order, its columns in theirs, every cell as the text it is.

    Raises:
        TooManyRowsForWorkbook, CellTooLongForWorkbook, CellNotForWorkbook: nothing was written; CSV takes it all.
        ExportFileOpen, DiskFull, FolderReadOnly: nothing was written, and what was there before still is.
        UnknownExport: there is no such kind.
        Cancelled: a stop was asked for; nothing is left behind.
    """
    if kind not in KINDS:
        raise UnknownExport(wanted=kind, kinds=", ".join(KINDS))
    rows = shown_rows(view, table, work)
    numbers = refuse(rows, work).numbers if kind == "xlsx" else frozenset()
    guarded = 0
    with written_whole(file) as unfinished:
        if kind == "xlsx":
            write_workbook(unfinished, _sheets(view, rows, numbers, origin, work), work)
        elif kind == "parquet":
            with duckdb_trouble(file):
                _write_parquet(unfinished, rows, work)
        else:
            guarded = _write_delimited(unfinished, rows, kind, work)
    return Exported(str(file), rows.count, len(rows.columns), guarded)


def _write_delimited(file: Path, rows: ShownRows, kind: str, work: Work) -> int:
    delimiter, guards = "\t" if kind == "tsv" else ",", kind == "csv-excel"
    return write_delimited(file, rows.names, rows.chunks(work, _DOING), delimiter=delimiter, guards=guards)


def _write_parquet(file: Path, rows: ShownRows, work: Work) -> None:
    from desktop.tables.exporting.files.parquet import write_parquet

    write_parquet(file, rows.names, rows.chunks(work, _DOING))


def _sheets(view: View, rows: ShownRows, numbers: frozenset[int], origin: Origin, work: Work) -> tuple[Sheet, ...]:
    codes = frozenset(place for place, column in enumerate(rows.columns) if column.nature is Nature.CODE)
    title = view.part.name or view.version.source.resource_name
    shown = Sheet(title, rows.names, rows.chunks(work, _DOING), numbers, codes)
    return shown, dictionary_sheet(view, rows, numbers, origin), source_sheet(view, rows, origin)
