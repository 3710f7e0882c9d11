"""The questions of a form as a column of cards, built a piece at a time so that the window never waits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from time import perf_counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.enabling import every_item
from desktop.forms.keys import key_of
from desktop.forms.model import Item, ItemType, Problem
from ui import theme
from ui.attestations.filler.controls.making import Controls
from ui.attestations.filler.entries import Entries, Entry
from ui.attestations.filler.field import AnswerField
from ui.attestations.filler.sheet import Sheet, is_repeating
from ui.layouts.flow import empty
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.text import Text

_SLICE = 0.03  # seconds of building before the window gets its turn
_A_BREATH = 5  # milliseconds between two slices, so that a key pressed meanwhile need not wait


class FormBody(QWidget):
    """Fields by key. Call `show_sheet`, then `refresh` after every change."""

    changed = Signal(object)  # the key of the answer that the person changed
    grown = Signal()  # fields were added or taken away
    add_asked = Signal(object)
    remove_asked = Signal(object, object)
    undo_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.fields: dict[str, AnswerField] = {}
        self.groups: dict[str, Entries] = {}
        self._language, self._controls = language, Controls(language)
        self._sheet: Sheet | None = None
        self._holders: dict[str, QWidget] = {}  # groups and sentences to read, by linkId
        self._asked: Collection[str] = frozenset()
        self._problems: Mapping[str, Sequence[Problem]] = {}
        self._building: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(_A_BREATH)
        self._timer.timeout.connect(self._build_slice)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.LARGE)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another form; what is seen first is there at once, the rest follows."""
        self._clear()
        self._sheet, self._asked = sheet, sheet.asked()
        self._building = self._build_all(sheet)
        self._timer.start()
        self._build_slice()

    def is_built(self) -> bool:
        """Tell whether every field is there."""
        return not self._timer.isActive()

    def finish(self) -> None:
        """Build what is left at once."""
        for _ in self._building:
            pass
        self._end_building()

    def refresh(self, asked: Collection[str], problems: Mapping[str, Sequence[Problem]]) -> bool:
        """Show what is asked now and what is wrong with it; return whether anything moved."""
        self._asked, self._problems = asked, problems
        moved = [self._dress(field) for field in tuple(self.fields.values())]
        return self._dress_holders() or any(moved)

    def show_answers(self, sheet: Sheet) -> None:
        """Show the answers of the sheet in every field, and as many entries as it has."""
        for link, group in self.groups.items():
            while len(group.entries) > sheet.count(link):
                self._drop_entry(link, group)
            while len(group.entries) < sheet.count(link):
                self._add_entry(group)
        for key, field in self.fields.items():
            field.show_answer(sheet.values(key), sheet.origin(key))
        self.grown.emit()

    def field(self, key: str) -> AnswerField | None:
        """Return the field of a key, or the first one of a group; built if it has to be."""
        if key not in self.fields:
            self.finish()
        if key in self.fields:
            return self.fields[key]
        inside = (field for name, field in self.fields.items() if name.startswith(f"{key}."))
        return next((field for field in inside if field.isVisibleTo(self)), None)

    def shown(self) -> list[AnswerField]:
        """Return the fields that are seen, in order."""
        return [field for field in self.fields.values() if field.isVisibleTo(self)]

    def focus_first(self) -> None:
        """Give the keyboard to the first field without an answer, or else to the first one."""
        shown = [field for field in self.shown() if not field.item.is_read_only]
        empty = (field for field in shown if not field.control.values())
        first = next(empty, next(iter(shown), None))
        if first is not None:
            first.focus()

    # building

    def _build_slice(self) -> None:
        end = perf_counter() + _SLICE
        for _ in self._building:
            if perf_counter() > end:
                return
        self._end_building()

    def _end_building(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._dress_holders()
            self.grown.emit()

    def _build_all(self, sheet: Sheet) -> Iterator[None]:
        loose: Card | None = None
        for item in sheet.form.items:
            if item.type is ItemType.GROUP:
                loose = None
                card = self._card(item)
                yield from self._build_group(item, card.column, card)
                continue
            loose = loose or self._card(None)
            yield from self._build(item, loose.column)

    def _card(self, item: Item | None) -> Card:
        card = Card()
        card.column.setSpacing(theme.LARGE)
        if item is not None:
            card.column.addWidget(Text(item.text.said(self._language), TextStyle.SECTION, wrap=True))
            self._explain(item, card.column)
        self._column.addWidget(card)
        return card

    def _explain(self, item: Item, column: QVBoxLayout) -> None:
        if item.help is not None:
            column.addWidget(Text(item.help.said(self._language), TextStyle.SMALL, Role.QUIET, wrap=True))

    def _build(self, item: Item, column: QVBoxLayout) -> Iterator[None]:
        if item.type is ItemType.GROUP:
            holder, inner = self._inner_group(item)
            column.addWidget(holder)
            yield from self._build_group(item, inner, holder)
        elif item.type is ItemType.DISPLAY:
            self._add_text(item, item.link_id, column)
            yield
        else:
            self._add_field(item, item.link_id, column)
            yield

    def _inner_group(self, item: Item) -> tuple[QWidget, QVBoxLayout]:
        """Return a place for a group inside another, with its heading."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.LARGE)
        column.addWidget(Text(item.text.said(self._language), TextStyle.STRONG, wrap=True))
        self._explain(item, column)
        return holder, column

    def _build_group(self, item: Item, column: QVBoxLayout, holder: QWidget) -> Iterator[None]:
        self._holders[item.link_id] = holder
        if is_repeating(item):
            group = self._entries(item)
            column.addWidget(group)
            for _ in range(self._sheet.count(item.link_id) if self._sheet else 0):
                self._add_entry(group)
                yield
        else:
            for child in item.items:
                yield from self._build(child, column)

    def _entries(self, item: Item) -> Entries:
        group = Entries(item, self._language, least=1 if item.is_required else 0)
        group.add_asked.connect(self.add_asked)
        group.remove_asked.connect(self.remove_asked)
        group.undo_asked.connect(self.undo_asked)
        self.groups[item.link_id] = group
        return group

    def _add_entry(self, group: Entries) -> Entry:
        entry = group.add_entry()
        self._add_items(group.item.items, entry.column, group.item.link_id, entry)
        return entry

    def _add_items(self, items: tuple[Item, ...], column: QVBoxLayout, group: str, entry: Entry) -> None:
        """Add what is in an entry; groups in it do not repeat."""
        for item in items:
            key = key_of(item.link_id, group, entry.number)
            if item.type is ItemType.GROUP:
                holder, inner = self._inner_group(item)
                column.addWidget(holder)
                self._holders[key] = holder
                self._add_items(item.items, inner, group, entry)
            elif item.type is ItemType.DISPLAY:
                self._add_text(item, key, column)
            else:
                self._add_field(item, key, column, about=entry.name())

    def _drop_entry(self, link: str, group: Entries) -> None:
        number = group.entries[-1].number
        for item in every_item(group.item.items):
            for known in (self.fields, self._holders):
                known.pop(key_of(item.link_id, link, number), None)
        group.drop_last()

    def _add_text(self, item: Item, key: str, column: QVBoxLayout) -> None:
        text = Text(item.text.said(self._language), wrap=True)
        self._holders[key] = text
        column.addWidget(text)

    def _add_field(self, item: Item, key: str, column: QVBoxLayout, *, about: str = "") -> None:
        field = AnswerField(item, key, self._controls.make(item), self._language, about=about)
        if self._sheet is not None:
            field.show_answer(self._sheet.values(key), self._sheet.origin(key))
        field.changed.connect(self.changed)
        self.fields[key] = field
        column.addWidget(field)
        self._dress(field)

    # what is seen

    def _dress(self, field: AnswerField) -> bool:
        is_asked = field.key in self._asked
        moved = is_asked == field.isHidden()
        field.setVisible(is_asked)
        return field.show_problems(self._problems.get(field.key, ())) or moved

    def _dress_holders(self) -> bool:
        moved = False
        for link, holder in self._holders.items():
            is_seen = link in self._asked
            moved = moved or is_seen == holder.isHidden()
            holder.setVisible(is_seen)
        for link, group in self.groups.items():
            group.show_problems(self._problems.get(link, ()))
        return moved

    def _clear(self) -> None:
        self._timer.stop()
        self._building = iter(())
        empty(self._column)
        self.fields.clear()
        self.groups.clear()
        self._holders.clear()
        self._problems = {}
