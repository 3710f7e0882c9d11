"""What a person enters in the State's portal: its fields in its order, each value as the portal takes it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop.forms.enabling import all_asked, every_item
from desktop.forms.keys import key_of, link_of, numbers
from desktop.forms.model import Answers, Form, Item, ItemType, Value
from desktop.proof.model import PacketField
from desktop.rules.model import Wording

PUBLISHED = "urn:dxf-desk:codes:directory"  # a code of this system is the value exactly as the lists publish it
LANGUAGE = "en"  # the portal and the agency speak it
BY_MAIL = ("subordinate.change", "remove")  # an entry with this answer is asked for by letter: the portal only adds
BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Source:
    """What a packet is made from: a form, its answers, and the language of the person."""

    form: Form
    answers: Answers
    language: str

    def fields(self) -> tuple[PacketField, ...]:
        """Return what is asked now, in the portal's order, or in the form's where the portal has none."""
        now = all_asked(self.form, self.answers)
        asked = {key: item for item, key in now.items}
        if not self.form.portal_order:
            return tuple(self._field(item, key, now.groups) for key, item in asked.items())
        keys = _in_order(self.form.portal_order, now.groups, self.answers)
        return tuple(self._field(asked[key], key, now.groups) for key in keys if key in asked)

    def by_mail(self) -> tuple[int, ...]:
        """Return the numbers of the entries that the portal does not take."""
        return entries_by_mail(self.answers)

    def value(self, key: str) -> str:
        """Return an answer ready to copy, "" where there is none."""
        item = next((one for one in every_item(self.form.items) if one.link_id == link_of(key)), None)
        return value_of(item, self.answers.get(key, ())) if item else ""

    def _field(self, item: Item, key: str, groups: dict[str, str]) -> PacketField:
        return PacketField(
            key, self._said(item.text), value_of(item, self.answers.get(key, ())), self._group(item, key, groups)
        )

    def _group(self, item: Item, key: str, groups: dict[str, str]) -> str:
        """Return the heading of the group an item stands in, numbered where it repeats."""
        holders = (one for one in every_item(self.form.items) if one.type is ItemType.GROUP)
        holder = next((one for one in holders if item.link_id in {inner.link_id for inner in one.items}), None)
        if holder is None:
            return ""
        group = groups.get(item.link_id, "")
        number = key.removeprefix(f"{group}.").partition(".")[0] if group else ""
        return f"{self._said(holder.text)} {number}".strip()

    def _said(self, text: Wording) -> str:
        """Return a text in the person's language, with the portal's beside it where that is another one."""
        own, portal = text.said(self.language), text.said(LANGUAGE)
        return own if own == portal else f"{own} ({portal})"


def entries_by_mail(answers: Answers) -> tuple[int, ...]:
    """Return the numbers of the entries that are asked for by letter."""
    link, code = BY_MAIL
    group = link.partition(".")[0]
    return tuple(
        number for number in numbers(answers, group) if answers.get(key_of(link, group, number), ()) == (code,)
    )


def value_of(item: Item, values: tuple[Value, ...]) -> str:
    """Return an answer as the portal takes it: days as month/day/year, choices as published, nothing grouped."""
    return BETWEEN.join(_one(item, value) for value in values)


def _one(item: Item, value: Value) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if item.type is ItemType.DATE:
        return _day(str(value))
    option = next((one for one in item.options if one.code == value), None)
    if option is None:
        return str(value)
    return option.code if option.system == PUBLISHED else option.display.said(LANGUAGE)


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:  # a year or a month alone, or what was typed
        return text
    return f"{day.month}/{day.day}/{day.year}"


def _in_order(order: tuple[str, ...], groups: dict[str, str], answers: Answers) -> Iterator[str]:
    """Yield keys in the portal's order; the fields of a repeating group entry by entry."""
    left_out = entries_by_mail(answers)
    for group, links in groupby(order, key=lambda link: groups.get(link, "")):
        if not group:
            yield from links
            continue
        several = tuple(links)
        there = numbers(answers, group) or (1,)
        for number in there:
            if group != BY_MAIL[0].partition(".")[0] or number not in left_out:
                yield from (key_of(link, group, number) for link in several)
