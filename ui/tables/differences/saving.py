"""Saves what changed as a file: asks where, writes beside the window, says where it is."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.tables.model import Differences
from sync.errors import KnownError
from ui.jobs import Jobs, Lane
from ui.tables.differences.reading import WriteDifferences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk


class DifferencesSaving(QObject):
    """One per view."""

    said = Signal(str)  # what became of it, as a sentence

    def __init__(self, desk: Desk, jobs: Jobs, view: QWidget) -> None:
        super().__init__(view)
        self._desk, self._jobs, self._view = desk, jobs, view
        self._differences: Differences | None = None
        self._part = 0

    def ask_where(self, differences: Differences, part: int) -> QFileDialog:
        """Open the dialog for a file; its ending chooses the kind."""
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QFileDialog

        self._differences, self._part = differences, part
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("changes {day}").format(day=f"{datetime.now().astimezone():%Y-%m-%d}")
        suggested = str(Path(folder) / f"{name}.xlsx")
        dialog = QFileDialog(self._view, self.tr("Save what changed"), suggested)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Excel workbook (*.xlsx)"), self.tr("Comma-separated values (*.csv)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(suggested)
        dialog.fileSelected.connect(self._save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, differences: Differences, part: int, file: Path) -> None:
        """Write all changes to a file."""
        job = WriteDifferences(self._desk, differences, part, file)
        self._jobs.start(Lane.TABLES, job, on_result=self._tell, on_trouble=self._tell_trouble, name="save changes")

    def _save_to(self, file: str) -> None:
        if self._differences is not None:
            self.save(self._differences, self._part, Path(file))

    def _tell(self, file: Path) -> None:
        self.said.emit(self.tr("The changes are saved in {file}").format(file=QDir.toNativeSeparators(str(file))))

    def _tell_trouble(self, error: KnownError) -> None:
        self.said.emit(str(self._desk.told(error)))
