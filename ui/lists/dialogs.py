"""The two questions an import may have to ask: whether far fewer rows are right, and of which day a list is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from desktop.words import Sentence
from ui import theme
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.text import Text


def ask_to_accept_fewer(parent: QWidget, told: Sentence, accept: Callable[[], object]) -> QMessageBox:
    """Ask whether a list with far fewer rows than the one before it is to be taken.

    Args:
        parent: the view.
        told: what is said of the refusal.
        accept: bound method called when the person agrees.
    """
    box = FewerRowsQuestion(parent)
    box.setText(told.what)
    box.setInformativeText(box.explanation())
    box.agree.clicked.connect(accept)
    box.open()
    return box


class FewerRowsQuestion(QMessageBox):
    """Keeping the list that is here is the default, and what Esc does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Fewer rows than before"))
        self.agree = self.addButton(self.tr("&Import it all the same"), QMessageBox.ButtonRole.AcceptRole)
        self.keep = self.addButton(self.tr("&Keep what is here"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.keep)

    def explanation(self) -> str:
        """Return what each of the two ways does."""
        return self.tr(
            "A list that is cut off looks like this: organizations that signed would seem to be gone. If you know that "
            "the list became shorter, import it; if not, keep what is here and get the list again."
        )


class DateQuestion(QDialog):
    """Asks for the report date of a list that names none; Esc imports nothing."""

    chosen = Signal(object)  # date

    def __init__(self, parent: QWidget, file: str, today: date) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Date of the list"))
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self._label = Text(self.tr("&Report date of the list"), TextStyle.STRONG)
        self._go_on = Button(self.tr("&Import"), weight=Weight.PRIMARY)
        self._leave = Button(self.tr("Cancel"))
        self._dress(today)
        self._lay_out(file)
        self._go_on.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self.accepted.connect(self._tell)
        self.finished.connect(self.deleteLater)
        self.day.setFocus()

    def _dress(self, today: date) -> None:
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setLocale(QLocale())
        self.day.setCalendarPopup(True)
        calendar = self.day.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.day.setMinimumHeight(theme.HUGE)
        self.day.setDateRange(QDate(2020, 1, 1), QDate(today.year, today.month, today.day))
        self._label.setBuddy(self.day)
        self._go_on.setDefault(True)
        self.setMinimumWidth(theme.grown(420))

    def _lay_out(self, file: str) -> None:
        said = self.tr("{file} does not say of which day it is.").format(file=file)
        why = self.tr(
            "The date tells which list is the newest. It stands on the web page that the list came from, or in the "
            "name of the file."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(Text(said, TextStyle.SECTION, wrap=True))
        column.addWidget(Text(why, TextStyle.BODY, Role.QUIET, wrap=True))
        column.addWidget(self._label)
        column.addWidget(self.day)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._go_on)
        column.addLayout(row)

    def _tell(self) -> None:
        day = self.day.date()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
