"""The field as the newest Signatory List shows it: who signed, of which type, with which choices, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.rules.choices import kind_of_choice, plain
from sync.errors import NotFound
from sync.lists.model import Level, ListKind, Signatory

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.rules.pack import Pack

TRANSACTIONS = ("request", "delivery", "notifications")
TOP_CITIES = 20


@dataclass(frozen=True, slots=True)
class StatewideQuestion:
    """What part of the field is asked for; "" for all of it.

    Attributes:
        type, sub_type, city: as published; case and the kind of spaces do not count.
        zip: how the ZIP code begins.
        choice: which transaction is looked at: ``request``, ``delivery`` or ``notifications``.
    """

    type: str = ""
    sub_type: str = ""
    city: str = ""
    zip: str = ""
    choice: str = "request"


@dataclass(frozen=True, slots=True)
class OfType:
    """The rows of one type and sub-type; ``with_choices``: at least one of the three is entered."""

    type: str
    sub_type: str
    rows: int
    primary: int
    subordinate: int
    with_choices: int
    delaying: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """How many rows chose a value; ``kind`` as `desktop.rules.choices.kind_of_choice` says."""

    value: str
    kind: str
    rows: int


@dataclass(frozen=True, slots=True)
class Statewide:
    """What the field looks like.

    Attributes:
        total, primary, subordinate, with_choices, delaying: rows that fit the question.
        by_type: by type, then sub-type, the most rows first.
        choices: values of the chosen transaction, the most rows first.
        qhios: rows that chose a Qualified Health Information Organization for it; ``qhio_share`` of all, from 0 to 1.
        cities: the most frequent, with how many rows.
        types: every type of the whole list with its sub-types, to choose from.
    """

    question: StatewideQuestion
    list_date: date
    total: int
    primary: int
    subordinate: int
    with_choices: int
    delaying: int
    by_type: tuple[OfType, ...]
    choices: tuple[Chosen, ...]
    qhios: int
    qhio_share: float
    cities: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, tuple[str, ...]], ...]


def field_of(desk: Desk, question: StatewideQuestion) -> Statewide:
    """Return the field as the newest Signatory List of a desk shows it.

    Raises:
        NotFound: there is no Signatory List on this desk.
    """
    from desktop.rule_packs import newest_pack

    newest = desk.lists.newest(ListKind.SIGNATORY)
    if newest is None:
        raise NotFound(wanted=ListKind.SIGNATORY.value)
    return look(desk.lists.signatories(), newest.report_date, question, newest_pack())


def look(rows: Sequence[Signatory], list_date: date, question: StatewideQuestion, pack: Pack) -> Statewide:
    """Count the rows that fit a question."""
    if question.choice not in TRANSACTIONS:
        raise ValueError(f"no such transaction: {question.choice}")
    kinds = {value: _kind(value, pack) for row in rows for value in _values(row)}
    found = [row for row in rows if fits(row, question)]
    by_type = tuple(sorted(_types(found, kinds), key=lambda one: (-one.rows, one.type, one.sub_type)))
    chosen = _chosen(found, question.choice, kinds)
    qhios = sum(one.rows for one in chosen if one.kind == "qhio")
    return Statewide(
        question=question,
        list_date=list_date,
        total=len(found),
        primary=sum(one.primary for one in by_type),
        subordinate=sum(one.subordinate for one in by_type),
        with_choices=sum(one.with_choices for one in by_type),
        delaying=sum(one.delaying for one in by_type),
        by_type=by_type,
        choices=chosen,
        qhios=qhios,
        qhio_share=qhios / len(found) if found else 0.0,
        cities=_most(row.city for row in found if row.city.strip()),
        types=_offered(rows),
    )


def fits(row: Signatory, question: StatewideQuestion) -> bool:
    """Tell whether a row is part of what is asked for."""
    for asked, has in ((question.type, row.type), (question.sub_type, row.sub_type), (question.city, row.city)):
        if asked and plain(asked) != plain(has):
            return False
    return row.zip.startswith(question.zip.strip())


def _kind(value: str, pack: Pack) -> str:
    return kind_of_choice(value, pack) if value.strip() else "none"


def _values(row: Signatory) -> tuple[str, str, str]:
    return row.choices.request, row.choices.delivery, row.choices.notifications


def _types(rows: Iterable[Signatory], kinds: dict[str, str]) -> Iterator[OfType]:
    groups: dict[tuple[str, str], list[Signatory]] = {}
    for row in rows:
        groups.setdefault((_spaced(row.type), _spaced(row.sub_type)), []).append(row)
    for (type_, sub_type), members in groups.items():
        yield OfType(
            type_,
            sub_type,
            rows=len(members),
            primary=sum(row.level is Level.PRIMARY for row in members),
            subordinate=sum(row.level is Level.SUBORDINATE for row in members),
            with_choices=sum(any(kinds[value] != "none" for value in _values(row)) for row in members),
            delaying=sum(row.choices.delaying is True for row in members),
        )


def _chosen(rows: Iterable[Signatory], choice: str, kinds: dict[str, str]) -> tuple[Chosen, ...]:
    """Count values without differences of case and spaces, each shown as it is written most often."""
    counts = Counter(str(getattr(row.choices, choice)) for row in rows)
    shown: dict[str, tuple[str, int]] = {}
    for value, count in counts.most_common():
        written, so_far = shown.get(plain(value), (value, 0))
        shown[plain(value)] = (written, so_far + count)
    found = (Chosen(written, kinds[written], count) for written, count in shown.values())
    return tuple(sorted(found, key=lambda one: (-one.rows, one.value)))


def _most(cities: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return the most frequent cities, each as it is written most often."""
    written = Counter(_spaced(city) for city in cities)
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for city, count in written.most_common():
        counts[city.casefold()] += count
        names.setdefault(city.casefold(), city)
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:TOP_CITIES]
    return tuple((names[city], count) for city, count in ranked)


def _offered(rows: Iterable[Signatory]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    types: dict[str, set[str]] = {}
    for row in rows:
        types.setdefault(_spaced(row.type), set()).add(_spaced(row.sub_type))
    return tuple((type_, tuple(sorted(types[type_]))) for type_ in sorted(types))


def _spaced(text: str) -> str:
    return " ".join(text.split())
