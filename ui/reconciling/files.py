"""Asks for files: the person's list, a comparison that was kept, and where to write one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

SUFFIXES = {"xlsx": ".xlsx", "csv-excel": ".csv", "csv": ".csv", "kept": ".json"}


class Files(QObject):
    """One per page; the file names come back as signals."""

    own_chosen = Signal(object)  # Path
    kept_chosen = Signal(object)  # Path
    place_chosen = Signal(object, str)  # Path, kind

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._kind = "xlsx"

    def ask_for_own(self) -> QFileDialog:
        """Ask for the person's list."""
        pattern = "*.xlsx *.xlsm *.xls *.csv *.tsv *.txt *.json *.zip"
        dialog = self._dialog(self.tr("Choose your list"), self.tr("Lists ({patterns})").format(patterns=pattern))
        dialog.fileSelected.connect(self._note_own)
        dialog.open()
        return dialog

    def ask_for_kept(self) -> QFileDialog:
        """Ask for a comparison that was kept."""
        dialog = self._dialog(self.tr("Open a kept comparison"), self.tr("Kept comparisons (*.json)"))
        dialog.fileSelected.connect(self._note_kept)
        dialog.open()
        return dialog

    def ask_where(self, name: str, kind: str) -> QFileDialog:
        """Ask where to write; ``name`` is that of the person's file."""
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QFileDialog

        self._kind = kind
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        today = f"{datetime.now().astimezone():%Y-%m-%d}"
        called = self.tr("{name} compared {day}").format(name=Path(name).stem, day=today) + SUFFIXES[kind]
        dialog = self._dialog(self.tr("Save the comparison"), f"*{SUFFIXES[kind]}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIXES[kind].lstrip("."))
        dialog.selectFile(str(Path(folder) / called))
        dialog.fileSelected.connect(self._note_place)
        dialog.open()
        return dialog

    def _dialog(self, title: str, pattern: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._page, title)
        dialog.setNameFilters([pattern, self.tr("All files (*)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _note_own(self, file: str) -> None:
        self.own_chosen.emit(Path(file))

    def _note_kept(self, file: str) -> None:
        self.kept_chosen.emit(Path(file))

    def _note_place(self, file: str) -> None:
        self.place_chosen.emit(Path(file), self._kind)
