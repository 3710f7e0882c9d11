"""The text of the Why pane: reasons, what is known and from where, passages with their source and date."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QObject

from desktop.organization.model import WHOLE, Facility, Reply
from desktop.rules.model import Outcome, Passage, Question
from desktop.standing.model import FacilityStanding
from ui.organization.evidence import shortened
from ui.standing.reading import Seen
from ui.standing.saying import LISTED, NEXT, SIGN, SIGNED, Saying


class WhyText(QObject):
    """Writes it for one card of one party, as safe HTML: whatever comes from outside is escaped."""

    def __init__(self, seen: Seen, saying: Saying) -> None:
        super().__init__()
        self._seen, self._saying = seen, saying

    def html(self, card_id: str, party: str) -> str:
        """Return the whole text."""
        card = next(one for one in self._seen.cards(party) if one.id == card_id)
        parts = [
            f"<p><b>{_safe(self._saying.told(card.headline))}</b></p>",
            _paragraph(self._saying.told(card.sentence)),
        ]
        parts += self._judged(card_id, party) if card_id in (SIGN, NEXT) else self._compared(card_id, party)
        parts += self._replies(party)
        parts += self._passages(card_id, party)
        parts.append(self._origin())
        return "".join(parts)

    def questions(self, card_id: str, party: str) -> list[tuple[Question, str]]:
        """Return what to ask the agency, each with the facility it is about; no question of a facility twice."""
        found = {}
        for one in self._judged_facilities(party):
            outcomes = (_outcome(one, card_id),) if card_id in (SIGN, NEXT) else ()
            for question in (outcome.question for outcome in outcomes if outcome is not None):
                if question is not None:
                    found[question.id, one.party] = (question, one.party)
        return list(found.values())

    def _judged_facilities(self, party: str) -> tuple[FacilityStanding, ...]:
        one = self._seen.facility(party)
        return self._seen.standing.facilities if one is None else (one,)

    def _judged(self, card_id: str, party: str) -> list[str]:
        """Return reasons and inputs of the determination, facility by facility."""
        parts = []
        for one in self._judged_facilities(party):
            outcome = _outcome(one, card_id)
            if party == WHOLE and self._seen.has_several:
                parts.append(_heading(self._seen.name(one.party)))
            if outcome is not None:
                parts.append(_heading(self.tr("Reasons")))
                parts += [_paragraph(reason.said(self._saying.language)) for reason in outcome.reasons]
            if one.facility is not None:
                parts.append(_heading(self.tr("What this rests on")))
                parts += self._inputs(one.facility)
        return parts

    def _inputs(self, facility: Facility) -> list[str]:
        """Return each thing known, its value, and how it is known."""
        pack, said = self._seen.pack, self._saying.language
        kind = pack.entity_type(facility.entity_type)
        registry = self.tr("facility registry, {day}").format(day=self._saying.day(facility.from_registry))
        source = registry if facility.from_registry else self.tr("your answer")
        name = self.tr("not known") if kind is None else kind.name.said(said)
        lines = [_input(self.tr("Type"), name, source if kind else "")]
        for fact in pack.facts:
            if fact.id in facility.facts:
                known = facility.facts[fact.id]
                lines.append(_input(fact.ask.said(said), self._saying.value(known.value), self._saying.source(known)))
        return lines

    def _compared(self, card_id: str, party: str) -> list[str]:
        """Return what a list says and how it agrees with what we know."""
        one, parts = self._seen.row(party), list[str]()
        if party == WHOLE and self._seen.has_several:
            card = next(card for card in self._seen.cards(party) if card.id == card_id)
            parts.append(_heading(self.tr("Facility by facility")))
            parts += [_paragraph(self._saying.told(line)) for line in card.evidence]
            parts += [_heading(self.tr("The organization itself"))] if one is not None else []
        if one is not None:
            parts += self._row_of_signatories(one) if card_id == SIGNED else self._choices(one)
        return parts

    def _row_of_signatories(self, one: FacilityStanding) -> list[str]:
        parts = []
        if one.signatory is not None:
            row = one.signatory
            parts.append(_heading(self.tr("Your row in the Signatory List")))
            parts.append(_table([], [(self.tr("DxF ID"), row.dxf_id), (self.tr("Signed by"), row.primary)]))
        if one.evidence:
            parts.append(_heading(self.tr("How it agrees with what we know")))
            titles = [self.tr("What"), self.tr("Here"), self.tr("In the list"), self.tr("Compared")]
            saying = self._saying
            rows = [
                (
                    saying.compared(e.about),
                    shortened(e.ours, e.about, e.theirs),
                    e.theirs,
                    saying.agreement(e.agreement),
                )
                for e in one.evidence
            ]
            parts.append(_table(titles, rows))
        if one.candidates:
            parts.append(_heading(self.tr("Rows that may be yours")))
            parts += [
                _paragraph(" · ".join((c.row.key, c.row.names[0], c.row.city, c.row.zip))) for c in one.candidates
            ]
        return parts

    def _choices(self, one: FacilityStanding) -> list[str]:
        if one.choices is None:
            return []
        rows = [
            (self.tr("Requests for information"), one.choices.request),
            (self.tr("Information delivery"), one.choices.delivery),
            (self.tr("Notifications of admissions, discharges and transfers"), one.choices.notifications),
            (self.tr("Says that it delays exchange until 2026"), self._saying.yes_or_no(one.choices.delaying)),
        ]
        return [_heading(self.tr("As published in the Participant Directory")), _table([], rows)]

    def _replies(self, party: str) -> list[str]:
        found = [reply for one in self._judged_facilities(party) for reply in one.replies]
        return [_heading(self.tr("Replies you filed")), *map(self._reply, found)] if found else []

    def _reply(self, reply: Reply) -> str:
        head = self.tr("{sender}, {day}").format(sender=reply.sender, day=self._saying.day(reply.received))
        return _paragraph(reply.text) + f'<p class="quiet">{_safe(head)}</p>'

    def _passages(self, card_id: str, party: str) -> list[str]:
        outcomes = [_outcome(one, card_id) for one in self._judged_facilities(party)]
        found = {passage.id: passage for outcome in outcomes if outcome for passage in outcome.passages}
        found |= {passage.id: passage for passage in self._seen.pack.about.get(card_id, ())}
        return [_heading(self.tr("What the rules say")), *map(self._passage, found.values())] if found else []

    def _passage(self, passage: Passage) -> str:
        source = " · ".join(part for part in (passage.source, self._saying.day(passage.date)) if part)
        doubt = self.tr("Not confirmed by a source that we read.")
        mark = "" if passage.is_verified else f"<p><b>{_safe(doubt)}</b></p>"
        return mark + _paragraph(passage.text.said(self._saying.language)) + f'<p class="quiet">{_safe(source)}</p>'

    def _origin(self) -> str:
        standing = self._seen.standing
        told = self.tr("Rule pack {pack} of {day}.").format(
            pack=standing.pack, day=self._saying.day(standing.pack_date)
        )
        return f'<p class="quiet">{_safe(told)}</p>'


def _outcome(one: FacilityStanding, card_id: str) -> Outcome | None:
    if one.determination is None or card_id in (SIGNED, LISTED):
        return None
    return one.determination.sign if card_id == SIGN else one.determination.exchange


def _safe(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _heading(text: str) -> str:
    return f"<h3>{_safe(text)}</h3>"


def _paragraph(text: str) -> str:
    return f"<p>{_safe(text)}</p>"


def _input(name: str, value: str, source: str) -> str:
    told = f' <span class="quiet">· {_safe(source)}</span>' if source else ""
    return f"<p>{_safe(name)}<br><b>{_safe(value)}</b>{told}</p>"


def _table(titles: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    head = "".join(f'<th align="left">{_safe(title)}</th>' for title in titles)
    body = "".join("<tr>" + "".join(f"<td>{_safe(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<table cellspacing="0" cellpadding="4">{f"<tr>{head}</tr>" if head else ""}{body}</table>'
