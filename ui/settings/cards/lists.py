"""The card of the Settings page for the addresses of the published lists; each is checked while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk import Desk
from desktop.settings import CHECKS
from sync.errors import AddressTrouble, KnownError
from sync.work import Work
from ui import theme
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.text import Text

KEYS = ("signatory_url", "directory_url", "registry_url")


class Address(QObject):
    """The address of one list: its line, its button, and what is said below it."""

    kept = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, key: str, words: tuple[str, str, str]) -> None:
        """``words`` are the label, the name read aloud, and the explanation."""
        super().__init__()
        self._desk, self._jobs, self._key = desk, jobs, key
        label, name, explanation = words
        self.entry, self.save = Entry(), Button(self.tr("Save"))
        self.entry.setAccessibleName(name)
        self.save.setAccessibleName(self.tr("Save: {name}").format(name=name))
        self.field = Field(label, _beside(self.entry, self.save), explanation)
        self.entry.textEdited.connect(self._check)
        self.entry.returnPressed.connect(self._keep)
        self.save.clicked.connect(self._keep)

    def show_kept(self) -> None:
        """Show the address that holds; in practice mode it cannot be changed."""
        self.entry.setText(str(getattr(self._desk.services, self._key)))
        for control in (self.entry, self.save):
            control.setEnabled(not self._desk.practice)
        self.field.say(Icon.CHECK, Role.GOOD, "")

    def _check(self, typed: str) -> None:
        def check(_work: Work) -> str:
            if typed.strip():
                CHECKS[self._key](typed)
            return typed

        self._jobs.start(Lane.LOCAL, check, on_result=self._note_usable, on_trouble=self._show_unusable)

    def _note_usable(self, typed: str) -> None:
        if typed == self.entry.text():
            self.field.say(Icon.CHECK, Role.GOOD, "")

    def _show_unusable(self, trouble: KnownError) -> None:
        if trouble.facts.get("address") == self.entry.text():  # else it was typed on meanwhile
            self.field.say(Icon.ATTENTION, Role.ATTENTION, self._unusable())

    def _unusable(self) -> str:
        return self.tr("This cannot be used yet: a whole address begins with https:// and has no spaces.")

    def _keep(self) -> None:
        typed = self.entry.text().strip()

        def keep(_work: Work) -> None:
            self._desk.set_setting(self._key, typed)

        self._jobs.start(Lane.LOCAL, keep, on_result=self._note_kept, on_trouble=self._show_trouble)

    def _note_kept(self, _nothing: object) -> None:
        self.show_kept()
        empty = self.tr("Saved. It is not fetched; a file can be imported.")
        said = (
            self.tr("Saved. “Fetch the lists” on the Statewide page reads from there.") if self.entry.text() else empty
        )
        self.field.say(Icon.CHECK, Role.GOOD, said)
        self.kept.emit()

    def _show_trouble(self, trouble: KnownError) -> None:
        if isinstance(trouble, AddressTrouble):
            said = self.tr("{problem} The address that was here still holds.").format(problem=self._unusable())
        else:
            said = str(self._desk.words.error(trouble))
        self.field.say(Icon.ATTENTION, Role.BAD, said)


class ListAddresses(Card):
    """Where the published lists are fetched from."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self.addresses = tuple(Address(desk, jobs, key, words) for key, words in zip(KEYS, self._words(), strict=True))
        self.column.setSpacing(theme.LARGE)
        self.column.addWidget(Text(self.tr("Published lists"), TextStyle.SECTION))
        self.column.addWidget(Text(self._explanation(practice=desk.practice), role=Role.QUIET, wrap=True))
        for address in self.addresses:
            address.setParent(self)
            self.column.addWidget(address.field)
        self.read_settings()

    def read_settings(self) -> None:
        """Show the addresses that hold."""
        for address in self.addresses:
            address.show_kept()

    def _explanation(self, *, practice: bool) -> str:
        if practice:
            return self.tr("In practice mode the lists come from the practice portal. The addresses cannot be changed.")
        return self.tr(
            "Where the State publishes its lists today is not known to this program. A list can always be imported "
            "from a file instead, on the Statewide page."
        )

    def _words(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                self.tr("&DSA Signatory List"),
                self.tr("Address of the DSA Signatory List"),
                self.tr(
                    "Who signed the Data Sharing Agreement. The address given at first was right in 2024; the list may "
                    "have moved since."
                ),
            ),
            (
                self.tr("Part&icipant Directory"),
                self.tr("Address of the Participant Directory"),
                self.tr("What each participant chose for exchange. Leave it empty if you do not know the address."),
            ),
            (
                self.tr("Facility re&gistry"),
                self.tr("Address of the facility registry"),
                self.tr(
                    "Licensed facilities and their numbers. Leave it empty to take the registry from the data portal."
                ),
            ),
        )


def _beside(entry: Entry, button: Button) -> QWidget:
    """Put a button at the end of a line to type into; the label above leads to the line."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SMALL)
    row.addWidget(entry, 1)
    row.addWidget(button)
    both.setFocusProxy(entry)
    return both
