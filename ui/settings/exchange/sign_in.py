"""The two ways to sign in to an endpoint that ask something of the person: a token, or the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.outbox.model import Keeping
from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.pages.field import Field
from ui.theme import Role
from ui.widgets.buttons import Button
from ui.widgets.inputs import Entry

if TYPE_CHECKING:
    from desktop.desk import Desk


class TokenEntry(QWidget):
    """Takes a token and never shows it again; says where it is kept."""

    changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._typed = ""
        self.entry, self.keep, self.forget = Entry(), Button(self.tr("Keep")), Button(self.tr("Forget"))
        self.entry.setEchoMode(QLineEdit.EchoMode.Password)
        self.entry.setAccessibleName(self.tr("Token for the endpoint"))
        self.keep.setAccessibleName(self.tr("Keep the token"))
        self.forget.setAccessibleName(self.tr("Forget the token"))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.entry, 1)
        row.addWidget(self.keep)
        row.addWidget(self.forget)
        line.setFocusProxy(self.entry)
        explained = self.tr("It goes into the keyring of this computer, never into a file, and is not shown again.")
        self.field = Field(self.tr("Token"), line, explained)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.keep.clicked.connect(self._keep_typed)
        self.entry.returnPressed.connect(self._keep_typed)
        self.forget.clicked.connect(self._drop)

    def read(self) -> None:
        """Say whether a token is kept."""
        self._jobs.start(Lane.LOCAL, self._look, on_result=self._say_kept, on_trouble=self._tell_trouble)

    def _keep_typed(self) -> None:
        self._typed = self.entry.text().strip()
        self.entry.clear()
        if self._typed:
            self._jobs.start(Lane.LOCAL, self._store, on_result=self._note, on_trouble=self._tell_trouble, name="token")

    def _drop(self) -> None:
        self._jobs.start(Lane.LOCAL, self._remove, on_result=self._note, on_trouble=self._tell_trouble, name="token")

    def _look(self, _work: Work) -> Keeping:
        return self._desk.outbox.token_is_kept()

    def _store(self, _work: Work) -> Keeping:
        typed, self._typed = self._typed, ""
        return self._desk.outbox.keep_token(typed)

    def _remove(self, _work: Work) -> Keeping:
        self._desk.outbox.forget_token()
        return Keeping.NOWHERE

    def _note(self, keeping: Keeping) -> None:
        self._say_kept(keeping)
        self.changed.emit()

    def _say_kept(self, keeping: Keeping) -> None:
        if keeping is Keeping.NOWHERE and self.forget.hasFocus():
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is about to go out of reach
        self.forget.setEnabled(keeping is not Keeping.NOWHERE)
        if keeping is Keeping.KEYRING:
            self.field.say(Icon.CHECK, Role.GOOD, self.tr("A token is kept in the keyring of this computer."))
        elif keeping is Keeping.MEMORY:
            said = self.tr(
                "This computer has no keyring that can be used. The token is kept until you close DxF Desk, then you "
                "type it again."
            )
            self.field.say(words.ATTENTION.icon, words.ATTENTION.role, said)
        else:
            self.field.say(
                words.QUIET.icon, words.QUIET.role, self.tr("No token is kept. Type the one you were given.")
            )

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.field.say(words.ATTENTION.icon, Role.BAD, str(self._desk.words.error(trouble, at="endpoint")))


class BrowserSignIn(QWidget):
    """Opens the system browser at the endpoint's own sign-in page and waits for it to come back."""

    changed = Signal()
    _browser_wanted = Signal(str)  # address; emitted by the job

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self.client, self.save = Entry(), Button(self.tr("Save"))
        self.client.setAccessibleName(self.tr("Client id for the endpoint"))
        self.save.setAccessibleName(self.tr("Save the client id"))
        self.go = Button(self.tr("Sign in…"), Icon.OPEN)
        self._lay_out()
        self.save.clicked.connect(self._keep)
        self.client.returnPressed.connect(self._keep)
        self.go.clicked.connect(self._sign_in_or_stop)
        self._browser_wanted.connect(self._open)
        jobs.stopped.connect(self._note_stop)
        jobs.crashed.connect(self._note_crash)

    def read_settings(self) -> None:
        """Show the client id that holds."""
        self.client.setText(self._desk.services.exchange_client)

    def _keep(self) -> None:
        typed = self.client.text().strip()

        def keep(_work: Work) -> None:
            self._desk.set_setting("exchange_client", typed)

        self._jobs.start(Lane.LOCAL, keep, on_result=self._note_kept, on_trouble=self._tell_trouble)

    def _note_kept(self, _nothing: object) -> None:
        self.read_settings()
        self._client_field.say(Icon.CHECK, Role.GOOD, self.tr("Saved."))

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

    def _open(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))

    def _note_signed_in(self, keeping: Keeping) -> None:
        self._rest()
        kept = self.tr("You are signed in. The key to it is kept in the keyring of this computer.")
        memory = self.tr("You are signed in until you close DxF Desk: this computer has no keyring that can be used.")
        self._go_field.say(Icon.CHECK, Role.GOOD, kept if keeping is Keeping.KEYRING else memory)
        self.changed.emit()

    def _note_stop(self, job: Job) -> None:
        if job is self._job:
            self._rest()
            self._go_field.say(words.QUIET.icon, words.QUIET.role, self.tr("Stopped. Nothing was changed."))

    def _note_crash(self, job: Job, _error: Exception) -> None:
        self._note_stop(job)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._rest()
        self._go_field.say(words.ATTENTION.icon, Role.BAD, str(self._desk.words.error(trouble, at="endpoint")))

    def _rest(self) -> None:
        self._job = None
        self.go.setText(self.tr("Sign in…"))

    def _lay_out(self) -> None:
        line, around = QWidget(), QWidget()
        row, below = QHBoxLayout(line), QHBoxLayout(around)
        for layout in (row, below):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.SMALL)
        row.addWidget(self.client, 1)
        row.addWidget(self.save)
        below.addWidget(self.go)
        below.addStretch(1)
        line.setFocusProxy(self.client)
        client = self.tr("The operator of the endpoint gives it to you. It is no secret.")
        self._client_field = Field(self.tr("Client id"), line, client)
        self._go_field = Field("", around, self.tr("Your password stays in the browser; this program never sees it."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.LARGE)
        column.addWidget(self._client_field)
        column.addWidget(self._go_field)
