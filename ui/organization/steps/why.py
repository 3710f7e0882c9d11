"""Folds out why something is asked: the reason, and the passages it rests on with their source and date."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.rules.model import Passage
from desktop.rules.pack import FactDefinition
from ui import theme, words
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.text import Text


class Why(QWidget):
    """A button, and the reasons below it once it is pressed."""

    def __init__(self, fact: FactDefinition, language: str) -> None:
        super().__init__()
        self._button = Button(self.tr("Why we ask"), Icon.CHEVRON_RIGHT, Weight.QUIET)
        self._button.setCheckable(True)
        self._button.setAccessibleDescription(fact.ask.said(language))
        self._reasons = QWidget()
        reasons = QVBoxLayout(self._reasons)
        reasons.setContentsMargins(theme.WIDE, 0, 0, 0)
        reasons.setSpacing(theme.SMALL)
        reasons.addWidget(Text(fact.why.said(language), wrap=True))
        for passage in fact.passages:
            reasons.addWidget(Text(passage.text.said(language), TextStyle.BODY, Role.QUIET, wrap=True))
            reasons.addWidget(Text(self._source(passage), TextStyle.SMALL, Role.QUIET, wrap=True))
        self._reasons.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._reasons)
        self._button.toggled.connect(self._fold)

    def _source(self, passage: Passage) -> str:
        source = f"{passage.source}, {words.day(passage.date)}" if passage.date else passage.source
        told = self.tr("Source: {source}") if passage.is_verified else self.tr("Not confirmed by a source: {source}")
        return told.format(source=source)

    def _fold(self, is_open: bool) -> None:
        self._reasons.setVisible(is_open)
        self._button.show_icon(Icon.CHEVRON_DOWN if is_open else Icon.CHEVRON_RIGHT, Role.ACCENT)
