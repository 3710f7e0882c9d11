"""Columns by the names that people write, and names as they have to be written."""

from __future__ import annotations

from desktop.tables.language.tokens import BARE_NAME
from desktop.tables.language.trouble import FilterNotUnderstood, Wanted, not_understood
from sync.tables.model import Column, Part

ANY, EVERYTHING, NOTHING = "any", "everything", "nothing"
KEYWORDS = frozenset(
    {
        *(ANY, EVERYTHING, NOTHING, "and", "or", "not"),
        *("contains", "begins", "in", "between", "is", "blank"),
    }
)
ANY_COLUMN = -1  # the position that asks every column

_NEAR_ENOUGH = 60  # of 100, as rapidfuzz reckons


def column_named(part: Part, name: str) -> Column | None:
    """Return the column that is meant; white space at the ends does not count."""
    return part.column(name) or part.column(" ".join(name.split()))


def no_column(part: Part, typed: str, place: int, name: str) -> FilterNotUnderstood:
    """Return the error for a name that no column has, with the nearest one where there is one."""
    near = _nearest(part, name)
    wanted = Wanted.NEAR_COLUMN if near else Wanted.UNKNOWN_COLUMN
    return not_understood(typed, place, wanted, said=name, nearest=written(near) if near else "")


def written(name: str) -> str:
    """Return a column's name as it is written in a filter: bare where it can be, else in brackets."""
    is_bare = BARE_NAME.fullmatch(name) and name.casefold() not in KEYWORDS
    return name if is_bare else f"[{name.replace(']', ']]')}]"


def name_at(part: Part, position: int) -> str:
    """Return how the column of a position is written; -1 is any."""
    return ANY if position == ANY_COLUMN else written(part.columns[position].name)


def _nearest(part: Part, name: str) -> str:
    """Return the name that is most like this one, "" where none is."""
    from rapidfuzz import fuzz, process, utils

    names = [one.name for one in part.columns]
    found = process.extractOne(
        name, names, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_NEAR_ENOUGH
    )
    return found[0] if found else ""
