"""What the page shows of one spot: a sentence, the headline figures and five cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from desktop.programs.asking import groups_for, headline
from desktop.programs.book import Reading
from desktop.programs.model import Figure, Level, Spot
from desktop.programs.telling import Telling
from ui import theme
from ui.programs.cards import CountsCard
from ui.programs.drawing import Columns, Drawing, Sources
from ui.programs.headline import HeadlineFigures
from ui.programs.telling import Values
from ui.theme import Role, TextStyle
from ui.widgets.page import ScrolledColumn
from ui.widgets.text import Text

_SEVERAL = ("programs", "number_of_programs", "number_of_departments")  # the other breakdowns are about the persons

_FIVE_COLUMNS = 1_040  # width from which the chart has room beside a table of five columns


class ProgramsContent(ScrolledColumn):
    """Everything is reckoned when a spot is shown; the counts are in memory."""

    save_wanted = Signal(object, str)  # FiguresModel, part of the file's name

    def __init__(self, telling: Telling) -> None:
        super().__init__(wide=True)
        self._telling, self._values = telling, Values(telling)
        self._reading: Reading | None = None
        self._spot: Spot | None = None
        self.cards: tuple[CountsCard, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Program counts"))
        self.column.setContentsMargins(0, theme.SMALL, theme.SMALL, 0)

    def show_spot(self, reading: Reading, spot: Spot) -> None:
        """Show everything about a program in a place and year."""
        self._reading, self._spot = reading, spot
        if not self.cards:
            self._make()
        counts = reading.counts
        self.sentence.setText(self.told())
        self.figures.show_headline(headline(counts, spot), spot.year - 1, self._values)
        levels = [level for level in counts.levels if level is not Level.STATE]
        self.places.offer([(self._telling.level(level), level.value) for level in levels])
        self.places.setVisible(bool(levels))
        for card, wanted in ((self.several, True), (self.people, False)):
            groups = [one for one in groups_for(counts, spot) if (one in _SEVERAL) is wanted]
            card.offer([(self._telling.group(group), group) for group in groups])
            card.setVisible(bool(groups))
        self._draw_all()
        self.oddities.setText(" ".join(self._telling.oddity(one) for one in counts.oddities))
        self.oddities.setVisible(bool(counts.oddities))

    def told(self) -> str:
        """Return the main figure as a sentence."""
        if self._reading is None or self._spot is None:
            return ""
        spot, counts = self._spot, self._reading.counts
        persons: Figure = headline(counts, spot).persons
        facts = {"program": self._telling.program(spot.program), "place": self._telling.place(spot.place)}
        if isinstance(persons.value, int | float):
            text = self.tr("{program} in {place}, {year}: {count} persons")
            told = text.format(year=spot.year, count=self._values.number(persons.value), **facts)
            compared = self._values.compared(persons, spot.year - 1)
            return f"{told}, {compared}" if compared else told
        text = self.tr("{program} in {place}, {year}: {why}")
        return text.format(year=spot.year, why=self._values.text(persons.value), **facts)

    def _make(self) -> None:
        """Make what is shown; not before there is something to show, so that the page itself is there at once."""
        self.sentence = Text("", TextStyle.SECTION, wrap=True)
        self.figures = HeadlineFigures()
        self.oddities = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._make_cards()
        for part in (self.sentence, self.figures, *self.cards, self.oddities):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _make_cards(self) -> None:
        columns = Columns()
        parts, several = columns.parts(self.tr("Part")), self.tr("In several programs")
        by_program = self.tr("Persons by program")
        self.programs = CountsCard(by_program, self.tr("programs"), columns.programs(), room=_FIVE_COLUMNS)
        self.years = CountsCard(self.tr("Persons over the years"), self.tr("program years"), columns.years())
        places, sort = columns.parts(self.tr("Place")), self.tr("Sort of place")
        self.places = CountsCard(self.tr("Persons by place"), self.tr("program places"), places, choice_name=sort)
        self.several = CountsCard(several, self.tr("several programs"), parts, choice_name=several)
        people = self.tr("Who the persons are")
        self.people = CountsCard(people, self.tr("program persons"), parts, choice_name=people)
        self.cards = (self.programs, self.years, self.places, self.people, self.several)
        for card in self.cards:
            card.save_wanted.connect(self.save_wanted)
        for card in (self.places, self.people, self.several):
            card.chosen.connect(self._draw_chosen)

    def _draw_all(self) -> None:
        drawing = self._drawing()
        if drawing is not None:
            self.programs.show_drawn(drawing.programs())
            self.years.show_drawn(drawing.years())
            self._draw_chosen()

    def _draw_chosen(self) -> None:
        """Draw the cards that have a choice."""
        drawing = self._drawing()
        if drawing is None:
            return
        if self.places.wanted() is not None:
            self.places.show_drawn(drawing.places(Level(str(self.places.wanted()))))
        for card in (self.people, self.several):
            if card.wanted() is not None:
                card.show_drawn(drawing.parts(str(card.wanted())))

    def _drawing(self) -> Drawing | None:
        if self._reading is None or self._spot is None:
            return None
        source = Sources().source(self._reading.shelf.held, self._spot)
        return Drawing(self._reading.counts, self._spot, self._values, source)
