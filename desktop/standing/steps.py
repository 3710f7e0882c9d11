"""What is next: the steps of a party, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from desktop.organization.model import WHOLE
from desktop.rules.model import Answer, Determination, Question
from desktop.standing.cards import PORTAL, listed_state, sign_is_due, signed_state
from desktop.standing.known import Known
from desktop.standing.listed import ENTERED, OPEN
from desktop.standing.model import FacilityStanding, Listed, Signed, State, Step, Told
from desktop.standing.signed import ACTIVE, likely
from sync.lists.model import ListKind

URGENCY = (
    "gone", "terminated", "ceased", "sign", "choices", "entry", "finish", "review", "confirm", "answer", "ask",
    "lists", "directory", "newer_signatory", "newer_directory", "reply",
)  # fmt: skip


def steps_of(one: FacilityStanding, known: Known) -> tuple[Step, ...]:
    """Return the next steps of one facility."""
    steps = (*_on_signature(one, known), *_on_choices(one, known), *_on_rules(one, known))
    return in_order((*steps, *list_steps(known)))


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return steps by urgency, no one twice; what is overdue comes before what is not within the same kind."""
    unique = {(step.id, step.party): step for step in steps}
    return tuple(sorted(unique.values(), key=lambda step: (URGENCY.index(step.id), step.state is not State.OVERDUE)))


def _on_signature(one: FacilityStanding, known: Known) -> Iterator[Step]:
    name = name_of(one, known)
    state = signed_state(one, known)
    day = known.list_date(ListKind.SIGNATORY)
    if one.signed is Signed.GONE and one.pin and day:
        facts: dict[str, str | int | date] = {"name": name, "id": one.pin.dxf_id, "day": day}
        yield Step("gone", one.party, State.ATTENTION, Told("step.gone", facts), None, "confirm")
    elif one.signed in (Signed.TERMINATED, Signed.CEASED):
        link = known.link(PORTAL) if one.signed is Signed.TERMINATED else ""
        action = "sign" if one.signed is Signed.TERMINATED else "ask"
        text = Told(f"step.{one.signed.value}", {"name": name, "email": known.agency.email})
        yield Step(one.signed.value, one.party, state, text, None, action, link)
    elif one.signed is Signed.CANDIDATES and state is not State.NOT_NEEDED:
        text = Told("step.confirm", {"name": name, "count": len(likely(one.candidates))})
        yield Step("confirm", one.party, State.UNKNOWN, text, None, "confirm")
    elif one.signed is Signed.NOT_FOUND and one.determination:
        yield from _to_sign(one, known, one.determination)


def _to_sign(one: FacilityStanding, known: Known, told: Determination) -> Iterator[Step]:
    if told.sign.answer is not Answer.REQUIRED:
        return
    is_due = sign_is_due(one, known.today)
    text = Told("step.sign_overdue" if is_due and told.sign.by else "step.sign",
                {"name": name_of(one, known), **({"by": told.sign.by} if told.sign.by else {})})  # fmt: skip
    yield Step("sign", one.party, signed_state(one, known), text, told.sign.by, "sign", known.link(PORTAL))


def _on_choices(one: FacilityStanding, known: Known) -> Iterator[Step]:
    if one.signed not in (*ACTIVE, Signed.NO_LIST):
        return
    state, name, link = listed_state(one, known), name_of(one, known), known.link(PORTAL)
    exchange = one.determination.exchange if one.determination else None
    by = exchange.by if exchange and exchange.answer is Answer.REQUIRED else None
    if one.listed in OPEN:
        text = Told(f"step.choices.{one.listed.value}", {"name": name})
        yield Step("choices", one.party, state, text, by, "choices", link)
    elif one.listed is Listed.NOT_IN_DIRECTORY:
        yield Step("entry", one.party, state, Told("step.entry", {"name": name}), None, "choices", link)
    elif one.listed is Listed.ONBOARDING:
        yield Step("finish", one.party, state, Told("step.finish", {"name": name}), None, "choices", link)
    elif one.listed in ENTERED and state is State.ATTENTION:
        yield Step(
            "review", one.party, state, Told(f"step.review.{one.listed.value}", {"name": name}), None, "choices", link
        )


def _on_rules(one: FacilityStanding, known: Known) -> Iterator[Step]:
    if one.determination is None:
        return
    name = name_of(one, known)
    needs = {*one.determination.sign.needs, *one.determination.exchange.needs}
    if needs:
        text = Told("step.answer", {"name": name, "count": len(needs)})
        yield Step("answer", one.party, State.UNKNOWN, text, None, "answer")
    for question in questions_of(one.determination):
        if any(reply.question == question.id for reply in one.replies):
            continue
        agency = known.pack.agencies[question.agency]
        facts = {"name": name, "agency": agency.name.said(known.language), "email": agency.email}
        yield Step("ask", one.party, State.UNKNOWN, Told("step.ask", facts), None, "ask")
        yield Step("reply", one.party, State.UNKNOWN, Told("step.reply", facts), None, "ask")
        return  # one question at a time


def questions_of(told: Determination) -> tuple[Question, ...]:
    """Return the questions that are open for the agency, no one twice."""
    questions = [question for question in (told.sign.question, told.exchange.question) if question is not None]
    return tuple({question.id: question for question in questions}.values())


def list_steps(known: Known) -> Iterator[Step]:
    """Yield what to do about lists that are missing or old; it concerns every facility."""
    signatory, directory = (known.list_date(kind) for kind in (ListKind.SIGNATORY, ListKind.DIRECTORY))
    if signatory is None and directory is None:
        yield Step("lists", WHOLE, State.UNKNOWN, Told("step.lists"), None, "import")
        return
    if signatory is None:
        yield Step("lists", WHOLE, State.UNKNOWN, Told("step.signatory_list"), None, "import")
    if directory is None:
        yield Step("directory", WHOLE, State.UNKNOWN, Told("step.directory_list"), None, "import")
    for kind, day in ((ListKind.SIGNATORY, signatory), (ListKind.DIRECTORY, directory)):
        if day and known.is_old(kind):
            text = Told(f"step.newer_{kind.value}", {"day": day})
            yield Step(f"newer_{kind.value}", WHOLE, State.ATTENTION, text, None, "import")


def name_of(one: FacilityStanding, known: Known) -> str:
    """Return the name of a facility, or of the organization."""
    return one.facility.name if one.facility else known.organization.name
