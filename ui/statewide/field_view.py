"""The view "How the field stands": filters, figures, the chart of choices, and tables by type and by city."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.statewide.cards import ChoicesCard, Summary, TableCard
from ui.statewide.columns import city_columns, city_rows, type_columns, type_rows
from ui.statewide.filters.bar import Filters, label
from ui.statewide.filters.narrowing import Narrowing
from ui.statewide.reading import Found, Relief, read_field
from ui.statewide.tables.saving import TableSaving
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.notice import Notice
from ui.widgets.page import ScrolledColumn
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk


class FieldView(QWidget):
    """Reads on the local lane; the newest question wins."""

    shown = Signal()  # the answer to the newest question, or why there is none
    import_wanted = Signal()
    fetch_wanted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._make()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the figures for what is chosen now."""
        if self._job is not None:
            self._job.stop()
        desk, narrowing, transaction = self._desk, self.filters.narrowing(), self.choices.transaction()

        def read(_work: Work) -> Found | None:
            return read_field(desk, narrowing, transaction)

        self._job = self._jobs.start(Lane.LOCAL, read, on_result=self._show, on_trouble=self._show_trouble)

    def focus_first(self) -> None:
        """Give the keyboard to the first filter, or to the way on where there is no list."""
        if self.filters.isVisible():
            self.filters.focus_first()
        else:
            self.notice.focus_first()

    def _make(self) -> None:
        self.filters = Filters()
        self.as_of = Text("", role=Role.QUIET, wrap=True)
        self.saved = Text("", role=Role.QUIET, wrap=True)
        self.summary, self.choices = Summary(), ChoicesCard()
        self.types = TableCard(self.tr("By type and sub-type"), self.tr("types"), type_columns())
        self.cities = TableCard(self.tr("Cities with the most signatories"), self.tr("cities"), city_columns())
        self.notice = Notice()
        self.saving = TableSaving(self._desk, self._jobs, self)
        self._page, self._aside, self._stack = ScrolledColumn(wide=True), ScrolledColumn(wide=True), QStackedWidget()

    def _lay_out(self) -> None:
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setAccessibleName(self.tr("How the field stands"))
        for card in (self.summary, self.choices, self.types, self.cities):
            self._page.column.addWidget(card)
        self._page.column.addStretch(1)
        self._stack.addWidget(self._page)
        self._aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._aside.column.addWidget(self.notice, 1)
        self._stack.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.setSpacing(theme.SMALL)
        for part in (self.filters, self.as_of, self.saved):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.saved.hide()
        self.filters.hide()

    def _connect(self) -> None:
        self.filters.changed.connect(self.reload)
        self.choices.transaction_chosen.connect(self.reload)
        self.saving.said.connect(self._tell_saved)
        for card in (self.choices, self.types, self.cities):
            card.save_wanted.connect(self.saving.ask_where)

    def _show(self, found: Found | None) -> None:
        self._job = None
        self.saved.hide()
        self.filters.setVisible(found is not None)
        self.as_of.setVisible(found is not None)
        if found is None:
            self._say_no_list()
        else:
            self.filters.offer(found.offered)
            self.as_of.setText(self._source(found))
            self._show_field(found)
        self.shown.emit()

    def _show_field(self, found: Found) -> None:
        if not found.field.total:
            self._say_nothing_found(found.reliefs)
            return
        self.summary.show_field(found)
        self.choices.show_field(found)
        self.types.table.show_rows(type_rows(found.field))
        self.cities.table.show_rows(city_rows(found.field))
        self._stack.setCurrentWidget(self._page)
        announce(self.as_of, self.tr("%Ln signatory(ies)", "", found.field.total))

    def _source(self, found: Found) -> str:
        text = self.tr("From the public Signatory List of {day}: {count} rows. A public list is no legal proof.")
        return text.format(day=words.day(found.day), count=words.number(found.rows))

    def _say_no_list(self) -> None:
        sentences = self.tr(
            "These figures come from the DSA Signatory List that the State publishes. Import it as a file, or fetch it "
            "from the address in Settings."
        )
        self.notice.say(Icon.TABLE, Role.QUIET, self.tr("There is no Signatory List on this desk yet."), sentences)
        import_file = Button(self.tr("Import a list…"), Icon.FILE, Weight.PRIMARY)
        fetch = Button(self.tr("Fetch the lists"), Icon.DOWNLOAD)
        import_file.clicked.connect(self.import_wanted)
        fetch.clicked.connect(self.fetch_wanted)
        self.notice.offer(import_file, fetch)
        self._stack.setCurrentWidget(self._aside)

    def _say_nothing_found(self, reliefs: tuple[Relief, ...]) -> None:
        if reliefs:
            sentences = self.tr("Without one of these filters there are some:")
        else:
            sentences = self.tr("Several filters exclude each other. Clear them to begin again.")
        heading = self.tr("No signatory fits these filters.")
        self.notice.say(Icon.FILTER, Role.QUIET, heading, sentences)
        buttons = [self._way(relief) for relief in reliefs]
        if not buttons:
            clear = Button(self.tr("Clear filters"), Icon.CROSS)
            clear.clicked.connect(partial(self.filters.show_narrowing, Narrowing()))
            buttons = [clear]
        self.notice.offer(*buttons)
        self._stack.setCurrentWidget(self._aside)
        announce(self.notice, heading)

    def _way(self, relief: Relief) -> Button:
        text = self.tr("Without {filter} “{value}”: {count}")
        value = getattr(self.filters.narrowing(), relief.name)
        count = words.number(relief.signatories)
        button = Button(text.format(filter=label(relief.name), value=value, count=count), Icon.CROSS)
        button.clicked.connect(partial(self._take_away, relief.name))
        return button

    def _take_away(self, name: str) -> None:
        self.filters.focus_first()
        self.filters.show_narrowing(self.filters.narrowing().without(name))

    def _show_trouble(self, error: KnownError) -> None:
        self._job = None
        sentence = self._desk.told(error)
        self.notice.say(Icon.ATTENTION, Role.BAD, sentence.what, f"{sentence.safe} {sentence.do}")
        self.notice.offer()
        self._stack.setCurrentWidget(self._aside)
        self.shown.emit()

    def _tell_saved(self, sentence: str) -> None:
        self.saved.setText(sentence)
        self.saved.show()
        announce(self.saved, sentence)
