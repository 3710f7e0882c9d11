"""Are our choices listed? What the Participant Directory says of the three transactions of a party."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.organization.model import Pin
from desktop.rules.choices import kind_of_choice
from desktop.rules.pack import Pack
from desktop.standing.known import PartyRows
from desktop.standing.model import Listed
from sync.lists.model import Choices

TRANSACTIONS = ("request", "delivery", "notifications")
ENTERED = frozenset({Listed.COMPLETE, Listed.OWN_TECHNOLOGY, Listed.NOT_APPLICABLE})
OPEN = frozenset({Listed.NONE, Listed.PARTIAL})


def listed_of(pin: Pin | None, rows: PartyRows, pack: Pack, *, has_directory: bool) -> tuple[Listed, Choices | None]:
    """Return what is known of the choices, and the choices themselves.

    Without a Participant Directory the Signatory List speaks, because it repeats the choices.
    """
    if pin is None:
        return (Listed.NOT_CONFIRMED if has_directory else Listed.NO_LIST), None
    if rows.entry is not None:
        return listed_by(rows.entry.choices, pack), rows.entry.choices
    choices = rows.signatory.choices if rows.signatory else None
    if has_directory:
        return Listed.NOT_IN_DIRECTORY, choices
    return (listed_by(choices, pack), choices) if choices else (Listed.NO_LIST, None)


def listed_by(choices: Choices, pack: Pack) -> Listed:
    """Return what three choices come to; a value that the rule pack does not know counts as a choice made."""
    kinds = kinds_of(choices, pack)
    if "none" in kinds:
        return Listed.NONE if set(kinds) == {"none"} else Listed.PARTIAL
    if "onboarding" in kinds:
        return Listed.ONBOARDING
    if set(kinds) == {"not_applicable"}:
        return Listed.NOT_APPLICABLE
    if "self" in kinds and set(kinds) <= {"self", "not_applicable"}:
        return Listed.OWN_TECHNOLOGY
    return Listed.COMPLETE


def kinds_of(choices: Choices, pack: Pack) -> tuple[str, ...]:
    """Return the kind of each of the three choices, in the order of `TRANSACTIONS`; an empty one is ``none``."""
    return tuple(kind_of_choice(value, pack) if value.strip() else "none" for value in values_of(choices))


def values_of(choices: Choices) -> tuple[str, ...]:
    """Return the three choices word for word, in the order of `TRANSACTIONS`."""
    return tuple(str(getattr(choices, transaction)) for transaction in TRANSACTIONS)


def entered(kinds: Sequence[str]) -> int:
    """Return how many of the choices were made."""
    return sum(kind != "none" for kind in kinds)


def has_address(choices: Choices) -> bool:
    """Tell whether own technology can be reached at any address that was entered."""
    return any((choices.technology_url, choices.technology_email, choices.technology_phone))
