"""Asks on which printer or in which file a page should go, and has it go there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.library.model import Page
from sync.errors import KnownError
from ui.jobs import Jobs, Lane
from ui.library.opening import Saving

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QFileDialog

    from desktop.library.book import LibraryBook

PDF, WEB = ".pdf", ".html"


class Keeping(QObject):
    """Prints and saves the page it was told of last."""

    saved = Signal(str)  # the file, as people read it
    failed = Signal(object)  # KnownError

    def __init__(self, library: LibraryBook, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._jobs, self._around = library, jobs, parent
        self.page: Page | None = None

    def ask_printer(self) -> QPrintDialog:
        """Ask on which printer, then print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from ui.library.printing import set_margins

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the dialog only borrows it
        set_margins(self._printer)
        dialog = QPrintDialog(self._printer, self._around)
        dialog.accepted.connect(self._print_on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own wants a receiver
        return dialog

    def print_on(self, printer: QPrinter) -> None:
        """Print the page."""
        from desktop.library.rendering import to_paper
        from ui.library.printing import paint

        if self.page is not None:
            paint(to_paper(self.page), printer, printer.resolution())

    def ask_file(self) -> QFileDialog:
        """Ask for a file, then save there; its ending says as what."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._around, self.tr("Save the page"), self.suggested_file())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF (*.pdf)"), self.tr("Web page (*.html)")])
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(self._follow_filter)
        dialog.selectFile(self.suggested_file())
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save_to(self, file: str) -> None:
        """Save the page in a file: as a PDF, or where its name ends so as a web page."""
        from desktop.library.rendering import to_paper
        from ui.library.printing import pdf

        if self.page is None:
            return
        is_web = Path(file).suffix.casefold() in {WEB, ".htm"}
        content = b"" if is_web else pdf(to_paper(self.page), self.page.title)
        job = Saving(self._library, self.page, Path(file), content)
        self._jobs.start(Lane.LOCAL, job, on_result=self._tell_saved, on_trouble=self._tell_trouble)

    def suggested_file(self) -> str:
        """Return a PDF file in the documents folder that is called as the page is."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"{self.page.id}-{self.page.language}" if self.page is not None else "page"
        return str(Path(folder) / f"{name}{PDF}")

    def _follow_filter(self, chosen: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = self.sender()
        if isinstance(dialog, QFileDialog):
            dialog.setDefaultSuffix("html" if "html" in chosen else "pdf")

    def _print_on_chosen(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = self.sender()
        if isinstance(dialog, QPrintDialog):
            self.print_on(dialog.printer())

    def _tell_saved(self, file: Path) -> None:
        self.saved.emit(QDir.toNativeSeparators(str(file)))

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.failed.emit(trouble)
