"""The card of the Settings page for the addresses of the published lists; each is checked while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.settings import CHECKS
from sync.errors import AddressTrouble, KnownError
from sync.work import Work
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.settings.card import SettingsCard
from ui.settings.line import LineWords, SavedLine
from ui.theme import Role
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

KEYS = ("signatory_url", "directory_url", "registry_url")


class Address(SavedLine):
    """The address of one list: its line, its button, and what is said below it."""

    def __init__(self, desk: Desk, jobs: Jobs, key: str, words: LineWords) -> None:
        super().__init__(desk, jobs, key, words)
        self.entry.textEdited.connect(self._check)

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

    def _told(self, trouble: KnownError) -> str:
        if isinstance(trouble, AddressTrouble):
            return self.tr("{problem} The address that was here still holds.").format(problem=self._unusable())
        return super()._told(trouble)


class ListAddresses(SettingsCard):
    """Where the published lists are fetched from."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("ListAddresses", "Published lists"))
        self.addresses = tuple(Address(desk, jobs, key, words) for key, words in zip(KEYS, self._words(), strict=True))
        self.column.addWidget(Text(self._explanation(practice=desk.practice), role=Role.QUIET, wrap=True))
        for address in self.addresses:
            address.setParent(self)
            self.column.addWidget(address.field)

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

    def _words(self) -> tuple[LineWords, ...]:
        return (
            self._words_of(
                self.tr("&DSA Signatory List"),
                self.tr("Address of the DSA Signatory List"),
                self.tr(
                    "Who signed the Data Sharing Agreement. The address given at first was right in 2024; the list may "
                    "have moved since."
                ),
            ),
            self._words_of(
                self.tr("Part&icipant Directory"),
                self.tr("Address of the Participant Directory"),
                self.tr("What each participant chose for exchange. Leave it empty if you do not know the address."),
            ),
            self._words_of(
                self.tr("Facility re&gistry"),
                self.tr("Address of the facility registry"),
                self.tr(
                    "Licensed facilities and their numbers. Leave it empty to take the registry from the data portal."
                ),
                self.tr("Saved. The registry comes from the data portal."),
            ),
        )

    def _words_of(self, label: str, name: str, explained: str, emptied: str = "") -> LineWords:
        return LineWords(
            label=label,
            name=name,
            save=self.tr("Save: {name}").format(name=name),
            help=explained,
            kept=self.tr("Saved. “Fetch the lists” on the Statewide page reads from there."),
            emptied=emptied or self.tr("Saved. It is not fetched; a file can be imported."),
        )
