"""What is looked at: the program, the place, the year, and which of the two counts of a year."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from desktop.programs.counts import Counts
from desktop.programs.model import STATE, Level, Period, Place, Spot
from desktop.programs.telling import Telling
from ui.layouts.flow import FlowLayout
from ui.statewide.filters.picking import SearchChoice
from ui.widgets.inputs import Choice


class Choosers(QWidget):
    """Emits whenever another spot is chosen."""

    changed = Signal()

    def __init__(self, telling: Telling) -> None:
        super().__init__()
        self._telling = telling
        self._places: dict[str, Place] = {}
        self.program, self.year, self.period = Choice(), Choice(), Choice()
        self.place = SearchChoice(self.tr("Place"), telling.place(STATE))
        self.program.setAccessibleName(self.tr("Program"))
        self.year.setAccessibleName(self.tr("Year"))
        self.period.setAccessibleName(self.tr("Count of the year"))
        self.place.setToolTip(self.tr("Type a county, or the number of a district"))
        row = FlowLayout(self)
        for one in (self.program, self.place, self.year, self.period):
            row.addWidget(one)
        for choice in (self.program, self.year, self.period):
            choice.currentIndexChanged.connect(self._tell)
        self.place.chosen.connect(self._tell)

    def offer(self, counts: Counts, spot: Spot) -> None:
        """Offer what the counts have, and choose a spot without saying so."""
        _fill(self.program, [(self._telling.program(one), one) for one in counts.programs], spot.program)
        _fill(self.period, [(self._telling.period(one), one.value) for one in counts.periods], spot.period.value)
        _fill(self.year, [(str(one), one) for one in counts.years(spot.period)], spot.year)
        levels = (level for level in counts.levels if level is not Level.STATE)
        self._places = {self._telling.titled(one): one for level in levels for one in counts.places(level)}
        self.place.offer(tuple(self._places))
        self.place.choose("" if spot.place == STATE else self._telling.titled(spot.place))

    def spot(self) -> Spot:
        """Return what is chosen."""
        place = self._places.get(self.place.value(), STATE)
        return Spot(Period(self.period.currentData()), self.program.currentData(), place, int(self.year.currentData()))

    def focus_first(self) -> None:
        """Give the keyboard to the program."""
        self.program.setFocus()

    def _tell(self) -> None:
        self.changed.emit()


def _fill(choice: Choice, entries: list[tuple[str, object]], chosen: object) -> None:
    with QSignalBlocker(choice):
        choice.clear()
        for text, value in entries:
            choice.addItem(text, value)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
    choice.updateGeometry()
