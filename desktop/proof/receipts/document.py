"""Writes what a receipt says to people: what was signed, what became of it, and what the receipt shows and does not."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from desktop.attestations.model import Attestation, Delivery, Line, Told
from desktop.forms.response import is_of_practice
from desktop.proof.receipts.record import FORM, canonical, hashed, head_of, state_of
from desktop.standing.memo.document import Document, Section, Table, as_plain
from desktop.standing.memo.writing import plain, program_version
from desktop.words import Words

SHOWS = ("bytes", "chain", "not_who", "not_accepted", "compare")
CHECKS = ("app", "script", "others")


@dataclass(frozen=True, slots=True)
class ReceiptWriter:
    """Everything one receipt is written from.

    Attributes:
        answered: questions and answers, in form order.
        history: oldest first.
        chain: from `desktop.proof.chain`.
    """

    attestation: Attestation
    delivery: Delivery
    answered: tuple[Line, ...]
    history: tuple[Told, ...]
    chain: dict[str, object]
    words: Words
    made: datetime

    def record(self) -> dict[str, object]:
        """Return the record, with its hash."""
        rest: dict[str, object] = {
            "form": FORM,
            "language": self.words.language,
            "made": self.made.isoformat(timespec="seconds"),
            "program": program_version(),
            "attestation": head_of(self.attestation),
            "record": self.attestation.record.decode("utf-8"),
            "provenance": self.attestation.provenance.decode("utf-8"),
            "delivery": state_of(self.delivery),
            "audit": self.chain,
            "document": as_plain(self.document()),
        }
        return hashed(rest)

    def said(self, key: str, **facts: str | int) -> str:
        """Return a text of the section ``proof``."""
        return self.words.text("proof", key, **facts)

    def document(self) -> Document:
        """Return what the page says."""
        title = self.said("title", form=plain(self.attestation.title))
        made = moment(self.words, here(self.made))
        program = program_version()
        key = "made" if program else "made_unversioned"
        lines = (plain(self.attestation.organization), self.said(key, moment=made, program=program))
        sections = (self._signed(), self._became(), *questions(self.words, self.answered), self._history())
        ending = (self._trail(), self._listed("shows", SHOWS), self._listed("check", CHECKS))
        return Document(title, lines, (*sections, *ending), self.said("hash"), self.said("hash_note"))

    def _signed(self) -> Section:
        return Section(self.said("signed"), tables=(signed_table(self.words, self.attestation),))

    def _became(self) -> Section:
        one = self.delivery
        changed = moment(self.words, here(one.changed)) if one.changed else ""
        shown = {
            "state": self.said(f"state.{one.state.value}"),
            "route": self.said(f"route.{one.route}") if one.route else "",
            "endpoint": one.endpoint,
            "server_id": one.server_id,
            "server_version": one.server_version,
            "location": one.location,
            "copies": self.words.number(one.copies) if one.copies > 1 else "",
            "told": one.told,
            "changed": changed,
        }
        rows = ((self.said(f"part.{name}"), plain(value)) for name, value in shown.items() if value)
        table = Table(self.said("became"), (self.said("column.what"), self.said("column.value")), tuple(rows))
        return Section(self.said("became"), paragraphs=(self.said(f"means.{one.state.value}"),), tables=(table,))

    def _history(self) -> Section:
        head = (self.said("column.when"), self.said("column.happened"))
        rows = tuple((moment(self.words, here(one.at)), plain(one.says)) for one in self.history)
        return Section(self.said("history"), tables=(Table(self.said("history"), head, rows),) if rows else ())

    def _trail(self) -> Section:
        first, last = self.chain["first"], self.chain["number"]
        told = self.said("trail_says", first=str(first), last=str(last))
        return Section(self.said("trail"), paragraphs=(told, f"{self.said('head')}: {self.chain['head']}"))

    def _listed(self, name: str, keys: Iterable[str]) -> Section:
        facts = {"id": self.attestation.id, "hash": self.attestation.hash}
        return Section(self.said(name), items=tuple(self.said(f"{name}.{key}", **facts) for key in keys))


def signed_table(words: Words, attestation: Attestation) -> Table:
    """Return the table of what names a signed attestation."""
    shown = head_of(attestation) | {"signed": moment(words, attestation.signed)}
    shown["form"] = f"{attestation.title} ({attestation.form} {attestation.version})"
    names = ("form", "id", "organization", "signer", "role", "signed", "hash", "supersedes")
    rows = tuple((words.text("proof", f"part.{name}"), plain(shown[name])) for name in names if shown[name])
    if is_of_practice(json.loads(attestation.record)):
        rows = ((words.text("proof", "practice"), words.text("proof", "practice.note")), *rows)
    head = (words.text("proof", "column.what"), words.text("proof", "column.value"))
    return Table(words.text("proof", "signed"), head, rows)


def questions(words: Words, answered: Iterable[Line]) -> tuple[Section, ...]:
    """Return questions and answers, one table for each group of the form."""
    head = (words.text("proof", "column.question"), words.text("proof", "column.answer"))
    tables = tuple(
        Table(plain(group), head, tuple((plain(one.label), plain(one.value)) for one in lines))
        for group, lines in groupby(answered, key=lambda one: one.group)
    )
    return (Section(words.text("proof", "answers"), tables=tables),)


def moment(words: Words, at: datetime) -> str:
    """Return a moment as people read it, with the difference to world time: "22 Nov 2026, 09:41:07 UTC-08:00"."""
    offset = at.isoformat()[-6:] if at.utcoffset() else ""  # none for world time itself
    return f"{words.day(at.date())}, {at:%H:%M:%S} UTC{offset}"


def here(at: datetime) -> datetime:
    """Return a moment in the zone of this computer."""
    return at.astimezone()


def receipt_files(record: dict[str, object]) -> tuple[bytes, bytes]:
    """Return a receipt's page and its JSON."""
    from desktop.proof.receipts.page import page

    return page(record), canonical(record)
