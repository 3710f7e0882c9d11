"""What happened to an attestation, in plain words: the lines of the trail, put together where they belong together."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.attestations.model import Event, Told
from desktop.words import word_table

if TYPE_CHECKING:
    from desktop.words import Words

SECTION = "attestations"
OUTCOMES = ("answered", "refused", "not_sent", "no_answer", "interrupted")  # of a line ``sent``
MANY = 3  # from so many equal steps on, one after the other, one sentence tells them all


@dataclass(frozen=True, slots=True)
class _Step:
    """One or two lines of the trail that are told in one sentence; ``key`` is that of the sentence."""

    key: str
    at: datetime
    facts: Mapping[str, str | int]


def told(events: Iterable[Event], words: Words, today: date) -> tuple[Told, ...]:
    """Return the history, oldest first; times are those of this computer, with the day where it is not ``today``."""
    table = word_table(words.language)[SECTION]
    steps = [step for step in _steps(tuple(events), table) if step.key in table]
    sentences: list[Told] = []
    for key, run in groupby(steps, key=lambda step: step.key):
        alike = tuple(run)
        if len(alike) >= MANY and f"{key}.many" in table:
            sentences.append(_many(alike, words, today))
        else:
            sentences += [Told(step.at, _sentence(step, words, today)) for step in alike]
    return tuple(sentences)


def clock(moment: datetime, words: Words, today: date) -> str:
    """Return a moment as people say it: the time here, and the day before it where that is not ``today``."""
    here = moment.astimezone()
    if words.text(SECTION, "clock.hours") == "12":
        time = f"{here.hour % 12 or 12}:{here.minute:02} {'AM' if here.hour < 12 else 'PM'}"
    else:
        time = f"{here.hour}:{here.minute:02}"
    return time if here.date() == today else words.text(SECTION, "clock.day", day=here.date(), time=time)


def _steps(events: tuple[Event, ...], known: Container[str]) -> Iterator[_Step]:
    """Put a request and its outcome together; what stands between them comes after."""
    outcomes = _outcomes(events)
    taken = set(outcomes.values())
    for number, event in enumerate(events):
        if number in taken:
            continue
        if event.kind != "sent":
            yield _Step(_key(event, known), event.at, event.facts)
        elif number in outcomes:
            outcome = events[outcomes[number]]
            yield _Step(f"sent.{outcome.kind}", event.at, outcome.facts)
        else:
            yield _Step("sent", event.at, event.facts)


def _outcomes(events: tuple[Event, ...]) -> dict[int, int]:
    """Return for each request, by its place, the place of its outcome."""
    found: dict[int, int] = {}
    waiting: int | None = None
    for number, event in enumerate(events):
        if event.kind == "sent":
            waiting = number
        elif event.kind in OUTCOMES and waiting is not None:
            found[waiting], waiting = number, None
    return found


def _key(event: Event, known: Container[str]) -> str:
    """Return the key of a line's sentence, of the variant that its facts ask for where there is one."""
    variant = f"{event.kind}.{event.facts.get('how') or event.facts.get('route')}"
    return variant if variant in known else event.kind


def _sentence(step: _Step, words: Words, today: date) -> str:
    when = clock(step.at, words, today)
    sentence = words.text(SECTION, step.key, **_facts(step), when=when)
    said = str(step.facts.get("told", "")).strip()
    return f"{sentence} {words.text(SECTION, 'said', said=said)}" if said else sentence


def _many(alike: tuple[_Step, ...], words: Words, today: date) -> Told:
    since, when = clock(alike[0].at, words, today), clock(alike[-1].at, words, today)
    key = f"{alike[0].key}.many"
    return Told(alike[-1].at, words.text(SECTION, key, count=len(alike), since=since, when=when))


def _facts(step: _Step) -> dict[str, str | int | date]:
    """Return the facts for the placeholders; what is a day is one."""
    return {name: _day(fact) for name, fact in step.facts.items() if name not in ("when", "section", "key")}


def _day(fact: str | int) -> str | int | date:
    if isinstance(fact, str) and len(fact) == len("2026-01-31") and fact[4:5] == "-":
        try:
            return date.fromisoformat(fact)
        except ValueError:
            return fact
    return fact
