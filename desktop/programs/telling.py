"""What programs, columns, places and reasons are called, in the words of one language."""

from __future__ import annotations

from desktop.programs.model import STATE, Hidden, Level, Oddity, Period, Place, Reason
from desktop.programs.naming import OTHER
from desktop.words import Words


class Telling:
    """Names things for people; cheap to make."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def program(self, program: str) -> str:
        """Return the name of a program; an unknown one has the name that the file gives it."""
        return self._named("programs", program)

    def column(self, column: str) -> str:
        """Return what a column counts; an unknown one has its own name."""
        return self._named("program_columns", column)

    def group(self, group: str) -> str:
        """Return the name of a group of columns."""
        return self._words.text("program_groups", group)

    def period(self, period: Period) -> str:
        """Return the name of a count."""
        return self._words.text("program_periods", period.value)

    def subject(self, subject: str | Place | int) -> str:
        """Return what a line of a chart is about: a column, a place or a year."""
        if isinstance(subject, Place):
            return self._line(subject)
        return str(subject) if isinstance(subject, int) else self.column(subject)

    def level(self, level: Level) -> str:
        """Return the name of a level, for many places: "Counties"."""
        return self._words.text("program_levels", level.value)

    def place(self, place: Place) -> str:
        """Return the name of a place as it stands in a sentence: "Fresno County", "Assembly District 31"."""
        if place == STATE:
            return self._words.text("program_places", "state")
        return self._words.text("program_places", place.level.value, name=place.name)

    def titled(self, place: Place) -> str:
        """Return the name of a place as it stands alone, in a list or a heading."""
        name = self.place(place)
        return name[:1].upper() + name[1:]

    def hidden(self, value: Hidden) -> str:
        """Return why a value is hidden, in a few words."""
        return self._words.text("program_reasons", value.reason.value)

    def hidden_short(self, value: Hidden) -> str:
        """Return that a value is hidden, short enough for the cell of a table."""
        return self._words.text("program_reasons_short", value.reason.value)

    def why(self, reason: Reason) -> str:
        """Return the meaning of a reason."""
        return self._words.text("program_why", reason.value)

    def oddity(self, oddity: Oddity) -> str:
        """Return what is odd about a table as a sentence."""
        return self._words.text("program_oddities", oddity.code, count=oddity.count, table=oddity.table)

    def _line(self, place: Place) -> str:
        if place.level in {Level.STATE, Level.COUNTY}:
            return place.name or self.place(place)
        return self._words.text("program_places", "district", name=place.name)

    def _named(self, section: str, name: str) -> str:
        if name.startswith(OTHER):
            return name.removeprefix(OTHER)
        return self._words.text(section, name)
