"""Joins what is known to the standing: rules, lists and confirmed rows of each facility, then of the whole."""

from __future__ import annotations

from dataclasses import replace

from desktop.matching.comparing import compare
from desktop.matching.lists import rows_of
from desktop.matching.model import Evidence, Wanted
from desktop.organization.model import WHOLE, Facility
from desktop.organization.profiles import facts_of
from desktop.organization.wanted import facility_wanted, organization_wanted
from desktop.rules.evaluation import determine
from desktop.rules.model import Profile
from desktop.standing.cards import cards_of, next_card
from desktop.standing.discrepancies import discrepancies_of
from desktop.standing.known import Known
from desktop.standing.listed import listed_of
from desktop.standing.model import FacilityStanding, Standing
from desktop.standing.signed import signed_of
from desktop.standing.steps import in_order, steps_of
from desktop.standing.whole import cards_of_whole, steps_of_whole
from sync.lists.model import ListKind, Signatory


def stand(known: Known) -> Standing:
    """Return where the organization stands, without what changed since the last time."""
    facilities = tuple(finished(of_facility(one, known), known) for one in known.organization.facilities)
    whole = of_whole(known) if known.has_several else None
    steps = in_order(step for one in facilities for step in steps_of(one, known))
    if whole is not None:
        steps = in_order((*steps, *steps_of_whole(whole, facilities, known)))
        whole = replace(whole, cards=cards_of_whole(facilities, whole, steps, known))
    return Standing(
        organization=known.organization,
        cards=whole.cards if whole else facilities[0].cards,
        facilities=facilities,
        whole=whole,
        steps=steps,
        discrepancies=discrepancies_of(facilities, whole, known),
        changes=(),
        list_dates=dict(known.list_dates),
        pack=known.pack.id,
        pack_date=known.pack.date,
        today=known.today,
    )


def finished(one: FacilityStanding, known: Known) -> FacilityStanding:
    """Return a facility's standing with its four cards."""
    return replace(one, cards=(*cards_of(one, known), next_card(steps_of(one, known))))


def of_facility(facility: Facility, known: Known) -> FacilityStanding:
    """Return what is known of one facility, without its cards."""
    replies = known.replies_about(facility.id)
    facility = replace(facility, facts=facts_of(facility, replies))
    facts = {fact: known_fact.value for fact, known_fact in facility.facts.items()}
    one = _looked_up(facility.id, known, facility_wanted(facility, known.organization, known.pack))
    determination = determine(Profile(facility.entity_type, facts), known.pack)
    return replace(one, facility=facility, determination=determination, replies=replies)


def of_whole(known: Known) -> FacilityStanding:
    """Return what is known of the organization's own row, without cards."""
    return _looked_up(WHOLE, known, organization_wanted(known.organization))


def _looked_up(party: str, known: Known, wanted: Wanted) -> FacilityStanding:
    pin, rows = known.pin(party), known.rows_of(party)
    has_list = known.list_date(ListKind.SIGNATORY) is not None
    has_directory = known.list_date(ListKind.DIRECTORY) is not None
    listed, choices = listed_of(pin, rows, known.pack, has_directory=has_directory)
    return FacilityStanding(
        party=party,
        facility=None,
        determination=None,
        signed=signed_of(pin, rows, has_list=has_list, today=known.today),
        listed=listed,
        pin=pin,
        signatory=rows.signatory,
        entry=rows.entry,
        choices=choices,
        evidence=_compared(wanted, rows.signatory),
        candidates=() if pin else rows.candidates,
        replies=(),
        cards=(),
    )


def _compared(wanted: Wanted, signatory: Signatory | None) -> tuple[Evidence, ...]:
    if signatory is None:
        return ()
    return compare(wanted, next(iter(rows_of((signatory,)))))
