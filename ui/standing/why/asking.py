"""A question for the agency, ready to copy or to e-mail, and the way to file its reply."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.rules.model import Question
from desktop.rules.pack import Pack
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.text import Text


class Asking(QWidget):
    """One question about one facility. The e-mail holds the question only; the person adds what they want to say."""

    reply_asked = Signal()

    def __init__(self, question: Question, party: str, pack: Pack, *, about: str, language: str) -> None:
        """``about`` is the name of the facility, "" where that is plain."""
        super().__init__()
        self.question, self.party, self._about = question, party, about
        self._text = question.text.said(language)
        agency = pack.agencies.get(question.agency)
        self._email = "" if agency is None else agency.email
        self._to = "" if agency is None else agency.name.said(language)
        self._said = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._lay_out()

    def mail_address(self) -> QUrl:
        """Return the address that opens the person's own mail program with the question."""
        subject = self.tr("Question about the Data Exchange Framework")
        return QUrl(f"mailto:{self._email}?subject={quote(subject)}&body={quote(self._text)}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._say(self.tr("Copied."))

    def _mail(self) -> None:
        if QDesktopServices.openUrl(self.mail_address()):
            self._say(self.tr("Your mail program opens. Nothing is sent before you send it there."))
        else:
            self._say(
                self.tr("No mail program answered. Copy the question and write to {email}.").format(email=self._email)
            )

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.show()
        announce(self, sentence)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        to = self.tr("Question for {agency}").format(agency=self._to) if self._to else self.tr("Question to ask")
        column.addWidget(Text(to, TextStyle.STRONG, wrap=True))
        if self._about:
            column.addWidget(Text(self._about, TextStyle.SMALL, Role.QUIET, wrap=True))
        said = Text(self._text, wrap=True)
        said.make_selectable()
        said.setAccessibleName(self._text)
        column.addWidget(said)
        buttons = QWidget()
        row = FlowLayout(buttons)
        ways = [(self.tr("Copy"), Icon.COPY, self._copy)]
        ways += [(self.tr("E-mail"), Icon.MAIL, self._mail)] if self._email else []
        for label, icon, does in ways:
            button = Button(label, icon)
            button.clicked.connect(does)
            row.addWidget(button)
        reply = Button(self.tr("File the reply…"), Icon.FILE)
        reply.clicked.connect(self.reply_asked)
        row.addWidget(reply)
        column.addWidget(buttons)
        column.addWidget(self._said)
        self._said.hide()
