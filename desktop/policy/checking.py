"""Makes a policy of what stands at one or more places: every value is checked as one that a person types.

A value that cannot be used is not taken, and the person's own stays in force. Two things are closed instead, for the
organization's word on them must never end in something being sent, or brought, elsewhere: without a usable
``exchange_url`` there is no endpoint, and without a usable ``channel_url`` or ``updates`` there is no channel. A place
that is there and cannot be read may have fixed both, so it closes both.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.policy.model import UPDATES, Origin, Policy, Problem, Source, UpdatePolicy, Why
from desktop.settings import CHECKS, DEFAULTS, Value
from sync.errors import KnownError

FIXABLE = (*(key for key in CHECKS if key != "kept_tables"), UPDATES)
LONGEST_VALUE = 2_000  # characters
LONGEST_NAME = 40  # characters of an unknown name that are told
NUMBERS = frozenset({"tables_limit"})
EXCHANGE, CHANNEL = "exchange_url", "channel_url"
CLOSABLE = (EXCHANGE, CHANNEL, UPDATES)


def policy_of(sources: Iterable[Source]) -> Policy:
    """Return the policy of all places; for each name the first place that has it decides, even with a useless value."""
    origins: dict[str, Origin] = {}
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for source in sources:
        if not source.is_sound:
            problems.append(Problem(Why.SOURCE, source.origin))
        for name, raw in {**dict.fromkeys(() if source.is_sound else CLOSABLE), **source.values}.items():
            if name in origins:
                continue
            origins[name] = source.origin
            try:
                values[name] = checked(name, raw)
            except (LookupError, ValueError, KnownError) as trouble:
                if source.is_sound:
                    why = Why.NAME if isinstance(trouble, LookupError) else Why.VALUE
                    problems.append(Problem(why, source.origin, shown(name)))
    return _closed(values, origins, tuple(problems))


def _closed(values: dict[str, Value], origins: dict[str, Origin], problems: tuple[Problem, ...]) -> Policy:
    """Return the policy, with what must not fall back to anything else closed where its value is missing."""
    missing = [name for name in CLOSABLE if name in origins and name not in values]
    updates = UpdatePolicy(values.pop(UPDATES, UpdatePolicy.ASK.value))
    fixed = {name: origins[name] for name in (*values, *missing)}
    if UPDATES in origins:
        fixed[UPDATES] = origins[UPDATES]
    if EXCHANGE in missing:
        values[EXCHANGE] = ""
    if CHANNEL in missing or UPDATES in missing:
        values[CHANNEL], updates = "", UpdatePolicy.OFF
        fixed.setdefault(CHANNEL, fixed.get(UPDATES, Origin.COMPUTER))
        fixed.setdefault(UPDATES, fixed[CHANNEL])
    return Policy(values, fixed, updates, problems)


def checked(name: str, raw: object) -> Value:
    """Return the value of a name as it is used.

    Raises:
        LookupError: no policy may fix this name.
        ValueError, AddressTrouble: it cannot be used.
    """
    if name not in FIXABLE:
        raise LookupError(name)
    if name == UPDATES:
        return UpdatePolicy(raw).value
    return CHECKS[name](_of_its_kind(name, raw))


def _of_its_kind(name: str, raw: object) -> Value:
    if isinstance(DEFAULTS[name], bool):
        if raw not in (0, 1) or not isinstance(raw, int):  # True and False are numbers, too
            raise ValueError(f"{name} is yes or no")
        return bool(raw)
    if name in NUMBERS and isinstance(raw, int) and not isinstance(raw, bool):
        return str(raw)
    if not isinstance(raw, str) or len(raw) > LONGEST_VALUE or not raw.isprintable():
        raise ValueError(f"{name} is a line of text")
    return raw


def shown(name: str) -> str:
    """Return a name that nobody checked as it may be shown."""
    return "".join(one for one in name if " " < one <= "~")[:LONGEST_NAME]
