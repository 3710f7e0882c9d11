"""The first step: find a facility in the registry while typing, or type it by hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.organization.model import Facility
from desktop.rules.pack import Pack
from sync.errors import KnownError
from sync.lists.model import HeldList, RegisteredFacility
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.organization.steps.by_hand import ByHand
from ui.organization.steps.found import ENTER, FoundList
from ui.overriding import override
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.status import Status
from ui.widgets.text import Text

_PAUSE = 150  # milliseconds without a key before it is searched
_MOST = 20
_SHORTEST = 2  # characters


@dataclass(frozen=True, slots=True)
class Find:
    """The job of one search."""

    desk: Desk
    text: str

    def __call__(self, work: Work) -> tuple[RegisteredFacility, ...]:
        """Return the facilities found, best first."""
        found = []
        for candidate in self.desk.lists.find_facilities(self.text, _MOST):
            work.go_on()
            facility = self.desk.lists.facility(candidate.row.key)
            if facility is not None:
                found.append(facility)
        return tuple(found)


class FindStep(QStackedWidget):
    """Shows the search, or the form to fill in by hand."""

    taken = Signal()  # the person decided for a row of the list
    switched = Signal()  # between list and form

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._registry: HeldList | None = None
        self._has_form = False
        self._make()
        self._lay_out()
        self._connect()

    def begin(self, registry: HeldList | None, pack: Pack, language: str) -> None:
        """Start with the registry there is, without one by hand; what was typed and not taken yet is kept."""
        self._registry = registry
        self._show_nothing()
        if not self._has_form:
            self.by_hand.begin(pack, language)
        self._has_form = True
        self._no_registry.setVisible(registry is None)
        self._to_list.setVisible(registry is not None)
        if registry is None:
            self.by_hand.suggest(self._entry.text())
        elif self._entry.text():
            self._wait_for_more()
        self.setCurrentIndex(int(registry is None or self.by_hand.is_begun()))

    def forget(self) -> None:
        """Empty all fields, once what stands in them was taken."""
        self._has_form = False
        self._entry.clear()
        self._look_up_later.stop()

    def edit(self, facility: Facility) -> None:
        """Show the form for a facility that is there already."""
        self.forget()  # the form is no longer that of a new facility
        self._no_registry.hide()
        self._to_list.hide()
        self.by_hand.fill(facility)
        self.setCurrentIndex(1)

    def is_by_hand(self) -> bool:
        """Tell whether the form is shown."""
        return self.currentIndex() == 1

    def chosen(self) -> RegisteredFacility | None:
        """Return the facility of the list that is chosen, or None."""
        return self._list.chosen()

    def registry(self) -> HeldList | None:
        """Return the registry that is searched."""
        return self._registry

    def ask_to_choose(self) -> None:
        """Say at the field that one is to be chosen."""
        self._field.say(Icon.ATTENTION, Role.BAD, self.tr("Choose your facility in the list, or type it by hand."))
        self.focus_first()

    def focus_first(self) -> None:
        """Give the keyboard to the field."""
        if self.is_by_hand():
            self.by_hand.focus_first()
        else:
            self._entry.setFocus()

    def _make(self) -> None:
        self.by_hand = ByHand(self._desk.words)
        self._entry, self._list, self._said = Entry("", Icon.SEARCH), FoundList(), Text("", TextStyle.SMALL, Role.QUIET)
        self._said.setWordWrap(True)
        numbers = self.tr("Name, city, license number, FACID, CCN, NPI or HCAI ID. A part of the name is enough.")
        self._field = Field(self.tr("&Your facility"), self._entry, numbers)
        self._to_hand = Button(self.tr("It is not in this list: ty&pe it by hand"), weight=Weight.QUIET)
        self._to_list = Button(self.tr("Search the &registry instead"), Icon.SEARCH, Weight.QUIET)
        self._no_registry = Status(wrap=True)
        self._no_registry.say(Icon.INFO, Role.ACCENT, self._told_without(), ink=Role.TEXT)
        self._look_up_later = QTimer(self, singleShot=True, interval=_PAUSE)

    def _told_without(self) -> str:
        return self.tr(
            "There is no facility registry on this desk, so type your facility by hand. Everything works the same. You "
            "can import a registry later, on the Statewide page."
        )

    def _lay_out(self) -> None:
        search, form = QWidget(), QWidget()
        self._card = Card()
        self._card.column.setContentsMargins(1, 1, 1, 1)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._card.column.addWidget(self._list)
        column = _column(search)
        column.addWidget(self._field)
        column.addWidget(self._said)
        column.addWidget(self._card)
        column.addWidget(self._to_hand, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column = _column(form)
        column.addWidget(self._no_registry)
        column.addWidget(self.by_hand, 1)
        column.addWidget(self._to_list, 0, Qt.AlignmentFlag.AlignLeft)
        for page in (search, form):
            self.addWidget(page)

    def _connect(self) -> None:
        self._entry.textChanged.connect(self._wait_for_more)
        self._entry.installEventFilter(self)
        self._look_up_later.timeout.connect(self._look_up)
        self._list.taken.connect(self.taken)
        self._list.went_up.connect(self._entry.setFocus)
        self._to_hand.clicked.connect(self._show_form)
        self._to_list.clicked.connect(self._show_list)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._entry:
            goes_down = event.key() in {Qt.Key.Key_Down, *ENTER}
        else:
            goes_down = False
        if goes_down:
            self._go_down()
            return True
        return super().eventFilter(watched, event)

    def _wait_for_more(self) -> None:
        self._field.say(Icon.INFO, Role.QUIET, "")
        self._look_up_later.start()

    def _look_up(self) -> None:
        text = self._entry.text().strip()
        if len(text) < _SHORTEST:
            self._jobs.drop_searches()
            self._show_nothing()
            return
        self._jobs.start(Lane.SEARCH, Find(self._desk, text), on_result=self._show, on_trouble=self._show_trouble)

    def _show(self, facilities: tuple[RegisteredFacility, ...]) -> None:
        self._list.show_facilities(facilities)
        self._card.setVisible(bool(facilities))
        day = words.day(self._registry.report_date if self._registry else None)
        if facilities:
            said = self.tr("%n found in the registry of {day}, the nearest first.", "", len(facilities))
        else:
            said = self.tr(
                "Nothing in the registry of {day} is near this. Try fewer words or a number, or type it by hand."
            )
        self._say(said.format(day=day))

    def _show_nothing(self) -> None:
        self._list.show_facilities(())
        self._card.hide()
        day = words.day(self._registry.report_date if self._registry else None)
        self._said.setText(self.tr("Searches the registry of {day} on this desk.").format(day=day))

    def _show_trouble(self, trouble: KnownError) -> None:
        self._show_nothing()
        self._field.say(Icon.ATTENTION, Role.BAD, str(self._desk.words.error(trouble)))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        announce(self._said, sentence)

    def _go_down(self) -> None:
        if self._look_up_later.isActive():  # Enter came before the pause was over
            self._look_up_later.stop()
            self._look_up()
        self._list.enter()

    def _show_form(self) -> None:
        self.by_hand.suggest(self._entry.text())
        self.setCurrentIndex(1)
        self.switched.emit()

    def _show_list(self) -> None:
        self.setCurrentIndex(0)
        self.switched.emit()


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.MEDIUM)
    return column
