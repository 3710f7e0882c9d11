"""The view "Your facility in the data": every row about the own facilities, by dataset, and where more may be."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.errors import KnownError
from ui import theme
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import empty
from ui.tables.mine.card import DatasetCard
from ui.tables.mine.reading import InTable, Mine, ReadMine
from ui.tables.mine.suggestions import SuggestionsCard
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.notice import Notice
from ui.widgets.page import ScrolledColumn
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

MOST_TABLES = 60  # shown


class MineView(QWidget):
    """Reads in the lane of tables when it is asked to."""

    open_asked = Signal(str, int, object)  # resource, part, Question
    download_asked = Signal(str)  # resource
    asked = Signal(str)  # an action of `Window.act`
    shown = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._cards: list[DatasetCard] = []
        self._make()
        self._lay_out()
        self.suggestions.download_asked.connect(self.download_asked)
        self.suggestions.catalog_asked.connect(self._show_in_catalog)

    def reload(self) -> None:
        """Look again through all tables."""
        if self._job is not None:
            self._job.stop()
        self.bar.show_progress(0, None)
        self.bar.show()
        self._job = self._jobs.start(
            Lane.TABLES, ReadMine(self._desk), on_result=self._show, on_trouble=self._show_trouble, name="mine"
        )

    def focus_first(self) -> None:
        """Give the keyboard to the first rows, or to the way on where there are none."""
        if self._stack.currentWidget() is self._aside:
            self.notice.focus_first()
        elif self._cards:
            self._cards[0].tables[0].table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.suggestions.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def cards(self) -> list[DatasetCard]:
        """Return the datasets that are shown."""
        return list(self._cards)

    def _show(self, mine: Mine) -> None:
        self._job = None
        self.bar.hide()
        if not mine.facilities:
            self._say_no_organization()
        elif not mine.identified:
            self._say_no_identifiers()
        else:
            self._show_tables(mine)
            self._stack.setCurrentWidget(self._page)
        self.shown.emit()

    def _show_tables(self, mine: Mine) -> None:
        empty(self._places)
        groups = groupby(mine.tables[:MOST_TABLES], key=_dataset)
        self._cards = [DatasetCard(list(tables), mine.facilities) for _, tables in groups]
        for card in self._cards:
            card.open_asked.connect(self.open_asked)
            self._places.addWidget(card)
            calm_bars(card)
            card.show()  # at once: else the page is laid out without the cards first, and they flash
        rows = sum(len(one.found) for one in mine.tables)
        if mine.tables:
            found = self.tr("%Ln row(s) about your facilities", "", rows)
            among = self.tr("in %Ln table(s) on this desk", "", len(mine.tables))
            text = f"{found} {among}."
        elif mine.held:
            text = self.tr("None of the %Ln table(s) on this desk has a row about your facilities.", "", mine.held)
        else:
            text = self.tr("There are no tables on this desk yet. Download some of those below.")
        self.count.setText(text)
        announce(self.count, text)
        self.suggestions.show_suggestions(mine.suggestions)

    def _say_no_organization(self) -> None:
        self._say(
            self.tr("Your organization is not named yet."),
            self.tr(
                "Once this desk knows your facilities and their numbers (FACID, HCAI ID, CCN, NPI or license number), "
                "it finds every row about them in all of your tables."
            ),
            self.tr("Name your organization"),
        )

    def _say_no_identifiers(self) -> None:
        self._say(
            self.tr("None of your facilities has a number yet."),
            self.tr(
                "Tables name facilities by their FACID, HCAI ID, CCN, NPI or license number. Add one to your "
                "facilities, and every row about them is found."
            ),
            self.tr("Change your organization"),
        )

    def _say(self, heading: str, sentences: str, way: str) -> None:
        self.notice.say(Icon.FACILITY, Role.QUIET, heading, sentences)
        button = Button(way, Icon.EDIT, Weight.PRIMARY)
        button.clicked.connect(self._ask_organization)
        self.notice.offer(button)
        self._stack.setCurrentWidget(self._aside)

    def _show_trouble(self, error: KnownError) -> None:
        self._job = None
        self.bar.hide()
        sentence = self._desk.told(error)
        self.notice.say(Icon.ATTENTION, Role.BAD, sentence.what, f"{sentence.safe} {sentence.do}")
        self.notice.offer()
        self._stack.setCurrentWidget(self._aside)
        self.shown.emit()

    def _ask_organization(self) -> None:
        self.asked.emit("organization")

    def _show_in_catalog(self, dataset: str) -> None:
        self.asked.emit(f"dataset/{dataset}")

    def _make(self) -> None:
        self.bar, self.count = ThinBar(), Text("", TextStyle.STRONG, wrap=True)
        self.suggestions, self.notice = SuggestionsCard(), Notice()
        self._page, self._aside = ScrolledColumn(wide=True), ScrolledColumn(wide=True)
        self._places, self._stack = QVBoxLayout(), QStackedWidget()

    def _lay_out(self) -> None:
        self.bar.setAccessibleName(self.tr("Looking for your facilities"))
        self._places.setSpacing(theme.LARGE)
        for page in (self._page, self._aside):
            page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._stack.addWidget(page)
        self._page.column.addWidget(self.count)
        self._page.column.addLayout(self._places)
        self._page.column.addWidget(self.suggestions)
        self._page.column.addStretch(1)
        self._aside.column.addWidget(self.notice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.bar.hide()


def _dataset(one: InTable) -> str:
    return one.first.version.source.dataset
