"""What changed since the standing was last looked at, and because of what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date

from desktop.rules.model import Determination, Outcome, Value
from desktop.standing.known import Known
from desktop.standing.model import FacilityStanding, Standing, StandingChange, Told
from desktop.standing.steps import name_of
from sync.lists.model import ListKind, RowChange

Say = Callable[..., str]  # a key of the words, section ``standing``, and facts by name


@dataclass(frozen=True, slots=True)
class Noted:
    """What is kept of one party, so that a later change can be told; days as ISO text.

    Attributes:
        facts: values by fact; ``replies``: the questions answered by filed replies.
        lists: report dates by the kind's value.
    """

    sign: str
    sign_by: str
    exchange: str
    exchange_by: str
    signed: str
    listed: str
    entity_type: str
    facts: Mapping[str, Value]
    replies: tuple[str, ...]
    dxf_id: str
    pack: str
    lists: Mapping[str, str]


def noted(one: FacilityStanding, standing: Standing) -> Noted:
    """Return what is to be kept of a party."""
    told = one.determination
    return Noted(
        *_answer(told.sign if told else None),
        *_answer(told.exchange if told else None),
        signed=one.signed.value,
        listed=one.listed.value,
        entity_type=(one.facility.entity_type or "") if one.facility else "",
        facts={fact: known.value for fact, known in one.facility.facts.items()} if one.facility else {},
        replies=tuple(reply.question for reply in one.replies),
        dxf_id=one.pin.dxf_id if one.pin else "",
        pack=standing.pack,
        lists={kind: day.isoformat() for kind, day in standing.list_dates.items()},
    )


def _answer(outcome: Outcome | None) -> tuple[str, str]:
    if outcome is None:
        return "", ""
    return outcome.answer.value, outcome.by.isoformat() if outcome.by else ""


def as_record(one: Noted) -> dict[str, object]:
    """Return what is kept as plain JSON."""
    return {**asdict(one), "replies": list(one.replies)}


def from_record(record: object) -> Noted | None:
    """Return what was kept, or None where another version of the program kept something else."""
    names = {field.name for field in fields(Noted)}
    if not isinstance(record, dict) or set(record) != names:
        return None
    return Noted(**{**record, "replies": tuple(record["replies"])})


def changes_of(
    before: Noted, one: FacilityStanding, standing: Standing, known: Known, say: Say
) -> Iterator[StandingChange]:
    """Yield what is no longer what it was, and why."""
    now, name = noted(one, standing), name_of(one, known)
    for duty in ("sign", "exchange"):
        was, has = (_said(kept, duty, say) for kept in (before, now))
        if was != has:
            facts = {"name": name, "before": was, "after": has}
            yield StandingChange(one.party, Told(f"change.{duty}", facts), why_answer(before, now, one, known))
    for card in ("signed", "listed"):
        was, has = getattr(before, card), getattr(now, card)
        if was != has:
            facts = {"name": name, "before": say(f"{card}.head.{was}"), "after": say(f"{card}.head.{has}")}
            yield StandingChange(one.party, Told(f"change.{card}", facts), why_list(card, before, now, known))


def _said(kept: Noted, duty: str, say: Say) -> str:
    answer, by = getattr(kept, duty), getattr(kept, f"{duty}_by")
    if not answer:
        return ""
    return say(f"answer.{answer}_by", day=date.fromisoformat(by)) if by else say(f"answer.{answer}")


def why_answer(before: Noted, now: Noted, one: FacilityStanding, known: Known) -> Told:
    """Return why an answer of the rules changed: another type, a reply, another answer, or another rule pack."""
    if before.entity_type != now.entity_type:
        return Told("because.type")
    changed = [fact for fact in {**before.facts, **now.facts} if before.facts.get(fact) != now.facts.get(fact)]
    sources = {fact: one.facility.facts[fact].source for fact in changed if one.facility and fact in one.facility.facts}
    for fact in changed:
        if sources.get(fact) == "reply" and one.replies:
            reply = next((reply for reply in reversed(one.replies) if reply.fact == fact), one.replies[-1])
            return Told("because.reply", {"sender": reply.sender, "day": reply.received})
    asked = {fact.id: fact.ask.said(known.language) for fact in known.pack.facts}
    for fact in changed:
        return Told("because.answer", {"question": asked.get(fact, fact)})
    if before.pack != now.pack:
        return Told("because.pack", {"pack": now.pack, "day": known.pack.date})
    return Told("because.program")


def why_list(card: str, before: Noted, now: Noted, known: Known) -> Told:
    """Return why a list says something else: another row was confirmed, or another list is the newest."""
    if before.dxf_id != now.dxf_id:
        return Told("because.confirmed", {"id": now.dxf_id}) if now.dxf_id else Told("because.unconfirmed")
    kinds = (ListKind.SIGNATORY, ListKind.DIRECTORY) if card == "signed" else (ListKind.DIRECTORY, ListKind.SIGNATORY)
    for kind in kinds:
        day = known.list_date(kind)
        if day is not None and before.lists.get(kind.value) != now.lists.get(kind.value):
            return Told(f"because.{kind.value}", {"day": day})
    return (
        Told("because.pack", {"pack": now.pack, "day": known.pack.date})
        if before.pack != now.pack
        else Told("because.details")
    )


def row_changes(one: FacilityStanding, known: Known, say: Say) -> Iterator[StandingChange]:
    """Yield how the party's confirmed row differs between the newest list and the one before it."""
    for kind, change in known.rows_of(one.party).changes:
        before, after = known.previous_dates.get(kind.value), known.list_date(kind)
        if before and after:
            because = Told(f"because.lists_{kind.value}", {"before": before, "after": after})
            yield StandingChange(one.party, _row_change(change, name_of(one, known), say), because)


def _row_change(change: RowChange, name: str, say: Say) -> Told:
    facts = {"name": name, "id": change.dxf_id}
    if change.what in ("added", "gone"):
        return Told(f"change.row_{change.what}", facts)
    field = say(f"field.{change.what}")
    return Told("change.row", {**facts, "field": field, "before": change.before, "after": change.after})


def same_answers(told: Determination, sign: tuple[str, str], exchange: tuple[str, str]) -> bool:
    """Tell whether a determination gives these answers and days."""
    return (_answer(told.sign), _answer(told.exchange)) == (sign, exchange)
