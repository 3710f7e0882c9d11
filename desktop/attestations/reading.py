"""Questions and answers for reading: of a draft as it is now, of a record exactly as it was signed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.attestations.drafts import form_signed, packaged
from desktop.attestations.model import Attestation, Draft, Line
from desktop.forms.enabling import all_asked, every_item, repeating
from desktop.forms.keys import entry_of, key_of
from desktop.forms.model import Form, Item, ItemType, Origin
from desktop.forms.reading import iso_day, iso_moment, shown
from desktop.words import Words
from sync.errors import KnownError

if TYPE_CHECKING:
    from desktop.desk import Desk

SECTION = "attestations"
BETWEEN = "; "  # several values of one answer


def lines_of_draft(desk: Desk, draft: Draft) -> tuple[Line, ...]:
    """Return what is asked in a draft now, with its answers, in the language of the desk."""
    from desktop.forms.library import form

    wanted, words = packaged(draft.form, draft.version) or form(draft.form), desk.words
    now, headings = all_asked(wanted, draft.answers), _headings(wanted)
    lines = []
    for item, key in now.items:
        value = BETWEEN.join(shown(item, one, words.language) for one in now.answers.get(key, ()))
        heading, group = headings.get(item.link_id), now.groups.get(item.link_id, "")
        under = _heading(heading.text.said(words.language) if heading else "", entry_of(key, group), words)
        origin = draft.origins.get(key)
        lines.append(Line(key, item.text.said(words.language), value, under, origin_said(origin, words)))
    return tuple(lines)


def lines_of_record(attestation: Attestation) -> tuple[Line, ...]:
    """Return what a signed record says, in its own words and language; it alone is read, not the form of today."""
    record = json.loads(attestation.record)
    reader = _Record(Words(attestation.language), _repeating(attestation))
    return tuple(reader.lines(record.get("item", []), "", "", 0))


def origin_said(origin: Origin | None, words: Words) -> str:
    """Return where an answer came from, in a few words; "" for none."""
    if origin is None:
        return ""
    if origin.on is None:
        return words.text(SECTION, f"origin.{origin.source}")
    return words.text(SECTION, f"origin.{origin.source}.on", day=origin.on)


def _headings(form: Form) -> dict[str, Item]:
    """Return the group that each item stands in, by linkId."""
    groups = [item for item in every_item(form.items) if item.type is ItemType.GROUP]
    return {item.link_id: group for group in groups for item in group.items}


def _heading(text: str, entry: int, words: Words) -> str:
    return words.text(SECTION, "group.entry", group=text, number=entry) if entry and text else text


def _repeating(attestation: Attestation) -> Mapping[str, str]:
    """Return the repeating groups of the form that was signed, by the linkIds in them."""
    try:
        return repeating(form_signed(attestation))
    except KnownError:  # a later version of the program may not read it any more; the record still says all there is
        return {}


@dataclass(slots=True)
class _Record:
    """Reads the items of a QuestionnaireResponse."""

    words: Words
    repeating: Mapping[str, str]
    counted: Counter[str] = field(default_factory=Counter)

    def lines(self, items: list[Mapping[str, object]], heading: str, group: str, entry: int) -> Iterator[Line]:
        for item in items:
            link, text = str(item.get("linkId", "")), str(item.get("text", ""))
            inner, answers = item.get("item"), item.get("answer")
            if isinstance(answers, list):
                value = BETWEEN.join(self.said(answer) for answer in answers)
                yield Line(key_of(link, group, entry), text, value, heading)
            elif isinstance(inner, list) and link in self.repeating.values():
                self.counted[link] += 1
                number = self.counted[link]
                yield from self.lines(inner, _heading(text, number, self.words), link, number)
            elif isinstance(inner, list):
                yield from self.lines(inner, text, group, entry)

    def said(self, answer: Mapping[str, object]) -> str:
        """Return an answer as people read it."""
        value = next(iter(answer.values()), "")
        if isinstance(value, Mapping):
            return str(value.get("display") or value.get("code", ""))
        if isinstance(value, bool):
            return self.words.text(SECTION, "yes" if value else "no")
        if isinstance(value, int):
            return self.words.number(value)
        return self._of_time(answer, str(value))

    def _of_time(self, answer: Mapping[str, object], value: str) -> str:
        if "valueDate" in answer and (day := iso_day(value)):
            return self.words.day(day)
        if "valueDateTime" in answer and (moment := iso_moment(value)):
            facts = {"time": f"{moment:%H:%M:%S}", "zone": f"UTC{moment.isoformat()[-6:]}"}
            return self.words.text(SECTION, "moment", day=moment.date(), **facts)
        return value
