"""Reads values of unknown shape one by one, and names the place where one is not what it has to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from desktop.rules.model import Wording
from desktop.rules.trouble import PackTrouble

T = TypeVar("T")
LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class Place:
    """A value within JSON that was read, and where it stands, for example ``passages[3].text.es``."""

    value: object
    where: str = ""

    def trouble(self, wanted: str) -> PackTrouble:
        """Return the error that says what is wanted here."""
        return PackTrouble(where=self.where or "/", wanted=wanted)

    def table(self) -> Mapping[str, object]:
        """Return this value as a JSON object; JSON has no other keys than texts."""
        if not isinstance(self.value, dict):
            raise self.trouble("object")
        return self.value

    def has(self, key: str) -> bool:
        """Tell whether this object has a key."""
        return key in self.table()

    def only(self, *keys: str) -> None:
        """Make sure that this object has no other keys than these."""
        for key in self.table():
            if key not in keys:
                raise self.trouble(" | ".join(keys))

    def __getitem__(self, key: str) -> Place:
        inner, table = f"{self.where}.{key}" if self.where else key, self.table()
        if key not in table:
            raise Place(None, inner).trouble("a value")
        return Place(table[key], inner)

    def named(self) -> Iterator[tuple[str, Place]]:
        """Yield the keys of this object with what stands there."""
        return ((key, self[key]) for key in self.table())

    def items(self, *, at_least: int = 0) -> list[Place]:
        """Return the items of this list."""
        if not isinstance(self.value, list) or len(self.value) < at_least:
            raise self.trouble(f"list of at least {at_least}" if at_least else "list")
        return [Place(item, f"{self.where}[{number}]") for number, item in enumerate(self.value)]

    def text(self, *, may_be_empty: bool = False) -> str:
        """Return this text."""
        if not isinstance(self.value, str) or not (may_be_empty or self.value.strip()):
            raise self.trouble("text")
        return self.value

    def texts(self) -> tuple[str, ...]:
        """Return this list of texts."""
        return tuple(item.text() for item in self.items())

    def wording(self) -> Wording:
        """Return this text in every language of the program."""
        self.only(*LANGUAGES)
        return Wording({language: self[language].text() for language in LANGUAGES})

    def wordings(self) -> tuple[Wording, ...]:
        """Return this list of at least one text in every language."""
        return tuple(item.wording() for item in self.items(at_least=1))

    def yes_or_no(self) -> bool:
        """Return this truth value."""
        if not isinstance(self.value, bool):
            raise self.trouble("true | false")
        return self.value

    def count(self) -> int:
        """Return this whole number above zero."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 1:
            raise self.trouble("whole number above 0")
        return self.value

    def day(self) -> date:
        """Return this day."""
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            raise self.trouble("day (YYYY-MM-DD)") from None

    def one_of(self, known: Mapping[str, T]) -> T:
        """Return what this id stands for."""
        if self.text() not in known:
            raise self.trouble("id: " + ", ".join(known))
        return known[self.text()]

    def some_of(self, known: Mapping[str, T]) -> tuple[T, ...]:
        """Return what each id of this list of at least one stands for."""
        return tuple(item.one_of(known) for item in self.items(at_least=1))

    def if_any(self, read: Callable[[Place], T]) -> T | None:
        """Return what is read here, or None where null stands."""
        return None if self.value is None else read(self)
