"""Stands below the headings where no row is left: why, and what to take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from desktop.words import Words
from sync.tables.model import Column
from ui.catalog.found.nothing import Nothing, Way
from ui.icons import Icon
from ui.tables.grid.asking import Answer, Relief
from ui.tables.grid.filters import saying
from ui.tables.grid.filters.state import Piece

ALL = "all"  # key of the way that takes every filter away
_MOST_WAYS = 3
_LONGEST = 60  # characters of a filter on a button


class Emptiness(Nothing):
    """``chosen`` tells the `Piece` to take away, or `ALL`."""

    def __init__(self, vocabulary: Words) -> None:
        super().__init__(vocabulary)
        self.setAccessibleName(self.tr("Why no row is shown"))

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is on one of the ways on."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def explain(self, answer: Answer, pieces: Sequence[Piece], columns: Sequence[Column], rows: int) -> None:
        """Say why an answer has no rows; ``rows`` are those of the table."""
        if rows:
            self.say_none_fits(pieces, answer.reliefs, columns, rows)
        else:
            self.say_no_rows()

    def say_no_rows(self) -> None:
        """The table itself is empty."""
        text = self.tr("The file has column names and nothing below them. It is kept as it came.")
        self.say(Icon.TABLE, self.tr("This table has no rows"), text)

    def say_none_fits(
        self, pieces: Sequence[Piece], reliefs: Sequence[Relief], columns: Sequence[Column], rows: int
    ) -> None:
        """No row fits the filters; offer to take away the one to blame."""
        ways = [
            Way(self._relieved(one, columns), one.piece, Icon.CROSS) for one in reliefs[:_MOST_WAYS] if len(pieces) > 1
        ]
        ways.append(Way(self.tr("Clear all filters") if pieces[1:] else self.tr("Clear the filter"), ALL))
        self.say(Icon.FILTER, self.tr("No row fits"), self._reason(pieces, reliefs, columns, rows), ways)

    def _reason(self, pieces: Sequence[Piece], reliefs: Sequence[Relief], columns: Sequence[Column], rows: int) -> str:
        of = self.tr("The table has %Ln row(s).", "", rows)
        if len(pieces) == 1:
            asked = self._named(pieces[0], columns)
            return of + " " + self.tr("None fits “{filter}”.").format(filter=asked)
        if len(reliefs) == 1:
            asked = self._named(reliefs[0].piece, columns)
            return of + " " + self.tr("The filter “{filter}” leaves none of them.").format(filter=asked)
        if not reliefs:
            return of + " " + self.tr("Taking one filter away is not enough to find any.")
        return of + " " + self.tr("None fits all the filters at once; without one of them there are some.")

    def _relieved(self, relief: Relief, columns: Sequence[Column]) -> str:
        text = self.tr("Without “{filter}”: %Ln row(s)", "", relief.rows)
        return text.format(filter=self._named(relief.piece, columns))

    def _named(self, piece: Piece, columns: Sequence[Column]) -> str:
        name = columns[piece.at].name if 0 <= piece.at < len(columns) else ""
        text = saying.told(piece, name)
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
