"""The determination memo on the screen: read it, print it, save it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.catalog.dataset.safe_browser import SafeBrowser
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.page import PageHeader
from ui.widgets.status import Status

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk
    from desktop.standing.model import Memo


class MemoView(QWidget):
    """The memo of the whole organization or of one facility."""

    left = Signal()
    shown = Signal()  # the memo has come

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._party, self._html, self._file = "", "", Path()
        self._back = Button(self.tr("&Back to your standing"), Icon.CHEVRON_LEFT)
        self._print = Button(self.tr("&Print…"), Icon.PRINT)
        self._save = Button(self.tr("S&ave…"), Icon.DOWNLOAD, Weight.PRIMARY)
        self._said = Status(wrap=True)
        self.text = SafeBrowser(self.tr("Memo"))
        self._lay_out()
        for button, does in ((self._back, self.left), (self._print, self.print_memo), (self._save, self.ask_where)):
            button.clicked.connect(does)

    def read(self, party: str) -> None:
        """Show the memo of a party as it is now."""
        self._party, self._html = party, ""
        self.text.clear()
        self._print.setEnabled(False)
        self._said.hide()
        self._jobs.start(Lane.LOCAL, self._read_memo, on_result=self._show_memo, on_trouble=self._say_trouble)

    def focus_first(self) -> None:
        """Give the keyboard to the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_memo(self) -> QPrintDialog:
        """Ask on which printer, then print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the dialog only borrows it
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._print_on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own wants a receiver
        return dialog

    def print_on(self, printer: QPrinter) -> None:
        """Print, black on white whatever the colours of the screen are."""
        document = QTextDocument()
        document.setHtml(self._html)
        document.print_(printer)

    def ask_where(self) -> QFileDialog:
        """Ask for a file, then save the memo there."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Save the memo"), suggested_file())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Web page (*.html)"))
        dialog.setDefaultSuffix("html")
        dialog.selectFile(suggested_file())
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save_to(self, file: str) -> None:
        """Save the memo in a file."""
        self._file = Path(file)
        self._jobs.start(Lane.LOCAL, self._save_memo, on_result=self._tell_saved, on_trouble=self._say_trouble)

    def says(self) -> str:
        """Return what is said about saving, or of trouble."""
        return self._said.words() if self._said.isVisibleTo(self) else ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _read_memo(self, _work: Work) -> Memo:
        return self._desk.standing.memo(self._party)

    def _save_memo(self, _work: Work) -> str:
        return self._desk.standing.save_memo(self._file, self._party)

    def _show_memo(self, memo: Memo) -> None:
        self._html = memo.html
        self._print.setEnabled(True)
        self.text.show_html(memo.html)
        self.shown.emit()

    def _tell_saved(self, _hash: str) -> None:
        said = self.tr("The memo is saved in {file}").format(file=QDir.toNativeSeparators(str(self._file)))
        self._say(words.GOOD, said)

    def _say_trouble(self, trouble: KnownError) -> None:
        self._say(words.ATTENTION, str(self._desk.told(trouble)))

    def _say(self, mark: words.Mark, sentence: str) -> None:
        self._said.say(mark.icon, mark.role, sentence)
        self._said.show()
        announce(self, sentence)

    def _print_on_chosen(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = self.sender()
        if isinstance(dialog, QPrintDialog):
            self.print_on(dialog.printer())

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self._back, self._print, self._save):
            row.addWidget(button)
        paper = Card()
        paper.column.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        paper.column.addWidget(self.text)
        answers = self.tr("What was determined, from which facts, rules and lists; to print or to keep")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(PageHeader(self.tr("Memo"), answers))
        column.addWidget(buttons)
        column.addWidget(self._said)
        column.addWidget(paper, 1)
        self._said.hide()


def suggested_file() -> str:
    """Return a file in the documents folder whose name has today's date."""
    from datetime import datetime

    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / f"standing memo {datetime.now().astimezone():%Y-%m-%d}.html")
