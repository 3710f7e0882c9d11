"""The card of the Settings page for the exchange endpoint: where it is, how to sign in, whether it can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from sync.errors import KnownError
from sync.work import Work
from ui import words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.pages.field import Field
from ui.settings.card import SettingsCard, in_line
from ui.settings.choosing import KeptChoice
from ui.settings.exchange.sign_in import BrowserSignIn
from ui.settings.exchange.token import TokenEntry
from ui.settings.line import LineWords, SavedLine
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.inputs import Choice

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.exchange.model import Ability


class EndpointCard(SettingsCard):
    """What is saved takes effect with the next try."""

    changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("EndpointCard", "Exchange endpoint"))
        self._desk, self._jobs = desk, jobs
        self._asking: Job | None = None
        self._make()
        self._lay_out()
        self._connect()
        self.read_settings()

    def read_settings(self) -> None:
        """Show what holds; in practice mode it cannot be changed."""
        self.line.show_kept()
        self.sign_in.setEnabled(not self._desk.practice)
        self._sign_in.show_kept()
        self.browser.read_settings()
        self._follow_sign_in()

    def _make(self) -> None:
        self.line = SavedLine(self._desk, self._jobs, "exchange_url", self._address_words())
        self.line.setParent(self)
        self.address, self.save = self.line.entry, self.line.save
        self.address.setPlaceholderText("https://")
        self.check = Button(self.tr("Chec&k the endpoint"), Icon.DOCTOR)
        self.sign_in = Choice()
        for code, name in (
            ("none", self.tr("None: the endpoint is open")),
            ("token", self.tr("With a token of its operator")),
            ("smart", self.tr("In the browser")),
        ):
            self.sign_in.addItem(name, code)
        self.token, self.browser = TokenEntry(self._desk, self._jobs), BrowserSignIn(self._desk, self._jobs)
        asks = self.tr("Asks what the endpoint can do. Nothing is sent.")
        self._check_field = Field("", in_line(self.check), asks)
        chosen = Field(self.tr("Sign-in"), self.sign_in)
        self._sign_in = KeptChoice(self._desk, self._jobs, "exchange_sign_in", chosen)
        self._sign_in.setParent(self)

    def _address_words(self) -> LineWords:
        return LineWords(
            label=self.tr("Address"),
            name=self.tr("Address of the exchange endpoint"),
            save=self.tr("Save the address of the endpoint"),
            help=self._address_help(),
            kept=self.tr("Saved. Check the endpoint before you send."),
            emptied=self.tr("Saved. Nothing is sent."),
            at="endpoint",
        )

    def _address_help(self) -> str:
        if self._desk.practice:
            return self.tr("In practice mode this is the practice endpoint on this computer. It cannot be changed.")
        return self.tr(
            "Attestations are sent there. Its operator gives you the address; it begins with https:// so that nobody "
            "can read along. Leave it empty if you have none: you can still use the portal or a sealed file."
        )

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
        if self._is_answered():
            self._say_checked(Icon.CHECK, Role.GOOD, f"{able} {software}".strip())

    def _tell_unable(self, trouble: KnownError) -> None:
        if self._is_answered():
            self._say_checked(words.ATTENTION.icon, Role.BAD, str(self._desk.words.error(trouble, at="endpoint")))

    def _forget_check(self) -> None:
        """Say no more what another endpoint, or another way to sign in, was found to be."""
        self._asking = None
        self._check_field.say(Icon.CHECK, Role.GOOD, "")

    def _is_answered(self) -> bool:
        """Tell whether the answer that comes is to the last question, not to one about what was changed since."""
        return self._asking is not None and self._asking.is_over

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
        self.line.kept.connect(self._forget_check)
        self._sign_in.kept.connect(self._forget_check)
        self.line.kept.connect(self.changed)
        self.sign_in.activated.connect(self._follow_sign_in)
        self._sign_in.kept.connect(self.changed)
        self.check.clicked.connect(self._examine)
        self.token.changed.connect(self.changed)
        self.browser.changed.connect(self.changed)

    def _lay_out(self) -> None:
        for part in (self.line.field, self._sign_in.field, self.token, self.browser, self._check_field):
            self.column.addWidget(part)
