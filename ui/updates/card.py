"""The card of the Settings page for updates: what runs, who is asked and how often, what is on offer, and taking it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.policy.model import UpdatePolicy
from sync.errors import KnownError
from sync.work import Progress
from ui import theme, words
from ui.errands.updating import Updating
from ui.icons import Icon
from ui.jobs import Jobs
from ui.pages.field import Field
from ui.settings.card import SettingsCard, in_line
from ui.settings.choosing import KeptChoice
from ui.settings.line import LineWords, SavedLine
from ui.theme import Role, TextStyle
from ui.updates.consent import InstallQuestion
from ui.updates.parts import ProgramPart, RulesPart
from ui.updates.progress import ProgressPart
from ui.updates.rules_dialog import RulesDialog
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Hairline
from ui.widgets.inputs import Check
from ui.widgets.status import Status
from ui.widgets.text import Text
from ui.words import Mark

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.updates.model import RulesPreview, UpdateStatus

PAST = Mark(Icon.CLOCK, Role.QUIET)


class UpdatesCard(SettingsCard):
    """Follows `Updating`; nothing is downloaded, taken or started before the person asked for it here."""

    def __init__(self, desk: Desk, jobs: Jobs, updating: Updating) -> None:
        super().__init__(self.tr("Updates"))
        self._desk, self._updating = desk, updating
        self._came_from: QWidget | None = None
        self._running, self._source = Status(wrap=True), Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._last, self._said = Status(wrap=True), Status(wrap=True)
        self.allow, self.check = Check(self.tr("Look for updates once a day")), Button(self.tr("Check now"), Icon.SYNC)
        self.progress, self.program, self.rules = ProgressPart(), ProgramPart(), RulesPart()
        self._address = SavedLine(desk, jobs, "channel_url", self._address_words())
        self._address.setParent(self)
        self._choice = KeptChoice(desk, jobs, "check_updates", Field("", self.allow, self._allow_help()))
        self._choice.setParent(self)
        self._lay_out()
        self._connect()
        self.read_settings()

    def read_settings(self) -> None:
        """Show what holds, and read again what is known."""
        self._choice.show_kept()
        self._address.show_kept()
        self._show_state()
        self._updating.refresh()

    def says(self) -> str:
        """Return all that the card says about updates."""
        own = [one.words() for one in (self._last, self._said) if not one.isHidden()]
        parts = (self.progress.says(), self.program.says(), self.rules.says())
        return "\n".join([self._running.words(), *own, *(part for part in parts if part)])

    def show_rules(self) -> RulesDialog:
        """Show which answers the rules on offer would change."""
        dialog = RulesDialog(self._updating, self._desk.words, self)
        dialog.open()
        return dialog

    def ask_to_install(self) -> InstallQuestion | None:
        """Ask whether the program may close and Setup start; None where there is no Setup."""
        if self.program.offer is None:
            return None
        question = InstallQuestion(self, self.program.offer.version)
        question.agree.clicked.connect(self._updating.agree)
        question.open()
        return question

    def _connect(self) -> None:
        updating = self._updating
        self._choice.kept.connect(updating.refresh)
        self.check.clicked.connect(self._check)
        self.progress.stop.clicked.connect(updating.stop)
        self.program.download.clicked.connect(self._download)
        self.program.install.clicked.connect(self.ask_to_install)
        self.rules.look.clicked.connect(self.show_rules)
        self._address.kept.connect(updating.refresh)
        updating.noted.connect(self._show_state)
        updating.began.connect(self._begin)
        updating.progressed.connect(self._show_progress)
        updating.ended.connect(self._end)
        updating.rules_taken.connect(self._tell_taken)
        updating.refused.connect(self._tell_refusal)

    def _check(self) -> None:
        self._came_from = self.check
        self._updating.check()

    def _download(self) -> None:
        self._came_from = self.program.download
        self._updating.download()

    def _begin(self) -> None:
        self._said.hide()
        self._show_state()
        if self._came_from is not None:
            self.progress.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_progress(self, progress: Progress) -> None:
        self.progress.show_progress(self._updating.doing, progress)

    def _end(self, outcome: UpdateStatus | Path | KnownError | None) -> None:
        came_from, self._came_from = self._came_from, None
        had_focus = self.progress.stop.hasFocus()
        self._show_state()
        if came_from is not None:
            self._tell_end(outcome, was_check=came_from is self.check)
        if had_focus:
            self._give_focus(came_from)

    def _tell_end(self, outcome: UpdateStatus | Path | KnownError | None, *, was_check: bool) -> None:
        """Tell what became of what the person asked for; a check by itself says nothing aloud."""
        if outcome is None:
            kept = self.tr("Stopped. What has come is kept; the next download goes on from there.")
            self._say(words.QUIET, self.tr("Stopped.") if was_check else kept)
        elif isinstance(outcome, Path):
            self._say(words.GOOD, self.tr("Setup was downloaded, and is exactly as it was signed."))
        elif not isinstance(outcome, KnownError):
            offers = [part.heading.text() for part in (self.program, self.rules) if not part.isHidden()]
            announce(self, ". ".join([self._last.words(), *offers]))
        elif was_check:
            announce(self, self._told(outcome))  # the line about the last look shows it
        else:
            self._tell_trouble(outcome)

    def _give_focus(self, came_from: QWidget | None) -> None:
        """Give the keyboard back to the button that was pressed, or to what has taken its place."""
        program = self.program
        for one in (came_from, program.install, program.folder, self.check):
            if one is not None and one.isEnabled() and one.isVisible():
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _show_state(self) -> None:
        """Show what is known now."""
        status, doing = self._updating.status, self._updating.doing
        self.progress.show_doing(doing)
        for button in (self.check, self.program.download):
            button.setEnabled(not doing)
        if status is not None:
            self._show_status(status)

    def _show_status(self, status: UpdateStatus) -> None:
        told = self._desk.words.text
        facts = {"version": status.running or "–", "pack": status.rules}
        running = told("updates", "running", day=status.rules_date, **facts)
        self._running.say(words.QUIET.icon, words.QUIET.role, running, ink=Role.TEXT)
        self._source.setText(self._source_of(status))
        for part in (self._address.field, self._choice.field, self.check):
            part.setVisible(status.is_on)
        mark, said = self._last_look(status)
        self._last.say(mark.icon, mark.role, said, ink=Role.TEXT)
        self._last.setVisible(bool(said))
        self.program.show_offer(status.program_offer)
        self.rules.show_offer(status.rules_offer)

    def _source_of(self, status: UpdateStatus) -> str:
        if status.is_on:
            said = self.tr("Updates come from {address}. They are trusted for their signature, not for the address.")
            if status.policy is UpdatePolicy.RULES_ONLY:
                said = self.tr("Rules come from {address}. New versions of the program come from your administrator.")
            return said.format(address=status.address)
        if status.policy is UpdatePolicy.OFF:
            return self.tr("Your organization has switched updates off. New versions come from your administrator.")
        if self._desk.practice:
            return self.tr("In practice mode nobody is asked for updates.")
        return self._desk.words.text("updates", "off")

    def _last_look(self, status: UpdateStatus) -> tuple[Mark, str]:
        """Return what to say of the last look at the channel."""
        when = words.moment(status.checked)
        if not status.is_on:
            return PAST, ""
        if status.trouble:
            trouble = str(self._desk.words.error(status.trouble, status.facts, at="update"))
            answered = self.tr("Last answer of the channel: {moment}").format(moment=when) if when else ""
            return words.ATTENTION, f"{trouble} {answered}".rstrip()
        if not when:
            return PAST, self._desk.words.text("updates", "never_checked")
        if status.program_offer is None and status.rules_offer is None:
            return words.GOOD, self.tr("As of {moment}, program and rules are the newest.").format(moment=when)
        return PAST, self.tr("Last looked: {moment}").format(moment=when)

    def _tell_taken(self, preview: RulesPreview) -> None:
        said = self._desk.words.text("updates", "rules_in_use", pack=preview.offer.id, day=preview.offer.date)
        self._say(words.GOOD, said)

    def _tell_refusal(self, trouble: KnownError) -> None:
        if not any(dialog.isVisible() for dialog in self.findChildren(RulesDialog)):  # which tells it itself
            self._tell_trouble(trouble)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._say(words.ATTENTION, self._told(trouble))

    def _told(self, trouble: KnownError) -> str:
        return str(self._desk.words.error(trouble, at="update"))

    def _say(self, mark: Mark, sentence: str) -> None:
        self._said.say(mark.icon, mark.role, sentence, ink=Role.TEXT)
        self._said.show()
        announce(self, sentence)

    def _allow_help(self) -> str:
        return self.tr(
            "By itself, while the window is open. Only small rule files are brought along; nothing is installed. "
            "The request names this program, its version and the system, and nothing else."
        )

    def _address_words(self) -> LineWords:
        return LineWords(
            label=self.tr("Address for updates"),
            name=self.tr("Address for updates"),
            save=self.tr("Save the address for updates"),
            help=self.tr("Leave it empty for the address that came with the program."),
            kept=self.tr("Saved. The next look for updates goes there."),
            emptied=self.tr("Saved. Updates come from the address that came with the program."),
            at="update",
        )

    def _lay_out(self) -> None:
        self._last.hide()
        self._said.hide()
        self.column.setSpacing(theme.MEDIUM)
        for part in (
            *(self._running, self._last, in_line(self.check), self.progress, self._said, self.program, self.rules),
            *(Hairline(), self._choice.field, self._address.field, self._source),
        ):
            self.column.addWidget(part)
