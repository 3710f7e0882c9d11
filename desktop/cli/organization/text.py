"""What the actions of ``organization`` answer as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date

from desktop.cli.layout import Layout
from desktop.cli.organization.answers import notes
from desktop.matching.model import Agreement, Candidate, Evidence
from desktop.organization.model import WHOLE, Facility, Fact, Organization, Pin
from desktop.rules.model import Value
from desktop.rules.pack import Pack


def organization(page: Layout, one: Organization, pins: Mapping[str, Pin], pack: Pack) -> str:
    """Lay out the organization, its facilities, and their confirmed rows."""
    lines = page.wrapped(page.bold(one.name))
    if one.legal_name:
        lines += page.row(page.said("legal_name"), one.legal_name)
    if len(one.facilities) > 1:
        lines += _confirmed(page, pins.get(WHOLE), "")
    for facility in one.facilities:
        lines += ["", *_facility(page, facility, pins.get(facility.id), pack)]
    return "\n".join(lines)


def _facility(page: Layout, one: Facility, pin: Pin | None, pack: Pack) -> Iterator[str]:
    yield from page.wrapped(page.bold(one.name))
    known_type = pack.entity_type(one.entity_type)
    rows = [
        (page.said("legal_name"), one.legal_name),
        (page.said("place"), " ".join(part for part in (one.city, one.zip) if part)),
        (page.said("entity_type"), known_type.name.said(page.words.language) if known_type else page.said("not_known")),
        *((page.said(f"id_{name}"), value) for name, value in asdict(one.identifiers).items()),
    ]
    for name, value in rows:
        if value:
            yield from page.row(name, value, "  ")
    for definition in pack.facts:
        if definition.id in one.facts:
            fact = one.facts[definition.id]
            yield from page.wrapped(
                f"{definition.ask.said(page.words.language)} {_fact(page, fact)}", "  ", later="    "
            )
    if one.from_registry:
        yield from page.wrapped(page.said("from_registry", day=one.from_registry), "  ", later="    ")
    yield from page.bullets(f"{name}: {told}" for name, told in _notes(page, one))
    yield from _confirmed(page, pin, "  ")


def _notes(page: Layout, one: Facility) -> Iterator[tuple[str, str]]:
    for name, _, told in notes(page, one):
        yield page.said("about_zip" if name == "zip" else f"id_{name}"), told


def _fact(page: Layout, fact: Fact) -> str:
    source = page.said(f"source_{fact.source}")
    return (
        f"{value(page, fact.value)} ({source}, {page.day(fact.on)})"
        if fact.on
        else f"{value(page, fact.value)} ({source})"
    )


def value(page: Layout, one: Value) -> str:
    """Return a fact's value for people."""
    if one is None:
        return page.said("not_known")
    if isinstance(one, bool):
        return page.said("yes" if one else "no")
    return page.words.number(one)


def _confirmed(page: Layout, pin: Pin | None, indent: str) -> list[str]:
    if pin is None:
        return page.wrapped(page.said("not_confirmed"), indent, later=f"{indent}    ")
    told = page.said("confirmed", dxf_id=pin.dxf_id, name=pin.name, day=pin.list_date)
    return page.wrapped(told, indent, later=f"{indent}    ")


def confirmed(page: Layout, name: str, pin: Pin) -> str:
    """Lay out a confirmation that was just given."""
    facts: dict[str, str | date] = {"party": name, "dxf_id": pin.dxf_id, "name": pin.name, "day": pin.list_date}
    return "\n".join(page.wrapped(page.said("is_confirmed", **facts)))


def candidates(page: Layout, name: str, found: Sequence[Candidate], list_date: date | None) -> str:
    """Lay out rows that may be a party's, best first, with what speaks for and against each."""
    if list_date is None:
        return "\n".join(page.wrapped(page.said("no_signatory_list")))
    if not found:
        return "\n".join(page.wrapped(page.said("candidates_none", party=name, day=list_date)))
    lines = page.wrapped(page.said("candidates_some", party=name, day=list_date))
    for one in found:
        lines += ["", *candidate(page, one)]
    return "\n".join([*lines, "", *page.wrapped(page.said("candidates_next"))])


def candidate(page: Layout, one: Candidate, indent: str = "") -> Iterator[str]:
    """Lay out one candidate with its evidence."""
    row = one.row
    name = row.names[0] if row.names else ""
    yield from page.wrapped(f"{row.key}  {page.bold(name)}", indent, later=f"{indent}    ")
    about = [row.type, " ".join(part for part in (row.city, row.zip) if part)]
    if row.part_of:
        about.append(page.said("listed_under", name=row.part_of))
    yield from page.wrapped(" · ".join(part for part in about if part), f"{indent}  ")
    yield from page.bullets((evidence(page, compared) for compared in one.evidence), f"{indent}  ")


def evidence(page: Layout, one: Evidence) -> str:
    """Return one thing compared, as a line."""
    if one.about == "refused":
        return page.said("evidence_refused")
    if one.about == "confirmed":  # the row is another party's
        return page.said("evidence_taken", ours=one.ours)
    about = page.said(f"about_{one.about}")
    if one.agreement is Agreement.UNKNOWN and not one.ours:
        return page.said("evidence_not_here", about=about, theirs=one.theirs or "–")
    if one.agreement is Agreement.UNKNOWN and not one.theirs:
        return page.said("evidence_not_there", about=about, ours=one.ours)
    return page.said(f"evidence_{one.agreement.value}", about=about, ours=one.ours, theirs=one.theirs)
