"""A setting that is typed: its line, the button that keeps it, and the sentence that says what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sync.errors import KnownError
from sync.work import Work
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.pages.field import Field
from ui.settings.card import beside
from ui.settings.managed import show_managed
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.inputs import Entry

if TYPE_CHECKING:
    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class LineWords:
    """What stands around the line.

    Attributes:
        label: above it; ``name`` is read aloud for the line, ``save`` for its button.
        help: below it.
        kept: said once something was saved; ``emptied`` once the line was saved empty.
        at: what the words of trouble are about, as for `Words.error`.
    """

    label: str
    name: str
    save: str
    help: str
    kept: str
    emptied: str = ""
    at: str = ""


class SavedLine(QObject):
    """Takes effect when it is saved, by the button or the Enter key; what cannot be used is told, and the old holds."""

    kept = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, key: str, words: LineWords) -> None:
        """``key`` is a field of `desktop.settings.Services`."""
        super().__init__()
        self._desk, self._jobs, self._key, self._words = desk, jobs, key, words
        self.entry, self.save = Entry(), Button(self.tr("Save"))
        self.entry.setAccessibleName(words.name)
        self.save.setAccessibleName(words.save)
        self.field = Field(words.label, beside(self.entry, self.save), words.help)
        self.entry.returnPressed.connect(self._keep)
        self.save.clicked.connect(self._keep)

    def show_kept(self) -> None:
        """Show what holds; in practice mode, and where the organization fixes it, it cannot be changed."""
        self.entry.setText(str(getattr(self._desk.services, self._key)))
        self.entry.setCursorPosition(0)
        for control in (self.entry, self.save):
            control.setEnabled(not self._desk.practice)
        show_managed(self.field, self._desk, self._key)
        self.field.say(Icon.CHECK, Role.GOOD, "")

    def _keep(self) -> None:
        typed = self.entry.text().strip()

        def keep(_work: Work) -> None:
            self._desk.set_setting(self._key, typed)

        if not self.entry.isReadOnly():
            self._jobs.start(Lane.LOCAL, keep, on_result=self._note_kept, on_trouble=self._show_trouble)

    def _note_kept(self, _nothing: object) -> None:
        self.show_kept()
        said = self._words.kept if self.entry.text() else self._words.emptied or self._words.kept
        self._say(Icon.CHECK, Role.GOOD, said)
        self.kept.emit()

    def _show_trouble(self, trouble: KnownError) -> None:
        self._say(Icon.ATTENTION, Role.BAD, self._told(trouble))

    def _told(self, trouble: KnownError) -> str:
        return str(self._desk.words.error(trouble, at=self._words.at))

    def _say(self, icon: Icon, role: Role, sentence: str) -> None:
        self.field.say(icon, role, sentence)
        announce(self.field, sentence)
