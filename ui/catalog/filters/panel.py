"""The facets at the left of the catalog: groups that fold, check boxes by mouse and keyboard, counts at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.words import Words
from sync.catalog.model import Facet
from ui import icons, theme, words
from ui.catalog.filters.facets import ORDER, FacetModel, FacetRole
from ui.catalog.found.lines import palette_of, rect_of, state_of
from ui.catalog.look import Look, look
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle

Index = QModelIndex | QPersistentModelIndex
BOX = 18  # side of a check box
NAME = theme.SMALL + BOX + theme.SMALL  # where names begin
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
OPEN_AT_FIRST = frozenset({Facet.DEPARTMENT, Facet.TOPIC, Facet.FORMAT, None})


class FacetPanel(QTreeView):
    """Shows a `FacetModel`; one stop of the Tab key, arrows inside, Space checks, Enter opens and closes."""

    def __init__(self, vocabulary: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facets = FacetModel(vocabulary, self)
        self.setModel(self.facets)
        self.setItemDelegate(FacetDelegate(self))
        self._look()
        for row, facet in enumerate(ORDER):
            self.setExpanded(self.facets.index(row, 0), facet in OPEN_AT_FIRST)

    def _look(self) -> None:
        self.setAccessibleName(self.tr("Filters"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setMinimumWidth(160)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._act(index)
            return
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self._act(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # names wrap to the new width

    def _act(self, index: QModelIndex) -> None:
        """Fold a heading, check a value, or show more."""
        if not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))
        elif index.data(FacetRole.IS_MORE):
            self.facets.turn_more(index.parent().row())
        else:
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            self.facets.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


class FacetDelegate(QStyledItemDelegate):
    """Paints headings with a chevron and values with a check box, a wrapped name and a count."""

    def __init__(self, panel: FacetPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._heights: dict[tuple[str, int, int], int] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        used = look(palette_of(option))
        if not index.parent().isValid():
            return QSize(0, used.row_height + theme.TIGHT)
        name, width = (
            str(index.data()),
            self._name_box(QRect(0, 0, self._panel.viewport().width(), 0), index, used).width(),
        )
        key = (name, width, id(used))
        if key not in self._heights:
            box = used.metrics[TextStyle.BODY].boundingRect(QRect(0, 0, width, 10_000), WRAP, name)
            self._heights[key] = max(used.row_height, box.height() + theme.MEDIUM)
        return QSize(0, self._heights[key])

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        used, box = look(palette_of(option)), rect_of(option)
        painter.save()
        self._paint_ground(painter, option, used)
        if not index.parent().isValid():
            self._paint_heading(painter, box, index, used)
        elif index.data(FacetRole.IS_MORE):
            self._paint_more(painter, box, index, used)
        else:
            self._paint_value(painter, box, index, used)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, used: Look) -> None:
        box, state = rect_of(option), state_of(option)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, used.colours[Role.HOVER])
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(used.ring)
            painter.drawRect(QRectF(box).adjusted(1, 1, -1, -1))

    def _paint_heading(self, painter: QPainter, box: QRect, index: Index, used: Look) -> None:
        is_open = self._panel.isExpanded(self._panel.facets.index(index.row(), 0))
        chevron, ratio = Icon.CHEVRON_DOWN if is_open else Icon.CHEVRON_RIGHT, painter.device().devicePixelRatioF()
        picture = icons.pixmap(chevron, used.colours[Role.QUIET], size=theme.LARGE, ratio=ratio)
        painter.drawPixmap(theme.SMALL, box.center().y() - theme.LARGE // 2, picture)
        painter.setFont(used.fonts[TextStyle.STRONG])
        painter.setPen(used.colours[Role.TEXT])
        place = box.adjusted(NAME, 0, -theme.SMALL, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(index.data()))

    def _paint_more(self, painter: QPainter, box: QRect, index: Index, used: Look) -> None:
        font = QFont(used.fonts[TextStyle.BODY])
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(used.colours[Role.ACCENT])
        painter.drawText(box.adjusted(NAME, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))

    def _paint_value(self, painter: QPainter, box: QRect, index: Index, used: Look) -> None:
        self._paint_check(painter, box, index, used)
        painter.setFont(used.fonts[TextStyle.BODY])
        painter.setPen(used.colours[Role.TEXT])
        painter.drawText(self._name_box(box, index, used), WRAP, str(index.data()))
        painter.setPen(used.colours[Role.QUIET])
        place = box.adjusted(0, theme.MEDIUM // 2, -theme.MEDIUM, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, _count(index))

    def _paint_check(self, painter: QPainter, box: QRect, index: Index, used: Look) -> None:
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        top = box.top() + theme.MEDIUM // 2 + (used.height(TextStyle.BODY) - BOX) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(used.colours[Role.ACCENT if checked else Role.OUTLINE])
        painter.setBrush(used.colours[Role.ACCENT if checked else Role.CARD])
        painter.drawRoundedRect(QRectF(theme.SMALL + 0.5, top + 0.5, BOX - 1, BOX - 1), 3, 3)
        if checked:
            pen = QPen(used.on_accent, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline([QPoint(theme.SMALL + x, top + y) for x, y in ((4, 9), (8, 13), (14, 5))])

    def _name_box(self, row: QRect, index: Index, used: Look) -> QRect:
        """Where a name may stand: between the check box and the count."""
        right = used.metrics[TextStyle.BODY].horizontalAdvance(_count(index)) + theme.MEDIUM + theme.SMALL
        return row.adjusted(NAME, theme.MEDIUM // 2, -right, 0)


def _count(index: Index) -> str:
    value = index.data(FacetRole.COUNT)
    return "" if value is None else words.number(value)
