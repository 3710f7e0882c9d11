"""A check and the words it is told in; what it says holds nothing personal, so that it can be shown to any helper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from desktop.words import Words
from sync.errors import KnownError


class State(Enum):
    """What a check found."""

    FINE = "fine"
    ATTENTION = "attention"
    BROKEN = "broken"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: stable key, for example ``data-folder``.
        title: its name for people.
        state: what was found.
        sentence: what was found, for people.
        advice: what to do, "" when nothing is to be done.
    """

    name: str
    title: str
    state: State
    sentence: str
    advice: str = ""


class Notes:
    """Writes checks in the words of one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def check(self, name: str, found: str, **facts: str | int) -> Check:
        """Return a check; ``found`` is a state, perhaps with a variant as in ``fine/proxy``."""
        sentence, advice = self._words.check(name, found, facts)
        return Check(name, self._words.check_name(name), State(found.partition("/")[0]), sentence, advice)

    def trouble(self, name: str, trouble: KnownError, *, at: str = "") -> Check:
        """Return a check that met trouble; its sentence and advice are the error's own, ``at`` as for `Words.error`."""
        told = self._words.error(trouble, at=at)
        advice = self._words.check_advice(name) or told.do
        return Check(name, self._words.check_name(name), State.BROKEN, told.what, advice)

    def title(self, name: str) -> str:
        """Return the name of a check for people."""
        return self._words.check_name(name)

    def day(self, moment: datetime | date) -> str:
        """Return a day, or that of a moment, for people."""
        return self._words.day(moment.astimezone().date() if isinstance(moment, datetime) else moment)

    def list_name(self, kind: str, day: date) -> str:
        """Return the name and the day of a list for people."""
        return self._words.text("cli", "list_of", list=self._words.text("cli", f"list_{kind}"), day=day)
