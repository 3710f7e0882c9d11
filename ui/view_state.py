"""How the window was left: its place, page, text size and scheme, in an ini file and read with types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import Scheme

ZOOMS = (100, 110, 125, 150, 175, 200)  # sizes of the text, in percent


@dataclass(frozen=True, slots=True)
class ViewState:
    """View state of one window.

    Attributes:
        geometry: as `QWidget.saveGeometry` gives it; empty before the first time.
        page: key of the page shown last.
        zoom: size of the text in percent, one of `ZOOMS`.
        scheme: colours the person chose.
        splitters: object name of a splitter -> its state.
    """

    geometry: bytes = b""
    page: str = ""
    zoom: int = 100
    scheme: Scheme = Scheme.SYSTEM
    splitters: Mapping[str, bytes] = field(default_factory=dict)


def read(file: Path) -> ViewState:
    """Return the view state kept in a file; what is absent or unreadable has its default."""
    store = QSettings(str(file), QSettings.Format.IniFormat)
    zoom, scheme = _whole_number(store, "zoom"), str(store.value("scheme", ""))
    store.beginGroup("splitters")
    splitters = {name: _bytes(store, name) for name in store.childKeys()}
    store.endGroup()
    return ViewState(
        geometry=_bytes(store, "geometry"),
        page=str(store.value("page", "")),
        zoom=zoom if zoom in ZOOMS else 100,
        scheme=Scheme(scheme) if scheme in {one.value for one in Scheme} else Scheme.SYSTEM,
        splitters=splitters,
    )


def write(file: Path, state: ViewState) -> None:
    """Keep the view state in a file."""
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("geometry", QByteArray(state.geometry))
    store.setValue("page", state.page)
    store.setValue("zoom", state.zoom)
    store.setValue("scheme", state.scheme.value)
    store.beginGroup("splitters")
    for name, value in state.splitters.items():
        store.setValue(name, QByteArray(value))
    store.endGroup()
    store.sync()


def _bytes(store: QSettings, key: str) -> bytes:
    value = store.value(key)
    return bytes(value.data()) if isinstance(value, QByteArray) else b""


def _whole_number(store: QSettings, key: str) -> int:
    text = str(store.value(key, ""))
    return int(text) if text.isdecimal() else 0
