"""The focus ring: two pixels of the accent colour around whatever the keyboard acts on, on every page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui import theme
from ui.overriding import override
from ui.theme import Role


class FocusRing(QObject):
    """Follows the focus inside one window."""

    _window: QWidget | None = None  # so they are while the window is taken apart and Qt still tells of the focus
    _ring: Ring | None = None

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        is_ours = new is not None and new is not self._window and new.window() is self._window
        self._ring = Ring(new) if new is not None and is_ours else None


class Ring(QWidget):
    """Lies over one widget, just inside its edge, so that no parent cuts it off; lets the mouse through."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = around.viewport() if isinstance(around, QAbstractScrollArea) else around  # not the scroll bars
        self._inner.installEventFilter(self)
        self._fit()
        self.raise_()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        is_itself = self._inner is self.parentWidget()
        self.setGeometry(self._inner.rect() if is_itself else self._inner.geometry())
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(Role.ACCENT), theme.RING))
        inset = theme.RING / 2
        place = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(place, theme.RADIUS - 1, theme.RADIUS - 1)
