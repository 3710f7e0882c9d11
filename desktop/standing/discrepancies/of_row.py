"""What the confirmed row of a party contradicts: the rules, what we know of the facility, or the other list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.matching.model import Agreement
from desktop.rules.choices import kind_of_choice, plain
from desktop.rules.evaluation import may_claim_delay
from desktop.rules.model import Answer
from desktop.standing.discrepancies.finding import about, discrepancy
from desktop.standing.known import Known
from desktop.standing.listed import TRANSACTIONS, has_address, kinds_of
from desktop.standing.model import Discrepancy, FacilityStanding, Listed, Signed
from desktop.standing.signed import has_come
from sync.lists.model import ListKind

COMPARED = {"name": "legal-name", "city": "city", "zip": "zip", "type": "type"}
PAPER = ("electronic_records", "electronic_health_information")  # facts of the rule pack


def end_of_row(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """The confirmed row is gone from a newer list, or says that the agreement or the operations ended."""
    if one.pin is None:
        return
    facts = about(one, known) | {"seen": one.pin.list_date, "row": one.pin.name}
    if one.signed is Signed.GONE:
        yield discrepancy("gone", one.party, facts, is_alert=True)
    elif one.signed in (Signed.TERMINATED, Signed.CEASED) and one.signatory:
        facts["ended"] = one.signatory.terminated or one.signatory.ceased
        yield discrepancy(one.signed.value, one.party, facts, is_alert=True)


def end_of_primary(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """Who signed for this facility has ended; whether its own agreement ended with that, no source of ours says."""
    primaries = known.rows_of(one.party).primaries
    ends = [row.terminated or row.ceased for row in primaries]
    if one.signed is Signed.SUBORDINATE and primaries and all(has_come(end, known.today) for end in ends):
        facts = about(one, known) | {"row": primaries[0].primary, "ended": ends[0]}
        yield discrepancy("primary-ended", one.party, facts, is_alert=True)


def delay_claimed(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """The row says that exchange is delayed until 2026, which the rules do not give this facility."""
    rows = ((ListKind.SIGNATORY, one.signatory), (ListKind.DIRECTORY, one.entry))
    claimed = [kind for kind, row in rows if row is not None and row.choices.delaying]
    if not claimed or one.determination is None or one.facility is None:
        return
    if may_claim_delay(one.determination.profile, known.pack) is False:
        facts = about(one, known) | {
            "type": known.type_name(one.facility),
            "list_day": known.list_dates[claimed[0].value],
            "by": known.pack.dates["exchange"],
        }
        yield discrepancy("delay-claimed", one.party, facts)


def _row_day(one: FacilityStanding, known: Known) -> date:
    """Return the day of the list that the choices are taken from."""
    return known.list_dates[(ListKind.DIRECTORY if one.entry else ListKind.SIGNATORY).value]


def compared_with_row(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """Name, city, ZIP or type of the row differ from what we know of the facility."""
    for found in one.evidence:
        is_other = found.agreement is Agreement.DIFFERENT or (
            found.about == "name" and found.agreement is Agreement.SIMILAR
        )
        if is_other and found.about in COMPARED:
            ours = known.type_name(one.facility) if found.about == "type" and one.facility else found.ours
            facts = about(one, known) | {"ours": ours, "theirs": found.theirs}
            day = one.facility.from_registry if one.facility else None
            variant = "registry" if day else "typed"
            yield discrepancy(
                COMPARED[found.about], one.party, facts | ({"ours_day": day} if day else {}), variant=variant
            )


def names_in_both(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """The two lists give the same id two names."""
    if one.signatory and one.entry and plain(one.signatory.name) != plain(one.entry.name):
        facts = about(one, known) | {"ours": one.signatory.name, "theirs": one.entry.name}
        yield discrepancy("two-names", one.party, facts)


def choices_in_both(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """The two lists give the same id different choices."""
    if one.signatory is None or one.entry is None:
        return
    for transaction in TRANSACTIONS:
        ours, theirs = (str(getattr(row.choices, transaction)) for row in (one.signatory, one.entry))
        if plain(ours) != plain(theirs):
            facts = about(one, known) | {"ours": ours, "theirs": theirs}
            yield discrepancy(f"choice-{transaction}", one.party, facts, advice="choices-differ")


def ended_in_one(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """The Participant Directory says that it ended, the Signatory List does not."""
    if one.entry is None or one.signed not in (Signed.PRIMARY, Signed.SUBORDINATE):
        return
    ends = [day for day in (one.entry.terminated, one.entry.ceased) if has_come(day, known.today)]
    if ends:
        yield discrepancy("ended-in-directory", one.party, about(one, known) | {"ended": ends[0]}, is_alert=True)


def paper_but_exchanging(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """We answered that nothing is kept electronically, but the row names an exchange organization."""
    if one.determination is None or one.choices is None or one.facility is None:
        return
    answered = {fact: one.facility.facts[fact].value for fact in PAPER if fact in one.facility.facts}
    is_paper = answered.get(PAPER[0]) is False and answered.get(PAPER[1]) is not True
    values = [value for value in (one.choices.request, one.choices.delivery, one.choices.notifications)
              if kind_of_choice(value, known.pack) == "qhio"]  # fmt: skip
    if is_paper and values and one.determination.sign.answer is not Answer.REQUIRED:
        facts = about(one, known) | {"value": values[0], "list_day": _row_day(one, known)}
        yield discrepancy("paper-but-exchanging", one.party, facts)


def own_technology_unreachable(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """The row chose its own technology and gives no address of it."""
    is_own = one.choices is not None and "self" in kinds_of(one.choices, known.pack)
    if one.choices and is_own and not has_address(one.choices) and one.listed is not Listed.NOT_IN_DIRECTORY:
        yield discrepancy("own-technology", one.party, about(one, known) | {"list_day": _row_day(one, known)})
