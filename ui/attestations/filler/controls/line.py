"""One line to type into: text, a whole number, a web address, or a date as people write it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.forms.model import Item, ItemType, Value, Values
from desktop.forms.reading import iso_day, read, shown
from ui import theme, words
from ui.attestations.filler.controls.control import Control
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.inputs import Entry
from ui.widgets.text import Text

_SHORT = 200  # width of a field for a number or a date, at 100 %
_SAMPLE = date(2026, 11, 22)
_HINTS = {
    ItemType.INTEGER: Qt.InputMethodHint.ImhFormattedNumbersOnly,
    ItemType.URL: Qt.InputMethodHint.ImhUrlCharactersOnly,
    ItemType.DATE: Qt.InputMethodHint.ImhPreferNumbers,
}


class LineControl(Control):
    """Keeps what was typed as it was typed; what it is read as is the answer."""

    is_line = True

    def __init__(self, item: Item, language: str) -> None:
        super().__init__()
        self._item, self._language = item, language
        self._entry = Entry()
        if item.example:
            self._entry.setPlaceholderText(self.tr("For example {example}").format(example=item.example))
        self._entry.setInputMethodHints(_HINTS.get(item.type, Qt.InputMethodHint.ImhNone))
        self.column.addWidget(self._entry)
        self._entry.textEdited.connect(self.changed)
        if item.type is ItemType.INTEGER:
            self._entry.setMaximumWidth(theme.grown(_SHORT))

    @override
    def values(self) -> Values:
        typed = self._entry.text()
        return (read(self._item, typed, self._language),) if typed.strip() else ()

    @override
    def show_values(self, values: Values) -> None:
        self._entry.setText(self._shown(values[0]) if values else "")
        self._entry.setCursorPosition(0)

    @override
    def targets(self) -> tuple[QWidget, ...]:
        return (self._entry,)

    def _shown(self, value: Value) -> str:
        return str(value)


class DateControl(LineControl):
    """Says below how the date was read, so that nobody wonders which number is the month."""

    is_line = False

    def __init__(self, item: Item, language: str) -> None:
        super().__init__(item, language)
        self._entry.setMaximumWidth(theme.grown(_SHORT))
        self._read = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.column.addWidget(self._read)
        self._entry.textChanged.connect(self._say_how_it_is_read)
        self._say_how_it_is_read()

    def _say_how_it_is_read(self) -> None:
        values = self.values()
        value = values[0] if values else None
        day = iso_day(value) if isinstance(value, str) else None
        said = words.day(day)
        is_news = day is not None and said != self._entry.text()
        self._read.setText(self.tr("That is {day}.").format(day=said) if is_news else self._hint())

    def _hint(self) -> str:
        """Return how a day can be typed; the order of month and day in numbers is clear in English only."""
        sample = words.day(_SAMPLE)
        if self._language == "en":
            return self.tr("Type the day, for example {day} or {numbers}.").format(day=sample, numbers="11/22/2026")
        return self.tr("Type the day, for example {day}.").format(day=sample)

    @override
    def _shown(self, value: Value) -> str:
        said = shown(self._item, value, self._language)
        return said if read(self._item, said, self._language) == value else str(value)
