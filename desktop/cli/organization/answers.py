"""What the actions of ``organization`` answer under ``--json``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date

from desktop.cli.answers import Answer, moment
from desktop.cli.layout import Layout
from desktop.matching.model import Candidate, Evidence
from desktop.organization.identifiers import check
from desktop.organization.model import WHOLE, Facility, Organization, Pin


def organization(page: Layout, one: Organization, pins: Mapping[str, Pin]) -> Answer:
    """Return the organization in the shape that ``set`` reads."""
    return {
        "name": one.name,
        "legal_name": one.legal_name,
        "confirmed": pin(pins.get(WHOLE)),
        "facilities": [_facility(page, facility, pins.get(facility.id)) for facility in one.facilities],
    }


def _facility(page: Layout, one: Facility, confirmed: Pin | None) -> Answer:
    return {
        "name": one.name,
        "legal_name": one.legal_name,
        "city": one.city,
        "zip": one.zip,
        "entity_type": one.entity_type,
        "identifiers": asdict(one.identifiers),
        "facts": {name: fact.value for name, fact in one.facts.items()},
        "sources": {name: {"source": fact.source, "on": _day(fact.on)} for name, fact in one.facts.items()},
        "from_registry": _day(one.from_registry),
        "confirmed": pin(confirmed),
        "notes": [{"field": name, "code": code, "text": told} for name, code, told in notes(page, one)],
    }


def notes(page: Layout, one: Facility) -> Iterator[tuple[str, str, str]]:
    """Yield the name of each number of a facility that looks odd, the code of what is odd, and a sentence."""
    for name, value in {**asdict(one.identifiers), "zip": one.zip}.items():
        checked = check(name, value)
        code = checked.problem or checked.warning
        if code:
            yield name, code, page.text("identifiers", code)


def pin(one: Pin | None) -> Answer | None:
    """Return a confirmed row, or None."""
    if one is None:
        return None
    return {
        "dxf_id": one.dxf_id,
        "name": one.name,
        "list_date": one.list_date.isoformat(),
        "confirmed": moment(one.confirmed),
    }


def candidates(name: str, found: Iterable[Candidate], list_date: date | None) -> Answer:
    """Return rows that may be a party's, best first, each with its evidence."""
    return {"party": name, "list_date": _day(list_date), "candidates": [candidate(one) for one in found]}


def candidate(one: Candidate) -> Answer:
    """Return one candidate."""
    row = one.row
    return {
        "dxf_id": row.key,
        "names": list(row.names),
        "city": row.city,
        "zip": row.zip,
        "type": row.type,
        "part_of": row.part_of,
        "score": round(one.score, 1),
        "evidence": [evidence(compared) for compared in one.evidence],
    }


def evidence(one: Evidence) -> Answer:
    """Return one thing compared."""
    return {**asdict(one), "agreement": one.agreement.value}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
