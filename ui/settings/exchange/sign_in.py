"""Signing in to an endpoint in the browser: the client id, and the way there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.outbox.model import Keeping
from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.pages.field import Field
from ui.settings.card import in_line
from ui.settings.line import LineWords, SavedLine
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from desktop.desk import Desk


class BrowserSignIn(QWidget):
    """Opens the system browser at the endpoint's own sign-in page and waits for it to come back."""

    changed = Signal()
    _browser_wanted = Signal(str)  # address; emitted by the job

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self.line = SavedLine(desk, jobs, "exchange_client", self._client_words())
        self.line.setParent(self)
        self.client, self.save = self.line.entry, self.line.save
        self.go, self.out = Button(self.tr("Sign in…"), Icon.OPEN), Button(self.tr("Sign out"), Icon.CROSS)
        self._lay_out()
        self.go.clicked.connect(self._sign_in_or_stop)
        self.out.clicked.connect(self._sign_out)
        self._browser_wanted.connect(self._open)
        jobs.stopped.connect(self._note_stop)
        jobs.crashed.connect(self._note_crash)

    def read_settings(self) -> None:
        """Show the client id that holds."""
        self.line.show_kept()

    def _client_words(self) -> LineWords:
        return LineWords(
            label=self.tr("Client id"),
            name=self.tr("Client id for the endpoint"),
            save=self.tr("Save the client id"),
            help=self.tr("The operator of the endpoint gives it to you. It is no secret."),
            kept=self.tr("Saved."),
            at="endpoint",
        )

    def _sign_in_or_stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            return
        self._job = self._jobs.start(
            Lane.EXCHANGE, self._sign_in, on_result=self._note_signed_in, on_trouble=self._tell_trouble, name="sign in"
        )
        self.go.setText(self.tr("Stop waiting"))
        self._go_field.say(Icon.CLOCK, Role.QUIET, self.tr("Sign in there in your browser, then come back here."))

    def _sign_in(self, work: Work) -> Keeping:
        return self._desk.outbox.sign_in(work, self._browser_wanted.emit)

    def _sign_out(self) -> None:
        self._jobs.start(Lane.LOCAL, self._forget, on_result=self._note_signed_out, on_trouble=self._tell)

    def _forget(self, _work: Work) -> None:
        self._desk.outbox.forget_token()

    def _note_signed_out(self, _nothing: object) -> None:
        said = self.tr("You are signed out. What is not sent yet waits, safe on this computer, until you sign in.")
        self._say(Icon.CHECK, Role.GOOD, said)
        self.changed.emit()

    def _open(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))

    def _note_signed_in(self, keeping: Keeping) -> None:
        self._rest()
        kept = self.tr("You are signed in. The key to it is kept in the keyring of this computer.")
        memory = self.tr("You are signed in until you close DxF Desk: this computer has no keyring that can be used.")
        self._say(Icon.CHECK, Role.GOOD, kept if keeping is Keeping.KEYRING else memory)
        self.changed.emit()

    def _note_stop(self, job: Job) -> None:
        if job is self._job:
            self._rest()
            self._say(words.QUIET.icon, words.QUIET.role, self.tr("Stopped. Nothing was changed."))

    def _note_crash(self, job: Job, _error: Exception) -> None:
        self._note_stop(job)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._rest()
        self._tell(trouble)

    def _tell(self, trouble: KnownError) -> None:
        self._say(words.ATTENTION.icon, Role.BAD, str(self._desk.words.error(trouble, at="endpoint")))

    def _say(self, icon: Icon, role: Role, sentence: str) -> None:
        self._go_field.say(icon, role, sentence)
        announce(self, sentence)

    def _rest(self) -> None:
        self._job = None
        self.go.setText(self.tr("Sign in…"))

    def _lay_out(self) -> None:
        explained = self.tr("Your password stays in the browser; this program never sees it.")
        self._go_field = Field("", in_line(self.go, self.out), explained)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.LARGE)
        column.addWidget(self.line.field)
        column.addWidget(self._go_field)
