"""The token for the endpoint: set, tried, forgotten, and never shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.outbox.model import Keeping
from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.pages.field import Field
from ui.settings.card import beside, in_line
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.inputs import Entry

if TYPE_CHECKING:
    from desktop.desk import Desk


class TokenEntry(QWidget):
    """Takes a token and never shows it again; says where it is kept, and whether the endpoint takes it."""

    changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._typed = ""
        self._testing: Job | None = None
        self.entry = Entry()
        self.keep, self.test, self.forget = (
            Button(self.tr("Keep")),
            Button(self.tr("Test the token"), Icon.DOCTOR),
            Button(self.tr("Forget the token"), Icon.DISCARD),
        )
        self.entry.setEchoMode(QLineEdit.EchoMode.Password)
        self.entry.setAccessibleName(self.tr("Token for the endpoint"))
        self.keep.setAccessibleName(self.tr("Keep the token"))
        explained = self.tr("It goes into the keyring of this computer, never into a file, and is not shown again.")
        self.field = Field(self.tr("Token"), beside(self.entry, self.keep), explained)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.field)
        column.addWidget(in_line(self.test, self.forget))
        self.keep.clicked.connect(self._keep_typed)
        self.entry.returnPressed.connect(self._keep_typed)
        self.test.clicked.connect(self._try)
        self.forget.clicked.connect(self._drop)

    def read(self) -> None:
        """Say whether a token is kept."""
        self._jobs.start(Lane.LOCAL, self._look, on_result=self._show_kept, on_trouble=self._tell_trouble)

    def _keep_typed(self) -> None:
        self._typed = self.entry.text().strip()
        self.entry.clear()
        if self._typed:
            self._jobs.start(Lane.LOCAL, self._store, on_result=self._note, on_trouble=self._tell_trouble, name="token")
        else:
            self._say(words.QUIET.icon, words.QUIET.role, self.tr("Type the token first. Nothing was changed."))

    def _try(self) -> None:
        """Ask the endpoint; the button stays where the keyboard is, and a second press asks nothing."""
        if self._testing is not None and not self._testing.is_over:
            return
        self.field.say(Icon.CLOCK, Role.QUIET, self.tr("Asking the endpoint…"))
        self._testing = self._jobs.start(
            Lane.EXCHANGE, self._ask, on_result=self._tell_taken, on_trouble=self._tell_refused, name="test token"
        )

    def _drop(self) -> None:
        self._jobs.start(
            Lane.LOCAL, self._remove, on_result=self._note_gone, on_trouble=self._tell_trouble, name="token"
        )

    def _look(self, _work: Work) -> Keeping:
        return self._desk.outbox.token_is_kept()

    def _store(self, _work: Work) -> Keeping:
        typed, self._typed = self._typed, ""
        return self._desk.outbox.keep_token(typed)

    def _ask(self, work: Work) -> None:
        self._desk.outbox.try_sign_in(work)

    def _remove(self, _work: Work) -> None:
        self._desk.outbox.forget_token()

    def _note(self, keeping: Keeping) -> None:
        self._show_kept(keeping)
        announce(self, self.field.says())
        self.changed.emit()

    def _note_gone(self, _nothing: object) -> None:
        self._show_kept(Keeping.NOWHERE)
        said = self.tr("The token is forgotten. Nothing can be sent with it any more.")
        self._say(Icon.CHECK, Role.GOOD, said)
        self.changed.emit()

    def _show_kept(self, keeping: Keeping) -> None:
        """Say where the token is; what cannot be tested or forgotten is out of reach."""
        if keeping is Keeping.NOWHERE and (self.forget.hasFocus() or self.test.hasFocus()):
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is about to go out of reach
        for button in (self.test, self.forget):
            button.setEnabled(keeping is not Keeping.NOWHERE)
        if keeping is Keeping.KEYRING:
            self.field.say(Icon.CHECK, Role.GOOD, self.tr("A token is kept in the keyring of this computer."))
        elif keeping is Keeping.MEMORY:
            said = self.tr(
                "This computer has no keyring that can be used. The token is kept until you close DxF Desk, then you "
                "type it again."
            )
            self.field.say(words.ATTENTION.icon, words.ATTENTION.role, said)
        else:
            said = self.tr("No token is kept. Type the one you were given.")
            self.field.say(words.QUIET.icon, words.QUIET.role, said)

    def _tell_taken(self, _nothing: object) -> None:
        self._say(Icon.CHECK, Role.GOOD, self.tr("The endpoint takes the token. Nothing was sent."))

    def _tell_refused(self, trouble: KnownError) -> None:
        if trouble.code == "sign-in-needed":
            said = self.tr(
                "The endpoint does not take this token. Your attestations are safe on this computer. Ask its operator "
                "for a new token, then type it here."
            )
            self._say(words.ATTENTION.icon, Role.BAD, said)
        else:
            self._tell_trouble(trouble)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._say(words.ATTENTION.icon, Role.BAD, str(self._desk.words.error(trouble, at="endpoint")))

    def _say(self, icon: Icon, role: Role, sentence: str) -> None:
        self.field.say(icon, role, sentence)
        announce(self, sentence)
