"""A group that repeats: one card an entry, a button that adds one, and buttons that take one out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.forms.model import Item, Problem
from ui import theme
from ui.attestations.filler.parts.lines import ProblemLines
from ui.attestations.filler.parts.strip import Strip
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.text import Text
from ui.words import QUIET


class Entry(Card):
    """One entry; put its fields into ``column``."""

    remove_asked = Signal(object)  # its number

    def __init__(self, label: str, number: int) -> None:
        super().__init__()
        self._label, self.number = label, number
        self._heading = Text("", TextStyle.STRONG, Role.QUIET, wrap=True)
        self._remove = Button(self.tr("Remove"), Icon.CROSS, Weight.QUIET)
        self.column.setSpacing(theme.LARGE)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._remove)
        self.column.addLayout(head)
        self._remove.clicked.connect(self._ask)

    def show_place(self, count: int, *, can_go: bool) -> None:
        """Say which one of how many it is."""
        said = self.tr("{label} {number} of {count}")
        self._heading.setText(said.format(label=self._label, number=self.number, count=count))
        self._remove.setAccessibleName(self.tr("Remove {entry}").format(entry=self.name()))
        self._remove.setVisible(can_go)

    def name(self) -> str:
        """Return what it is called: "Subordinate 2"."""
        return f"{self._label} {self.number}"

    def _ask(self) -> None:
        self.remove_asked.emit(self.number)


class Entries(QWidget):
    """Holds the entries of one group; which answers they have is not its business."""

    add_asked = Signal(object)  # the group's linkId
    remove_asked = Signal(object, object)  # the group's linkId, number of the entry
    undo_asked = Signal()

    def __init__(self, item: Item, language: str, *, least: int) -> None:
        """``least``: as many entries stay."""
        super().__init__()
        self.item, self._least = item, least
        self.label = item.text.said(language)
        self.entries: list[Entry] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.MEDIUM)
        self.add = Button(self.tr("Add: {label}").format(label=self.label))
        self._said = ProblemLines(self)
        self.strip = Strip(self.tr("Undo"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addLayout(self._rows)
        column.addWidget(self.strip)
        column.addLayout(self._said.lines)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._ask)
        self.strip.pressed.connect(self.undo_asked)

    def add_entry(self) -> Entry:
        """Add an empty card at the end."""
        entry = Entry(self.label, len(self.entries) + 1)
        entry.remove_asked.connect(self._ask_to_remove)
        self.entries.append(entry)
        self._rows.addWidget(entry)
        entry.show()
        self._number()
        return entry

    def drop_last(self) -> None:
        """Take the last card away."""
        entry = self.entries.pop()
        self._rows.removeWidget(entry)
        entry.hide()
        entry.deleteLater()
        self._number()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong with the group as a whole."""
        self._said.show_problems(problems)
        self.add.setAccessibleDescription(self._said.says())

    def tell_removed(self, number: int) -> None:
        """Say that an entry is gone, and offer to bring it back; the keyboard is there."""
        said = self.tr("{label} {number} is removed. Those after it moved up.")
        self.strip.say(QUIET, said.format(label=self.label, number=number))
        self.strip.focus_button()

    def tell_added(self, number: int) -> None:
        """Say aloud that there is another entry."""
        announce(self, self.tr("{label} {number} is added").format(label=self.label, number=number))

    def _number(self) -> None:
        for entry in self.entries:
            entry.show_place(len(self.entries), can_go=len(self.entries) > self._least)

    def _ask(self) -> None:
        self.add_asked.emit(self.item.link_id)

    def _ask_to_remove(self, number: int) -> None:
        self.remove_asked.emit(self.item.link_id, number)
