"""The sidebar: the name of the program and one button for each page there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QStyle, QVBoxLayout, QWidget

from ui import theme, words
from ui.frame.entries import Entry
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.scroll import calm_bars
from ui.widgets.status import Picture
from ui.widgets.text import Text

_WIDTH = 200


class PageButton(Button):
    """Leads to a page; checked while that page is shown."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.name, entry.icon, Weight.QUIET)
        self.show_icon(entry.icon, Role.QUIET)
        self.setCheckable(True)
        self.key, self._entry = entry.key, entry
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, said: str) -> None:
        """Show a number at the end, 0 for none; ``said`` tells what it counts."""
        self._count = count
        self.setAccessibleName(f"{self._entry.name}, {said}" if count else self._entry.name)
        self.setToolTip(said if count else "")
        self.updateGeometry()
        self.update()

    def show_checked(self, *, checked: bool) -> None:
        """Mark the page as the one shown, or not."""
        self.setChecked(checked)
        self.show_icon(self._entry.icon, Role.ACCENT if checked else Role.QUIET)
        self._choose_font()

    def _choose_font(self) -> None:
        self.setFont(theme.font(TextStyle.STRONG if self.isChecked() else TextStyle.BODY))
        self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._choose_font()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        pill = self._pill_width() + theme.SMALL if self._count else 0
        strong = QFontMetrics(theme.font(TextStyle.STRONG)).horizontalAdvance(self.text())
        more = max(
            0, strong - self.fontMetrics().horizontalAdvance(self.text())
        )  # so that no width hangs on the choice
        return QSize(super().sizeHint().width() + more + theme.MEDIUM + pill, theme.row_height() + theme.TIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse() or self.isDown():
            painter.setBrush(theme.colour(Role.TINT if self.isChecked() else Role.HOVER))
            painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        if self.isChecked():
            painter.setBrush(theme.colour(Role.ACCENT))
            painter.drawRoundedRect(QRectF(0, 8, 3, self.height() - 16), 1.5, 1.5)
        self.paint_content(painter, self._ink())
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        width, height = self._pill_width(), theme.grown(20)
        room = self.rect().adjusted(0, 0, -theme.SMALL, 0)
        at = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        place = QStyle.alignedRect(self.layoutDirection(), at, QSize(width, height), room)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().highlight())
        painter.drawRoundedRect(QRectF(place), height / 2, height / 2)
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText))
        painter.setFont(theme.font(TextStyle.SMALL))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words.number(self._count))

    def _pill_width(self) -> int:
        digits = QFontMetrics(theme.font(TextStyle.SMALL)).horizontalAdvance(words.number(self._count))
        return max(theme.grown(20), digits + theme.MEDIUM)

    def _ink(self) -> QColor:
        return theme.colour(Role.TEXT)

    @override
    def _padding(self) -> int:
        return theme.MEDIUM


class _Shelf(QScrollArea):
    """Scrolls the buttons where the window is too low for all of them, as with large text on a small screen."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its room is the margin
        self.setWidgetResizable(True)
        self.setWidget(inside)
        for surface in (self.viewport(), inside):
            surface.setAutoFillBackground(False)

    @override
    def minimumSizeHint(self) -> QSize:
        beside = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + beside, theme.row_height())

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(0, self.widget().sizeHint().height()))


class Sidebar(QWidget):
    """Shows the pages there are; one is chosen."""

    chosen = Signal(str)  # key of the page

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {entry.key: PageButton(entry) for entry in entries}
        self.setAccessibleName(self.tr("Pages"))
        self._lay_out(entries)
        for button in self._buttons.values():
            button.clicked.connect(self._choose)

    def show_page(self, key: str) -> None:
        """Mark the page that is shown."""
        for button in self._buttons.values():
            button.show_checked(checked=button.key == key)
        self._shelf.ensureWidgetVisible(self._buttons[key], 0, 0)

    def show_count(self, key: str, count: int, said: str) -> None:
        """Show a number beside a page, 0 for none; ``said`` tells those who listen what it counts."""
        self._buttons[key].show_count(count, said)

    def focus_first(self) -> None:
        """Give the keyboard to the button of the page that is shown."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def minimumSizeHint(self) -> QSize:
        needed = super().minimumSizeHint()  # more than usual where the text is large
        return QSize(max(_WIDTH, needed.width()), needed.height())

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(0, super().sizeHint().height()))

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, PageButton):
            self.show_page(button.key)
            self.chosen.emit(button.key)

    def _lay_out(self, entries: Sequence[Entry]) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.LARGE, 0, theme.LARGE)
        column.setSpacing(theme.TIGHT)
        head = QHBoxLayout()
        head.setContentsMargins(theme.SMALL, 0, theme.MEDIUM, theme.LARGE)
        head.setSpacing(theme.SMALL)
        head.addWidget(Picture(Icon.APP, size=24))
        head.addWidget(Text("DxF Desk", TextStyle.SECTION), 1)
        column.addLayout(head)
        self._shelf = _Shelf(self._filled(entries))
        calm_bars(self._shelf)
        column.addWidget(self._shelf, 1)

    def _filled(self, entries: Sequence[Entry]) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for entry in entries:
            if not entry.is_tool:
                column.addWidget(self._buttons[entry.key])
        column.addStretch(1)
        for entry in entries:
            if entry.is_tool:
                column.addWidget(self._buttons[entry.key])
        return inside

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CARD))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour(Role.LINE))
