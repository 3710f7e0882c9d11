"""Datasets in which the own facilities may be found, by the names of their columns, before anything is downloaded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.tables.model import Suggestion
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.statewide.tables.figures import Column, Row
from ui.tables.mine.saying import Saying
from ui.tables.values.amounts import Amount
from ui.tables.values.table import ValuesTable
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Text


class SuggestionsCard(Card):
    """Those that are on this desk already are left out."""

    download_asked = Signal(str)  # resource
    catalog_asked = Signal(str)  # dataset

    def __init__(self) -> None:
        super().__init__()
        self._saying = Saying(self)
        self._shown: list[Suggestion] = []
        self.says = Text("", role=Role.QUIET, wrap=True)
        columns = (
            Column(self.tr("Dataset"), weight=4),
            Column(self.tr("Table"), weight=4),
            Column(self.tr("May be found by"), weight=2),
        )
        self.table = ValuesTable(self.tr("Datasets that may have your facilities"), columns, most_rows=8)
        self.download = Button(self.tr("Download"), Icon.DOWNLOAD)
        self.catalog = Button(self.tr("Show in the catalog"), Icon.CATALOG)
        self._ways = QWidget()
        self._lay_out()
        self.download.clicked.connect(self._tell_download)
        self.catalog.clicked.connect(self._tell_catalog)

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show those that are not here yet; the first is chosen."""
        self._shown = [one for one in suggestions if not one.is_held]
        self.table.show_rows([self._row(number, one) for number, one in enumerate(self._shown)])
        self.table.choose(0)
        for widget in (self.table, self._ways):
            widget.setVisible(bool(self._shown))
        self.says.setText(self._sentence(has_any=bool(suggestions)))

    def _sentence(self, *, has_any: bool) -> str:
        if self._shown:
            return self.tr(
                "These tables have columns by which a facility can be found. Whether yours are in them shows once they "
                "are on this desk."
            )
        if has_any:
            return self.tr("All tables that are known to have such columns are on this desk.")
        return self.tr(
            "No table of the catalog is known to have such columns yet. The columns of tables are read after a sync, "
            "a few a minute."
        )

    def _row(self, number: int, one: Suggestion) -> Row:
        kinds = dict.fromkeys(self._saying.identifier(kind) for _, kind in one.columns)
        return Amount(number, one.title), one.resource_name, ", ".join(kinds)

    def _current(self) -> Suggestion | None:
        row = self.table.currentIndex().row()
        return self._shown[int(float(self.table.figures.rows()[row][0]))] if row >= 0 and self._shown else None

    def _tell_download(self) -> None:
        if (one := self._current()) is not None:
            self.download_asked.emit(one.resource)
            text = self.tr("“{table}” is among the downloads now.").format(table=one.resource_name)
            self.says.setText(text)
            announce(self.says, text)

    def _tell_catalog(self) -> None:
        if (one := self._current()) is not None:
            self.catalog_asked.emit(one.dataset)

    def _lay_out(self) -> None:
        self.column.addWidget(Text(self.tr("Where your facilities may be found"), TextStyle.SECTION, wrap=True))
        for widget in (self.says, self.table, self._ways):
            self.column.addWidget(widget)
        ways = FlowLayout(self._ways)
        for button in (self.download, self.catalog):
            ways.addWidget(button)
