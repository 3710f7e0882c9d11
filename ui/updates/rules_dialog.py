"""Shows which answers newer rules would change, and takes the rules once a person has seen that and agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.updates.model import RulesPreview
from sync.errors import KnownError
from ui import theme, words
from ui.catalog.dataset.safe_browser import SafeBrowser
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.updates.comparison import Comparison
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.focus import FocusRing
from ui.widgets.scroll import calm_bars
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.words import Words
    from ui.errands.updating import Updating


class RulesDialog(QDialog):
    """Accepted once the rules are in use; closed otherwise, and then nothing has changed."""

    def __init__(self, updating: Updating, sentences: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._updating, self._words = updating, sentences
        self._comparison = Comparison(sentences, self)
        self.preview: RulesPreview | None = None
        self.setWindowTitle(self.tr("Which answers change"))
        self._make()
        self._lay_out()
        self.use.clicked.connect(self._take)
        self.leave.clicked.connect(self.reject)
        updating.previewed.connect(self._show_outcome)
        updating.refused.connect(self._show_refusal)
        updating.rules_taken.connect(self._note_taken)
        self.finished.connect(self.deleteLater)
        updating.preview()

    def says(self) -> str:
        """Return all that the dialog says."""
        shown = [one.text() for one in (self._from_to, self._stays) if one.text()]
        status = [one.words() for one in (self._summary, self._trouble) if not one.isHidden()]
        return "\n".join([*shown, *status, self.text.toPlainText()])

    def _make(self) -> None:
        self._from_to, self._summary = Text("", wrap=True), Status(TextStyle.STRONG, wrap=True)
        self.text, self._trouble = SafeBrowser(self.tr("What the newer rules change")), Status(wrap=True)
        self._box = _Box(self.text)
        said = self.tr(
            "If you use these rules, all pages answer by them at once. What you entered and signed stays as it is. "
            "The program does not go back to older rules."
        )
        self._stays = Text(said, TextStyle.SMALL, Role.QUIET, wrap=True)
        self.use, self.leave = Button(self.tr("&Use these rules"), weight=Weight.PRIMARY), Button(self.tr("&Not now"))
        self.use.setEnabled(False)
        self._summary.say(words.QUIET.icon, words.QUIET.role, self.tr("Your answers are worked out by both rules…"))
        self._trouble.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.MEDIUM)
        for part in (self._from_to, self._summary, self._trouble):
            column.addWidget(part)
        column.addWidget(self._box, 1)
        column.addWidget(self._stays)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.use)
        column.addLayout(row)
        calm_bars(self)
        self._ring = FocusRing(self)
        room = self.screen().availableSize()
        self.resize(min(theme.grown(680), room.width() * 9 // 10), min(theme.grown(620), room.height() * 9 // 10))
        self.leave.setFocus()

    def _show_outcome(self, outcome: RulesPreview | KnownError) -> None:
        if isinstance(outcome, KnownError):
            self._show_trouble(outcome)
            return
        self.preview = outcome
        said = self.tr("Rules in use: {old} of {old_day}. On offer: {new} of {new_day}.").format(
            old=outcome.in_use,
            old_day=words.day(outcome.in_use_date),
            new=outcome.offer.id,
            new_day=words.day(outcome.offer.date),
        )
        self._from_to.setText(said)
        mark = words.ATTENTION if outcome.changes else words.GOOD
        self._summary.say(mark.icon, mark.role, self._comparison.summary(outcome), ink=Role.TEXT)
        self.text.show_html(self._comparison.html(outcome))
        self.use.setEnabled(True)
        announce(self, self._summary.words())
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._updating.note_shown(outcome)

    def _show_trouble(self, trouble: KnownError) -> None:
        said = str(self._words.error(trouble, at="update"))
        self._summary.hide()
        self._trouble.say(words.ATTENTION.icon, words.ATTENTION.role, said, ink=Role.TEXT)
        self._trouble.show()
        announce(self, said)

    def _take(self) -> None:
        if self.preview is not None:
            self.use.setEnabled(False)
            self._trouble.hide()
            self._updating.take_rules(self.preview.token)

    def _show_refusal(self, trouble: KnownError) -> None:
        """Say why the rules were not taken; what they would change now is shown again where that can be worked out."""
        self._show_trouble(trouble)
        self._summary.show()
        self._updating.preview()

    def _note_taken(self, _preview: object) -> None:
        self.accept()


class _Box(QFrame):
    """The edge around the text."""

    def __init__(self, inner: SafeBrowser) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.addWidget(inner)
        inner.viewport().setAutoFillBackground(False)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(Role.CARD))
        painter.setPen(QPen(theme.colour(Role.LINE), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
