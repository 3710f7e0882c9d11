"""Brings what has the keyboard into sight, also when the keyboard comes from outside the scrolled part."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui import theme


class InSight(QObject):
    """Follows the focus inside one scroll area; what is higher than the area is left where it is."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self._area.isAncestorOf(new) or new.height() > self._area.viewport().height():
            return
        self._area.ensureWidgetVisible(new, 0, theme.HUGE)
