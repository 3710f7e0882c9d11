"""The top of a dataset's pane: title, star, department, what is unusual about it, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme, words
from ui.catalog.dataset.reading import Page
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, IconButton, Weight
from ui.widgets.card import Card
from ui.widgets.status import Picture
from ui.widgets.text import Text


class Header(QWidget):
    """Shows a `Page`; the pane connects its buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", TextStyle.SECTION, wrap=True)
        self.title.make_selectable()
        self.star = IconButton(Icon.STAR, self.tr("Add to favorites"))
        self.source = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.banner = Banner()
        self.portal = Button(self.tr("Open on the portal"), Icon.OPEN, Weight.QUIET)
        self.citation = Button(self.tr("Citation"), Icon.COPY, Weight.QUIET)
        self.contact = Button(self.tr("Contact"), Icon.COPY, Weight.QUIET)
        self.said = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._name()
        self._lay_out()

    def show_page(self, page: Page) -> None:
        """Show another dataset."""
        dataset = page.dataset
        self.title.setText(dataset.title)
        facts = (dataset.department, words.last_updated(dataset.modified))
        self.source.setText("  ·  ".join(part for part in facts if part))
        self.show_star(page.is_favourite)
        self._show_banner(page)
        self.portal.setVisible(bool(dataset.page))
        self.contact.setVisible(bool(dataset.details.get("contact_email")))
        self.said.hide()

    def show_star(self, kept: bool) -> None:
        """Fill or empty the star."""
        self.star.show_icon(Icon.STAR_FILLED if kept else Icon.STAR, Role.ACCENT if kept else Role.TEXT)
        self.star.set_name(self.tr("Remove from favorites") if kept else self.tr("Add to favorites"))

    def say(self, sentence: str) -> None:
        """Show a sentence under the buttons, also to screen readers."""
        self.said.setText(sentence)
        self.said.show()
        announce(self.said, sentence)

    def _name(self) -> None:
        for button, name in (
            (self.citation, self.tr("Copy the citation")),
            (self.contact, self.tr("Copy the contact's address")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)

    def _show_banner(self, page: Page) -> None:
        dataset = page.dataset
        if dataset.withdrawn:
            text = self.tr("Withdrawn: the portal has not listed this dataset since {day}. This is the last copy.")
            self.banner.say(Icon.WITHDRAWN, text.format(day=words.day(dataset.withdrawn)))
        elif dataset.hidden:
            self.banner.say(Icon.INFO, self.tr("This is a test or draft record. Do not rely on it."))
        else:
            self.banner.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(theme.SMALL, 0, 0, 0)
        top.setSpacing(theme.SMALL)
        top.addWidget(self.title, 1)
        top.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout()
        buttons.setSpacing(theme.TIGHT)
        for button in (self.portal, self.citation, self.contact):
            buttons.addWidget(button)
        for text in (self.source, self.said):
            text.setContentsMargins(theme.SMALL, 0, 0, 0)  # the words of the buttons, not their edges, stand below
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.TIGHT, theme.SMALL, theme.MEDIUM, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(top)
        column.addWidget(self.source)
        around = QHBoxLayout()
        around.setContentsMargins(theme.SMALL, 0, 0, 0)
        around.addWidget(self.banner)
        column.addLayout(around)
        column.addLayout(buttons)
        column.addWidget(self.said)


class Banner(Card):
    """A sentence that must not be overlooked, with an icon; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(Icon.INFO, Role.ATTENTION)
        self.text = Text("", TextStyle.BODY, Role.ATTENTION, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._picture)
        row.addWidget(self.text, 1)
        self.column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        self.column.addLayout(row)
        self.hide()

    def say(self, icon: Icon, sentence: str) -> None:
        """Show a sentence."""
        self._picture.show_icon(icon, Role.ATTENTION)
        self.text.setText(sentence)
        self.show()
