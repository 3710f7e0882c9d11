"""The buttons above a page: back and forward, its headings, its language, print and save."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from desktop.library.model import Page, PageKind
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.library.browser import Heading
from ui.theme import Role
from ui.widgets.buttons import Button, IconButton
from ui.widgets.inputs import Choice
from ui.widgets.text import Text

_MOST = 1 / 3  # of the pane for the buttons; the rest is for the text

LANGUAGES = (("en", "English"), ("es", "Español"))


class Tools(QWidget):
    """A row that goes on in the next line where there is no room; icons only where it would take that of the text."""

    heading_chosen = Signal(str)  # its anchor
    language_chosen = Signal(str)  # "en" or "es"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton(Icon.CHEVRON_LEFT, self.tr("Back (Alt+Left)"))
        self.forward = IconButton(Icon.CHEVRON_RIGHT, self.tr("Forward (Alt+Right)"))
        self.headings = Button(self.tr("On this page"), Icon.CHEVRON_DOWN)
        self.print = Button(self.tr("&Print…"), Icon.PRINT)
        self.save = Button(self.tr("S&ave…"), Icon.DOWNLOAD)
        self.language = Choice()
        self._language_label: QLabel = Text(self.tr("Language"), role=Role.QUIET)
        self._menu = QMenu(self)
        self._shown: Sequence[Heading] = ()
        self._named = {button: button.text() for button in (self.headings, self.print, self.save)}
        self._lay_out()
        self.headings.clicked.connect(self._open_menu)
        self.language.activated.connect(self._tell_language)

    def show_page(self, page: Page, headings: Sequence[Heading]) -> None:
        """Fit the buttons to a page; only a handout can be had in the other language."""
        self._shown = [one for one in headings if one.slug]
        self.headings.setVisible(len(self._shown) > 1)
        is_handout = page.kind is PageKind.HANDOUT
        self._language.setVisible(is_handout)
        self.language.setCurrentIndex(self.language.findData(page.language))
        for button in (self.print, self.save):
            button.setEnabled(True)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Say whether there is a way back and one forward."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def fit(self, room: QSize) -> None:
        """Fit the buttons into a pane of this size: with their words, unless these leave little of it to the text."""
        self._show_words(shown=True)
        row = self.layout()
        if row is not None and row.heightForWidth(room.width()) > room.height() * _MOST:
            self._show_words(shown=False)

    def _show_words(self, *, shown: bool) -> None:
        for button, text in self._named.items():
            button.setText(text if shown else "")
        self._language_label.setVisible(shown)

    def show_nothing(self) -> None:
        """There is no page."""
        self.headings.hide()
        self._language.hide()
        for button in (self.print, self.save):
            button.setEnabled(False)

    def menu(self) -> QMenu:
        """Return the menu of the headings, filled."""
        self._menu.clear()
        for one in self._shown:
            text = "    " * (one.level - 2) + one.text.replace("&", "&&")
            self._menu.addAction(text).triggered.connect(partial(self.heading_chosen.emit, one.slug))
        return self._menu

    def _open_menu(self) -> None:
        self.menu().popup(self.headings.mapToGlobal(QPoint(0, self.headings.height())))

    def _tell_language(self, _place: int) -> None:
        self.language_chosen.emit(str(self.language.currentData()))

    def _lay_out(self) -> None:
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.language.setAccessibleName(self._language_label.text())
        self._language_label.setBuddy(self.language)
        for button, text in self._named.items():
            plain = text.replace("&", "")
            button.setAccessibleName(plain)
            button.setToolTip(plain)
        way = self.tr("Go to a heading; in the text, H and Shift+H do so")
        self.headings.setToolTip(self.tr("{button}: {what}").format(button=self.headings.text(), what=way))
        self._language = QWidget()
        pair = QHBoxLayout(self._language)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(theme.SMALL)
        pair.addWidget(self._language_label)
        pair.addWidget(self.language)
        row = FlowLayout(self)
        row.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, 0)
        for widget in (self.back, self.forward, self.headings, self._language, self.print, self.save):
            row.addWidget(widget)
