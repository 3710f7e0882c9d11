"""The field in which the filter of one column is typed; it looks as those painted beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui import icons, theme
from ui.icons import Icon
from ui.overriding import override
from ui.statewide.filters.boxes import paint_box
from ui.theme import Role

_SIGN = 14  # side of the small icons, at 100 %
_MOST_DRAWN = 256
ROOM_FOR_SIGN = 96  # width of a box, at 100 %, from which the funnel shows


def sign_width() -> int:
    """Return the room that a small icon takes."""
    return theme.grown(_SIGN) + theme.TIGHT


def paint_filter(painter: QPainter, place: QRect, *, role: Role, enabled: bool, ratio: float) -> QRect:
    """Paint the box of a filter, its funnel and its arrow; return the room for the text."""
    key = (place.width(), place.height(), role, enabled, ratio, QApplication.palette().cacheKey(), theme.grown(_SIGN))
    if key not in _drawn:
        if len(_drawn) >= _MOST_DRAWN:
            _drawn.clear()
        _drawn[key] = _box(place.width(), place.height(), role, enabled=enabled, ratio=ratio)
    painter.drawPixmap(place.topLeft(), _drawn[key])
    room = place.adjusted(theme.TIGHT + 2, 0, -sign_width() - 2, 0)
    if place.width() >= theme.grown(ROOM_FOR_SIGN):
        room.setLeft(room.left() + sign_width())
    return room


def _box(width: int, height: int, role: Role, *, enabled: bool, ratio: float) -> QPixmap:
    """Draw a box once; there are as many as columns in sight, and few widths."""
    drawn = QPixmap(round(width * ratio), round(height * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(QColor(0, 0, 0, 0))
    painter, side = QPainter(drawn), theme.grown(_SIGN)
    paint_box(painter, QRect(0, 0, width, height), enabled=enabled)
    top = (height - side) // 2
    if width >= theme.grown(ROOM_FOR_SIGN):
        icon = Icon.ATTENTION if role is Role.ATTENTION else Icon.FILTER
        painter.drawPixmap(theme.TIGHT + 2, top, icons.pixmap(icon, theme.colour(role), size=side, ratio=ratio))
    arrow = icons.pixmap(Icon.CHEVRON_DOWN, theme.colour(Role.QUIET), size=side, ratio=ratio)
    painter.drawPixmap(width - side - 3, top, arrow)
    painter.end()
    return drawn


_drawn: dict[tuple[int, int, Role, bool, float, int, int], QPixmap] = {}


class FilterField(QLineEdit):
    """One field for all columns: it goes where the keyboard is."""

    finished = Signal()  # Enter
    left = Signal()  # Esc or Down: back to the rows
    values_asked = Signal()  # Alt+Down or a click on the arrow
    neighbour_asked = Signal(int)  # Alt+Right 1, Alt+Left -1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = Role.QUIET
        self.setFrame(False)
        self._colour()
        self.setAccessibleDescription(
            self.tr("Alt+Right and Alt+Left go to the next column, Alt+Down offers values, Down goes to the rows.")
        )

    def show_role(self, role: Role) -> None:
        """Show whether it is empty, filters, or asks nothing yet."""
        self._role = role
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Down and not is_alt):
            self.left.emit()
        elif is_alt and key == Qt.Key.Key_Down:
            self.values_asked.emit()
        elif is_alt and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.neighbour_asked.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self.width() - sign_width() - 2:
            self.values_asked.emit()
        else:
            super().mousePressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(theme.grown(theme.TARGET) + 4, self.fontMetrics().height() + 8))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.TARGET, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = paint_filter(
            painter, self.rect(), role=self._role, enabled=self.isEnabled(), ratio=self.devicePixelRatioF()
        )
        painter.end()
        margins = (room.left() - 2, self.width() - room.right() - 2)
        if (self.textMargins().left(), self.textMargins().right()) != margins:
            self.setTextMargins(margins[0], 0, margins[1], 0)
        super().paintEvent(event)

    def _colour(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(colours)
