"""Text with matched words between U+0002 and U+0003: taken apart, and painted bold and underlined."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ui.catalog.look import Look
from ui.theme import TextStyle

NARROWEST = 3  # pixels that a letter takes at least, on average
START, END = "\u0002", "\u0003"


def without_marks(text: str) -> str:
    """Return the text alone."""
    return text.replace(START, "").replace(END, "")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text in pieces, each with whether it is a match; marks without a partner are dropped."""
    plain, *rest = text.split(START)
    yield plain.replace(END, ""), False
    for piece in rest:
        matched, end, after = piece.partition(END)
        yield matched, bool(end)
        yield after.replace(END, ""), False


class Brush:
    """Paints single lines of text with one look, ending in an ellipsis where there is no room."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self._painter, self._look = painter, look

    def plain(self, text: str, box: QRectF, style: TextStyle, colour: QColor) -> float:
        """Paint a text without marks; return the width used."""
        self._painter.setPen(colour)
        font, metrics = self._look.fonts[style], self._look.metrics[style]
        return self._piece(text, box.left(), box, font, metrics) - box.left()

    def marked(self, text: str, box: QRectF, style: TextStyle, colour: QColor) -> None:
        """Paint a text with marks: matches are bold and underlined, so that they show without any colour."""
        self._painter.setPen(colour)
        at = box.left()
        for piece, is_match in pieces(text):
            if piece and at < box.right():
                fonts = self._look.match_fonts if is_match else self._look.fonts
                metrics = self._look.match_metrics if is_match else self._look.metrics
                at = self._piece(piece, at, box, fonts[style], metrics[style])

    def _piece(self, text: str, at: float, box: QRectF, font: QFont, metrics: QFontMetrics) -> float:
        """Paint a piece from ``at`` on; return where it ends, at the right edge if it had to be cut."""
        text = text[: int((box.right() - at) / NARROWEST) + 1]  # measuring what cannot show takes longest
        width = metrics.horizontalAdvance(text)
        is_cut = at + width > box.right()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.right() - at)) if is_cut else text
        self._painter.setFont(font)
        self._painter.drawText(QPointF(at, box.top() + metrics.ascent()), shown)
        return box.right() if is_cut else at + width
