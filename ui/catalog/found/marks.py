"""Text with matched words between U+0002 and U+0003: taken apart, and painted bold and underlined."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText

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


class Run(NamedTuple):
    """A piece of a row of text: where it begins, in pixels from the left, and its letters ready to be painted."""

    left: float
    letters: QStaticText
    is_match: bool


class Row(NamedTuple):
    """One row of text; ``width`` is what it takes, in pixels."""

    runs: tuple[Run, ...]
    width: float


class Brush:
    """Paints text with one look, ending in an ellipsis where there is no room."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self._painter, self._look = painter, look

    def plain(self, text: str, box: QRectF, style: TextStyle, colour: QColor) -> float:
        """Paint a text without marks in one row; return the width used."""
        rows = laid_out(self._look, text, int(box.width()), style, 1)
        self._paint(rows, box, style, colour, 0)
        return rows[0].width

    def lines(self, text: str, box: QRectF, style: TextStyle, colour: QColor, step: float, most: int) -> int:
        """Paint a marked text in one row, or in two where ``most`` allows it; return how many it took.

        Matches are bold and underlined, so that they show without any colour.
        """
        rows = laid_out(self._look, text, int(box.width()), style, most)
        self._paint(rows, box, style, colour, step)
        return len(rows)

    def _paint(self, rows: tuple[Row, ...], box: QRectF, style: TextStyle, colour: QColor, step: float) -> None:
        self._painter.setPen(colour)
        for place, row in enumerate(rows):
            for run in row.runs:
                self._painter.setFont((self._look.match_fonts if run.is_match else self._look.fonts)[style])
                at = QPointF(box.left() + run.left, box.top() + place * step)
                self._painter.drawStaticText(at, run.letters)
                if run.is_match:
                    self._underline(at, run.letters.size().width(), self._look.match_metrics[style], colour)

    def _underline(self, at: QPointF, width: float, metrics: QFontMetrics, colour: QColor) -> None:
        """Underline a match; static text comes without the line of its font."""
        line = QRectF(at.x(), at.y() + metrics.ascent() + metrics.underlinePos(), width, metrics.lineWidth())
        self._painter.fillRect(line, colour)


@lru_cache(maxsize=512)  # most rows of a list stay from one key to the next, and painting takes a third of laying out
def laid_out(look: Look, text: str, width: int, style: TextStyle, most: int) -> tuple[Row, ...]:
    """Lay out a marked text in one row of ``width`` pixels, or in two where ``most`` allows it."""
    first, rest = broken(look, text, width, style) if most > 1 else (text, "")
    return tuple(_row(look, part, width, style) for part in ((first, rest) if rest else (first,)))


def broken(look: Look, text: str, width: float, style: TextStyle) -> tuple[str, str]:
    """Return as many words of a marked text as fit into ``width`` pixels, and the rest; both with their marks."""
    if sum(_width(look, piece, style, is_match) for piece, is_match in pieces(text)) <= width:
        return text, ""
    at, is_match, words = 0.0, False, text.split(" ")
    for place, word in enumerate(words):
        taken = _width(look, without_marks(word) + " ", style, is_match or START in word)
        if place and at + taken > width:
            first, rest = " ".join(words[:place]), " ".join(words[place:])
            return (first + END, START + rest) if is_match else (first, rest)
        at += taken
        is_match = word.rfind(START) > word.rfind(END) or (is_match and END not in word)
    return text, ""


@lru_cache(maxsize=4096)  # the same words come again in other rows
def _width(look: Look, text: str, style: TextStyle, is_match: bool) -> int:
    return (look.match_metrics if is_match else look.metrics)[style].horizontalAdvance(text)


def _row(look: Look, text: str, width: int, style: TextStyle) -> Row:
    """Lay out one row, cut where there is no more room."""
    at, runs = 0, []
    for piece, is_match in pieces(text):
        if piece and at < width:
            shown = piece[: (width - at) // NARROWEST + 1]  # measuring what cannot show takes longest
            taken = _width(look, shown, style, is_match)
            if at + taken > width:
                metrics = (look.match_metrics if is_match else look.metrics)[style]
                shown, taken = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width - at), width - at
            font = (look.match_fonts if is_match else look.fonts)[style]
            runs.append(Run(at, _letters(shown, font), is_match))
            at += taken
    return Row(tuple(runs), at)


def _letters(text: str, font: QFont) -> QStaticText:
    letters = QStaticText(text)
    letters.setTextFormat(Qt.TextFormat.PlainText)
    letters.prepare(font=font)
    return letters
