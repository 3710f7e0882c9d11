"""Saves the whole result list as a CSV file: asks where, writes beside the window, says how many rows and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sync.catalog.model import Query
from sync.errors import KnownError
from sync.work import Work
from ui.jobs import Jobs, Lane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk


class Saving(QObject):
    """One per page."""

    said = Signal(str)  # what became of it, as a sentence

    def __init__(self, desk: Desk, jobs: Jobs, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._jobs, self._page = desk, jobs, page
        self._query, self._file = Query(), Path()

    def ask_where(self, query: Query) -> QFileDialog:
        """Open the dialog for a file; choosing one saves the list of ``query``."""
        from PySide6.QtWidgets import QFileDialog

        self._query = query
        dialog = QFileDialog(self._page, self.tr("Save the list as a CSV file"), suggested_file())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Comma-separated values (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(suggested_file())
        dialog.fileSelected.connect(self._save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, query: Query, file: Path) -> None:
        """Write the list of ``query`` to ``file``."""
        self._query, self._file = query, file
        self._jobs.start(
            Lane.LOCAL, ListTo(self._desk, query, file), on_result=self._tell_rows, on_trouble=self._tell_trouble
        )

    def _save_to(self, file: str) -> None:
        self.save(self._query, Path(file))

    def _tell_rows(self, rows: int) -> None:
        from PySide6.QtCore import QDir

        text = self.tr("The list of %Ln dataset(s) is saved in {file}", "", rows)
        self.said.emit(text.format(file=QDir.toNativeSeparators(str(self._file))))

    def _tell_trouble(self, error: KnownError) -> None:
        sentence = self._desk.told(error)
        self.said.emit(f"{sentence.what} {sentence.do}")


@dataclass(frozen=True, slots=True)
class ListTo:
    """The job of writing one list."""

    desk: Desk
    query: Query
    file: Path

    def __call__(self, _work: Work) -> int:
        """Return how many rows were written."""
        return self.desk.export_results(self.query, self.file)


def suggested_file() -> str:
    """Return a file in the documents folder whose name has today's date."""
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / f"datasets {datetime.now().astimezone():%Y-%m-%d}.csv")
