"""What is gathered in one item of the news: a row each, made only when they are wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.news.model import Part
from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Hairline
from ui.widgets.text import Text

AT_A_TIME = 10


class PartRow(QWidget):
    """One of them."""

    opened = Signal(str, str)  # an action, and the id that is read by it

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self.says = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.open = Button(self.tr("Open"))
        self.open.setAccessibleName(self.tr("Open: {title}").format(title=part.title))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Text(part.title, wrap=True))
        texts.addWidget(self.says)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
        row.setSpacing(theme.MEDIUM)
        row.addLayout(texts, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        self.open.clicked.connect(self._open)
        self.show_read(is_read=part.is_read)

    def show_read(self, *, is_read: bool) -> None:
        """Say whether it is read."""
        unread = "" if is_read else self.tr("Not read yet")
        self.says.setText(" · ".join(filter(None, (unread, self._part.text))))

    def _open(self) -> None:
        self.opened.emit(self._part.action, self._part.id)


class Gathered(QWidget):
    """The rows, some at a time."""

    opened = Signal(str, str)  # an action, and the id that is read by it

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self.rows: dict[str, PartRow] = {}
        self.more = Button("", Icon.CHEVRON_DOWN, Weight.QUIET)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.SMALL, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._go_on)

    def fill(self) -> None:
        """Make the first rows, unless they are there."""
        if not self.rows:
            self._add()

    def show_read(self, parts: Sequence[Part]) -> None:
        """Show which of them are read."""
        self._parts = tuple(parts)
        by_id: Mapping[str, Part] = {part.id: part for part in parts}
        for id_, row in self.rows.items():
            row.show_read(is_read=by_id[id_].is_read)

    def _go_on(self) -> None:
        first = self._add()
        first.open.setFocus()

    def _add(self) -> PartRow:
        """Make some more rows; return the first of them."""
        wanted = self._parts[len(self.rows) : len(self.rows) + AT_A_TIME]
        made = [PartRow(part) for part in wanted]
        for part, row in zip(wanted, made, strict=True):
            for widget in (Hairline(), row):
                self._column.insertWidget(self._column.count() - 1, widget)
                widget.show()  # at once, so that it can have the focus
            row.opened.connect(self.opened)
            self.rows[part.id] = row
        left = len(self._parts) - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("Show %Ln more", "", min(left, AT_A_TIME)))
        return made[0]
