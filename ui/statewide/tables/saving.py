"""Saves a table of the page as a CSV file: asks where, writes beside the window, says how many rows and where."""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sync.errors import KnownError, StoreBusy
from sync.work import Work
from ui.jobs import Jobs, Lane
from ui.statewide.tables.figures import FiguresModel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class TableTo:
    """The job of writing one table; the rows are those shown when it was asked for."""

    lines: Sequence[Sequence[str]]
    file: Path

    def __call__(self, _work: Work) -> int:
        """Write the file whole or not at all; return how many rows it has below the headings.

        Raises:
            DiskFull, FolderReadOnly: nothing was written.
            StoreBusy: another program has the older file open; that file is as it was.
        """
        from desktop.results_file import safe_cell
        from sync.troubles import disk_trouble

        unfinished = self.file.with_name(f".{self.file.name}.unfinished")
        try:
            with disk_trouble(self.file):
                with unfinished.open("w", encoding="utf-8-sig", newline="") as opened:
                    csv.writer(opened).writerows([safe_cell(cell) for cell in line] for line in self.lines)
                    opened.flush()
                    os.fsync(opened.fileno())
                self._put_in_place(unfinished)
            return len(self.lines) - 1
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _put_in_place(self, unfinished: Path) -> None:
        try:
            unfinished.replace(self.file)
        except PermissionError as trouble:
            if not self.file.is_file():
                raise
            raise StoreBusy(file=self.file.name) from trouble


class TableSaving(QObject):
    """One per page."""

    said = Signal(str)  # what became of it, as a sentence

    def __init__(self, desk: Desk, jobs: Jobs, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._jobs, self._page = desk, jobs, page
        self._lines: list[list[str]] = []
        self._file = Path()

    def ask_where(self, figures: FiguresModel, name: str) -> QFileDialog:
        """Open the dialog for a file; choosing one saves the table as it is now. ``name`` is part of the file's."""
        from PySide6.QtWidgets import QFileDialog

        self._lines = lines(figures)
        dialog = QFileDialog(self._page, self.tr("Save the table as a CSV file"), suggested_file(name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Comma-separated values (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(suggested_file(name))
        dialog.fileSelected.connect(self._save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, figures: FiguresModel, file: Path) -> None:
        """Write a table as it is now."""
        self._lines = lines(figures)
        self._save_to(str(file))

    def _save_to(self, file: str) -> None:
        self._file = Path(file)
        job = TableTo(self._lines, self._file)
        self._jobs.start(Lane.LOCAL, job, on_result=self._tell_rows, on_trouble=self._tell_trouble, name="save table")

    def _tell_rows(self, rows: int) -> None:
        from PySide6.QtCore import QDir

        text = self.tr("The table of %Ln row(s) is saved in {file}", "", rows)
        self.said.emit(text.format(file=QDir.toNativeSeparators(str(self._file))))

    def _tell_trouble(self, error: KnownError) -> None:
        sentence = self._desk.told(error)
        self.said.emit(f"{sentence.what} {sentence.do}")


def lines(figures: FiguresModel) -> list[list[str]]:
    """Return headings and rows of a table for a file."""
    return [[column.title for column in figures.columns], *(figures.plain(row) for row in range(figures.rowCount()))]


def suggested_file(name: str) -> str:
    """Return a file in the documents folder whose name has today's date."""
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / f"{name} {datetime.now().astimezone():%Y-%m-%d}.csv")
