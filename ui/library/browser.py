"""The text of a page: a column that reads well, and headings to jump to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui import theme
from ui.catalog.dataset.safe_browser import SafeBrowser
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.page import COLUMN_WIDTH


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page shown; the title has level 1."""

    text: str
    level: int
    slug: str


class PageBrowser(SafeBrowser):
    """Shows a page in a column of at most 720 px, more with larger text; H and Shift+H go from heading to heading."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme.LARGE)

    @override
    def show_html(self, text: str) -> None:
        height = self.height_read() if text == self._html else 0
        self._html = text
        self.document().setDefaultFont(theme.font(TextStyle.BODY))
        self.document().setDefaultStyleSheet(_style(self.palette()))
        self.setHtml(text)
        self._fit()
        self.read_at(height)

    def headings(self) -> list[Heading]:
        """Return the headings in order, the title first."""
        return [
            Heading(block.text(), block.blockFormat().headingLevel(), next(iter(_anchors(block)), ""))
            for block in self._heading_blocks()
        ]

    def go_to(self, slug: str) -> bool:
        """Go to a heading with caret and view; return whether it is there."""
        for block in self._heading_blocks():
            if slug in _anchors(block):
                self._go_to_block(block)
                return True
        return False

    def height_read(self) -> int:
        """Return how far the text is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def read_at(self, height: int) -> None:
        """Scroll as far as it was before; at the beginning the caret is there as well."""
        if height <= 0:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(max(0, height))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_H and keys == Qt.KeyboardModifier.NoModifier:
            self._step(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and keys == Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the page goes back and forward, not the browser
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(theme.grown(COLUMN_WIDTH) + 2 * theme.LARGE, self.viewport().width())
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)

    def _step(self, *, back: bool) -> None:
        here = self.textCursor().block().position()
        blocks = [block for block in self._heading_blocks() if block.position() != here]
        beyond = [block for block in blocks if (block.position() < here) == back]
        if beyond:
            self._go_to_block(beyond[-1 if back else 0])

    def _go_to_block(self, block: QTextBlock) -> None:
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - theme.MEDIUM)

    def _heading_blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                yield block
            block = block.next()


def _anchors(block: QTextBlock) -> list[str]:
    """Return the names by which a heading is linked to."""
    return list(block.charFormat().anchorNames())


def _style(palette: QPalette) -> str:
    quiet, link, line, tint = (
        theme.colour(role, palette).name() for role in (Role.QUIET, Role.ACCENT, Role.OUTLINE, Role.HOVER)
    )
    body = theme.font(TextStyle.BODY).pointSizeF()
    title, section = (theme.font(style).pointSizeF() for style in (TextStyle.TITLE, TextStyle.SECTION))
    return (
        f"p, li, td, th {{ font-size: {body * 1.1:g}pt; line-height: 140%; }}"
        f" .quiet {{ color: {quiet}; font-size: {body:g}pt; }} .note {{ background: {tint}; }}"
        f" a {{ color: {link}; text-decoration: underline; }}"
        f" h1 {{ font-size: {title:g}pt; font-weight: 600; margin-top: 0; margin-bottom: 4px; }}"
        f" h2 {{ font-size: {section * 1.15:g}pt; font-weight: 600; margin-top: 24px; margin-bottom: 6px; }}"
        f" h3, h4, h5, h6 {{ font-size: {body * 1.1:g}pt; font-weight: 600; margin-top: 16px; margin-bottom: 4px; }}"
        " p { margin-top: 0; margin-bottom: 10px; } li { margin-bottom: 4px; }"
        f" table {{ border-collapse: collapse; border-color: {line}; margin-bottom: 12px; }}"
        f" td, th {{ border: 1px solid {line}; padding: 6px 8px; vertical-align: top; text-align: left; }}"
        " th { font-weight: 600; }"
    )
