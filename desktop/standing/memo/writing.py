"""Writes what a memo says: the answers, what they rest on, and what it is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.organization.model import WHOLE
from desktop.rules.model import Answer, Determination, Outcome, Passage, Value
from desktop.standing.known import judged
from desktop.standing.memo.document import FORM, Document, Section, Table, as_plain, hash_of
from desktop.standing.memo.page import page
from desktop.standing.model import Card, FacilityStanding, Memo, Standing, Told
from desktop.words import Words
from sync.errors import NotFound

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.rules.pack import Pack
    from sync.lists.model import HeldList

READING_ORDER = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))  # marks that turn it around
CONTROLS = dict.fromkeys((*range(32), *range(127, 160), *READING_ORDER), " ")


def write_memo(desk: Desk, standing: Standing | None, party: str) -> Memo:
    """Return the memo about the organization, or about one facility of it.

    Raises:
        NotFound: there is no organization, or no such facility.
    """
    from desktop.rule_packs import pack

    chosen = [one for one in standing.facilities if party in (WHOLE, one.party)] if standing else []
    if standing is None or not chosen:
        raise NotFound(wanted="organization" if standing is None else "facility")
    newest = [one for one in desk.lists.held() if one.is_newest]
    writer = Writer(standing, tuple(chosen), party, pack(standing.pack), tuple(newest), desk.words)
    record = writer.record()
    return Memo(page(record), record, hash_of(record))


@dataclass(frozen=True, slots=True)
class Writer:
    """Everything one memo is written from."""

    standing: Standing
    facilities: tuple[FacilityStanding, ...]
    party: str
    pack: Pack
    lists: tuple[HeldList, ...]
    words: Words

    def record(self) -> dict[str, object]:
        """Return the record: what the page says, and the same for programs."""
        standing = self.standing
        return {
            "form": FORM,
            "language": self.words.language,
            "made": standing.today.isoformat(),
            "organization": plain(standing.organization.name),
            "program": program_version(),
            "pack": standing.pack,
            "lists": {one.kind.value: one.report_date.isoformat() for one in self.lists},
            "inputs": [self._input(one) for one in self.facilities],
            "document": as_plain(self.document()),
        }

    def document(self) -> Document:
        """Return what the page says."""
        organization = self.standing.organization
        program = program_version()
        key = "versions" if program else "versions_of_rules"
        versions = self.said(key, program=program, pack=self.pack.id, day=self.pack.date)
        lines = (self.said("made", day=self.standing.today), versions)
        sections = [self._answers(), *(self._facility(one) for one in self.facilities), self._passages(), self._lists()]
        sections += [self._discrepancies(), self._replies(), self._limits()]
        title = self.said("title", name=plain(organization.name))
        return Document(title, lines, tuple(sections), self.said("hash"), self.said("hash_note"))

    def said(self, key: str, **facts: str | int | date) -> str:
        """Return a text of the section ``memo``."""
        return self.words.text("memo", key, **facts)

    def told(self, told: Told) -> str:
        """Return a sentence of the standing."""
        return plain(self.words.text("standing", told.key, **told.facts))

    def _answers(self) -> Section:
        is_whole = self.party == WHOLE
        cards = self.standing.cards if is_whole else self.facilities[0].cards
        return Section(self.said("answers"), tables=(self._cards_table(self.said("answers"), cards),))

    def _cards_table(self, caption: str, cards: Iterable[Card]) -> Table:
        head = tuple(self.said(f"column.{name}") for name in ("question", "answer", "state", "because", "source"))
        rows = tuple(
            (
                self.said(f"question.{card.id}"),
                self.told(card.headline),
                self.said(f"state.{card.state.value}"),
                self.told(card.sentence),
                self.told(card.as_of) if card.as_of else "",
            )
            for card in cards
        )
        return Table(caption, head, rows)

    def _facility(self, one: FacilityStanding) -> Section:
        facility, told = judged(one)
        place = ", ".join(plain(part) for part in (facility.legal_name, facility.city, facility.zip) if part)
        numbers = [
            f"{label or self.said('license')}: {plain(getattr(facility.identifiers, name))}"
            for name, label in NUMBERS
            if getattr(facility.identifiers, name)
        ]
        paragraphs = tuple(part for part in (place, " · ".join(numbers)) if part)
        tables = [self._inputs_table(one), self._duties_table(told)]
        if len(self.facilities) > 1:
            tables.append(self._cards_table(self.said("answers"), one.cards))
        reasons = (*told.sign.reasons, *told.exchange.reasons)
        items = tuple(dict.fromkeys(reason.said(self.words.language) for reason in reasons))
        return Section(plain(facility.name), 2, paragraphs, items, tuple(tables))

    def _inputs_table(self, one: FacilityStanding) -> Table:
        facility, _ = judged(one)
        known = self.pack.entity_type(facility.entity_type)
        kind = known.name.said(self.words.language) if known else self.said("not_known")
        source = "registry" if facility.from_registry else "person"
        rows = [(self.said("type"), kind, self._source(source, facility.from_registry))]
        for definition in self.pack.facts:
            fact = facility.facts.get(definition.id)
            if fact is not None:
                asked = definition.ask.said(self.words.language)
                rows.append((asked, self._value(fact.value), self._source(fact.source, fact.on)))
        head = tuple(self.said(f"column.{name}") for name in ("asked", "value", "source"))
        return Table(self.said("inputs"), head, tuple(rows))

    def _value(self, value: Value) -> str:
        if value is None:
            return self.said("not_known")
        if isinstance(value, bool):
            return self.said("yes" if value else "no")
        return self.words.number(value)

    def _source(self, source: str, day: date | None) -> str:
        return self.said(f"source.{source}_on", day=day) if day else self.said(f"source.{source}")

    def _duties_table(self, told: Determination) -> Table:
        head = tuple(self.said(f"column.{name}") for name in ("duty", "answer", "by"))
        rows = (
            (self.said("duty.sign"), *self._outcome(told.sign)),
            (self.said("duty.exchange"), *self._outcome(told.exchange)),
        )
        return Table(self.said("duties"), head, rows)

    def _outcome(self, outcome: Outcome) -> tuple[str, str]:
        answer = self.words.text("standing", f"answer.{outcome.answer.value}")
        if outcome.answer is Answer.NOT_REQUIRED:
            return answer, self.said("no_day")
        if outcome.by is None:
            return answer, self.said("day_open")
        is_open = outcome.answer is Answer.UNCLEAR
        return answer, self.said("day_if_required", day=outcome.by) if is_open else self.words.day(outcome.by)

    def _passages(self) -> Section:
        used: dict[str, Passage] = {}
        for one in self.facilities:
            _, told = judged(one)
            used |= {passage.id: passage for passage in (*told.sign.passages, *told.exchange.passages)}
        about = (passage for subject in ("signed", "listed") for passage in self.pack.about.get(subject, ()))
        used |= {passage.id: passage for passage in about}
        head = tuple(self.said(f"column.{name}") for name in ("passage", "source", "date", "confirmed"))
        rows = tuple(
            (
                passage.text.said(self.words.language),
                passage.source,
                self.words.day(passage.date) if passage.date else self.said("not_known"),
                self.said("confirmed" if passage.is_verified else "unconfirmed"),
            )
            for passage in used.values()
        )
        return Section(self.said("passages"), tables=(Table(self.said("passages"), head, rows),))

    def _lists(self) -> Section:
        if not self.lists:
            return Section(self.said("lists"), paragraphs=(self.said("no_lists"),))
        head = tuple(self.said(f"column.{name}") for name in ("list", "date", "rows", "source"))
        rows = tuple(
            (
                self.said(f"list.{one.kind.value}"),
                self.words.day(one.report_date),
                self.words.number(one.rows),
                plain(one.source),
            )
            for one in self.lists
        )
        return Section(self.said("lists"), tables=(Table(self.said("lists"), head, rows),))

    def _discrepancies(self) -> Section:
        parties = {one.party for one in self.facilities} | {WHOLE}
        found = [one for one in self.standing.discrepancies if one.party in parties]
        items = tuple(f"{self.told(one.text)} {self.told(one.advice)}" for one in found)
        return Section(self.said("discrepancies"), items=items) if items else self._nothing("discrepancies")

    def _replies(self) -> Section:
        rows = tuple(
            (
                plain(reply.sender),
                self.words.day(reply.received),
                plain(one.facility.name if one.facility else ""),
                plain(reply.text),
            )
            for one in self.facilities
            for reply in one.replies
        )
        if not rows:
            return self._nothing("replies")
        head = tuple(self.said(f"column.{name}") for name in ("sender", "date", "facility", "text"))
        return Section(self.said("replies"), tables=(Table(self.said("replies"), head, rows),))

    def _nothing(self, name: str) -> Section:
        return Section(self.said(name), paragraphs=(self.said("none"),))

    def _limits(self) -> Section:
        agency = next(iter(self.pack.agencies.values()))
        name = agency.name.said(self.words.language)
        limits = (
            self.said("limit.law"),
            self.said("limit.lists", agency=name, email=agency.email),
            self.said("limit.hash"),
        )
        return Section(self.said("limits"), items=limits)

    def _input(self, one: FacilityStanding) -> dict[str, object]:
        facility, told = judged(one)
        return {
            "name": plain(facility.name),
            "entity_type": facility.entity_type,
            "facts": {fact: known.value for fact, known in facility.facts.items()},
            "sign": _plain_outcome(told.sign),
            "exchange": _plain_outcome(told.exchange),
            "signed": one.signed.value,
            "listed": one.listed.value,
            "dxf_id": one.pin.dxf_id if one.pin else "",
        }


NUMBERS = (
    ("facid", "FACID"),
    ("license_number", ""),
    ("ccn", "CCN"),
    ("npi", "NPI"),
    ("hcai_id", "HCAI"),
    ("clia", "CLIA"),
    ("ein", "EIN"),
)


def _plain_outcome(outcome: Outcome) -> dict[str, object]:
    return {"answer": outcome.answer.value, "by": outcome.by.isoformat() if outcome.by else None}


def plain(text: str) -> str:
    """Return a text as it can stand in a page: no control characters, no turned order, nothing UTF-8 cannot write."""
    return text.translate(CONTROLS).encode("utf-8", "replace").decode("utf-8")


def program_version() -> str:
    """Return the version of this program, "" where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dxf-desk")
    except PackageNotFoundError:
        return ""
