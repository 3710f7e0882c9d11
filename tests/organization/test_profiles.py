"""Facts from the registry, the person and the agencies: which one counts, and what the rules are given."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.organization.model import Facility, Fact, Identifiers, Reply
from desktop.organization.profiles import facility_from, facts_of, profile_of
from desktop.rule_packs import newest_pack
from desktop.rules.model import Profile
from sync.lists.model import RegisteredFacility

DAY = date(2026, 9, 1)
FILED = datetime(2026, 11, 20, 20, tzinfo=UTC)
FACT = "physician_organization"


def reply(value: bool | None, *, party: str = "f1", filed: datetime = FILED) -> Reply:
    return Reply(party, "clinic", FACT, value, date(2026, 11, 18), "HCAI", "", filed)


def clinic(**facts: Fact) -> Facility:
    return Facility("f1", "Example Clinic", entity_type="clinic", facts=facts)


def test_a_registered_facility_brings_what_the_registry_says_of_it() -> None:
    registered = RegisteredFacility(
        "090100000", "GOLDEN PRACTICE CARE CENTER", "SKILLED NURSING FACILITY", "GOLDEN OPCO LLC",
        city="FRESNO", zip="937211234", license_number="040000001", ccn="055055", npi="1234567893",
        hcai_id="206100001", critical_access=False,
    )  # fmt: skip

    facility = facility_from(registered, newest_pack(), DAY)

    assert (facility.name, facility.legal_name, facility.city) == (registered.name, "GOLDEN OPCO LLC", "FRESNO")
    assert (facility.zip, facility.entity_type) == ("93721-1234", "skilled_nursing_facility")
    assert facility.identifiers == Identifiers("090100000", "040000001", "055055", "1234567893", "206100001")
    assert facility.facts == {"critical_access": Fact(False, "registry", DAY)}
    assert facility.from_registry == DAY
    assert facility.id != facility_from(registered, newest_pack(), DAY).id


@pytest.mark.parametrize("registry_type", ["", "HOSPICE OF A KIND NOBODY KNOWS"])
def test_a_registry_type_that_fits_nothing_leaves_the_type_open(registry_type: str) -> None:
    assert facility_from(RegisteredFacility("1", "A", registry_type), newest_pack(), DAY).entity_type is None


def test_a_registry_type_of_several_entity_types_leaves_the_type_open() -> None:
    pack = newest_pack()
    types = [name for one in pack.entity_types for name in one.registry_types]

    for name in types:
        found = facility_from(RegisteredFacility("1", "A", name.lower()), pack, DAY).entity_type
        assert (found is None) == (types.count(name) > 1)


@pytest.mark.parametrize(
    ("known", "replies", "counts"),
    [
        (None, [], None),
        (Fact(True, "registry", DAY), [], Fact(True, "registry", DAY)),
        (Fact(True, "registry", DAY), [reply(False)], Fact(False, "reply", date(2026, 11, 18))),
        (Fact(True, "person", DAY), [reply(False)], Fact(False, "reply", date(2026, 11, 18))),
        (Fact(True, "person", date(2026, 11, 22)), [reply(False)], Fact(True, "person", date(2026, 11, 22))),
        (Fact(None, "person", date(2026, 11, 22)), [reply(False)], Fact(False, "reply", date(2026, 11, 18))),
        (Fact(True, "person"), [reply(False)], Fact(False, "reply", date(2026, 11, 18))),
        (Fact(True, "person", DAY), [reply(None)], Fact(True, "person", DAY)),
        (Fact(True, "person", DAY), [reply(False, party="f2")], Fact(True, "person", DAY)),
        (None, [reply(True, filed=FILED.replace(day=21)), reply(False)], Fact(True, "reply", date(2026, 11, 18))),
    ],
)
def test_the_fact_that_counts_is_told_with_its_source(
    known: Fact | None, replies: list[Reply], counts: Fact | None
) -> None:
    facility = clinic(**({FACT: known} if known else {}))

    assert facts_of(facility, replies).get(FACT) == counts


def test_the_rules_are_given_type_and_values() -> None:
    facility = clinic(nonprofit=Fact(True), providers=Fact(9))

    assert profile_of(facility, [reply(False)]) == Profile("clinic", {"nonprofit": True, "providers": 9, FACT: False})
