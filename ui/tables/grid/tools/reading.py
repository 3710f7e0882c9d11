"""A row as text: every column with its whole cell, to be read aloud, looked at or copied."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.tables.grid.table.rows import RowsModel
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text


class ReadOut(QDialog):
    """Shows one row; Page Up and Page Down with Alt, or the buttons, go to the others."""

    went_to = Signal(int)  # row

    def __init__(self, rows: RowsModel, row: int, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._row = rows, row
        self.setWindowTitle(self.tr("Row in full"))
        self.heading = Text("", TextStyle.SECTION, wrap=True)
        self.text = QPlainTextEdit()
        self.before = Button(self.tr("&Previous row"), Icon.CHEVRON_UP)
        self.after = Button(self.tr("&Next row"), Icon.CHEVRON_DOWN)
        self._copy, self._close = Button(self.tr("&Copy"), Icon.COPY), Button(self.tr("Close"))
        self._dress()
        self._lay_out()
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        self._copy.clicked.connect(self._copy_all)
        self._close.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        rows.modelReset.connect(self.accept)
        self.show_row(row, place)

    def show_row(self, row: int, place: int = 0) -> None:
        """Show a row with the text cursor at the line of a column."""
        self._row = row
        lines = [f"{self._rows.column(at).name}: {self._cell(row, at)}" for at in range(self._rows.columnCount())]
        self.text.setPlainText("\n".join(lines))
        self.heading.setText(self._told())
        self.before.setEnabled(row > 0)
        self.after.setEnabled(row + 1 < self._rows.rowCount())
        self._put_cursor(sum(len(line) + 1 for line in lines[:place]))
        announce(self.heading, self.heading.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() == Qt.Key.Key_PageDown and self.after.isEnabled():
            self._go_on()
        elif is_alt and event.key() == Qt.Key.Key_PageUp and self.before.isEnabled():
            self._go_back()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.grown(620), theme.grown(520))

    def _told(self) -> str:
        of, number = self._rows.rowCount(), self._rows.number(self._row)
        text = self.tr("Row {row} of {all}").format(row=words.number(self._row + 1), all=words.number(of))
        if number == self._row:
            return text
        return text + self.tr("; in the file it is row {number}").format(number=words.number(number + 1))

    def _cell(self, row: int, place: int) -> str:
        return self._rows.cell(row, place).replace("\x00", "\ufffd") or self.tr("(blank)")

    def _put_cursor(self, at: int) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(min(at, max(0, self.text.document().characterCount() - 1)))
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def _go_on(self) -> None:
        self._go(1)

    def _go_back(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        place = self.text.textCursor().blockNumber()
        self.show_row(self._row + step, min(place, self._rows.columnCount() - 1))
        self.went_to.emit(self._row)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        announce(self.heading, self.tr("Copied."))

    def _dress(self) -> None:
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("Columns and cells of the row"))
        self.text.document().setDocumentMargin(theme.SMALL)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setMinimumHeight(6 * QFontMetrics(self.text.font()).lineSpacing())
        calm_bars(self.text)

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.before, self.after, self._copy, self._close):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.heading)
        column.addWidget(self.text, 1)
        column.addWidget(
            Text(
                self.tr("Alt+Page Down and Alt+Page Up go to the next and previous row."),
                TextStyle.SMALL,
                Role.QUIET,
                wrap=True,
            )
        )
        column.addWidget(buttons)
        self.text.setFocus()
