"""A drop-down list one can type into: it shows what contains the letters typed, and takes only what is in the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from ui import icons, theme
from ui.icons import Icon
from ui.overriding import override
from ui.statewide.filters.boxes import paint_box
from ui.theme import Role

_WIDTH = 204  # at 100 %


class SearchChoice(QComboBox):
    """The first entry stands for all; ``chosen`` says a value, "" for all."""

    chosen = Signal(str)

    def __init__(self, name: str, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everything = everything
        self._kept = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)
        self._dress(name)
        self.offer(())
        self.activated.connect(self._note_choice)

    def offer(self, values: Sequence[str]) -> None:
        """Offer these values, in this order; the one chosen stays, even when it is not among them."""
        kept = self._kept
        self.blockSignals(True)
        self.clear()
        self.addItem(self._everything, "")
        for value in values:
            self.addItem(value, value)
        if kept and kept not in values:
            self.addItem(kept, kept)
        self._show_kept()
        self.blockSignals(False)

    def value(self) -> str:
        """Return the value chosen, "" for all."""
        return self._kept

    def choose(self, value: str) -> None:
        """Choose a value without saying so."""
        self._kept = value
        self._show_kept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._settle(guess=True)
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        line = self.lineEdit()
        if isinstance(line, QLineEdit) and event.reason() is not Qt.FocusReason.PopupFocusReason:
            line.selectAll()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.grown(_WIDTH), max(theme.HUGE, self.fontMetrics().height() + theme.MEDIUM))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.grown(_WIDTH * 2 // 3), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self.rect(), enabled=self.isEnabled())
        ink = self.palette().color(QPalette.ColorRole.Text)
        arrow = icons.pixmap(Icon.CHEVRON_DOWN, ink, ratio=self.devicePixelRatioF())
        painter.drawPixmap(self.width() - theme.ICON - theme.SMALL, (self.height() - theme.ICON) // 2, arrow)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_line()

    def _place_line(self) -> None:
        """Leave the arrow's room free; the style, which knows nothing of it, is asked again at every choice."""
        line = self.lineEdit()
        if isinstance(line, QLineEdit):
            line.setGeometry(theme.TIGHT, 2, self.width() - theme.ICON - theme.LARGE, self.height() - 4)

    def _dress(self, name: str) -> None:
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - an editable combo box has one
        line.setFrame(False)
        line.setAccessibleName(name)
        line.setPlaceholderText(self._everything)
        line.setTextMargins(theme.TIGHT, 0, 0, 0)
        self._colour()
        line.editingFinished.connect(self._settle)
        completer = self.completer()
        assert completer is not None  # noqa: S101 - an editable combo box has one
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)

    def _colour(self) -> None:
        """Let the box be seen behind the line, and what stands for all be read in every scheme."""
        line = self.lineEdit()
        if isinstance(line, QLineEdit):
            colours = line.palette()
            colours.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
            colours.setColor(QPalette.ColorRole.PlaceholderText, theme.colour(Role.QUIET))
            line.setPalette(colours)

    def _note_choice(self, place: int) -> None:
        self._keep(str(self.itemData(place) or ""))

    def _settle(self, *, guess: bool = False) -> None:
        """Take what was typed if it is in the list, or the first that contains it after Enter; else go back."""
        line = self.lineEdit()
        typed = line.text().strip() if isinstance(line, QLineEdit) else ""
        place = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if place < 0 and guess and typed:
            place = self.findText(typed, Qt.MatchFlag.MatchContains)
        if not typed:
            place = 0
        self._keep(str(self.itemData(place) or "") if place >= 0 else self._kept)

    def _keep(self, value: str) -> None:
        is_new = value != self._kept
        self._kept = value
        self._show_kept()
        if is_new:
            self.chosen.emit(value)

    def _show_kept(self) -> None:
        """Show the value; for all an empty line, ready to type into, that says so quietly."""
        place = max(0, self.findData(self._kept))
        self.setCurrentIndex(place)
        self.setEditText(self.itemText(place) if self._kept else "")
        self._place_line()
