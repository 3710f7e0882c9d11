"""Reads off the running program how its window is shown."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from desktop.diagnostics.model import Look, Screen
from ui.frame.look import Look as Chosen


def look_of(window: QWidget | None, chosen: Chosen | None = None) -> Look:
    """Return how a window is shown; without one, how the program would show it."""
    hints = QGuiApplication.styleHints()
    scheme = f"system {hints.colorScheme().name.lower()}"
    first = window.screen() if window is not None else QGuiApplication.primaryScreen()
    others = [one for one in QGuiApplication.screens() if one is not first]
    return Look(
        qt=qVersion(),
        platform=QGuiApplication.platformName(),
        scheme=f"{chosen.scheme.value}, {scheme}" if chosen is not None else scheme,
        zoom=chosen.zoom if chosen is not None else 100,
        rounding=QGuiApplication.highDpiScaleFactorRoundingPolicy().name,
        screens=tuple(_screen(one) for one in (first, *others)),
    )


def _screen(one: QScreen) -> Screen:
    size = one.size()
    return Screen(size.width(), size.height(), one.devicePixelRatio(), one.logicalDotsPerInch())
