"""Saves a chart as a picture: asks where, paints it as it is on the screen, twice as fine for PNG."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Signal
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QWidget

from sync.errors import KnownError
from sync.work import Work
from ui.jobs import Jobs, Lane
from ui.tables.charts.view import ChartView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk

SIZE = QSize(960, 600)  # of a picture at least
_FINE = 2  # pixels of a PNG for each of the screen
_NOT_IN_NAMES = '<>:"/\\|?*'


class ChartSaving(QObject):
    """One per panel."""

    said = Signal(str)  # what became of it, as a sentence

    def __init__(self, desk: Desk, jobs: Jobs, panel: QWidget, view: ChartView) -> None:
        super().__init__(panel)
        self._desk, self._jobs, self._panel, self._view = desk, jobs, panel, view
        self._file = Path()

    def ask_where(self) -> QFileDialog:
        """Open the dialog for a file; its ending chooses the kind."""
        from PySide6.QtWidgets import QFileDialog

        wanted = suggested_file(self._view.title.text())
        dialog = QFileDialog(self._panel, self.tr("Save the chart as a picture"), wanted)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Picture (*.png)"), self.tr("Drawing that can be enlarged (*.svg)")])
        dialog.setDefaultSuffix("png")
        dialog.selectFile(wanted)
        dialog.fileSelected.connect(self._save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, file: Path) -> None:
        """Paint the chart now and write it beside the window."""
        self._file = file
        painted = svg(self._view) if file.suffix.casefold() == ".svg" else png(self._view)

        def write(_work: Work) -> None:
            write_whole(file, painted)

        self._jobs.start(Lane.LOCAL, write, on_result=self._tell, on_trouble=self._tell_trouble, name="save chart")

    def _save_to(self, file: str) -> None:
        self.save(Path(file))

    def _tell(self, _nothing: object) -> None:
        from PySide6.QtCore import QDir

        file = QDir.toNativeSeparators(str(self._file))
        self.said.emit(self.tr("The chart is saved in {file}").format(file=file))

    def _tell_trouble(self, error: KnownError) -> None:
        sentence = self._desk.told(error)
        self.said.emit(f"{sentence.what} {sentence.do}")


def png(view: ChartView) -> bytes:
    """Return the chart as a PNG."""
    size = view.size().expandedTo(SIZE)
    image = QImage(size * _FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_FINE)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    view.paint_picture(painter, size)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.setText("Title", view.title.text())
    image.setText("Source", view.source.text())
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def svg(view: ChartView) -> bytes:
    """Return the chart as an SVG."""
    from PySide6.QtSvg import QSvgGenerator

    size, buffer = view.size().expandedTo(SIZE), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(view.title.text())
    generator.setDescription(view.source.text())
    painter = QPainter(generator)
    view.paint_picture(painter, size)
    painter.end()
    return bytes(buffer.data().data())


def write_whole(file: Path, content: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        DiskFull, FolderReadOnly: nothing was written.
    """
    from sync.troubles import disk_trouble

    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        with disk_trouble(file):
            with unfinished.open("wb") as opened:
                opened.write(content)
                opened.flush()
                os.fsync(opened.fileno())
            unfinished.replace(file)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def suggested_file(title: str) -> str:
    """Return a file in the documents folder, named by a title and today's date."""
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = "".join("-" if one in _NOT_IN_NAMES or not one.isprintable() else one for one in title)[:80].strip(" .")
    return str(Path(folder) / f"{name} {datetime.now().astimezone():%Y-%m-%d}.png")
