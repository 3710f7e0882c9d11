"""What is done with a grid in dialogs and menus: go to a row, arrange columns, choose values, read out, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QDialog, QMessageBox

from sync.tables.asking.model import Condition, Either, Test, Where
from ui.jobs import Jobs
from ui.tables.grid.filters import shorthand
from ui.tables.grid.tools.copying import Copying

if TYPE_CHECKING:
    from desktop.desk import Desk
    from ui.tables.grid.filters.chooser import ReadValues, ValuesDialog
    from ui.tables.grid.grid import TableGrid
    from ui.tables.grid.tools.columns import ColumnsDialog
    from ui.tables.grid.tools.jump import JumpDialog
    from ui.tables.grid.tools.menu import ColumnMenu
    from ui.tables.grid.tools.reading import ReadOut


class Doing(QObject):
    """One per grid; each method returns the dialog it opened, None where there is nothing to do."""

    def __init__(self, desk: Desk, jobs: Jobs, grid: TableGrid) -> None:
        super().__init__(grid)
        self._desk, self._jobs, self._grid = desk, jobs, grid
        self._waiting: int | None = None  # column whose values are to be offered once nothing is asked
        self._column = -1
        self.copying = Copying(jobs, grid)

    def ask_row(self) -> JumpDialog | None:
        """Ask for a row and go there."""
        from ui.tables.grid.tools.jump import JumpDialog

        rows = self._grid.rows.rowCount()
        if not rows:
            return None
        dialog = JumpDialog(rows, max(0, self._grid.pair.main.currentIndex().row()), self._grid)
        dialog.chosen.connect(self._grid.go_to_row)
        dialog.open()
        return dialog

    def ask_columns(self) -> ColumnsDialog | None:
        """Ask which columns are shown."""
        from ui.tables.grid.tools.columns import ColumnsDialog

        if not self._grid.columns():
            return None
        dialog = ColumnsDialog(self._grid.columns(), self._grid.arrangement(), self._grid)
        dialog.chosen.connect(self._grid.arrange)
        dialog.open()
        return dialog

    def read_row(self) -> ReadOut | None:
        """Show the current row as text."""
        from ui.tables.grid.tools.reading import ReadOut

        view = self._grid.pair.main
        if not view.rows.rowCount():
            return None
        here = view.currentIndex()
        dialog = ReadOut(view.rows, max(0, here.row()), max(0, here.column()), self._grid)
        dialog.went_to.connect(view.go_to)
        dialog.finished.connect(view.setFocus)
        dialog.open()
        return dialog

    def copy(self) -> QMessageBox | None:
        """Copy what is chosen."""
        grid = self._grid
        table = grid.table()
        return None if table is None else self.copying.copy(grid.view(), table, grid.rows, grid.pair.main.boxes())

    def open_menu(self, place: int, where: QPoint) -> ColumnMenu | None:
        """Open the menu of a column."""
        from ui.tables.grid.tools.menu import ColumnMenu

        if not 0 <= place < self._grid.rows.columnCount():
            return None
        menu = ColumnMenu(self._grid, place)
        menu.show_at(where)
        return menu

    def choose_values(self, column: int) -> ValuesDialog | None:
        """Offer the values of a column; while a question is being answered, right after it."""
        from ui.tables.grid.filters.chooser import ValuesDialog

        if not self._grid.inquiry.can_ask:
            return None
        if self._grid.inquiry.asking.is_busy:
            self._waiting = column
            return None
        self._column = column
        dialog = ValuesDialog(self._grid.columns()[column].name, self._values, self._jobs, self._told, self._grid)
        dialog.chosen.connect(self._use_values)
        dialog.begin(_values_of(self._grid.inquiry.condition_of(column)))
        return dialog

    def go_on(self, asking: bool) -> None:
        """Offer the values that were asked for meanwhile."""
        if not asking and self._waiting is not None:
            column, self._waiting = self._waiting, None
            self.choose_values(column)

    def close_all(self) -> None:
        """Close what is open; the table goes."""
        self._waiting = None
        for dialog in self.open_dialogs():
            dialog.reject()

    def open_dialogs(self) -> list[QDialog]:
        """Return the dialogs that are open."""
        return [dialog for dialog in self._grid.findChildren(QDialog) if dialog.isVisible()]

    def _values(self, contains: str) -> ReadValues:
        from ui.tables.grid.filters.chooser import ReadValues

        table = self._grid.table()
        assert table is not None  # noqa: S101 - the dialog is only opened over a table
        return ReadValues(table, self._column, contains)

    def _use_values(self, values: tuple[str, ...]) -> None:
        if not values:
            self._grid.inquiry.filter_by(self._column, "")
            return
        test = Test.EQUALS if len(values) == 1 else Test.ONE_OF
        self._grid.inquiry.filter_by(self._column, shorthand.told(Where(self._column, test, values)) or "")

    def _told(self, error: object) -> str:
        from sync.errors import KnownError

        return str(self._desk.told(error)) if isinstance(error, KnownError) else ""


def _values_of(condition: Condition | None) -> tuple[str, ...]:
    """Return the values that a filter asks for, to tick them."""
    if isinstance(condition, Where) and condition.test in {Test.EQUALS, Test.ONE_OF}:
        return condition.values
    if isinstance(condition, Either):
        return tuple(value for part in condition.parts for value in _values_of(part))
    return ()
