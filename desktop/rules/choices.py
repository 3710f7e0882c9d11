"""What sort of choice a value of the Participant Directory is, by the value sets of the rule pack."""

from __future__ import annotations

from desktop.rules.pack import Pack

UNKNOWN = "unknown"


def kind_of_choice(value: str, pack: Pack) -> str:
    """Return the id of the value set that a choice belongs to, for example ``qhio``, or ``unknown``.

    Case and the kind of spaces do not count: the State's own files differ in both.
    """
    wanted = plain(value)
    for kind in pack.value_sets.values():
        if any(plain(known) == wanted for known in kind.values):
            return kind.id
    return UNKNOWN


def plain(value: str) -> str:
    """Return a value without differences of case and of spaces, the no-break space among them."""
    return " ".join(value.split()).casefold()
