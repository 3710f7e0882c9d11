"""The day by which an attestation has to be there: optional, typed before it is sent, shown in the list after that."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.model import Item, ItemType
from desktop.forms.reading import iso_day, read
from desktop.rules.model import Wording
from ui import theme, words
from ui.icons import Icon
from ui.pages.field import Field
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.inputs import Entry

_WIDTH, _SAMPLE = 200, date(2026, 11, 22)
_DAY = Item("due", ItemType.DATE, Wording({}))


class DueDay(QWidget):
    """Keeps what was typed while the same attestation is shown."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._whose = language, ""
        self.entry = Entry()
        self.entry.setMaximumWidth(theme.grown(_WIDTH))
        label = self.tr("Has to be there by (optional)")
        explains = self.tr("A day such as {day}. The list then reminds you of it; it is sent at once all the same.")
        self._field = Field(label, self.entry, explains.format(day=words.day(_SAMPLE)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.addWidget(self._field)
        self.entry.textEdited.connect(self._forgive)

    def show_for(self, attestation: str, due: date | None) -> None:
        """Show the day of an attestation; what was typed for the same one stays."""
        if attestation != self._whose:
            self._whose = attestation
            self.entry.setText(words.day(due))
            self._forgive()

    def day(self) -> date | None:
        """Return the day typed; None for none."""
        value = read(_DAY, self.entry.text(), self._language)
        return iso_day(value) if isinstance(value, str) else None

    def is_usable(self) -> bool:
        """Tell whether there is no day or one to come; say what is wrong where not, and give it the keyboard."""
        day = self.day()
        if not self.entry.text().strip() or (day is not None and day >= datetime.now().astimezone().date()):
            return True
        past = self.tr("This day is over. Type a later one, or leave it empty.")
        unread = self.tr("This cannot be read as a day. Type it like {day}, or leave it empty.")
        said = past if day is not None else unread.format(day=words.day(_SAMPLE))
        self._field.say(Icon.OVERDUE, Role.BAD, said)
        self.entry.setAccessibleDescription(said)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said)
        return False

    def says(self) -> str:
        """Return what is wrong with the day, "" for nothing."""
        return self._field.says()

    def _forgive(self) -> None:
        self._field.say(Icon.INFO, Role.QUIET, "")
