"""A notice in the place where content would be: what happened, why, and buttons that lead on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.status import Picture
from ui.widgets.text import Text

_WIDTH = 520  # at 100 %


class Notice(QWidget):
    """An empty or troubled page area: a picture, a heading, sentences, and the ways on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(Icon.INFO, Role.QUIET, size=40)
        self._heading = Text("", TextStyle.SECTION, wrap=True)
        self._sentences = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        self._sentences.make_selectable()
        self._sentences.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ways = QHBoxLayout()
        self._buttons: tuple[Button, ...] = ()
        self._ways.setSpacing(theme.SMALL)
        self._lay_out()

    def say(self, icon: Icon, role: Role, heading: str, sentences: str) -> None:
        """Show another message; the buttons stay until `offer` is called."""
        self._picture.show_icon(icon, role)
        self._heading.setText(heading)
        self._sentences.setText(sentences)

    def offer(self, *buttons: Button) -> None:
        """Show these buttons, in this order, instead of the earlier ones, which are deleted."""
        for old in self.findChildren(Button):
            if old not in buttons:
                old.hide()
                old.deleteLater()
        while self._ways.takeAt(0) is not None:
            pass
        self._buttons = buttons
        for button in buttons:
            self._ways.addWidget(button)
            button.show()  # at once, so that it can have the focus
        self._ways.addStretch(1)

    def focus_first(self) -> None:
        """Give the keyboard to the first button, if there is one."""
        if self._buttons:
            self._buttons[0].setFocus()

    def words(self) -> str:
        """Return heading and sentences as one text."""
        return f"{self._heading.text()}\n{self._sentences.text()}"

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._inner.setMaximumWidth(theme.grown(_WIDTH))
        super().changeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(theme.MEDIUM)
        for widget in (self._picture, self._heading, self._sentences):
            column.addWidget(widget)
        column.addLayout(self._ways)
        self._inner = inner = QWidget()
        inner.setMaximumWidth(theme.grown(_WIDTH))
        inner.setLayout(column)
        around = QVBoxLayout(self)
        around.setContentsMargins(theme.PAGE_MARGIN, theme.PAGE_MARGIN, theme.PAGE_MARGIN, theme.PAGE_MARGIN)
        around.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 8)
        row.addStretch(1)
        around.addLayout(row)
        around.addStretch(2)
