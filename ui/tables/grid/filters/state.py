"""Everything a grid is asked: the text of each column's filter, the words looked for, and what no text can say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from sync.tables.asking.model import Both, Condition, Question, Test, Where
from ui.tables.grid.filters import shorthand
from ui.tables.grid.filters.shorthand import Missing, Unfinished


class Place(Enum):
    """Where a piece of a question was asked."""

    COLUMN = "column"
    FIND = "find"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the filters that a row must fit; ``at`` is the column's position or the number among the others."""

    place: Place
    at: int
    condition: Condition
    text: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked now.

    Attributes:
        texts: as typed, by column position; never blank.
        find: words looked for in any column.
        others: conditions that came from elsewhere and have no text of one column.
        blank: the word for blank cells in the person's language.
    """

    texts: Mapping[int, str] = field(default_factory=dict)
    find: str = ""
    others: tuple[Condition, ...] = ()
    blank: str = shorthand.BLANK

    def with_text(self, column: int, text: str) -> Filters:
        """Return the filters with another text for a column; a blank one takes it away."""
        texts = {at: one for at, one in self.texts.items() if at != column}
        return replace(self, texts={**texts, column: text} if text.strip() else texts)

    def without(self, piece: Piece) -> Filters:
        """Return the filters without one of their pieces."""
        if piece.place is Place.COLUMN:
            return self.with_text(piece.at, "")
        if piece.place is Place.FIND:
            return replace(self, find="")
        return replace(self, others=tuple(one for at, one in enumerate(self.others) if at != piece.at))

    def cleared(self) -> Filters:
        """Return no filters."""
        return Filters(blank=self.blank)

    def pieces(self) -> tuple[Piece, ...]:
        """Return what a row must fit; unfinished texts ask nothing."""
        found = []
        for at, text in sorted(self.texts.items()):
            condition = self._condition(at)
            if condition is not None:
                found.append(Piece(Place.COLUMN, at, condition, text.strip()))
        if self.find.strip():
            words = self.find.strip()
            found.append(Piece(Place.FIND, -1, Where(-1, Test.CONTAINS, (words,)), words))
        return (*found, *(Piece(Place.OTHER, at, one) for at, one in enumerate(self.others)))

    def unfinished(self) -> dict[int, Missing]:
        """Return why the texts of some columns ask nothing yet."""
        found = {}
        for at, text in self.texts.items():
            try:
                shorthand.parse(text, at, blank=self.blank)
            except Unfinished as reason:
                found[at] = reason.missing
        return found

    def needles(self) -> dict[int, str]:
        """Return the text to mark in the cells of a column; -1 stands for any column."""
        conditions = ((piece.at, piece.condition) for piece in self.pieces())
        return {
            at: one.values[0]
            for at, one in conditions
            if isinstance(one, Where) and one.test is Test.CONTAINS and one.column == at
        }

    def _condition(self, at: int) -> Condition | None:
        try:
            return shorthand.parse(self.texts[at], at, blank=self.blank)
        except Unfinished:
            return None


def where_of(pieces: Sequence[Piece]) -> Condition | None:
    """Return the pieces as one condition."""
    if not pieces:
        return None
    return pieces[0].condition if len(pieces) == 1 else Both(tuple(piece.condition for piece in pieces))


def filters_of(question: Question, *, blank: str = shorthand.BLANK) -> Filters:
    """Return the filters that ask a question; what has no text of its own is among the others."""
    result = Filters(blank=blank)
    for part in _parts(question.where):
        column, text = shorthand.column_of(part), shorthand.told(part)
        if column is not None and text is not None and column not in result.texts:
            result = result.with_text(column, text)
        elif _is_find(part) and not result.find and isinstance(part, Where):
            result = replace(result, find=part.values[0])
        else:
            result = replace(result, others=(*result.others, part))
    return result


def _parts(where: Condition | None) -> tuple[Condition, ...]:
    if where is None:
        return ()
    if isinstance(where, Both) and shorthand.told(where) is None:
        return where.parts
    return (where,)


def _is_find(part: Condition) -> bool:
    return isinstance(part, Where) and part.column < 0 and part.test is Test.CONTAINS and bool(part.values[0].strip())
