"""The list of facilities found: name, kind, place, license and status of each; arrow keys, Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from sync.lists.model import RegisteredFacility
from ui import theme
from ui.catalog.found.lines import paint_ground, palette_of, rect_of
from ui.catalog.look import Look, look
from ui.overriding import override
from ui.theme import Role, TextStyle

_FACILITY = Qt.ItemDataRole.UserRole
_LINES = ((TextStyle.STRONG, Role.TEXT), (TextStyle.BODY, Role.TEXT), (TextStyle.SMALL, Role.QUIET))
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """The facilities found, best first."""

    def __init__(self) -> None:
        super().__init__()
        self.facilities: Sequence[RegisteredFacility] = ()

    def show(self, facilities: Sequence[RegisteredFacility]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.facilities = facilities
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.facilities)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        facility = self.facilities[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ". ".join(part for part in self.texts(facility) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in self.texts(facility) if part)
        return facility if role == _FACILITY else None

    def texts(self, facility: RegisteredFacility) -> tuple[str, str, str]:
        """Return the three lines of a facility."""
        place = " ".join(part for part in (facility.city, facility.zip) if part)
        license_number = self.tr("License {number}").format(number=facility.license_number)
        states = dict.fromkeys(part for part in (facility.status, facility.license_status) if part)
        status = self.tr("Status: {status}").format(status=", ".join(one.lower() for one in states))
        facid = self.tr("FACID {number}").format(number=facility.facid)
        numbers = (license_number if facility.license_number else "", facid, status if states else "")
        kind = facility.type.capitalize() if facility.type.isupper() else facility.type
        return facility.name, _joined(kind, place), _joined(*numbers)


class _Lines(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        used = look(palette_of(option))
        height = sum(used.height(style) for style, _ in _LINES) + 2 * theme.TIGHT + 2 * theme.SMALL
        return QSize(5 * theme.HUGE, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        used = look(palette_of(option))
        painter.save()
        paint_ground(painter, option, used)
        facility, model = index.data(_FACILITY), index.model()
        if isinstance(model, FoundModel):
            self._paint_texts(painter, QRectF(rect_of(option)), used, model.texts(facility))
        painter.restore()

    def _paint_texts(self, painter: QPainter, box: QRectF, used: Look, texts: Sequence[str]) -> None:
        place = box.adjusted(theme.LARGE, theme.SMALL, -theme.LARGE, -theme.SMALL)
        for (style, role), text in zip(_LINES, texts, strict=True):
            metrics = used.metrics[style]
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(place.width()))
            painter.setFont(used.fonts[style])
            painter.setPen(used.colours[role])
            painter.drawText(place, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), shown)
            place.translate(0, metrics.height() + theme.TIGHT)


class FoundList(QListView):
    """Nothing is chosen until the person moves to a row."""

    taken = Signal()  # Enter or a double click on a row
    went_up = Signal()  # arrow up on the first row

    def __init__(self) -> None:
        super().__init__()
        self.found = FoundModel()
        self.setModel(self.found)
        self.setItemDelegate(_Lines(self))
        self.setAccessibleName(self.tr("Facilities found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._take)

    def show_facilities(self, facilities: Sequence[RegisteredFacility]) -> None:
        """Replace the list; no row is chosen."""
        self.found.show(facilities)
        self.updateGeometry()
        self.scrollToTop()

    def chosen(self) -> RegisteredFacility | None:
        """Return the facility of the current row, or None."""
        facility = self.currentIndex().data(_FACILITY)
        return facility if isinstance(facility, RegisteredFacility) else None

    def enter(self) -> None:
        """Take the keyboard and make the first row current, where there is one."""
        if self.found.rowCount():
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self.found.index(0))
            self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentIndex().isValid():
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.sizeHintForRow(0) * self.found.rowCount())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(2, self.found.rowCount()) * self.sizeHintForRow(0))

    def _take(self) -> None:
        self.taken.emit()


def _joined(*parts: str) -> str:
    return "  ·  ".join(part for part in parts if part)
