"""What each card of the Settings page begins with, and how its controls stand beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.layouts.flow import FlowLayout
from ui.theme import TextStyle
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.text import Text


class SettingsCard(Card):
    """A card with its title."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)
        self.column.setSpacing(theme.LARGE)
        self.column.addWidget(Text(title, TextStyle.SECTION))


def beside(entry: Entry, *buttons: Button) -> QWidget:
    """Put buttons at the end of a line to type into; the label above leads to the line."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SMALL)
    row.addWidget(entry, 1)
    for button in buttons:
        row.addWidget(button)
    both.setFocusProxy(entry)
    return both


def in_line(*controls: QWidget) -> QWidget:
    """Put controls beside each other, as wide as their words, and the rest below where there is no room."""
    around = QWidget()
    row = FlowLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    for control in controls:
        row.addWidget(control)
    return around  # no proxy of the focus: while that is hidden, the Tab key would not get past


def first_control(card: QWidget) -> QWidget | None:
    """Return what the Tab key reaches first in a card, or None where there is nothing to reach."""
    one = card.nextInFocusChain()
    while one is not None and one is not card:
        takes_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        if card.isAncestorOf(one) and takes_tab and one.isEnabled() and one.isVisibleTo(card):
            return one
        one = one.nextInFocusChain()
    return None
