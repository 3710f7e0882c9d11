"""A question of the third step: what is asked, help, the answer, what is missing, and the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.deidentification.editions import Edition, Variable
from ui import words
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text


class Question(Card):
    """Label above, controls, help and source below."""

    def __init__(self, label: str, controls: Sequence[QWidget], help_text: str = "", source: str = "") -> None:
        super().__init__()
        self.controls = tuple(controls)
        self._trouble = Status(TextStyle.SMALL, wrap=True)
        self._trouble.hide()
        name = Text(label, TextStyle.STRONG, wrap=True)
        self.column.addWidget(name)
        if controls:
            name.setBuddy(controls[0])
        for control in controls:
            control.setAccessibleDescription(help_text)
            self.column.addWidget(control)
        self.column.addWidget(self._trouble)
        for text in (help_text, source):
            if text:
                self.column.addWidget(Text(text, TextStyle.SMALL, Role.QUIET, wrap=True))

    def ask(self, sentence: str) -> None:
        """Say what is missing; "" for nothing."""
        self._trouble.say(Icon.ATTENTION, Role.BAD, sentence)
        self._trouble.setVisible(bool(sentence))

    def asks(self) -> str:
        """Return what is said to be missing, or ""."""
        return self._trouble.words() if self._trouble.isVisibleTo(self) else ""


class Wording(QObject):
    """Words for the questions that are not about one variable."""

    def source(self, edition: Edition, passage: str) -> str:
        """Return where a question comes from; "" where the edition does not say."""
        found = next((one for one in edition.sources if one.id == passage), None)
        if found is None:
            return ""
        return self.tr("Source: {name}, copy of {day}").format(name=found.name, day=words.day(found.date))

    def persons(self) -> str:
        """Return what having persons means."""
        return self.tr(
            "Counts of patients, members, clients, births or deaths are about people. Counts of buildings, beds or "
            "license actions may not be."
        )

    def high_risk(self) -> str:
        """Return which populations are at high risk."""
        return self.tr(
            "People with substance use disorders, serious mental illness, trauma or developmental disabilities; in "
            "child welfare, without a home, victims of crime, involved with the justice system; without U.S. "
            "citizenship; or data on abortion or gender-affirming care. Their small counts are always masked."
        )

    def denominator(self, least: int, *, is_asked: bool) -> str:
        """Return what a denominator is; how to answer where it ``is_asked`` for."""
        text = self.tr(
            "Everybody who could have been counted: the smallest population behind any of the counts, not the number "
            "counted. It has to be more than {least} for the counts to be large enough without a score."
        )
        said = text.format(least=words.number(least))
        return said + " " + self.tr("Leave it empty if nobody knows.") if is_asked else said

    def unknown(self, variable: Variable) -> str:
        """Return what is said where a number is wanted and missing."""
        if variable.measures == "years":
            return self.tr("Type how many years the narrowest age group spans, or choose one of the answers.")
        if variable.measures == "categories":
            return self.tr("Type how many groups there are, or choose one of the answers.")
        return self.tr("Type how many people it is, or choose one of the answers.")
