"""The menu of a column: sort, filter, and how it lies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from sync.tables.asking.model import Order
from ui import icons
from ui.icons import Icon

if TYPE_CHECKING:
    from ui.tables.grid.grid import TableGrid


class ColumnMenu(QMenu):
    """Made for one column at the moment it is asked for."""

    def __init__(self, grid: TableGrid, place: int) -> None:
        super().__init__(grid)
        self._grid, self._place = grid, place
        self._position = grid.rows.column(place).position
        self.setAccessibleName(self.tr("Menu of {column}").format(column=grid.rows.column(place).name))
        self._sorting()
        self.addSeparator()
        self._filtering()
        self.addSeparator()
        self._lying()
        self.triggered.connect(self._do)
        self.aboutToHide.connect(self.deleteLater)

    def show_at(self, where: QPoint) -> None:
        """Open without waiting for a choice."""
        self.popup(where)

    def _sorting(self) -> None:
        grid, position = self._grid, self._position
        self._add(self.tr("Sort &smallest first"), partial(grid.inquiry.sort, (Order(position),)), Icon.CHEVRON_UP)
        self._add(
            self.tr("Sort &largest first"),
            partial(grid.inquiry.sort, (Order(position, is_descending=True),)),
            Icon.CHEVRON_DOWN,
        )
        self._add(self.tr("&Order of the file"), partial(grid.inquiry.sort, ()), None, can=bool(grid.question().orders))

    def _filtering(self) -> None:
        grid, position = self._grid, self._position
        is_ready = grid.inquiry.can_ask
        self._add(self.tr("&Choose values…"), partial(grid.doing.choose_values, position), Icon.FILTER, can=is_ready)
        self._add(self.tr("&Type a filter"), partial(grid.edit_filter, position), Icon.EDIT, can=is_ready)
        is_filtered = position in grid.inquiry.filters.texts
        self._add(
            self.tr("Cl&ear this filter"), partial(grid.inquiry.filter_by, position, ""), Icon.CROSS, can=is_filtered
        )

    def _lying(self) -> None:
        grid, place, position = self._grid, self._place, self._position
        lies = grid.arrangement()
        self._add(self.tr("&About this column"), partial(grid.column_asked.emit, position), Icon.INFO)
        self._add(self.tr("Fit the &width"), partial(grid.pair.fit, place))
        self._add(self.tr("&Hide"), partial(grid.arrange, lies.hide(position)), can=len(lies.shown) > 1)
        self._add(self.tr("Move to the le&ft"), partial(grid.arrange, lies.move(position, -1)), can=place > 0)
        is_last = place == len(lies.shown) - 1
        self._add(self.tr("Move to the &right"), partial(grid.arrange, lies.move(position, 1)), can=not is_last)
        stays = self.tr("&Keep this column and those before it in view")
        self._add(stays, partial(grid.arrange, lies.freeze(place + 1)), can=not is_last)
        loose = self.tr("Let all colu&mns scroll")
        self._add(loose, partial(grid.arrange, lies.freeze(0)), can=lies.frozen > 0)

    def _do(self, action: QAction) -> None:
        action.data()()

    def _add(self, text: str, does: Callable[[], object], icon: Icon | None = None, *, can: bool = True) -> None:
        action = self.addAction(text)
        action.setData(does)
        action.setEnabled(can)
        if icon is not None:
            action.setIcon(icons.icon(icon))
