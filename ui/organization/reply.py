"""Files an agency's reply: who wrote what on which day, and whether it says yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.desk import Desk
from desktop.organization.model import Reply
from desktop.rules.model import Question
from sync.errors import KnownError
from sync.work import Work
from ui import theme
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.organization.answers import Answers
from ui.overriding import override
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.focus import FocusRing
from ui.widgets.inputs import Entry
from ui.widgets.scroll import calm_bars
from ui.widgets.status import Status
from ui.widgets.text import Text

_LONGEST = 20_000  # characters of a reply


@dataclass(frozen=True, slots=True)
class FileReply:
    """The job that files it."""

    desk: Desk
    reply: Reply

    def __call__(self, _work: Work) -> None:
        """File it."""
        self.desk.organization.file_reply(self.reply)


class _Box(QFrame):
    """The edge around a control of Qt's own, as our entry fields have it."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)  # so that the focus ring lies on the edge
        row.addWidget(inner)
        self.setFocusProxy(inner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        colours = inner.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        inner.setPalette(colours)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), theme.HUGE, self.fontMetrics().height() + theme.MEDIUM))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(Role.CARD))
        painter.setPen(QPen(theme.colour(Role.OUTLINE), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)


class ReplyDialog(QDialog):
    """Accepted once the reply is filed; closed otherwise, nothing is kept."""

    def __init__(
        self, desk: Desk, jobs: Jobs, party: str, question: Question, parent: QWidget | None = None, *, about: str = ""
    ) -> None:
        """``party`` is a facility's id; ``question`` the one the agency was asked; ``about`` the facility's name."""
        super().__init__(parent)
        self._desk, self._jobs, self._party, self._question = desk, jobs, party, question
        self._is_busy, self._about = False, about
        self.setWindowTitle(self.tr("File a reply"))
        self._make()
        self._lay_out()
        self._file.clicked.connect(self.file)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def file(self) -> None:
        """File the reply, or say at the field what is missing."""
        if self._is_busy or not self._is_complete():
            return
        self._is_busy = True
        job = FileReply(self._desk, self._reply())
        self._jobs.start(Lane.LOCAL, job, on_result=self._note_filed, on_trouble=self._show_trouble)

    def _make(self) -> None:
        today, language = datetime.now().astimezone().date(), self._desk.words.language
        self._asked = self._question.text.said(language)
        self._day = QDateEdit(QDate(today.year, today.month, today.day))
        self._day.setMaximumDate(self._day.date())
        self._day.setDisplayFormat("d MMM yyyy")
        self._day.setFrame(False)
        self._day.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._day.lineEdit().setTextMargins(theme.SMALL, 0, theme.SMALL, 0)
        self._day.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._sender, self._text = Entry(), QPlainTextEdit()
        self._text.document().setDocumentMargin(theme.SMALL)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setTabChangesFocus(True)
        self._text.setMaximumHeight(theme.grown(110))
        self._text.viewport().setAutoFillBackground(False)
        says = self.tr("What does the reply say?")
        answers = ((self.tr("Yes"), True), (self.tr("No"), False), (self.tr("It does not say"), None))
        self._says = Answers(says, answers)
        self._day.setAccessibleName(self.tr("Day of the reply"))
        self._text.setAccessibleName(self.tr("Text of the reply"))
        self._fields = self._labelled()
        self._file = Button(self.tr("&File the reply"), weight=Weight.PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._trouble = Status(wrap=True)
        self._trouble.hide()

    def _labelled(self) -> dict[str, Field]:
        from_whom = self.tr("The agency, or the address it was sent from.")
        return {
            "day": Field(self.tr("&Day of the reply"), _Box(self._day), self.tr("Arrow keys change it.")),
            "sender": Field(self.tr("&Who sent it"), self._sender, from_whom),
            "text": Field(self.tr("Its &text"), _Box(self._text), self.tr("Copy it here word for word.")),
            "says": Field(
                self.tr("What does the reply sa&y?"),
                self._says,
                self.tr("Yes and no settle the question for this facility, with the reply as evidence."),
            ),
        }

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.SMALL)
        column.setSpacing(theme.LARGE)
        about = self.tr("The question about {name}").format(name=self._about)
        column.addWidget(
            Text(about if self._about else self.tr("The question"), TextStyle.SMALL, Role.QUIET, wrap=True)
        )
        column.addWidget(Text(self._asked, TextStyle.STRONG, wrap=True))
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(self._trouble)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.WIDE)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._file)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme.LARGE)
        around.addWidget(_scrolled(inner), 1)
        around.addLayout(row)
        calm_bars(self)
        self._ring = FocusRing(self)
        room = self.screen().availableSize()
        self.resize(min(theme.grown(600), room.width() * 9 // 10), min(theme.grown(640), room.height() * 9 // 10))
        self._day.setFocus()

    def _is_complete(self) -> bool:
        """Tell whether all is there; say at the first field where it is not."""
        missing = {
            "sender": "" if self._sender.text().strip() else self.tr("Say who sent the reply."),
            "text": "" if self._text.toPlainText().strip() else self.tr("Copy the text of the reply here."),
            "says": "" if self._says.is_chosen() else self.tr("Choose what the reply says."),
        }
        for name, sentence in missing.items():
            self._fields[name].say(Icon.ATTENTION, Role.BAD, sentence)
        controls: dict[str, QWidget] = {"sender": self._sender, "text": self._text, "says": self._says}
        first = next((name for name, sentence in missing.items() if sentence), "")
        if first:
            controls[first].setFocus()
        return not first

    def _reply(self) -> Reply:
        day = self._day.date()
        return Reply(
            party=self._party,
            question=self._question.id,
            fact=self._question.settles,
            value=self._says.value(),
            received=date(day.year(), day.month(), day.day()),
            sender=self._sender.text().strip(),
            text=self._text.toPlainText().strip()[:_LONGEST],
            filed=datetime.now(UTC),
        )

    def _note_filed(self, _nothing: object) -> None:
        self.accept()

    def _show_trouble(self, trouble: KnownError) -> None:
        self._is_busy = False
        self._trouble.say(Icon.ATTENTION, Role.BAD, str(self._desk.words.error(trouble)))
        self._trouble.show()


def _scrolled(inner: QWidget) -> QScrollArea:
    """Let the dialog be lower than what it holds, as with large text on a small screen."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
