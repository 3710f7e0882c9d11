"""A field of a form: label above, control, help or trouble below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.inputs import Check
from ui.widgets.status import Status
from ui.widgets.text import Text


class Field(QWidget):
    """Label, control and a line below that explains or says what is wrong.

    Attributes:
        label: what stands above the control, "" for nothing.
        control: what has the keyboard; where several controls stand side by side, the first of them.
    """

    def __init__(self, label: str, control: QWidget, help_text: str = "") -> None:
        super().__init__()
        self._help = help_text
        self.label, self.control = label, _first(control)
        self._line = Text(help_text, TextStyle.SMALL, Role.QUIET, wrap=True)
        self._trouble = Status(TextStyle.SMALL, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        if label:
            name = Text(label, TextStyle.STRONG)
            name.setBuddy(self.control)
            self._column.addWidget(name)
        for part in (control, self._line, self._trouble):
            self._column.addWidget(part)
        if isinstance(control, Check):
            self._line.setIndent(Check.indent())
        self._line.setVisible(bool(help_text))
        self._trouble.hide()
        self.describe()

    def describe(self, *more: str) -> None:
        """Have the help read aloud with the control, and ``more`` sentences after it."""
        self.control.setAccessibleDescription(" ".join(part for part in (self._help, *more) if part))

    def add_line(self, line: QWidget) -> None:
        """Put one more line below."""
        self._column.addWidget(line)

    def say(self, icon: Icon, role: Role, sentence: str) -> None:
        """Show a status below the control: saved, or what is wrong; "" shows the help again."""
        self._trouble.say(icon, role, sentence)
        self._trouble.setVisible(bool(sentence))
        self._line.setVisible(not sentence and bool(self._help))

    def says(self) -> str:
        """Return the status shown, or ""."""
        return self._trouble.words() if self._trouble.isVisibleTo(self) else ""


def _first(control: QWidget) -> QWidget:
    """Return the control itself, or the first of those that stand side by side in it."""
    if (proxy := control.focusProxy()) is not None:
        return proxy
    if control.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        return control
    inside = (one for one in control.findChildren(QWidget) if one.focusPolicy() is not Qt.FocusPolicy.NoFocus)
    return next(inside, control)
