"""Fonts, their measures and colours to paint rows with, made once per palette and text size, not for every row."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette, QPen
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.theme import Role, TextStyle

MOST_LOOKS = 16  # an active and an inactive palette for each list, in two schemes


class Look:
    """What a row is painted with."""

    def __init__(self, palette: QPalette) -> None:
        self.fonts: dict[TextStyle, QFont] = {style: theme.font(style) for style in TextStyle}
        self.metrics: dict[TextStyle, QFontMetrics] = {style: QFontMetrics(font) for style, font in self.fonts.items()}
        self.match_fonts = {style: _of_a_match(font) for style, font in self.fonts.items()}
        self.match_metrics = {style: QFontMetrics(font) for style, font in self.match_fonts.items()}
        self.colours: dict[Role, QColor] = {role: theme.colour(role, palette) for role in Role}
        self.ring = QPen(self.colours[Role.ACCENT], theme.RING)
        self.on_accent = palette.color(QPalette.ColorRole.HighlightedText)
        self.row_height = theme.row_height()

    def height(self, style: TextStyle) -> int:
        """Return the height of a line of text."""
        return self.metrics[style].height()


def _of_a_match(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.Bold)
    return strong


def look(palette: QPalette) -> Look:
    """Return the look for a palette and the application's text size."""
    font = QApplication.font()
    key = (palette.cacheKey(), font.family(), font.pointSizeF())
    if key not in _looks:
        if len(_looks) >= MOST_LOOKS:
            _looks.clear()
        _looks[key] = Look(palette)
    return _looks[key]


_looks: dict[tuple[int, str, float], Look] = {}
