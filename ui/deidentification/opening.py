"""The dialogs for the files that are opened: counts, and choices saved before."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget


class Opening(QObject):
    """One per page; both dialogs are open beside the page, not in its way."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def counts(self) -> QFileDialog:
        """Open the dialog for a file of counts."""
        tables = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls)")
        return self._ask(self.tr("Open a file of counts"), tables)

    def choices(self) -> QFileDialog:
        """Open the dialog for choices saved before."""
        return self._ask(self.tr("Use saved choices"), self.tr("Choices (*.json)"))

    def _ask(self, title: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self._page, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([kinds, self.tr("All files (*)")])
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
