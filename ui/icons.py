"""The program's line icons, drawn from ``resources/icons/*.svg`` in the colours of the palette.

`pixmap` is for painting, at the moment something is painted: so nothing is drawn that nobody sees, and the colours and
the screen are those of that moment. `icon` is for what Qt paints itself. Rendering goes through Qt's own image plugin
for SVG, which needs no Python module at start.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImageReader, QPalette, QPixmap

from resources import packaged
from ui import theme
from ui.theme import Role


class Icon(Enum):
    """Every icon; the value is the file's name without its ending."""

    APP = "app"
    ADDED = "added"
    ATTENTION = "attention"
    ATTESTATIONS = "attestations"
    CATALOG = "catalog"
    CHART = "chart"
    CHANGED = "changed"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CLOCK = "clock"
    COMPARE = "compare"
    CONFIRMED = "confirmed"
    COPY = "copy"
    CROSS = "cross"
    DEIDENTIFY = "deidentify"
    DICTIONARY = "dictionary"
    DISCARD = "discard"
    DOCTOR = "doctor"
    DOWNLOAD = "download"
    EDIT = "edit"
    FACILITY = "facility"
    FILE = "file"
    FILTER = "filter"
    FOLDER = "folder"
    GO_ON = "go-on"
    HANDED_OFF = "handed-off"
    HELP = "help"
    INFO = "info"
    LIBRARY = "library"
    LINK = "link"
    MAIL = "mail"
    NEWS = "news"
    NOT_NEEDED = "not-needed"
    OPEN = "open"
    OVERDUE = "overdue"
    PAUSE = "pause"
    PRINT = "print"
    PROGRAMS = "programs"
    RECEIPT = "receipt"
    SEALED = "sealed"
    SEARCH = "search"
    SEND = "send"
    SETTINGS = "settings"
    SIGNED = "signed"
    STANDING = "standing"
    STAR = "star"
    STAR_FILLED = "star-filled"
    STATEWIDE = "statewide"
    STOP = "stop"
    STORAGE = "storage"
    SYNC = "sync"
    TABLE = "table"
    UNDO = "undo"
    WITHDRAWN = "withdrawn"


def pixmap(icon: Icon, colour: QColor, *, size: int = theme.ICON, ratio: float = 1.0) -> QPixmap:
    """Return the icon in one colour.

    Args:
        icon: which one.
        colour: of its lines; the app icon has its own.
        size: side in logical pixels.
        ratio: device pixels per logical pixel of the screen it is painted on.
    """
    return _drawn(icon, colour.name(), size, ratio)


def icon(which: Icon, role: Role = Role.TEXT, colours: QPalette | None = None, *, size: int = theme.ICON) -> QIcon:
    """Return a `QIcon` in a named colour, with its disabled and selected looks, for the palette as it is now."""
    colours = QGuiApplication.palette() if colours is None else colours
    ratio = _ratio()
    disabled = colours.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    selected = colours.color(QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText)
    result = QIcon()
    result.addPixmap(pixmap(which, theme.colour(role, colours), size=size, ratio=ratio), QIcon.Mode.Normal)
    result.addPixmap(pixmap(which, disabled, size=size, ratio=ratio), QIcon.Mode.Disabled)
    result.addPixmap(pixmap(which, selected, size=size, ratio=ratio), QIcon.Mode.Selected)
    return result


def _ratio() -> float:
    screens = QGuiApplication.screens()
    return max((screen.devicePixelRatio() for screen in screens), default=1.0)


@lru_cache(maxsize=512)
def _drawn(which: Icon, colour: str, size: int, ratio: float) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(_source(which).replace(b"currentColor", colour.encode("ascii")))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"svg")
    side = round(size * ratio)
    reader.setScaledSize(QSize(side, side))
    image = reader.read()
    if image.isNull():
        raise RuntimeError(f"icon {which.value} cannot be drawn: {reader.errorString()}")
    result = QPixmap.fromImage(image, Qt.ImageConversionFlag.AutoColor)
    result.setDevicePixelRatio(ratio)
    return result


@lru_cache(maxsize=64)
def _source(which: Icon) -> bytes:
    return packaged(f"icons/{which.value}.svg").read_bytes()
