"""Before a link is followed, a bar says which host it leads to; only then may the browser open it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.text import ElidedText, Text

SCHEMES = frozenset({"http", "https", "mailto"})


class LinkBar(Card):
    """Hidden until `ask`; Esc leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._url = QUrl()
        self._return_to: QWidget | None = None
        self.question = Text("", TextStyle.STRONG, wrap=True)
        self.address = ElidedText("", TextStyle.SMALL, Role.QUIET)
        self.open_button = Button(self.tr("Open"), Icon.OPEN, Weight.PRIMARY)
        self.copy_button = Button(self.tr("Copy link"), Icon.COPY)
        self.leave_button = Button(self.tr("Cancel"))
        self._lay_out()
        self.open_button.clicked.connect(self._open)
        self.copy_button.clicked.connect(self._copy)
        self.leave_button.clicked.connect(self.leave)
        self.hide()

    def ask(self, url: QUrl) -> None:
        """Show where a link leads; links that are neither web nor mail addresses are not offered."""
        if url.scheme().lower() not in SCHEMES or not (url.host() or url.scheme() == "mailto"):
            return
        self._url = url
        self._return_to = QApplication.focusWidget()
        self.question.setText(self._question(url))
        self.address.setText(url.toString())
        self.show()
        announce(self.question, self.question.text())
        self.open_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Hide without opening anything."""
        self.hide()
        if self._return_to is not None and self._return_to.isVisible():
            self._return_to.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _question(self, url: QUrl) -> str:
        if url.scheme() == "mailto":
            return self.tr("Write an e-mail to {address}?").format(address=url.path())
        return self.tr("Open {host} in your browser?").format(host=url.host())

    def _open(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.leave()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(
            self._url.path() if self._url.scheme() == "mailto" else self._url.toString()
        )
        self.leave()

    def _lay_out(self) -> None:
        self.column.addWidget(self.question)
        self.column.addWidget(self.address)
        buttons = FlowLayout()
        for button in (self.open_button, self.copy_button, self.leave_button):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        self.column.setSpacing(theme.TIGHT)
