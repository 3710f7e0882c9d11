"""Draws the program's icon from its drawing, in every size that Windows asks for, into one .ico file."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def picture(drawing: Path, size: int) -> bytes:
    """Return the drawing as a PNG picture of that many pixels each way."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(out, "PNG")  # type: ignore[call-overload]  # takes a str, whatever its stub says
    return bytes(out.data().data())


def icon(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico file of PNG pictures, by their size."""
    head = struct.pack("<3H", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    for size, content in pictures.items():
        head += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(content), place)
        place += len(content)
    return head + b"".join(pictures.values())


def main(drawing: Path, out: Path) -> None:
    """Write the icon."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(icon({size: picture(drawing, size) for size in SIZES}))
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
