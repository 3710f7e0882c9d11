"""Colours, type sizes and spacing: everything a screen needs to look like the rest of the program.

Colours reach the screens through the application's palette. `colour` adds the named ones (quiet text, good, attention,
bad …); it reads the palette it is given, so nothing has to remember which scheme is on. In high contrast the
system's own palette rules and every named colour falls back to it. Ask for a colour while painting, or again after the
palette has changed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

TIGHT, SMALL, MEDIUM, LARGE, WIDE, HUGE = 4, 8, 12, 16, 24, 32  # steps of spacing, in logical pixels
CARD_PADDING, PAGE_MARGIN = LARGE, WIDE
RADIUS = 6
RING = 2  # width of the focus ring
ICON = 20
TARGET = 24  # the smallest thing to click
BODY_POINTS = 10.0


class Scheme(Enum):
    """Which colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"  # the system's own palette; ours is dropped


class Role(Enum):
    """The named colours. The first six are for text and icons, the rest for surfaces and lines."""

    TEXT = "text"
    QUIET = "quiet"
    ACCENT = "accent"
    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"
    PAGE = "page"
    CARD = "card"
    LINE = "line"  # a hairline that only decorates
    OUTLINE = "outline"  # the edge of a control, seen at 3:1
    TINT = "tint"  # behind the chosen row of a list, under ordinary text
    HOVER = "hover"  # behind the row or button under the mouse
    MARK = "mark"  # behind a matched word
    NOTICE = "notice"  # behind a strip that wants to be seen


class TextStyle(Enum):
    """Type sizes; the value is points at 100 % and whether it is semibold."""

    TITLE = (18.0, True)
    SECTION = (12.0, True)
    STRONG = (10.0, True)
    BODY = (10.0, False)
    SMALL = (9.0, False)


LIGHT: Mapping[Role, str] = MappingProxyType(
    {
        Role.TEXT: "#1B1F24",
        Role.QUIET: "#5A6068",
        Role.ACCENT: "#0B5CAD",
        Role.GOOD: "#1B6B3A",
        Role.ATTENTION: "#8A5300",
        Role.BAD: "#A4262C",
        Role.PAGE: "#F5F6F8",
        Role.CARD: "#FFFFFF",
        Role.LINE: "#DDE1E6",
        Role.OUTLINE: "#7D858F",
        Role.TINT: "#DFEBF8",
        Role.HOVER: "#ECEFF3",
        Role.MARK: "#FFE9A8",
        Role.NOTICE: "#FDF3DC",
    }
)
DARK: Mapping[Role, str] = MappingProxyType(
    {
        Role.TEXT: "#E8EBEF",
        Role.QUIET: "#AEB6BF",
        Role.ACCENT: "#7DB7F2",
        Role.GOOD: "#7FD19B",
        Role.ATTENTION: "#F0B75E",
        Role.BAD: "#FF9A94",
        Role.PAGE: "#1C1F24",
        Role.CARD: "#262A30",
        Role.LINE: "#3A4048",
        Role.OUTLINE: "#7F8893",
        Role.TINT: "#2B3B4D",
        Role.HOVER: "#30353D",
        Role.MARK: "#5C4A10",
        Role.NOTICE: "#33301F",
    }
)
_DISABLED_TEXT = {Scheme.LIGHT: "#666E77", Scheme.DARK: "#98A1AB"}
_ON_ACCENT = {Scheme.LIGHT: "#FFFFFF", Scheme.DARK: "#10151B"}
_SYSTEM_ROLES: Mapping[Role, QPalette.ColorRole] = MappingProxyType(
    {
        Role.PAGE: QPalette.ColorRole.Window,
        Role.CARD: QPalette.ColorRole.Base,
        Role.TINT: QPalette.ColorRole.Base,
        Role.HOVER: QPalette.ColorRole.Base,
        Role.MARK: QPalette.ColorRole.Base,
        Role.NOTICE: QPalette.ColorRole.Base,
    }
)


_PAGES = MappingProxyType({QColor(LIGHT[Role.PAGE]).rgb(): Scheme.LIGHT, QColor(DARK[Role.PAGE]).rgb(): Scheme.DARK})


def apply(app: QApplication, scheme: Scheme, zoom: int = 100) -> None:
    """Give the whole program its style, colours and text size.

    Args:
        app: the application.
        scheme: SYSTEM asks the operating system; call again when its answer changes.
        zoom: size of the text in percent, 100 to 200.
    """
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    _tell_the_platform(scheme)
    wanted = settled(scheme)
    app.setPalette(QPalette() if wanted is Scheme.CONTRAST else palette(wanted))
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(BODY_POINTS * zoom / 100)
    if app.font() != font:
        app.setFont(font)
        for widget in app.allWidgets():  # Qt tells none whose font has a size of its own
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.FontChange))


def settled(scheme: Scheme) -> Scheme:
    """Return the scheme with SYSTEM replaced by what the operating system wants now."""
    if is_high_contrast():
        return Scheme.CONTRAST
    if scheme is not Scheme.SYSTEM:
        return scheme
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT


def palette(scheme: Scheme) -> QPalette:
    """Return the palette of the light or the dark scheme."""
    named = DARK if scheme is Scheme.DARK else LIGHT
    roles = QPalette.ColorRole
    result = QPalette(QColor(named[Role.CARD]), QColor(named[Role.PAGE]))
    plain = {
        Role.TEXT: (roles.WindowText, roles.Text, roles.ButtonText, roles.ToolTipText),
        Role.PAGE: (roles.Window,),
        Role.CARD: (roles.Base, roles.Button, roles.ToolTipBase),
        Role.HOVER: (roles.AlternateBase,),
        Role.QUIET: (roles.PlaceholderText,),
        Role.ACCENT: (roles.Highlight, roles.Link, roles.LinkVisited, roles.Accent),
        Role.LINE: (roles.Midlight, roles.Mid),
        Role.OUTLINE: (roles.Dark,),
    }
    for role, places in plain.items():
        for place in places:
            result.setColor(place, QColor(named[role]))
    result.setColor(roles.HighlightedText, QColor(_ON_ACCENT[scheme]))
    for place in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, place, QColor(_DISABLED_TEXT[scheme]))
    result.setColor(QPalette.ColorGroup.Disabled, roles.Base, QColor(named[Role.PAGE]))
    result.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(named[Role.OUTLINE]))
    return result


def scheme_of(colours: QPalette) -> Scheme:
    """Return which scheme a palette belongs to; CONTRAST when it is not one of ours."""
    page = colours.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Window).rgb()
    return _PAGES.get(page, Scheme.CONTRAST)


def colour(role: Role, colours: QPalette | None = None) -> QColor:
    """Return a named colour that fits the palette (by default the application's)."""
    colours = QGuiApplication.palette() if colours is None else colours
    scheme = scheme_of(colours)
    if scheme is not Scheme.CONTRAST:
        return QColor((DARK if scheme is Scheme.DARK else LIGHT)[role])
    return colours.color(QPalette.ColorGroup.Active, _SYSTEM_ROLES.get(role, QPalette.ColorRole.WindowText))


def font(style: TextStyle) -> QFont:
    """Return the application's font in one of the type sizes, grown with the person's text size."""
    result = QFont(QApplication.font())
    points, semibold = style.value
    result.setPointSizeF(result.pointSizeF() * points / BODY_POINTS)
    if semibold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def grown(size: int) -> int:
    """Return a size, of an icon for example, grown with the person's text size; in logical pixels."""
    return round(size * QApplication.font().pointSizeF() / BODY_POINTS)


def row_height() -> int:
    """Return the height of a row in a list, in logical pixels: at least 32, more with larger text."""
    return max(HUGE, round(QFontMetricsF(QApplication.font()).height()) + MEDIUM)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21. Source: WCAG 2.1, definition of contrast ratio."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_high_contrast() -> bool:
    """Tell whether Windows is set to high contrast. Elsewhere: False, the scheme of the system decides."""
    if os.name != "nt":
        return False
    import ctypes

    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return False

    class HighContrast(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

    answer = HighContrast(ctypes.sizeof(HighContrast), 0, None)
    get_high_contrast, on = 0x0042, 0x00000001  # SPI_GETHIGHCONTRAST, HCF_HIGHCONTRASTON
    windows.user32.SystemParametersInfoW(get_high_contrast, answer.size, ctypes.byref(answer), 0)
    return bool(answer.flags & on)


def _tell_the_platform(scheme: Scheme) -> None:
    """Let title bars and native dialogs follow; the offscreen platform ignores it."""
    wanted = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(wanted.get(scheme, Qt.ColorScheme.Unknown))


def _luminance(of: QColor) -> float:
    channels = (of.redF(), of.greenF(), of.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
