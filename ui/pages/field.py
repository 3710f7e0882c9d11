"""A field of a form: label above, control, help or trouble below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.inputs import Check
from ui.widgets.status import Status
from ui.widgets.text import Text


class Field(QWidget):
    """Label, control and a line below that explains or says what is wrong."""

    def __init__(self, label: str, control: QWidget, help_text: str = "") -> None:
        super().__init__()
        self._help = help_text
        self._line = Text(help_text, TextStyle.SMALL, Role.QUIET, wrap=True)
        self._trouble = Status(TextStyle.SMALL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        if label:
            name = Text(label, TextStyle.STRONG)
            name.setBuddy(control)
            column.addWidget(name)
        column.addWidget(control)
        column.addWidget(self._line)
        column.addWidget(self._trouble)
        if isinstance(control, Check):
            self._line.setIndent(Check.indent())
        self._line.setVisible(bool(help_text))
        self._trouble.hide()
        control.setAccessibleDescription(help_text)

    def say(self, icon: Icon, role: Role, sentence: str) -> None:
        """Show a status below the control: saved, or what is wrong; "" shows the help again."""
        self._trouble.say(icon, role, sentence)
        self._trouble.setVisible(bool(sentence))
        self._line.setVisible(not sentence and bool(self._help))

    def says(self) -> str:
        """Return the status shown, or ""."""
        return self._trouble.words() if self._trouble.isVisibleTo(self) else ""
