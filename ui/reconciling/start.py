"""The first view: what is compared with what, the published lists on this desk, and the way to choose a file."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.reconciling.model import Against
from sync.lists.model import HeldList
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.reconciling.saying import Saying
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text


class StartView(QWidget):
    """Shown while no file is open."""

    file_wanted = Signal()
    kept_wanted = Signal()
    back_wanted = Signal()  # to the comparison that was left
    asked = Signal(str)  # an action of the window: fetch, import

    def __init__(self, saying: Saying) -> None:
        super().__init__()
        self._saying = saying
        self.choose = Button(self.tr("Choose your &list…"), Icon.FILE, Weight.PRIMARY)
        self.open_kept = Button(self.tr("&Open a kept comparison…"), Icon.FOLDER)
        self.back = Button(self.tr("Go &back to your comparison"), Icon.COMPARE)
        self.fetch = Button(self.tr("F&etch the lists"), Icon.DOWNLOAD)
        self.import_list = Button(self.tr("&Import a list…"), Icon.FILE)
        self.lists = {against: Status(wrap=True) for against in Against}
        for button in (self.back, self.fetch, self.import_list):
            button.hide()
        self._lay_out()
        self.choose.clicked.connect(self.file_wanted)
        self.open_kept.clicked.connect(self.kept_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.fetch.clicked.connect(self._ask_to_fetch)
        self.import_list.clicked.connect(self._ask_to_import)

    def show_lists(self, held: Mapping[Against, HeldList | None]) -> None:
        """Show which published lists are here, with their days; where one is missing, the ways to get it."""
        for against, status in self.lists.items():
            one, name = held.get(against), self._saying.list_name(against)
            if one is None:
                missing = self.tr("{list}: not on this desk yet").format(list=name)
                status.say(Icon.ATTENTION, Role.ATTENTION, missing, ink=Role.TEXT)
                continue
            there = self.tr("{list} of {day}, {rows} rows")
            said = there.format(list=name, day=words.day(one.report_date), rows=words.number(one.rows))
            status.say(Icon.CHECK, Role.GOOD, said, ink=Role.TEXT)
        is_missing = any(held.get(against) is None for against in Against)
        self.fetch.setVisible(is_missing)
        self.import_list.setVisible(is_missing)

    def _lay_out(self) -> None:
        page = ScrolledColumn()
        first, second = Card(), Card()
        first.column.addWidget(Text(self.tr("Your list"), TextStyle.SECTION, wrap=True))
        first.column.addWidget(
            Text(
                self.tr(
                    "A file of your sites or partners, one in each row: a workbook or a text file. Names and cities "
                    "are enough; license numbers, NPIs and other numbers of facilities make the result surer."
                ),
                wrap=True,
            )
        )
        first.column.addWidget(
            Text(
                self.tr("Lists of patients are never read. Nothing of your file is kept, unless you save the result."),
                role=Role.QUIET,
                wrap=True,
            )
        )
        first.column.addSpacing(theme.SMALL)
        first.column.addLayout(_row(self.choose, self.open_kept, self.back))
        second.column.addWidget(Text(self.tr("Published lists on this desk"), TextStyle.SECTION, wrap=True))
        for status in self.lists.values():
            second.column.addWidget(status)
        second.column.addLayout(_row(self.fetch, self.import_list))
        for card in (first, second):
            page.column.addWidget(card)
        page.column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, theme.SMALL, 0, 0)
        around.addWidget(page)

    def _ask_to_fetch(self) -> None:
        self.asked.emit("fetch")

    def _ask_to_import(self) -> None:
        self.asked.emit("import")


def _row(*buttons: Button) -> FlowLayout:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    return row
