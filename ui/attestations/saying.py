"""The words of the Attestations page: states, what each means for the person, actions, outcomes."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject

from desktop.attestations.model import Delivery, Event, Listed, State
from desktop.outbox.model import Pass
from desktop.words import Words
from sync.errors import KnownError, NotFound
from ui import words
from ui.words import Mark

HOLDABLE = (State.QUEUED, State.UNKNOWN)
AWAITED = (State.SIGNED, State.SENDING, State.REFUSED, *HOLDABLE)  # what has to be there by a day is not there yet


def key_of(state: State | None, *, is_held: bool) -> str:
    """Return the key of what is shown as the state: ``draft`` and ``held`` come to those of `State`."""
    if state is None:
        return "draft"
    return "held" if is_held and state in HOLDABLE else state.value


class Saying(QObject):
    """The words for one page; a QObject because only its `tr` is found by the translators' tool."""

    def __init__(self, sentences: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self.language = sentences, sentences.language

    def mark(self, one: Listed) -> Mark:
        """Return icon and colour of a row's state."""
        return words.DELIVERY_MARKS[key_of(one.state, is_held=one.is_held)]

    def state_of(self, one: Listed) -> str:
        """Return the words for a row's state."""
        return self.state(key_of(one.state, is_held=one.is_held))

    def state(self, key: str) -> str:
        """Return the words for a state, ``draft`` or ``held``."""
        if key == "draft":
            return self.tr("Draft")
        return self.tr("On hold") if key == "held" else self._words.text("proof", f"state.{key}")

    def whose(self, one: Listed) -> str:
        """Return for whom it is, and on which day it was signed."""
        signed = self.tr("signed {day}").format(day=words.day(one.signed)) if one.signed else ""
        replaced = self.tr("replaced by a correction") if one.superseded_by else ""
        return "  ·  ".join(part for part in (one.organization, signed, replaced) if part)

    def when(self, one: Listed) -> str:
        """Return what there is to wait for, else when it last changed."""
        if one.due is not None and one.state in AWAITED:
            return self.due(one)
        if one.next_try is not None and one.state in HOLDABLE and not one.is_held:
            return self.next_try(one.next_try)
        return words.age(one.changed)

    def due(self, one: Listed | Delivery) -> str:
        """Return by which day it has to be there; "" where there is none."""
        return self.tr("connect by {day}").format(day=words.day(one.due)) if one.due else ""

    def next_try(self, when: datetime) -> str:
        """Return when it is tried again."""
        if when <= datetime.now(UTC):
            return self.tr("next try: now")
        return self.tr("next try: {moment}").format(moment=words.moment(when))

    def read_aloud(self, one: Listed) -> str:
        """Return a row in one line."""
        return ". ".join(part for part in (one.title, self.state_of(one), self.whose(one), self.when(one)) if part)

    def meaning(self, key: str) -> str:
        """Return what a state means: is it safe, and what is next."""
        return {
            "draft": self.tr("Not signed yet. It is saved on this computer; go on whenever you like."),
            "signed": self.tr("Signed and safe on this computer. Nobody has it yet: choose how it leaves."),
            "queued": self.tr("Safe on this computer. It is sent by itself as soon as the endpoint can be reached."),
            "held": self.tr("Safe on this computer. You asked to wait: it stays here until you let it go."),
            "sending": self.tr("Safe on this computer. It is on its way; the answer is awaited."),
            "unknown": self.tr(
                "Safe on this computer. It was sent, and no clear answer came: it may have arrived. The endpoint is "
                "asked first, so it is not sent twice."
            ),
            "delivered": self.tr(
                "The endpoint holds it with the same answers. Whether its owner accepts what it says is theirs to say."
            ),
            "refused": self.tr(
                "The endpoint did not take it. It is safe on this computer. Read what the endpoint said, then correct "
                "it or hand it in another way."
            ),
            "handed_off": self.tr(
                "You gave it to a person, a portal or a file. It is safe here too. If the published lists show it one "
                "day, or you import its receipt, it is confirmed."
            ),
            "confirmed": self.tr(
                "The published lists, or a receipt, show that it arrived. There is nothing left to do."
            ),
        }[key]

    def settled(self, delivery: Delivery) -> str:
        """Return what asking the endpoint came to."""
        if delivery.state is State.DELIVERED:
            return self.tr("The endpoint has it, with the same answers. Nothing was sent again.")
        if delivery.state is State.QUEUED:
            return self.tr("The endpoint does not have it. It is safe here and is sent again.")
        if delivery.state is State.UNKNOWN:
            said = self.tr("The endpoint gave no clear answer. It is safe here, and the endpoint is asked again.")
            return self.trouble(delivery.trouble, dict(delivery.trouble_facts)) if delivery.trouble else said
        return f"{self.state(delivery.state.value)}. {self.meaning(delivery.state.value)}"

    def group(self, group: str) -> str:
        """Return the name of a filter."""
        return {
            "all": self.tr("All"),
            "drafts": self.tr("Drafts"),
            "signed": self.tr("Signed"),
            "waiting": self.tr("Waiting"),
            "unknown": self.tr("Unknown"),
            "received": self.tr("Received"),
            "refused": self.tr("Refused"),
            "handed_off": self.tr("Handed off"),
            "confirmed": self.tr("Confirmed"),
        }[group]

    def route(self, route: str) -> str:
        """Return where a form can go."""
        return {
            "endpoint": self.tr("your exchange endpoint"),
            "portal": self.tr("the State’s portal (you enter it)"),
            "file": self.tr("a sealed file"),
            "mail": self.tr("mail"),
        }.get(route, route)

    def routes(self, routes: tuple[str, ...]) -> str:
        """Return every way in which a form can leave this computer."""
        if not routes:
            return self.tr("It is kept here, for your records.")
        return self.tr("It can go to: {places}").format(places="  ·  ".join(map(self.route, routes)))

    def met(self, trouble: KnownError) -> str:
        """Return what happened to a draft or attestation on this page, without its identifier where it is gone."""
        if isinstance(trouble, NotFound):
            return self.tr("It is no longer here: another window discarded or signed it. The list shows what there is.")
        return self.trouble(trouble)

    def trouble(self, trouble: KnownError | str, facts: dict[str, str | int] | None = None) -> str:
        """Return what happened, that it is safe, and what to do."""
        return str(self._words.error(trouble, facts, at="endpoint"))

    def outcome(self, outcome: Pass | KnownError | None) -> tuple[Mark, str]:
        """Return what a pass over the outbox came to; "" where there is nothing to say."""
        if outcome is None:
            return words.QUIET, self.tr("Stopped. What was not sent is safe here and still waits.")
        if isinstance(outcome, KnownError):
            return words.ATTENTION, self.trouble(outcome)
        told = [self.tr("%n attestation(s) received by the endpoint.", "", len(outcome.sent))] if outcome.sent else []
        told += [self.tr("%n refused by the endpoint.", "", len(outcome.refused))] if outcome.refused else []
        told += [self.trouble(outcome.trouble)] if outcome.trouble is not None else []
        if outcome.waiting and outcome.trouble is None:
            told.append(self.tr("%n still wait(s), safe on this computer.", "", len(outcome.waiting)))
        is_good = not outcome.refused and outcome.trouble is None and not outcome.waiting
        return (words.GOOD if is_good else words.ATTENTION), " ".join(told)

    def line(self, event: Event) -> str:
        """Return the name of a line of the audit trail."""
        return {
            "signed": self.tr("Signed"),
            "superseded": self.tr("Replaced by a correction"),
            "queued": self.tr("Put in the queue"),
            "held": self.tr("Put on hold"),
            "released": self.tr("Let go"),
            "sent": self.tr("Sent"),
            "answered": self.tr("Received by the endpoint"),
            "refused": self.tr("Refused by the endpoint"),
            "not_sent": self.tr("Could not be sent"),
            "no_answer": self.tr("No answer came"),
            "interrupted": self.tr("Interrupted"),
            "asked": self.tr("Asked, no clear answer"),
            "settled": self.tr("Asked: the endpoint has it"),
            "not_found": self.tr("Asked: the endpoint does not have it"),
            "handed_off": self.tr("Handed off"),
            "confirmed": self.tr("Confirmed"),
            "receipt": self.tr("Receipt made"),
            "imported": self.tr("Receipt imported"),
            "restored": self.tr("Backup restored"),
        }.get(event.kind, event.kind.replace("_", " ").capitalize())
