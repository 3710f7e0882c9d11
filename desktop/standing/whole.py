"""The cards of an organization with several facilities: each facility counts, and so does the own row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from desktop.organization.model import WHOLE
from desktop.rules.model import Answer
from desktop.standing.cards import agency_short, listed_state, next_card, rules_of, signed_state
from desktop.standing.known import Known
from desktop.standing.listed import ENTERED
from desktop.standing.model import Card, FacilityStanding, Signed, State, Step, Told
from desktop.standing.signed import ACTIVE, likely
from sync.lists.model import ListKind

WORST_FIRST = (State.OVERDUE, State.ATTENTION, State.UNKNOWN, State.MET, State.NOT_NEEDED)
Facilities = Sequence[FacilityStanding]


def cards_of_whole(
    facilities: Facilities, whole: FacilityStanding, steps: Sequence[Step], known: Known
) -> tuple[Card, ...]:
    """Return the four cards of the whole organization."""
    signed = _signed_card(facilities, whole, known)
    return _sign_card(facilities, known), signed, _listed_card(facilities, known), next_card(steps)


def answer_of_whole(facilities: Facilities) -> Answer:
    """Return required if any facility is, else unclear if any is, else not required."""
    answers = {one.determination.sign.answer for one in facilities if one.determination}
    ranked = (Answer.REQUIRED, Answer.UNCLEAR, Answer.NOT_REQUIRED)
    return next((answer for answer in ranked if answer in answers), Answer.UNCLEAR)


def _sign_card(facilities: Facilities, known: Known) -> Card:
    answer = answer_of_whole(facilities)
    outcomes = [one.determination.sign for one in facilities if one.determination]
    count = sum(outcome.answer is answer for outcome in outcomes)
    state = worst(one.cards[0].state for one in facilities)
    facts = {"count": count, "all": len(facilities)}
    days = [outcome.by for outcome in outcomes if outcome.answer is Answer.REQUIRED and outcome.by]
    key = "required_since" if answer is Answer.REQUIRED and days else answer.value
    sentence = Told(f"whole.sign.{key}", {**facts, **({"day": min(days)} if days else {})})
    lines = tuple(_line("sign", one, one.determination.sign.answer.value) for one in facilities if one.determination)
    headline = Told(f"sign.head.{answer.value}", {"agency": agency_short(known)})
    return Card("sign", state, headline, sentence, lines, rules_of(known), _first_action(facilities, 0) or "memo")


def _signed_card(facilities: Facilities, whole: FacilityStanding, known: Known) -> Card:
    """Return how many of those that have to sign are in the list, and the organization's own row where confirmed."""
    count, day = _counting(facilities), known.list_date(ListKind.SIGNATORY)
    met = [one for one in count if one.signed in ACTIVE]
    state = worst(signed_state(one, known) for one in facilities)
    facts = {"count": len(met), "all": len(count)}
    own = (
        [Told("whole.own_row", {"row": whole.signatory.name, "id": whole.signatory.dxf_id})] if whole.signatory else []
    )
    lines = (*own, *(_line("signed", one, one.signed.value) for one in facilities))
    proof = Told("evidence.no_proof", {"agency": agency_short(known), "email": known.agency.email})
    as_of = Told("as_of.signatory", {"day": day}) if day else None
    head = Told("signed.head.no_list") if day is None else _share("signed", len(met), len(count))
    sentence = Told("signed.says.no_list") if day is None else Told("whole.signed.says", facts)
    evidence = (*lines, proof) if day else lines
    return Card("signed", state, head, sentence, evidence, as_of, _first_action(facilities, 1))


def _listed_card(facilities: Facilities, known: Known) -> Card:
    count, day = _counting(facilities), known.list_date(ListKind.DIRECTORY)
    met = [one for one in count if one.listed in ENTERED]
    state = worst(listed_state(one, known) for one in facilities)
    lines = tuple(_line("listed", one, one.listed.value) for one in facilities)
    as_of = Told("as_of.directory", {"day": day}) if day else None
    sentence = Told("whole.listed.says", {"count": len(met), "all": len(count)})
    head = _share("listed", len(met), len(count))
    return Card("listed", state, head, sentence, lines, as_of, _first_action(facilities, 2))


def _counting(facilities: Facilities) -> Facilities:
    """Return the facilities for which signing matters: all but those that need not and did not sign."""
    return [one for one in facilities if one.signed in ACTIVE or not _is_free(one)]


def _is_free(one: FacilityStanding) -> bool:
    return one.determination is not None and one.determination.sign.answer is Answer.NOT_REQUIRED


def _share(card: str, met: int, count: int) -> Told:
    if count == 0:
        return Told("whole.head.not_needed")
    share = "all" if met == count else "some" if met else "none"
    return Told(f"whole.{card}.head.{share}", {"count": met, "all": count})


def _line(card: str, one: FacilityStanding, value: str) -> Told:
    return Told(f"whole.{card}.line.{value}", {"name": one.facility.name if one.facility else ""})


def _first_action(facilities: Facilities, card: int) -> str:
    """Return the action of the facility that stands worst on this card."""
    acting = [one.cards[card] for one in facilities if one.cards[card].action]
    return min(acting, key=lambda one: WORST_FIRST.index(one.state)).action if acting else ""


def worst(states: Iterator[State] | Sequence[State]) -> State:
    """Return the state that most asks for attention."""
    rank: Callable[[State], int] = WORST_FIRST.index
    return min(states, key=rank)


def steps_of_whole(whole: FacilityStanding, facilities: Facilities, known: Known) -> Iterator[Step]:
    """Yield what is to do about the organization's own row, which nothing depends on.

    A row that may be one of its facilities is asked about there first.
    """
    asked = {candidate.row.key for one in facilities for candidate in likely(one.candidates)}
    own = [candidate for candidate in likely(whole.candidates) if candidate.row.key not in asked]
    day = known.list_date(ListKind.SIGNATORY)
    if whole.signed is Signed.GONE and whole.pin and day:
        facts: dict[str, str | int | date] = {"name": known.organization.name, "id": whole.pin.dxf_id, "day": day}
        yield Step("gone", WHOLE, State.ATTENTION, Told("step.gone", facts), None, "confirm")
    elif whole.signed is Signed.CANDIDATES and own:
        text = Told("step.confirm", {"name": known.organization.name, "count": len(own)})
        yield Step("confirm", WHOLE, State.UNKNOWN, text, None, "confirm")
