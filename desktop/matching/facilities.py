"""The facilities of a registry by what people type: a name, a part of it, a city."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from desktop.matching.lists import rows_of_facilities
from desktop.matching.matcher import Matcher
from sync.lists.cells import folded

if TYPE_CHECKING:
    from desktop.matching.model import Row
    from sync.lists.model import RegisteredFacility


class FacilityNames:
    """The facilities of a registry by name and city; made once for a registry, safe in any thread."""

    def __init__(self, facilities: Iterable[RegisteredFacility]) -> None:
        rows = rows_of_facilities(facilities)
        self.by_city: dict[str, list[Row]] = {}
        for row in sorted(rows, key=lambda row: folded(row.names[0]) if row.names else ""):
            if row.city:
                self.by_city.setdefault(folded(row.city), []).append(row)
        self.matcher = Matcher(rows)
        self._words = [(row, tuple(_words(" ".join((*row.names, row.city))))) for row in rows]

    def split(self, text: str) -> tuple[str, str]:
        """Return what was typed as a name and a city: parted by a comma, or where it ends with a city we know."""
        before, comma, after = text.rpartition(",")
        if comma and folded(after) in self.by_city:
            return before.strip(), after.strip()
        words = text.split()
        for start in range(max(0, len(words) - 4), len(words)):
            if folded(" ".join(words[start:])) in self.by_city:
                return " ".join(words[:start]), " ".join(words[start:])
        return text.strip(), ""

    def holding(self, text: str) -> Iterator[Row]:
        """Yield the facilities that have every word of a text, or its beginning, in their name or city, by name."""
        wanted = _words(text)
        held = (row for row, words in self._words if all(any(w.startswith(one) for w in words) for one in wanted))
        yield from sorted(held, key=lambda row: folded(row.names[0]) if row.names else "") if wanted else ()


def _words(text: str) -> list[str]:
    bare = "".join(one for one in normalize("NFKD", text) if not combining(one))
    return re.findall(r"\w+", folded(bare))
