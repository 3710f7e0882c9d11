"""Copies what is chosen, with the names of the columns, for a spreadsheet; much of it only after asking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.tables.model import View
from sync.tables.asking.model import Chosen
from sync.work import Work
from ui import words
from ui.jobs import Jobs, Lane
from ui.tables.grid.table.rows import RowsModel, numbers_of

if TYPE_CHECKING:
    from sync.tables.table import OpenTable
    from ui.tables.grid.table.cells import Box

MANY = 100_000  # cells from which it is asked first


@dataclass(frozen=True, slots=True)
class Piece:
    """The rows and columns that were chosen; the smallest block that holds them, and nothing between its parts.

    Attributes:
        rows: places, without what is between the ranges chosen.
        places: of columns.
    """

    rows: tuple[range, ...]
    places: tuple[int, ...]

    @property
    def row_count(self) -> int:
        """How many rows."""
        return sum(len(one) for one in self.rows)

    @property
    def cells(self) -> int:
        """How many cells."""
        return self.row_count * len(self.places)


def piece_of(boxes: Sequence[Box]) -> Piece:
    """Return what ranges of cells cover; rows are never listed one by one."""
    spans: list[range] = []
    for top, _left, bottom, _right in sorted(boxes):
        if spans and top <= spans[-1].stop:
            spans[-1] = range(spans[-1].start, max(spans[-1].stop, bottom + 1))
        else:
            spans.append(range(top, bottom + 1))
    places = {place for _top, left, _bottom, right in boxes for place in range(left, right + 1)}
    return Piece(tuple(spans), tuple(sorted(places)))


@dataclass(frozen=True, slots=True)
class WriteText:
    """The job of putting the cells into one text."""

    view: View
    table: OpenTable
    spans: tuple[range, ...]
    chosen: Chosen
    columns: tuple[int, ...]

    def __call__(self, work: Work) -> str:
        """Return the text.

        Raises:
            TooMuchForClipboard: it would not fit.
        """
        from desktop.tables.exporting.clipboard import MOST_CELLS, clipboard_text

        most = MOST_CELLS // max(1, len(self.columns)) + 1  # one more than fits, so that the refusal comes from there
        numbers: list[int] = []
        for span in self.spans:
            work.go_on()
            numbers += numbers_of(self.chosen, span.start, min(len(span), most - len(numbers)))
        return clipboard_text(self.view, self.table, numbers, self.columns)


class Copying(QObject):
    """One per grid."""

    said = Signal(str)  # what became of it, as a sentence
    failed = Signal(object)  # KnownError

    def __init__(self, jobs: Jobs, grid: QWidget) -> None:
        super().__init__(grid)
        self._jobs, self._grid = jobs, grid
        self._job: WriteText | None = None
        self._counts = (0, 0)
        self.many = MANY

    def copy(self, view: View, table: OpenTable, rows: RowsModel, boxes: Sequence[Box]) -> QMessageBox | None:
        """Copy, or ask first where it is much; return the question."""
        piece = piece_of(boxes)
        if not piece.cells:
            return None
        columns = tuple(rows.column(place).position for place in piece.places)
        self._job = WriteText(view, table, piece.rows, rows.chosen, columns)
        self._counts = (piece.row_count, len(piece.places))
        if piece.cells < self.many:
            self._begin()
            return None
        return self._ask(piece)

    def _ask(self, piece: Piece) -> QMessageBox:
        text = self.tr("You chose {rows} rows of {columns} columns: {cells} cells.").format(
            rows=words.number(piece.row_count),
            columns=words.number(len(piece.places)),
            cells=words.number(piece.cells),
        )
        question = QMessageBox(QMessageBox.Icon.Question, self.tr("Copy this much?"), text, parent=self._grid)
        question.setInformativeText(self.tr("Programs may take long to paste that. A saved file is easier on them."))
        copy = question.addButton(self.tr("Copy"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        copy.clicked.connect(self._begin)
        question.finished.connect(question.deleteLater)
        question.open()
        return question

    def _begin(self) -> None:
        if self._job is not None:
            self._jobs.start(Lane.LOCAL, self._job, on_result=self._put, on_trouble=self.failed.emit, name="copy cells")
            self._job = None

    def _put(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        rows, columns = self._counts
        said = self.tr("%Ln row(s)", "", rows) + ", " + self.tr("%Ln column(s)", "", columns)
        self.said.emit(self.tr("Copied with headings: {what}.").format(what=said))
