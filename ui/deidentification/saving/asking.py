"""The dialogs for the files that are saved, and what those files are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

_SUFFIXES: Mapping[str, str] = MappingProxyType({"xlsx": ".xlsx", "csv": ".csv", "csv-excel": ".csv", "json": ".json"})
_NOT_IN_NAMES = '<>:"/\\|?*'


def suggested(title: str, kind: str) -> str:
    """Return a file in the documents folder, named by the release and today's date."""
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    plain = "".join("-" if one in _NOT_IN_NAMES or not one.isprintable() else one for one in title)[:80].strip(" .")
    return str(Path(folder) / f"{plain or 'release'} {datetime.now().astimezone():%Y-%m-%d}{_SUFFIXES[kind]}")


def ask_where(parent: QWidget, title: str, file: str, kind: str) -> QFileDialog:
    """Open the dialog for a file to write; ``kind`` is what files of its ending are called."""
    from PySide6.QtWidgets import QFileDialog

    suffix = Path(file).suffix
    dialog = QFileDialog(parent, title, file)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{kind} (*{suffix})")
    dialog.setDefaultSuffix(suffix.lstrip("."))
    dialog.selectFile(file)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
