"""Puts a page on paper: black on white, a foot on every sheet, and a handout on one sheet in type as large as fits."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from desktop.library.rendering import Paper

MARGIN = 15.0  # millimetres
READING, FOOT = 11.0, 8.0  # points
LARGEST, SMALLEST = 22.0, 12.0  # points of a handout; a longer one goes on on a second sheet
_GAP = 4.0  # millimetres between text and foot
_INCH = 25.4  # millimetres


@dataclass(frozen=True, slots=True)
class Sheets:
    """A page laid out for one device.

    Attributes:
        points: the size of its type.
        area: of a sheet, in pixels of the device, without its margins.
        body: the part of it that the text has.
    """

    document: QTextDocument
    foot: str
    points: float
    area: QSizeF
    body: QSizeF

    @property
    def count(self) -> int:
        """How many sheets it takes."""
        return self.document.pageCount()


def laid_out(paper: Paper, device: QPagedPaintDevice, resolution: int) -> Sheets:
    """Lay a page out; ``resolution`` is that of the device, in dots per inch."""
    area = QSizeF(device.pageLayout().paintRectPixels(resolution).size())
    foot = _document(f"<p>{paper.foot} · 88 / 88</p>", FOOT, device)
    foot.setTextWidth(area.width())
    body = QSizeF(area.width(), area.height() - foot.size().height() - _GAP * resolution / _INCH)
    points = LARGEST if paper.is_handout else READING
    while True:
        document = _document(paper.html, points, device)
        document.setPageSize(body)
        if not paper.is_handout or document.pageCount() == 1 or points <= SMALLEST:
            return Sheets(document, paper.foot, points, area, body)
        points -= 1


def paint(paper: Paper, device: QPagedPaintDevice, resolution: int) -> Sheets:
    """Print a page and return how it was laid out."""
    sheets = laid_out(paper, device, resolution)
    painter = QPainter(device)
    for number in range(sheets.count):
        if number:
            device.newPage()
        _paint_body(painter, sheets, number)
        _paint_foot(painter, sheets, number, device)
    painter.end()
    return sheets


def pdf(paper: Paper, title: str) -> bytes:
    """Return a page as a PDF file on Letter paper."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(300)
    writer.setTitle(title)
    writer.setCreator("DxF Desk")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    set_margins(writer)
    paint(paper, writer, writer.resolution())
    buffer.close()
    return bytes(buffer.data().data())


def set_margins(device: QPagedPaintDevice) -> None:
    """Leave the same margin on every side."""
    device.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)


def _document(html: str, points: float, device: QPagedPaintDevice) -> QTextDocument:
    document = QTextDocument()
    font = QFont()
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(device)
    document.setDefaultStyleSheet(_style(points))
    document.setHtml(html)
    return document


def _paint_body(painter: QPainter, sheets: Sheets, number: int) -> None:
    top = number * sheets.body.height()
    painter.save()
    painter.translate(0, -top)
    painter.setClipRect(QRectF(QPointF(0, top), sheets.body))
    _draw(painter, sheets.document, QRectF(QPointF(0, top), sheets.body))
    painter.restore()


def _paint_foot(painter: QPainter, sheets: Sheets, number: int, device: QPagedPaintDevice) -> None:
    counted = f" · {number + 1} / {sheets.count}" if sheets.count > 1 else ""
    foot = _document(f"<p>{sheets.foot}{counted}</p>", FOOT, device)
    foot.setTextWidth(sheets.area.width())
    top = sheets.area.height() - foot.size().height()
    painter.setPen(QColor(Qt.GlobalColor.black))
    painter.drawLine(QPointF(0, top), QPointF(sheets.area.width(), top))
    painter.save()
    painter.translate(0, top)
    _draw(painter, foot, QRectF(QPointF(0, 0), foot.size()))
    painter.restore()


def _draw(painter: QPainter, document: QTextDocument, clip: QRectF) -> None:
    """Draw in black, whatever the colours of the screen are."""
    context = QAbstractTextDocumentLayout.PaintContext()
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    context.palette = colours  # type: ignore[attr-defined]  # the stubs do not know the fields
    context.clip = clip  # type: ignore[attr-defined]  # the same
    document.documentLayout().draw(painter, context)


def _style(points: float) -> str:
    return (
        f"p, li, td, th {{ font-size: {points:g}pt; line-height: 120%; }}"
        " a { color: #000000; text-decoration: underline; }"
        f" h1 {{ font-size: {points * 1.4:g}pt; font-weight: 600; margin-top: 0; margin-bottom: 4px; }}"
        f" h2 {{ font-size: {points * 1.2:g}pt; font-weight: 600; margin-top: 10px; margin-bottom: 2px; }}"
        f" h3, h4, h5, h6 {{ font-size: {points:g}pt; font-weight: 600; margin-top: 10px; margin-bottom: 4px; }}"
        " p { margin-top: 0; margin-bottom: 6px; }"
        " table { border-collapse: collapse; border-color: #808080; }"
        " td, th { border: 1px solid #808080; padding: 4px; vertical-align: top; text-align: left; }"
    )
