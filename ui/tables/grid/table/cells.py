"""Paints the cells of a grid in one go: one line of text each, without asking Qt about every single one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication

from sync.tables.asking.numbers import number_of
from sync.tables.model import Nature
from ui import theme
from ui.statewide.tables.figures import tabular
from ui.tables.grid.table.rows import RowsModel
from ui.theme import Role

Fitted = tuple[str, int, bool]
Box = tuple[int, int, int, int]  # first row, first place, last row, last place of a selection
INSET = theme.SMALL
_MOST_FITTED = 20_000
_LONGEST = 400  # characters looked at when a text is cut to its cell
_VISIBLE_BREAK = " ↵ "


@dataclass(frozen=True, slots=True)
class Sight:
    """What is to be painted: rows, the top of the first and their height; place, left and width of each column."""

    rows: range
    top: int
    height: int
    columns: tuple[tuple[int, int, int], ...]


class Ink:
    """Fonts and colours for a palette and text size."""

    def __init__(self, palette: QPalette) -> None:
        self.font = quick(QApplication.font())
        self.figures = tabular(quick(QApplication.font(), shaped=True))
        self.metrics = QFontMetrics(self.font)
        self.figure_metrics = QFontMetrics(self.figures)
        colours = {role: theme.colour(role, palette) for role in Role}
        self.text, self.odd = colours[Role.TEXT], colours[Role.ATTENTION]
        self.tint, self.row, self.line = colours[Role.TINT], colours[Role.HOVER], colours[Role.LINE]
        self.mark = colours[Role.MARK]
        self.ring = QPen(colours[Role.ACCENT], theme.RING)

    def baseline(self, height: int) -> int:
        """Return how far below its top a row of this height has its letters."""
        return (height + self.metrics.ascent() - self.metrics.descent()) // 2


class CellPainter:
    """Keeps what fits into which cell, and draws at a point, which needs no clipping."""

    def __init__(self, rows: RowsModel) -> None:
        self._rows = rows
        self._ink: Ink | None = None
        self._key = (0, "", 0.0)  # palette and font that the ink was made for
        self._fitted: dict[tuple[str, int, bool], Fitted] = {}
        self._needles: Mapping[int, str] = {}
        self._boxes: tuple[Box, ...] = ()
        self._current = (-1, -1)

    @property
    def ink(self) -> Ink:
        """Fonts and colours of the moment."""
        palette, font = QApplication.palette(), QApplication.font()
        key = (palette.cacheKey(), font.family(), font.pointSizeF())
        if self._ink is None or self._key != key:
            self._ink, self._key = Ink(palette), key
            self._fitted.clear()
        return self._ink

    def mark(self, needles: Mapping[int, str]) -> None:
        """Mark a text in the cells of columns, given by position; -1 stands for any column."""
        self._needles = {position: text.lower() for position, text in needles.items()}

    def follow_selection(self, boxes: Sequence[Box], current: tuple[int, int]) -> None:
        """Paint these cells as chosen, and one as the one the keyboard is in."""
        self._boxes, self._current = tuple(boxes), current

    def is_cut(self, text: str, width: int) -> bool:
        """Tell whether a text is longer than a cell of this width shows."""
        return "\n" in text or self.ink.metrics.horizontalAdvance(text[:_LONGEST]) > width - 2 * INSET

    def paint(self, painter: QPainter, sight: Sight, *, keyed: bool) -> None:
        """Paint what is in sight; ``keyed``: the keyboard acts on this table."""
        if not sight.rows or not sight.columns:
            return
        ink = self.ink
        self._paint_grounds(painter, sight, ink)
        for place, left, width in sight.columns:
            self._paint_column(painter, sight, ink, (place, left + INSET, width - 2 * INSET))
        row, place = self._current
        for shown, left, width in sight.columns if keyed and row in sight.rows else ():
            if shown == place:
                painter.setPen(ink.ring)
                top = sight.top + (row - sight.rows.start) * sight.height
                painter.drawRect(left + 1, top + 1, width - 2, sight.height - 3)

    def _paint_grounds(self, painter: QPainter, sight: Sight, ink: Ink) -> None:
        height = sight.height
        left = sight.columns[0][1]
        width = sight.columns[-1][1] + sight.columns[-1][2] - left
        for row in sight.rows:
            top = sight.top + (row - sight.rows.start) * height
            if row == self._current[0]:
                painter.fillRect(left, top, width, height, ink.row)
            for first_row, first, last_row, last in self._boxes:
                if first_row <= row <= last_row:
                    for place, start, wide in sight.columns:
                        if first <= place <= last:
                            painter.fillRect(start, top, wide, height, ink.tint)
            painter.fillRect(left, top + height - 1, width, 1, ink.line)

    def _paint_column(self, painter: QPainter, sight: Sight, ink: Ink, at_column: tuple[int, int, int]) -> None:
        place, left, width = at_column
        column, rows = self._rows.column(place), self._rows
        position, is_figure = column.position, column.nature is Nature.NUMBER
        metrics = ink.figure_metrics if is_figure else ink.metrics
        needle = self._needles.get(position) or self._needles.get(-1, "")
        painter.setFont(ink.figures if is_figure else ink.font)
        painter.setPen(ink.text)
        base = sight.top + ink.baseline(sight.height)
        for row in sight.rows:
            cells = rows.cells(row)
            text = cells[position] if position < len(cells) else ""
            if text:
                shown, taken, is_odd = self._fit(text, width, metrics, is_figure)
                at = left + width - taken if is_figure else left
                if needle and needle in text.lower():
                    place_of_text = QRect(at, base - metrics.ascent(), taken, metrics.height())
                    _paint_marks(painter, shown, needle, place_of_text, metrics, ink.mark)
                if is_odd:
                    painter.setPen(ink.odd)
                    painter.drawText(at, base, shown)
                    painter.setPen(ink.text)
                else:
                    painter.drawText(at, base, shown)
            base += sight.height

    def _fit(self, text: str, width: int, metrics: QFontMetrics, is_figure: bool) -> Fitted:
        """Return what of a text is shown in a cell, how wide that is, and whether it is no number among numbers."""
        key = (text, width, is_figure) if len(text) < _LONGEST else (text[:_LONGEST], width, is_figure)
        found = self._fitted.get(key)
        if found is None:
            shown, taken = _fitted(one_line(key[0]) + "…" * (len(text) > len(key[0])), width, metrics)
            found = (shown, taken, is_figure and is_mark(text))
            if len(self._fitted) > _MOST_FITTED:
                self._fitted.clear()
            self._fitted[key] = found
        return found


def quick(font: QFont, *, shaped: bool = False) -> QFont:
    """Return a font whose letters are set without kerning, which halves the time; scripts that need it keep shaping."""
    result = QFont(font)
    result.setKerning(False)
    if not shaped:
        result.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return result


def is_mark(text: str) -> bool:
    """Tell whether a cell of a column of numbers holds something else; a blank one does not."""
    return bool(text.strip()) and number_of(text) is None


def one_line(text: str) -> str:
    """Return a text as one line; where it breaks there is a sign."""
    if text.isprintable():
        return text
    joined = _VISIBLE_BREAK.join(line.strip() for line in text.strip().splitlines())
    return "".join(letter if letter.isprintable() else " " for letter in joined)


def _fitted(text: str, width: int, metrics: QFontMetrics) -> tuple[str, int]:
    taken = metrics.horizontalAdvance(text)
    if taken <= width:
        return text, taken
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return cut, metrics.horizontalAdvance(cut)


def _paint_marks(
    painter: QPainter, shown: str, needle: str, place: QRect, metrics: QFontMetrics, colour: QColor
) -> None:
    """Paint a ground behind each match that is in sight."""
    lower, at = shown.lower(), 0
    if len(lower) != len(shown):  # a few letters have no lower one of the same length
        return
    while (at := lower.find(needle, at)) >= 0:
        before, wide = metrics.horizontalAdvance(shown[:at]), metrics.horizontalAdvance(shown[at : at + len(needle)])
        painter.fillRect(place.left() + before, place.top(), wide, place.height(), colour)
        at += len(needle)
