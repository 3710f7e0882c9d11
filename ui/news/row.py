"""One item of the news: kind, title, what happened, why it is shown, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.news.model import Item
from desktop.words import Words
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.news.gathered import Gathered
from ui.news.saying import MARKS, kind_of
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, IconButton
from ui.widgets.status import Picture
from ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop
MOST_TOLD = 6  # parts that only tell more


class NewsRow(QWidget):
    """An item that is not read yet has a strong title and says so in words."""

    opened = Signal(str, str)  # an action, and the id that is read by it
    marked = Signal(str)  # the id

    def __init__(self, item: Item, vocabulary: Words, *, with_day: bool) -> None:
        """``with_day``: the day is not told above it."""
        super().__init__()
        self.item, self._vocabulary, self._with_day = item, vocabulary, with_day
        self._make()
        self._lay_out()
        self._connect()
        self.show_read(item)

    def show_read(self, item: Item) -> None:
        """Show the item as it is marked now."""
        self.item = item
        self.title.setVisible(not item.is_read)
        self._read_title.setVisible(item.is_read)
        self.unread.setVisible(not item.is_read)
        self.done.setVisible(not item.is_read)
        if self.gathered is not None:
            self.gathered.show_read(item.parts)

    def first_button(self) -> Button:
        """Return the button that the keyboard comes to first."""
        return self.open if self.open.isVisibleTo(self) else self.fold

    def _make(self) -> None:
        item = self.item
        self.title, self._read_title = Text(item.title, TextStyle.STRONG, wrap=True), Text(item.title, wrap=True)
        not_read = self.tr("Not read yet")
        self.unread = Text(f"·  {not_read}", TextStyle.SMALL, Role.ACCENT)
        self.open, self.fold = Button(self.tr("Open")), Button()
        self.open.setAccessibleName(self.tr("Open: {title}").format(title=item.title))
        self.done = IconButton(Icon.CHECK, self.tr("Mark as read: {title}").format(title=item.title))
        self.done.setToolTip(self.tr("Mark as read"))
        stays = self.done.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # so that the other button stays where it is
        self.done.setSizePolicy(stays)
        self.gathered = Gathered(item.parts) if any(part.id for part in item.parts) else None
        self.fold.setCheckable(True)
        self._name_fold()
        for button in (self.open, self.fold):
            button.setAccessibleDescription(" ".join(filter(None, (item.text, item.why))))

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        for widget in (self.title, self._read_title, self._about(), *self._told()):
            texts.addWidget(widget)
        texts.addWidget(Text(self.item.why, TextStyle.SMALL, Role.QUIET, wrap=True))
        if self.gathered is not None:
            self.gathered.hide()
            texts.addWidget(self.gathered)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.MEDIUM, 0, theme.MEDIUM)
        row.setSpacing(theme.MEDIUM)
        mark = MARKS[self.item.kind]
        row.addWidget(Picture(mark.icon, mark.role), 0, TOP)
        row.addLayout(texts, 1)
        for button in (self.open, self.fold, self.done):
            row.addWidget(button, 0, TOP)
        self.open.setVisible(self.gathered is None)
        self.fold.setVisible(self.gathered is not None)

    def _about(self) -> QWidget:
        """Return the line with kind, day, and whether it is read."""
        line = QWidget()
        row = FlowLayout(line)
        kind = kind_of(self.item, self._vocabulary)
        row.addWidget(Text(kind, TextStyle.SMALL, MARKS[self.item.kind].role))
        if self._with_day:
            row.addWidget(Text(f"·  {words.day(self.item.at)}", TextStyle.SMALL, Role.QUIET))
        row.addWidget(self.unread)
        return line

    def _told(self) -> list[Text]:
        """Return what happened; what is gathered shows in its own rows."""
        lines = [self.item.text] if self.item.text else []
        if self.gathered is None:
            parts = self.item.parts
            lines += [": ".join(filter(None, (part.title, part.text))) for part in parts[:MOST_TOLD]]
            if len(parts) > MOST_TOLD:
                lines.append(self.tr("and %Ln more", "", len(parts) - MOST_TOLD))
        return [Text(line, wrap=True) for line in lines]

    def _connect(self) -> None:
        self.open.clicked.connect(self._open)
        self.done.clicked.connect(self._mark)
        self.fold.toggled.connect(self._unfold)
        if self.gathered is not None:
            self.gathered.opened.connect(self.opened)

    def _open(self) -> None:
        self.opened.emit(self.item.action, self.item.id)

    def _mark(self) -> None:
        self.marked.emit(self.item.id)

    def _unfold(self, unfolded: bool) -> None:
        if self.gathered is not None:
            self.gathered.fill()
            self.gathered.setVisible(unfolded)
        self._name_fold()

    def _name_fold(self) -> None:
        is_open = self.fold.isChecked()
        self.fold.show_icon(Icon.CHEVRON_UP if is_open else Icon.CHEVRON_DOWN, Role.TEXT)
        text = self.tr("Hide") if is_open else self.tr("Show all %Ln", "", len(self.item.parts))
        self.fold.setText(text)
        self.fold.setAccessibleName(self.tr("{what}: {title}").format(what=text, title=self.item.title))
