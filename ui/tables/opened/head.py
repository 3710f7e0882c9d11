"""What stands above an open table: the way back, its name and facts, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.tables.model import Column, Version
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.tables.choice import NameChoice
from ui.tables.naming import DOT, Naming
from ui.tables.opened.opening import Opened
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.text import ElidedText


class Head(QWidget):
    """The buttons only tell; the view does."""

    part_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._naming = Naming(self)
        self.back = Button(self.tr("Tables"), Icon.CHEVRON_LEFT, Weight.QUIET)
        self.name = ElidedText("", TextStyle.TITLE)
        self.facts = ElidedText("", TextStyle.SMALL, Role.QUIET)
        self.part = NameChoice()
        self.header = Button(self.tr("Names of columns…"), Icon.EDIT)
        self.odd = Button("", Icon.INFO)
        self.dictionary = Button(self.tr("Dictionary"), Icon.DICTIONARY)
        self.chart = Button(self.tr("Group and chart"), Icon.CHART)
        self.changes = Button(self.tr("What changed…"), Icon.CHANGED)
        self.export = Button(self.tr("&Export…"), Icon.DOWNLOAD, Weight.PRIMARY)
        self._lay_out()
        self.part.activated.connect(self._tell_part)

    def show_opened(self, opened: Opened, oddities: int) -> None:
        """Show another table."""
        version, part = opened.table.version, opened.table.part
        self.name.setText(self._naming.table(version))
        facts = (self._naming.dataset(version), self._naming.shape(part), self._naming.format(version))
        dated = self._naming.dated(version) or self._naming.came(version)
        self.facts.setText(DOT.join((*facts, dated)))
        self._offer_parts(version, part.number)
        self.header.setVisible(part.is_canonical)
        self.odd.setText(self.tr("%Ln thing(s) to know", "", oddities))
        self.odd.setAccessibleName(self.tr("%Ln thing(s) to know about this file", "", oddities))
        self.odd.setVisible(oddities > 0)
        self.odd.setChecked(False)
        self.changes.setVisible(opened.versions > 1)
        for button in (self.dictionary, self.chart, self.export):
            button.setEnabled(True)

    def show_coming(self, name: str, columns: tuple[Column, ...]) -> None:
        """Show the name of a file of which only the first rows are known, or nothing yet."""
        self.show_nothing(name)
        if columns:
            known = self.tr("%Ln column(s)", "", len(columns))
            self.facts.setText(DOT.join((known, self.tr("the first rows, while the file is read"))))
        else:
            self.facts.setText(self.tr("The file is being read"))

    def show_nothing(self, name: str = "") -> None:
        """Show no more than a name, and offer the way back; nothing can be done with all of a table."""
        self.name.setText(name)
        self.facts.setText("")
        for widget in (self.part, self.header, self.odd, self.changes):
            widget.hide()
        for button in (self.dictionary, self.chart, self.export):
            button.setEnabled(False)

    def _offer_parts(self, version: Version, chosen: int) -> None:
        self.part.clear()
        for part in version.parts:
            self.part.addItem(f"{self._naming.part(part)}{DOT}{self._naming.shape(part)}", part.number)
        self.part.choose(chosen)
        self.part.setVisible(len(version.parts) > 1)

    def _tell_part(self) -> None:
        self.part_chosen.emit(self.part.value())

    def _lay_out(self) -> None:
        self.part.setAccessibleName(self.tr("Part of the file"))
        self.back.setAccessibleName(self.tr("Back to the tables on this desk"))
        for button in (self.odd, self.dictionary, self.chart):
            button.setCheckable(True)
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.export)
        ways = FlowLayout()
        for widget in (self.part, self.header, self.dictionary, self.chart, self.changes, self.odd):
            ways.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(top)
        column.addWidget(self.facts)
        column.addLayout(ways)
