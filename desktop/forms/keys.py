"""The keys of answers: an item's linkId, with the number of the entry where its group repeats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.forms.model import Answers, Values

MOST_ENTRIES = 1000  # of one group; numbers above it are no entries


def key_of(link_id: str, group: str = "", entry: int = 0) -> str:
    """Return the key of an item, for example ``subordinate.2.name`` for ``subordinate.name`` in entry 2 of its group.

    The key of the group itself in an entry is ``subordinate.2``.
    """
    if not group:
        return link_id
    return f"{group}.{entry}{link_id.removeprefix(group)}"


def link_of(key: str) -> str:
    """Return the linkId that a key belongs to."""
    return ".".join(part for part in key.split(".") if not _is_number(part))


def entry_of(key: str, group: str) -> int:
    """Return which entry of a repeating group a key belongs to, 0 for none."""
    if not key.startswith(f"{group}."):
        return 0
    number = key[len(group) + 1 :].partition(".")[0]
    if not _is_number(number) or len(number) > len(str(MOST_ENTRIES)):
        return 0
    return int(number) if 0 < int(number) <= MOST_ENTRIES and str(int(number)) == number else 0


def numbers(answers: Iterable[str], group: str) -> tuple[int, ...]:
    """Return the numbers of the entries that are there, in order; one whose answers are all empty counts too."""
    return tuple(sorted({entry_of(key, group) for key in answers} - {0}))


def is_beyond(key: str, group: str) -> bool:
    """Tell whether a key has a number that is no entry of its group, for example because there are too many."""
    number = key.removeprefix(f"{group}.").partition(".")[0]
    return key.startswith(f"{group}.") and _is_number(number) and not entry_of(key, group)


def entries(answers: Answers, group: str) -> int:
    """Return the number of the last entry of a repeating group, 0 for none."""
    return max(numbers(answers, group), default=0)


def without_entry(answers: Answers, group: str, entry: int) -> dict[str, Values]:
    """Return the answers without one entry of a group; those after it move up."""
    kept: dict[str, Values] = {}
    for key, values in answers.items():
        number = entry_of(key, group)
        if number != entry:
            kept[_renumbered(key, group, number, number - 1) if number > entry else key] = values
    return kept


def in_order(answers: Answers, groups: Iterable[str]) -> dict[str, Values]:
    """Return the answers that hold something, with the entries of repeating groups numbered without gaps."""
    kept = {key: values for key, values in answers.items() if values}
    for group in groups:
        places = {number: place for place, number in enumerate(numbers(kept, group), 1)}
        kept = {_moved(key, group, places): values for key, values in kept.items()}
    return kept


def _moved(key: str, group: str, places: Mapping[int, int]) -> str:
    number = entry_of(key, group)
    return _renumbered(key, group, number, places[number]) if number else key


def _renumbered(key: str, group: str, before: int, after: int) -> str:
    return f"{group}.{after}{key[len(group) + 1 + len(str(before)) :]}"


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdigit()
