"""Reads the figures of the field for what is chosen on the page; called on a job's thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sync.lists.model import ListKind
from ui.statewide.filters.narrowing import Narrowing

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.statewide import Statewide
    from sync.lists.model import Signatory

_ZIP_DIGITS = 5


class Transaction(Enum):
    """The three transactions for which a participant chooses; the value is a field of `Choices`."""

    REQUEST = "request"
    DELIVERY = "delivery"
    NOTIFICATIONS = "notifications"


def transaction_name(transaction: Transaction) -> str:
    """Return what a transaction is called, in the agency's own terms."""
    translate = QCoreApplication.translate
    return {
        Transaction.REQUEST: translate("Statewide", "Request for Information"),
        Transaction.DELIVERY: translate("Statewide", "Information Delivery"),
        Transaction.NOTIFICATIONS: translate("Statewide", "Notifications of ADT Events"),
    }[transaction]


@dataclass(frozen=True, slots=True)
class Relief:
    """A filter to take away, and how many signatories there are then."""

    name: str
    signatories: int


@dataclass(frozen=True, slots=True)
class Found:
    """The figures of the field.

    Attributes:
        day: report date of the list; ``rows``: of the whole list.
        offered: the values each filter offers, by its name.
        qhios_of: the day as of which it is known which choices are QHIOs.
        reliefs: where no row fits, the filters without which there are some.
    """

    field: Statewide
    day: date
    rows: int
    offered: Mapping[str, tuple[str, ...]]
    qhios_of: date
    reliefs: tuple[Relief, ...] = ()


def read_field(desk: Desk, narrowing: Narrowing, transaction: Transaction) -> Found | None:
    """Return the figures of the newest Signatory List, or None where there is none."""
    from desktop.rule_packs import newest_pack

    newest = desk.lists.newest(ListKind.SIGNATORY)
    if newest is None:
        return None
    field = _asked(desk, narrowing, transaction)
    offered = {**_places(desk.lists.signatories()), **_types(field, narrowing)}
    reliefs = () if field.total else tuple(_reliefs(desk, narrowing, transaction))
    qhios_of = newest_pack().value_sets["qhio"].date
    return Found(field, newest.report_date, newest.rows, offered, qhios_of, reliefs)


def _asked(desk: Desk, narrowing: Narrowing, transaction: Transaction) -> Statewide:
    from desktop.statewide import StatewideQuestion

    question = StatewideQuestion(
        type=narrowing.type,
        sub_type=narrowing.sub_type,
        city=narrowing.city,
        zip=narrowing.zip,
        choice=transaction.value,
    )
    return desk.standing.statewide(question)


def _reliefs(desk: Desk, narrowing: Narrowing, transaction: Transaction) -> Iterable[Relief]:
    for name in narrowing.in_force():
        total = _asked(desk, narrowing.without(name), transaction).total
        if total:
            yield Relief(name, total)


def _types(field: Statewide, narrowing: Narrowing) -> dict[str, tuple[str, ...]]:
    """Return the types, and the sub-types of the type chosen, or all."""
    sub_types = {one for name, some in field.types if narrowing.type in {"", name} for one in some}
    return {"type": tuple(name for name, _some in field.types if name), "sub_type": tuple(sorted(sub_types - {""}))}


def _places(signatories: Iterable[Signatory]) -> dict[str, tuple[str, ...]]:
    """Return cities, each written as it is first met, and ZIP codes of five digits."""
    cities: dict[str, str] = {}
    zips = set()
    for one in signatories:
        city = " ".join(one.city.split())
        cities.setdefault(city.casefold(), city)
        zips.add(one.zip[:_ZIP_DIGITS])
    digits = sorted(zip_ for zip_ in zips if len(zip_) == _ZIP_DIGITS and zip_.isdecimal())
    return {"city": tuple(cities[key] for key in sorted(cities) if key), "zip": tuple(digits)}
