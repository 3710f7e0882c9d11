"""The words of the news, in the language of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.words import Words

SECTION = "news"
MOST_NAMED = 3


class Saying:
    """Says what happened and why it is shown."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def text(self, key: str, **facts: str | int | date) -> str:
        """Return a text of the news."""
        return self.words.text(SECTION, key, **facts)

    def some(self, names: Sequence[str], *, apart: str = "; ") -> str:
        """Return the first few names, and how many more there are."""
        told = apart.join(names[:MOST_NAMED])
        if len(names) <= MOST_NAMED:
            return told
        return self.text("and_more", names=told, count=len(names) - MOST_NAMED)

    def now(self, before: str, after: str) -> str:
        """Return what a value was and what it is."""
        nothing = self.text("nothing")
        return f"{_shown(before) or nothing} → {_shown(after) or nothing}"


def _shown(value: str) -> str:
    plain = " ".join(value.split())
    return f"“{plain[:120]} …”" if len(plain) > 120 else plain and f"“{plain}”"
