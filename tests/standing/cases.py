"""Organizations, rows and lists made up for the tests, each with only what its test is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from string import Formatter

from desktop.matching.model import Agreement, Candidate, Evidence, Row
from desktop.organization.model import Facility, Fact, Organization, Pin, Reply
from desktop.rule_packs import newest_pack
from desktop.rules.model import Value
from desktop.standing.known import Known, PartyRows
from desktop.standing.model import Standing, Told
from desktop.words import LANGUAGES, Words, word_table
from sync.lists.model import Choices, DirectoryEntry, Level, Signatory

TODAY = date(2026, 11, 22)
SIGNATORY_DAY, DIRECTORY_DAY, REGISTRY_DAY = date(2026, 10, 12), date(2026, 10, 5), date(2026, 8, 17)
BOTH = {"signatory": SIGNATORY_DAY, "directory": DIRECTORY_DAY}
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
ID = "DXF900001"
NOT_ENTERED = Choices(False, "NONE SELECTED", "NONE SELECTED", "NONE SELECTED")
ENTERED = Choices(False, "Manifest MedEx", "Manifest MedEx", "Manifest MedEx")


def facility(
    id: str = "a",  # noqa: A002
    kind: str | None = "skilled_nursing_facility",
    name: str = "Olive Care Center",
    **facts: Value,
) -> Facility:
    """A nursing facility with electronic records, unless said otherwise."""
    known = facts or ({"electronic_records": True} if kind == "skilled_nursing_facility" else {})
    return Facility(
        id,
        name,
        city="Fresno",
        zip="93701",
        entity_type=kind,
        facts={fact: Fact(value) for fact, value in known.items()},
    )


def signatory(dxf_id: str = ID, name: str = "Olive Care Center", **other: object) -> Signatory:
    """A row of a nursing facility that signed for itself and entered no choices."""
    row = Signatory(
        dxf_id,
        name,
        "",
        Level.PRIMARY,
        "Subacute Care Facility",
        "Skilled nursing facility",
        "Fresno",
        "93701",
        NOT_ENTERED,
    )
    return replace(row, **other)  # type: ignore[arg-type]


def subordinate(dxf_id: str, name: str, under: str) -> Signatory:
    return signatory(dxf_id, primary=under, subordinate=name, level=Level.SUBORDINATE)


def entry(dxf_id: str = ID, choices: Choices = NOT_ENTERED) -> DirectoryEntry:
    return DirectoryEntry(dxf_id, "Olive Care Center", choices)


def pin(party: str = "a", dxf_id: str = ID) -> Pin:
    return Pin(party, dxf_id, "Olive Care Center", date(2026, 4, 13), NOON)


def reply(value: bool | None = True, fact: str = "electronic_records", filed: datetime = NOON) -> Reply:
    received, text = date(2026, 10, 30), "Yes, that counts."
    return Reply("a", "nursing-electronic-records", fact, value, received, "HCAI", text, filed)


def candidate(name: Agreement = Agreement.SAME, city: Agreement = Agreement.SAME) -> Candidate:
    row = Row(ID, ("Olive Care Center",), "Fresno", "93701")
    evidence = (Evidence("name", "Olive", "Olive", name), Evidence("city", "Fresno", "Fresno", city))
    return Candidate(row, 90.0, evidence)


def known(
    *facilities: Facility,
    pins: Mapping[str, Pin] | None = None,
    rows: Mapping[str, PartyRows] | None = None,
    lists: Mapping[str, date] | None = None,
    **other: object,
) -> Known:
    """What is known of these facilities; with both lists and no confirmed row, unless said otherwise."""
    organization = Organization("Olive Care", facilities or (facility(),))
    made = Known(organization, pins or {}, (), rows or {}, BOTH if lists is None else lists, newest_pack(), TODAY)
    return replace(made, **other)  # type: ignore[arg-type]


def confirmed(rows: PartyRows, lists: Mapping[str, date] | None = None, one: Facility | None = None) -> Known:
    """One facility whose row is confirmed."""
    return known(one or facility(), pins={"a": pin()}, rows={"a": rows}, lists=lists)


def told_in(thing: object) -> Iterator[Told]:
    """Yield every sentence in a standing or a part of it."""
    if isinstance(thing, Told):
        yield thing
    elif isinstance(thing, tuple | list):
        for one in thing:
            yield from told_in(one)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from told_in(getattr(thing, field.name))


def says(told: Told, language: str = "en", section: str = "standing") -> str:
    """Return a sentence, and fail where a fact is missing in any language."""
    for one in LANGUAGES:
        wanted = {name for _, name, _, _ in Formatter().parse(word_table(one)[section][told.key]) if name}
        assert wanted <= set(told.facts), (told, one)
    return Words(language).text(section, told.key, **told.facts)


def steps_of(standing: Standing) -> list[str]:
    return [step.id for step in standing.steps]


def differences_of(standing: Standing) -> list[str]:
    return [one.id for one in standing.discrepancies]
