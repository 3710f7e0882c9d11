"""The first step: a file is opened or dropped, and its first rows are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.pages.field import Field
from ui.statewide.tables.figures import Column
from ui.tables.choice import NameChoice
from ui.tables.values.table import ValuesTable
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.releases.model import Look

_FIRST = 6  # rows shown
_WIDEST = 40  # columns shown


class DropCard(Card):
    """Has a broken line around it: here a file can be dropped."""

    is_dropping = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = Role.ACCENT if self.is_dropping else Role.OUTLINE
        painter.setPen(QPen(theme.colour(role), 2 if self.is_dropping else 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = self.rect().adjusted(theme.TIGHT, theme.TIGHT, -theme.TIGHT, -theme.TIGHT)
        painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)


class FileStep(ScrolledColumn):
    """What is dropped, is dropped on the page; the page reads it."""

    file_asked = Signal()
    choices_asked = Signal()
    example_asked = Signal()
    part_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__(wide=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows: ValuesTable | None = None
        self._make()
        self._lay_out()
        self.choose.clicked.connect(self.file_asked)
        self.choices.clicked.connect(self.choices_asked)
        self.example.clicked.connect(self.example_asked)
        self.part.activated.connect(self._tell_part)

    def show_file(self, look: Look) -> None:
        """Show what was read."""
        self._name.say(Icon.FILE, Role.ACCENT, look.name, ink=Role.TEXT)
        rows = self.tr("%Ln row(s)", "", len(look.rows))
        columns = self.tr("%Ln column(s)", "", len(look.header))
        self._size.setText(self.tr("{rows}, {columns}").format(rows=rows, columns=columns))
        self._offer_parts(look)
        self._show_rows(look)
        self.read.show()
        self.choices.setEnabled(True)

    def forget(self) -> None:
        """Show that there is no file."""
        self.read.hide()
        self._chosen.hide()
        self.choices.setEnabled(False)

    def show_dropping(self, is_dropping: bool) -> None:
        """Show that a file is held over the page, or no longer."""
        self.drop.is_dropping = is_dropping
        self.drop.update()

    def show_choices_file(self, said: str) -> None:
        """Say that choices saved before are used; "" for none."""
        self._chosen.say(Icon.CHECK, Role.GOOD, said)
        self._chosen.setVisible(bool(said))

    def focus_first(self) -> None:
        """Give the keyboard to the way to a file."""
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_parts(self, look: Look) -> None:
        self.part.blockSignals(True)
        self.part.clear()
        for place, name in enumerate(look.parts):
            self.part.addItem(name or self.tr("Sheet {place}").format(place=place + 1), place)
        self.part.choose(look.part)
        self.part.blockSignals(False)
        self._parts.setVisible(len(look.parts) > 1)

    def _show_rows(self, look: Look) -> None:
        table = ValuesTable(self.tr("The first rows"), [Column(name) for name in look.header[:_WIDEST]])
        table.show_rows([tuple(row[:_WIDEST]) for row in look.rows[:_FIRST]])
        if self._rows is not None:
            self.read.column.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = table
        self._above.setText(self.tr("The first %Ln row(s)", "", min(_FIRST, len(look.rows))))
        self.read.column.addWidget(table)

    def _tell_part(self) -> None:
        self.part_chosen.emit(self.part.value())

    def _make(self) -> None:
        self.choose = Button(self.tr("Choose a file…"), Icon.OPEN)
        self.choices = Button(self.tr("Use saved choices…"), Icon.UNDO)
        self.choices.setEnabled(False)  # they are for a file that is open
        self.example = Button(self.tr("Try a practice example"), Icon.INFO)
        self.drop, self.read = DropCard(), Card()
        self._name, self._size, self._above = Status(TextStyle.STRONG, wrap=True), Text(""), Text("", TextStyle.STRONG)
        self._chosen = Status(wrap=True)
        self.part = NameChoice()
        self._parts = Field(self.tr("Sheet"), self.part, self.tr("The file has several. Choose the one with counts."))
        self.part.setAccessibleName(self.tr("Sheet"))

    def _lay_out(self) -> None:
        ways = QWidget()
        flow = FlowLayout(ways)
        for button in (self.choose, self.choices, self.example):
            flow.addWidget(button)
        here = Text(self.tr("Drop a CSV or Excel file here, or choose one"), TextStyle.SECTION, wrap=True)
        self.drop.column.addWidget(here)
        self.drop.column.addWidget(ways)
        self.drop.column.addWidget(self._chosen)
        self.drop.column.addWidget(self._promise())
        for part in (self._name, self._size, self._parts, self._above):
            self.read.column.addWidget(part)
        self.column.addWidget(self.drop)
        self.column.addWidget(self.read)
        self.column.addStretch(1)
        self.read.hide()
        self._chosen.hide()

    def _promise(self) -> Status:
        said = Status(wrap=True)
        text = self.tr(
            "Nothing leaves this computer. The file is only read; nothing of it is kept when you close the program."
        )
        said.say(Icon.SEALED, Role.GOOD, text, ink=Role.TEXT)
        return said
