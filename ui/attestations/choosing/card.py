"""One form to choose: what it is for, for whom, where it can go, and the button that begins it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.attestations.model import Draft
from desktop.forms.model import Form
from ui import words
from ui.attestations.saying import Saying
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text


class FormCard(Card):
    """A form for one party; ``draft`` is what was begun already."""

    begun = Signal(str)  # id of the form
    gone_on = Signal(str)  # id of a draft

    def __init__(self, form: Form, draft: Draft | None, unfit: str, saying: Saying, *, can_begin: bool = True) -> None:
        """``unfit`` names the kind of organization it is not meant for, "" where it fits."""
        super().__init__()
        self._can_begin = can_begin
        self.form, self._draft, self._saying = form, draft, saying
        language = saying.language
        title = form.title.said(language)
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.addWidget(Text(title, TextStyle.STRONG, wrap=True), 1)
        head.addWidget(Text(form.number, TextStyle.SMALL, Role.QUIET))
        self.column.addLayout(head)
        self.column.addWidget(Text(form.purpose.said(language), wrap=True))
        self.column.addWidget(Text(saying.routes(form.routes), TextStyle.SMALL, Role.QUIET, wrap=True))
        for said in self._cautions(unfit):
            caution = Status(TextStyle.SMALL, wrap=True)
            caution.say(words.ATTENTION.icon, words.ATTENTION.role, said)
            self.column.addWidget(caution)
        self.column.addStretch(1)
        self.column.addWidget(self._buttons(title))

    def _cautions(self, unfit: str) -> list[str]:
        told = [self.tr("Its time is over: it can only record what was.")] if self.form.is_historic else []
        return told + ([self.tr("Not meant for: {kind}.").format(kind=unfit)] if unfit else [])

    def _buttons(self, title: str) -> QWidget:
        whole = QWidget()
        row = FlowLayout(whole)
        begin = self.tr("Begin") if self._draft is None else self.tr("Begin another")
        if self._draft is not None:
            day = words.day(self._draft.changed)
            go_on = Button(self.tr("Go on with the draft of {day}").format(day=day), Icon.EDIT)
            go_on.setAccessibleName(f"{go_on.text()}: {title}")
            go_on.clicked.connect(self._go_on)
            row.addWidget(go_on)
        button = Button(begin)
        button.setAccessibleName(f"{begin}: {title}")
        button.setObjectName(f"begin-{self.form.id}")
        button.setEnabled(self._can_begin)
        button.clicked.connect(self._begin)
        row.addWidget(button)
        return whole

    def _begin(self) -> None:
        self.begun.emit(self.form.id)

    def _go_on(self) -> None:
        if self._draft is not None:
            self.gone_on.emit(self._draft.id)
