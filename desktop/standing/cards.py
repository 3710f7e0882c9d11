"""The cards of one facility: must we sign, have we signed, are our choices listed; the fourth comes from the steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.matching.model import Agreement
from desktop.rules.model import Answer, Determination
from desktop.standing.known import Known, judged
from desktop.standing.listed import ENTERED, OPEN, TRANSACTIONS, entered, has_address, kinds_of, values_of
from desktop.standing.model import Card, FacilityStanding, Listed, Signed, State, Step, Told
from desktop.standing.signed import ACTIVE, likely
from sync.lists.model import ListKind

PORTAL = "signing-portal"  # id of the link in the rule pack
SITE = "site"


def cards_of(one: FacilityStanding, known: Known) -> tuple[Card, Card, Card]:
    """Return the first three cards of a party."""
    return sign_card(one, known), signed_card(one, known), listed_card(one, known)


def sign_card(one: FacilityStanding, known: Known) -> Card:
    """Return what the rules say; a required signature is met only where the list shows it."""
    told = one.determination
    if told is None or one.facility is None:  # the whole organization, whose facilities are judged one by one
        return Card("sign", State.UNKNOWN, Told("sign.head.unclear"), Told("sign.says.none"), (), rules_of(known), "")
    answer = told.sign.answer
    state = {Answer.NOT_REQUIRED: State.NOT_NEEDED, Answer.UNCLEAR: State.UNKNOWN}.get(answer, State.ATTENTION)
    if answer is Answer.REQUIRED and one.signed in ACTIVE:
        state = State.MET
    headline = Told(f"sign.head.{answer.value}", {"agency": agency_short(known)})
    return Card("sign", state, headline, _sign_sentence(told, known), _sign_evidence(one, known), rules_of(known),
                _sign_action(told))  # fmt: skip


def _sign_sentence(told: Determination, known: Known) -> Told:
    sign = told.sign
    if sign.answer is Answer.REQUIRED and sign.by:
        return Told("sign.says.since" if sign.by < known.today else "sign.says.until", {"day": sign.by})
    if sign.answer is Answer.REQUIRED:
        return Told("sign.says.no_day")
    if sign.answer is Answer.UNCLEAR and sign.needs:
        return Told("sign.says.open", {"count": len(sign.needs)})
    return Told(f"sign.says.{sign.answer.value}", {"agency": agency_short(known)})


def _sign_evidence(one: FacilityStanding, known: Known) -> tuple[Told, ...]:
    facility, determination = judged(one)
    kind = known.type_name(facility)
    lines = [Told("evidence.type", {"type": kind})] if kind else [Told("evidence.no_type")]
    lines += [Told("evidence.said", {"text": reason.said(known.language)}) for reason in determination.sign.reasons]
    lines.append(exchange_line(determination))
    lines += [Told("evidence.reply", {"sender": reply.sender, "day": reply.received}) for reply in one.replies]
    return tuple(lines)


def exchange_line(told: Determination) -> Told:
    """Return the duty to exchange in one line."""
    exchange = told.exchange
    if exchange.answer is Answer.REQUIRED and exchange.by:
        return Told("exchange.required", {"day": exchange.by})
    if exchange.answer is Answer.REQUIRED:
        return Told("exchange.required_no_day")
    return Told(f"exchange.{exchange.answer.value}")


def _sign_action(told: Determination) -> str:
    if told.sign.needs or told.exchange.needs:
        return "answer"
    return "ask" if told.sign.question or told.exchange.question else "memo"


def signed_card(one: FacilityStanding, known: Known) -> Card:
    """Return what the Signatory List says, as of its date."""
    day = known.list_date(ListKind.SIGNATORY)
    state, action = signed_state(one, known), _signed_action(one)
    link = known.link(PORTAL) if action == "sign" else ""
    as_of = Told("as_of.signatory", {"day": day}) if day else None
    headline = Told(f"signed.head.{one.signed.value}")
    return Card(
        "signed", state, headline, _signed_sentence(one, known), _signed_evidence(one, known), as_of, action, link
    )


def signed_state(one: FacilityStanding, known: Known) -> State:
    """Return how the signature stands; a list older than a year cannot show that one is missing."""
    answer = one.determination.sign.answer if one.determination else Answer.UNCLEAR
    if one.signed in ACTIVE:
        return State.MET
    if one.signed is Signed.TERMINATED:
        return State.OVERDUE if sign_is_due(one, known.today) else State.ATTENTION
    if one.signed in (Signed.CEASED, Signed.GONE):
        return State.ATTENTION
    if answer is Answer.NOT_REQUIRED:
        return State.NOT_NEEDED
    is_missing = one.signed is Signed.NOT_FOUND and not known.is_old(ListKind.SIGNATORY)
    return State.ATTENTION if is_missing and sign_is_due(one, known.today) else State.UNKNOWN  # it may have since


def sign_is_due(one: FacilityStanding, today: date) -> bool:
    """Tell whether the day to have signed is over."""
    sign = one.determination.sign if one.determination else None
    return sign is not None and sign.answer is Answer.REQUIRED and sign.by is not None and sign.by < today


def _signed_action(one: FacilityStanding) -> str:
    answer = one.determination.sign.answer if one.determination else Answer.UNCLEAR
    if one.signed is Signed.NOT_FOUND:
        return "sign" if answer is Answer.REQUIRED else "confirm" if answer is Answer.UNCLEAR else ""
    return {
        Signed.NO_LIST: "import",
        Signed.CANDIDATES: "confirm",
        Signed.GONE: "confirm",
        Signed.TERMINATED: "sign",
        Signed.CEASED: "ask",
    }.get(one.signed, "")


def _signed_sentence(one: FacilityStanding, known: Known) -> Told:
    row, day = one.signatory, known.list_date(ListKind.SIGNATORY)
    facts: dict[str, str | int | date] = {"id": one.pin.dxf_id if one.pin else "", "count": len(likely(one.candidates))}
    if day:
        facts["day"] = day
    if row is not None:
        facts |= {"row": row.name, "primary": row.primary, "ended": row.terminated or row.ceased}
    if one.pin is not None:
        facts |= {"seen": one.pin.list_date}
    if one.signed is Signed.NOT_FOUND and known.is_old(ListKind.SIGNATORY):
        return Told("signed.says.not_found_old", facts)
    return Told(f"signed.says.{one.signed.value}", facts)


def _signed_evidence(one: FacilityStanding, known: Known) -> tuple[Told, ...]:
    lines = [Told(f"compared.{found.about}.{found.agreement.value}", {"ours": found.ours, "theirs": found.theirs})
             for found in one.evidence if found.agreement is not Agreement.UNKNOWN]  # fmt: skip
    lines += [Told("evidence.candidate", {"row": found.row.names[0], "city": found.row.city, "id": found.row.key})
              for found in likely(one.candidates)[:3]]  # fmt: skip
    if one.signed is not Signed.NO_LIST:
        lines.append(Told("evidence.no_proof", {"agency": agency_short(known), "email": known.agency.email}))
    return tuple(lines)


def listed_card(one: FacilityStanding, known: Known) -> Card:
    """Return what the Participant Directory says of the three choices."""
    state = listed_state(one, known)
    action = _listed_action(one, state)
    link = known.link(PORTAL) if action == "choices" else ""
    kinds = kinds_of(one.choices, known.pack) if one.choices else ()
    facts: dict[str, str | int | date] = {"count": entered(kinds), "id": one.pin.dxf_id if one.pin else ""}
    day = known.list_date(ListKind.DIRECTORY)
    if day:
        facts["day"] = day
    head = "not_needed" if state is State.NOT_NEEDED else one.listed.value
    says = "own_technology_no_address" if _lacks_address(one) else head
    return Card("listed", state, Told(f"listed.head.{head}"), Told(f"listed.says.{says}", facts),
                _listed_evidence(one, kinds), _listed_as_of(one, known), action, link)  # fmt: skip


def _lacks_address(one: FacilityStanding) -> bool:
    return one.listed is Listed.OWN_TECHNOLOGY and one.choices is not None and not has_address(one.choices)


def listed_state(one: FacilityStanding, known: Known) -> State:
    """Return how the choices stand; who signed owes them, required to sign or not.

    What a list older than a year does not show may be there by now, so it makes nothing overdue.
    """
    exchange = one.determination.exchange if one.determination else None
    is_required = exchange is not None and exchange.answer is Answer.REQUIRED
    if one.listed in ENTERED:
        is_odd = _lacks_address(one) or (one.listed is Listed.NOT_APPLICABLE and is_required)
        return State.ATTENTION if is_odd else State.MET
    if one.listed in OPEN:
        is_due = is_required and exchange is not None and exchange.by is not None and exchange.by < known.today
        is_old = known.is_old(ListKind.DIRECTORY if one.entry else ListKind.SIGNATORY)
        return State.OVERDUE if is_due and one.signed in ACTIVE and not is_old else State.ATTENTION
    if one.listed in (Listed.ONBOARDING, Listed.NOT_IN_DIRECTORY):
        return State.ATTENTION
    sign = one.determination.sign.answer if one.determination else Answer.UNCLEAR
    return State.NOT_NEEDED if sign is Answer.NOT_REQUIRED else State.UNKNOWN


def _listed_action(one: FacilityStanding, state: State) -> str:
    if (
        one.listed in OPEN
        or one.listed is Listed.NOT_IN_DIRECTORY
        or (one.listed in ENTERED and state is not State.MET)
    ):
        return "choices"
    if state is State.NOT_NEEDED:
        return ""
    return {Listed.NOT_CONFIRMED: "confirm", Listed.NO_LIST: "import"}.get(one.listed, "")


def _listed_evidence(one: FacilityStanding, kinds: Sequence[str]) -> tuple[Told, ...]:
    lines = []
    if one.choices:
        lines = [
            Told(f"choice.{transaction}.{kind}", {"value": value})
            for transaction, kind, value in zip(TRANSACTIONS, kinds, values_of(one.choices), strict=True)
        ]
        if one.choices.delaying:
            lines.append(Told("choice.delaying"))
    if one.determination is not None:
        lines.append(exchange_line(one.determination))
    return tuple(lines)


def _listed_as_of(one: FacilityStanding, known: Known) -> Told | None:
    directory, signatory = known.list_date(ListKind.DIRECTORY), known.list_date(ListKind.SIGNATORY)
    if directory:
        return Told("as_of.directory", {"day": directory})
    return Told("as_of.signatory_choices", {"day": signatory}) if signatory and one.choices else None


def next_card(steps: Sequence[Step]) -> Card:
    """Return the card that names the most urgent step and says how many more there are."""
    if not steps:
        return Card("next", State.MET, Told("next.head.nothing"), Told("step.nothing"), (), None, "memo")
    first, rest = steps[0], len(steps) - 1
    more = (Told("next.more", {"count": rest}),) if rest else ()
    return Card("next", first.state, Told(f"next.head.{first.id}"), first.text, more, None, first.action, first.link)


def rules_of(known: Known) -> Told:
    """Return which rules were asked."""
    return Told("as_of.rules", {"pack": known.pack.id, "day": known.pack.date})


def agency_short(known: Known) -> str:
    """Return how the agency is called in a sentence: its letters, where its name ends with them in brackets."""
    name = known.agency.name.said(known.language)
    return name.rpartition("(")[2].rstrip(")") if name.endswith(")") else name
