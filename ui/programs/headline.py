"""The figures at the top: persons, cases, persons per case, persons in more than one program, grants where given."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.programs.asking import Headline
from desktop.programs.model import Figure as Counted
from ui import theme
from ui.programs.telling import Values
from ui.statewide.arranging import Pair
from ui.statewide.summary import Figure

_FOUR_FIGURES, _TWO_FIGURES = 860, 380  # widths to stand side by side, at 100 %


class HeadlineFigures(QWidget):
    """Four figures, and below them one for each column about grants."""

    def __init__(self) -> None:
        super().__init__()
        self.persons = Figure(self.tr("Persons served"))
        self.cases = Figure(self.tr("Cases"))
        self.per_case = Figure(self.tr("Persons per case"))
        self.several = Figure(self.tr("Persons in more than one program"))
        whole = Pair(
            Pair(self.persons, self.cases, room=_TWO_FIGURES),
            Pair(self.per_case, self.several, room=_TWO_FIGURES),
            room=_FOUR_FIGURES,
        )
        self.grants: list[Figure] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.LARGE)
        self._column.addWidget(whole)

    def show_headline(self, headline: Headline, year: int, values: Values) -> None:
        """Show the figures of a spot; ``year`` is the one before, which they are compared with."""
        counted = ((self.persons, headline.persons), (self.cases, headline.cases), (self.per_case, headline.per_case))
        for card, figure in counted:
            self._show(card, figure, year, values)
        self.several.show_figure(values.total(headline.several), self._hidden_parts(headline))
        self._show_grants(headline, year, values)

    def _show_grants(self, headline: Headline, year: int, values: Values) -> None:
        for old in self.grants:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.grants = [Figure(values.telling.column(column)) for column, _ in headline.grants]
        for card, (_, figure) in zip(self.grants, headline.grants, strict=True):
            self._show(card, figure, year, values)
            self._column.addWidget(card)

    def _show(self, card: Figure, figure: Counted, year: int, values: Values) -> None:
        card.show_figure(values.text(figure.value), values.compared(figure, year))

    def _hidden_parts(self, headline: Headline) -> str:
        hidden = headline.several.hidden
        return self.tr("%Ln part(s) of it hidden", "", hidden) if hidden else ""
