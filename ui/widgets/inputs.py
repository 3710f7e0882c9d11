"""Entry fields, drop-down lists and check boxes whose edges are seen in every scheme (3:1), unlike the style's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui import icons, theme
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role

_BOX = 18  # side of a check box's square


class Entry(QLineEdit):
    """A line to type into; give it a buddy label or an accessible name."""

    def __init__(self, text: str = "", icon: Icon | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setFrame(False)
        self._leave_room()
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(colours)

    def _leave_room(self) -> None:
        left = theme.SMALL if self._icon is None else theme.SMALL + theme.grown(theme.ICON) + theme.TIGHT
        self.setTextMargins(left, 0, theme.SMALL, 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._leave_room()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + 2 * theme.SMALL, _control_height(self))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _control_height(self))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_box(painter, QRectF(self.rect()), enabled=self.isEnabled())
        if self._icon is not None:
            side = theme.grown(theme.ICON)
            picture = icons.pixmap(self._icon, theme.colour(Role.QUIET), size=side, ratio=self.devicePixelRatioF())
            painter.drawPixmap(theme.SMALL, (self.height() - side) // 2, picture)
        painter.end()
        super().paintEvent(event)


class Choice(QComboBox):
    """A drop-down list; give it a buddy label or an accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        widest = max((self.fontMetrics().horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=40)
        return QSize(widest + 2 * theme.MEDIUM + theme.ICON + theme.SMALL, _control_height(self))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_box(painter, QRectF(self.rect()), enabled=self.isEnabled())
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = self.palette().color(group, QPalette.ColorRole.Text)
        arrow = icons.pixmap(Icon.CHEVRON_DOWN, ink, ratio=self.devicePixelRatioF())
        painter.drawPixmap(self.width() - theme.ICON - theme.SMALL, (self.height() - theme.ICON) // 2, arrow)
        painter.setPen(ink)
        room = self.rect().adjusted(theme.MEDIUM, 0, -theme.ICON - theme.MEDIUM, 0)
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


class Check(QCheckBox):
    """A check box; the mnemonic in its text works as usual."""

    @staticmethod
    def indent() -> int:
        """Return where its words begin; the square grows with the text."""
        return theme.TIGHT + theme.grown(_BOX) + theme.SMALL

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()
        height = max(theme.TARGET, self.fontMetrics().height() + theme.SMALL)
        return QSize(Check.indent() + words + theme.TIGHT, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, position: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.grown(_BOX)
        painter.save()
        painter.translate(theme.TIGHT, (self.height() - side) / 2)
        painter.scale(side / _BOX, side / _BOX)
        self._paint_square(painter, QRectF(0, 0, _BOX, _BOX).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.WindowText))
        room = self.rect().adjusted(Check.indent(), 0, 0, 0)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        underline = self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, option, self)
        mnemonic = Qt.TextFlag.TextShowMnemonic if underline else Qt.TextFlag.TextHideMnemonic
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(mnemonic), self.text()
        )

    def _paint_square(self, painter: QPainter, square: QRectF) -> None:
        state = self.checkState()
        is_filled = state is not Qt.CheckState.Unchecked and self.isEnabled()
        fill = self.palette().color(QPalette.ColorRole.Highlight) if is_filled else theme.colour(Role.CARD)
        painter.setBrush(fill)
        painter.setPen(QPen(fill if is_filled else theme.colour(Role.OUTLINE), 1))
        painter.drawRoundedRect(square, 3, 3)
        if state is Qt.CheckState.Unchecked:
            return
        ink = self.palette().color(QPalette.ColorRole.HighlightedText) if is_filled else theme.colour(Role.OUTLINE)
        painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        left, top = square.left(), square.top()
        if state is Qt.CheckState.PartiallyChecked:
            painter.drawLine(round(left + 5), round(top + 9), round(left + 12), round(top + 9))
            return
        painter.drawLine(round(left + 4), round(top + 9), round(left + 7), round(top + 12))
        painter.drawLine(round(left + 7), round(top + 12), round(left + 13), round(top + 5))


def _control_height(widget: QWidget) -> int:
    return max(theme.HUGE, widget.fontMetrics().height() + theme.MEDIUM)


def _paint_box(painter: QPainter, place: QRectF, *, enabled: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(Role.CARD if enabled else Role.PAGE))
    painter.setPen(QPen(theme.colour(Role.OUTLINE if enabled else Role.LINE), 1))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
