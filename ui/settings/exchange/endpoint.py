"""The card of the Settings page for the exchange endpoint: where it is, how to sign in, whether it can be used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.pages.exchange.sign_in import BrowserSignIn, TokenEntry
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.inputs import Choice, Entry
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.exchange.model import Ability


class EndpointCard(Card):
    """What is saved takes effect with the next try."""

    changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._asking: Job | None = None
        self._make()
        self._lay_out()
        self._connect()
        self.read_settings()

    def read_settings(self) -> None:
        """Show what holds; in practice mode it cannot be changed."""
        services = self._desk.services
        self.address.setText(services.exchange_url)
        self.sign_in.setCurrentIndex(max(0, self.sign_in.findData(services.exchange_sign_in)))
        for control in (self.address, self.save, self.sign_in):
            control.setEnabled(not self._desk.practice)
        self.browser.read_settings()
        self._follow_sign_in()

    def _make(self) -> None:
        self.address, self.save = Entry(), Button(self.tr("Save"))
        self.address.setAccessibleName(self.tr("Address of the exchange endpoint"))
        self.address.setPlaceholderText("https://")
        self.save.setAccessibleName(self.tr("Save the address of the endpoint"))
        self.check = Button(self.tr("Chec&k the endpoint"), Icon.DOCTOR)
        self.sign_in = Choice()
        for code, name in (
            ("none", self.tr("No sign-in: the endpoint is open")),
            ("token", self.tr("With a token that its operator gave you")),
            ("smart", self.tr("In the browser")),
        ):
            self.sign_in.addItem(name, code)
        self.token, self.browser = TokenEntry(self._desk, self._jobs), BrowserSignIn(self._desk, self._jobs)
        self._address_field = Field(self.tr("Address"), _beside(self.address, self.save), self._address_help())
        self._check_field = Field("", _alone(self.check), self.tr("Asks what the endpoint can do. Nothing is sent."))
        self._sign_in_field = Field(self.tr("Sign-in"), self.sign_in)

    def _address_help(self) -> str:
        if self._desk.practice:
            return self.tr("In practice mode this is the practice endpoint on this computer. It cannot be changed.")
        return self.tr(
            "Attestations are sent there. Its operator gives you the address; it begins with https:// so that nobody "
            "can read along. Leave it empty if you have none: you can still use the portal or a sealed file."
        )

    def _keep_address(self) -> None:
        self._keep("exchange_url", self.address.text().strip(), self._note_address, self._tell_address_trouble)

    def _keep_sign_in(self) -> None:
        self._follow_sign_in()
        self._keep("exchange_sign_in", self.sign_in.currentData(), self._note_sign_in, self._tell_sign_in_trouble)

    def _keep(
        self, key: str, value: Any, then: Callable[[object], None], instead: Callable[[KnownError], None]
    ) -> None:
        def keep(_work: Work) -> None:
            self._desk.set_setting(key, value)

        self._jobs.start(Lane.LOCAL, keep, on_result=then, on_trouble=instead)

    def _note_address(self, _nothing: object) -> None:
        kept = self._desk.services.exchange_url
        self.address.setText(kept)
        said = self.tr("Saved. Check the endpoint before you send.") if kept else self.tr("Saved. Nothing is sent.")
        self._address_field.say(Icon.CHECK, Role.GOOD, said)
        announce(self, said)
        self.changed.emit()

    def _note_sign_in(self, _nothing: object) -> None:
        self._sign_in_field.say(Icon.CHECK, Role.GOOD, "")
        self.changed.emit()

    def _tell_address_trouble(self, trouble: KnownError) -> None:
        said = str(self._desk.words.error(trouble, at="endpoint"))
        self._address_field.say(Icon.ATTENTION, Role.BAD, said)
        announce(self, said)

    def _tell_sign_in_trouble(self, trouble: KnownError) -> None:
        self._sign_in_field.say(Icon.ATTENTION, Role.BAD, str(self._desk.words.error(trouble, at="endpoint")))

    def _examine(self) -> None:
        """Ask the endpoint; the button stays where the keyboard is, and a second press asks nothing."""
        if self._asking is not None and not self._asking.is_over:
            return
        self._check_field.say(Icon.CLOCK, Role.QUIET, self.tr("Asking the endpoint…"))
        self._asking = self._jobs.start(
            Lane.EXCHANGE, self._ask, on_result=self._tell_ability, on_trouble=self._tell_unable
        )

    def _ask(self, work: Work) -> Ability:
        return self._desk.outbox.endpoint(work)

    def _tell_ability(self, ability: Ability) -> None:
        software = self.tr("It is {software}.").format(software=ability.software) if ability.software else ""
        able = self.tr("The endpoint can be used: it takes each attestation once, and can be asked what it holds.")
        self._say_checked(Icon.CHECK, Role.GOOD, f"{able} {software}".strip())

    def _tell_unable(self, trouble: KnownError) -> None:
        self._say_checked(words.ATTENTION.icon, Role.BAD, str(self._desk.words.error(trouble, at="endpoint")))

    def _say_checked(self, icon: Icon, role: Role, sentence: str) -> None:
        self._check_field.say(icon, role, sentence)
        announce(self, sentence)

    def _follow_sign_in(self) -> None:
        chosen = self.sign_in.currentData()
        self.token.setVisible(chosen == "token")
        self.browser.setVisible(chosen == "smart")
        if chosen == "token":
            self.token.read()

    def _connect(self) -> None:
        self.save.clicked.connect(self._keep_address)
        self.address.returnPressed.connect(self._keep_address)
        self.sign_in.activated.connect(self._keep_sign_in)
        self.check.clicked.connect(self._examine)
        self.token.changed.connect(self.changed)
        self.browser.changed.connect(self.changed)

    def _lay_out(self) -> None:
        self.column.setSpacing(theme.LARGE)
        self.column.addWidget(Text(self.tr("Exchange endpoint"), TextStyle.SECTION))
        for part in (self._address_field, self._sign_in_field, self.token, self.browser, self._check_field):
            self.column.addWidget(part)


def _beside(entry: Entry, *buttons: Button) -> QWidget:
    """Put buttons at the end of a line to type into; the label above leads to the line."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SMALL)
    row.addWidget(entry, 1)
    for button in buttons:
        row.addWidget(button)
    both.setFocusProxy(entry)
    return both


def _alone(button: Button) -> QWidget:
    """Keep a button as wide as its words."""
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return around
