"""The items of the news below each other: first those that concern the organization, then day by day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.news.model import Item
from desktop.news.ordering import is_first
from desktop.words import Words
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import empty
from ui.news.row import NewsRow
from ui.theme import TextStyle
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Hairline
from ui.widgets.page import ScrolledColumn
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

AT_A_TIME = 12  # items; more take a moment to make and to lay out


class NewsList(ScrolledColumn):
    """A card for each day; some items at a time, and buttons to the ones before and after them."""

    opened = Signal(str, str)  # an action, and the id that is read by it
    marked = Signal(str)  # the id

    def __init__(self, vocabulary: Words) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._items: Sequence[Item] = ()
        self._from = 0
        self._made_of: list[tuple[str, Item]] = []
        self.rows: list[NewsRow] = []
        self.headings: list[str] = []
        self.more: Button | None = None
        self.back: Button | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items, from the top; where they are the same, the list stays as it stands."""
        if self.rows and [self._but_for_marks(one) for one in items] == self._made_of:
            self.show_read({one.id: one for one in items})
            return
        self._made_of = [self._but_for_marks(one) for one in items]
        self._items, self._from = items, 0
        self._fill()
        self.verticalScrollBar().setValue(0)

    def show_read(self, items: Mapping[str, Item]) -> None:
        """Show as read what is, where it stands; ``items`` by id."""
        self._items = tuple(items.get(one.id, one) for one in self._items)
        for row in self.rows:
            row.show_read(items.get(row.item.id, row.item))

    def focused(self) -> str:
        """Return the id of the item that has the keyboard, "" for none."""
        return next((row.item.id for row in self.rows if row.isAncestorOf(QApplication.focusWidget() or self)), "")

    def focus_on(self, id_: str) -> bool:
        """Give the keyboard to an item; False where it is not shown."""
        row = next((row for row in self.rows if row.item.id == id_), None)
        if row is not None:
            row.first_button().setFocus()
        return row is not None

    def focus_after(self, ids: Collection[str]) -> bool:
        """Give the keyboard to the next item not read after these, or before them; False where there is none."""
        place = next((at for at, row in enumerate(self.rows) if row.item.id in ids), 0)
        waiting = [row for row in (*self.rows[place:], *reversed(self.rows[:place])) if not row.item.is_read]
        if waiting:
            waiting[0].done.setFocus()
        return bool(waiting)

    def _fill(self) -> None:
        self.rows, self.headings, self.more, self.back = [], [], None, None
        empty(self.column)
        until = self._from + AT_A_TIME
        if self._from:
            self.back = self._way(self.tr("Show the %Ln before", "", AT_A_TIME), Icon.CHEVRON_UP, self._go_back)
        for heading, items in groupby(self._items[self._from : until], key=self._heading):
            self.headings.append(heading)
            self.column.addWidget(self._card(heading, tuple(items)))
        if len(self._items) > until:
            left = min(AT_A_TIME, len(self._items) - until)
            self.more = self._way(self.tr("Show the next %Ln", "", left), Icon.CHEVRON_DOWN, self._go_on)
        self.column.addStretch(1)
        calm_bars(self)

    def _way(self, text: str, icon: Icon, slot: Callable[[], None]) -> Button:
        button = Button(text, icon)
        button.clicked.connect(slot)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _heading(self, item: Item) -> str:
        return self.tr("Concerns your organization") if is_first(item) else words.day(item.at)

    def _but_for_marks(self, item: Item) -> tuple[str, Item]:
        """Return what a row is made of: the same for an item read and unread, below the same heading."""
        parts = tuple(replace(part, is_read=False) for part in item.parts)
        return self._heading(item), replace(item, parts=parts, is_read=False)

    def _card(self, heading: str, items: Sequence[Item]) -> Card:
        card = Card()
        card.setAccessibleName(heading)
        card.column.setSpacing(0)
        card.column.addWidget(Text(heading, TextStyle.SECTION, wrap=True))
        card.column.addSpacing(theme.TIGHT)
        for place, item in enumerate(items):
            if place:
                card.column.addWidget(Hairline())
            row = NewsRow(item, self._vocabulary, with_day=is_first(item))
            row.opened.connect(self.opened)
            row.marked.connect(self.marked)
            card.column.addWidget(row)
            self.rows.append(row)
        return card

    def _go_on(self) -> None:
        self._show_from(self._from + AT_A_TIME)

    def _go_back(self) -> None:
        self._show_from(max(0, self._from - AT_A_TIME))

    def _show_from(self, place: int) -> None:
        self._from = place
        self._fill()
        self.rows[0].first_button().setFocus()
        self.verticalScrollBar().setValue(0)
