"""A text pane for cleaned HTML that never fetches anything and never follows a link by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role, TextStyle


class SafeBrowser(QTextBrowser):
    """Shows text in the program's type and colours; ``anchorClicked`` says which link a person wants to follow."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(theme.MEDIUM)

    def show_html(self, text: str) -> None:
        """Show another text, from its beginning."""
        self._html = text
        self.document().setDefaultFont(theme.font(TextStyle.BODY))
        self.document().setDefaultStyleSheet(_style(self.palette()))
        self.setHtml(text)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:  # Qt's own name
        return None  # neither from the network nor from the disk

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._html:
            self.show_html(self._html)
        super().changeEvent(event)


def _style(palette: QPalette) -> str:
    quiet, link = theme.colour(Role.QUIET, palette).name(), theme.colour(Role.ACCENT, palette).name()
    section = theme.font(TextStyle.SECTION).pointSizeF()
    return (
        f".quiet, .name {{ color: {quiet}; }} a {{ color: {link}; text-decoration: underline; }}"
        f" h1, h2, h3, h4, h5, h6 {{ font-size: {section:g}pt; font-weight: 600; }}"
        " h1, h2, h3, h4, h5, h6 { margin-top: 12px; margin-bottom: 4px; }"
        " p { margin-top: 4px; margin-bottom: 8px; } td { vertical-align: top; }"
    )
