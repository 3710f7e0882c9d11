"""The jobs of an export, and the folder it went to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.tables.model import Exported, View
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.tables.exporting import Caution, Kind
    from sync.tables.table import OpenTable


@dataclass(frozen=True, slots=True)
class LookThrough:
    """The job of looking for what a kind of file cannot hold."""

    table: OpenTable
    view: View
    kind: str

    def __call__(self, work: Work) -> tuple[Caution, ...]:
        """Return what to tell before writing."""
        from desktop.tables.exporting import warnings

        return warnings(self.view, self.table, cast("Kind", self.kind), work)


@dataclass(frozen=True, slots=True)
class Write:
    """The job of writing a file, whole or not at all."""

    desk: Desk
    table: OpenTable
    view: View
    file: Path
    kind: str

    def __call__(self, work: Work) -> Exported:
        """Return what was written."""
        return self.desk.tables.export(self.view, self.table, self.file, work, kind=self.kind)


def show_in_folder(file: Path) -> None:
    """Open the folder of a file in the program that the system shows folders with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
