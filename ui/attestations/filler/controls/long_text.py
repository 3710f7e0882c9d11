"""Several lines to type into: a long text, or one answer a line."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.forms.model import Item, Values
from desktop.forms.reading import read
from ui import theme
from ui.attestations.filler.controls.box import Box
from ui.attestations.filler.controls.control import Control
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.text import Text

_LEAST, _MOST = 3, 12  # lines


class _Lines(QPlainTextEdit):
    """Grows with its text; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(theme.SMALL)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def _grow(self) -> None:
        lines = max(_LEAST, min(_MOST, math.ceil(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2 * theme.SMALL + theme.TIGHT)


class TextControl(Control):
    """A text of any number of lines."""

    def __init__(self) -> None:
        super().__init__()
        self._text = _Lines()
        self.column.addWidget(Box(self._text))
        self._text.textChanged.connect(self._tell)
        self._is_showing = False

    @override
    def values(self) -> Values:
        typed = self._text.toPlainText()
        return (typed.strip(),) if typed.strip() else ()

    @override
    def show_values(self, values: Values) -> None:
        self._is_showing = True
        self._text.setPlainText("\n".join(str(one) for one in values))
        self._is_showing = False

    @override
    def targets(self) -> tuple[QWidget, ...]:
        return (self._text,)

    def _tell(self) -> None:
        if not self._is_showing:
            self.changed.emit()


class ListControl(TextControl):
    """Several answers, one a line."""

    def __init__(self, item: Item, language: str) -> None:
        super().__init__()
        self._item, self._language = item, language
        if item.example:
            self._text.setPlaceholderText(self.tr("For example {example}").format(example=item.example))
        self.column.addWidget(Text(self.tr("One in each line."), TextStyle.SMALL, Role.QUIET, wrap=True))

    @override
    def values(self) -> Values:
        typed = (line.strip() for line in self._text.toPlainText().splitlines())
        return tuple(read(self._item, line, self._language) for line in typed if line)
