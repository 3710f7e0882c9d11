"""Brings a card to the top of a scrolled page and the keyboard to its first control, and says its title."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui import theme
from ui.settings.card import first_control
from ui.widgets.announce import announce


class Jump(QObject):
    """Holds the place while what is above still grows, until the person scrolls or moves on.

    What the Tab key reaches from outside of the page is brought into sight, too.
    """

    def __init__(self, page: QScrollArea) -> None:
        super().__init__(page)
        self._page = page
        self._card: QWidget | None = None
        self._focused: QWidget | None = None
        bar = page.verticalScrollBar()
        bar.rangeChanged.connect(self._hold)
        bar.actionTriggered.connect(self._let_go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def to(self, card: QWidget, title: str) -> None:
        """Go there as soon as what was just shown is laid out; ``title`` is announced."""
        self._card, self._focused = card, None
        announce(card, title)
        QTimer.singleShot(0, self, self._arrive)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        is_clicked = QApplication.mouseButtons() is not Qt.MouseButton.NoButton  # a click must not move its target
        if new is not None and self._page.isAncestorOf(new) and not is_clicked:
            self._page.ensureWidgetVisible(new, 0, theme.HUGE)

    def _arrive(self) -> None:
        if self._card is None:
            return
        self._focused = first_control(self._card) or self._card
        self._focused.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll()

    def _hold(self) -> None:
        if self._card is not None:
            QTimer.singleShot(0, self, self._scroll)  # once the cards have their new places

    def _scroll(self) -> None:
        if self._card is None or self._focused is None:
            return
        if self._page.window().focusWidget() is not self._focused:
            self._let_go()
            return
        top = self._card.mapTo(self._page.widget(), QPoint(0, 0)).y()
        self._page.verticalScrollBar().setValue(top)

    def _let_go(self) -> None:
        self._card = self._focused = None
