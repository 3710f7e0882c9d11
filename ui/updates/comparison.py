"""What newer rules would change, as a text to read: each answer before and after, with what it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.words import Words
from ui import words

if TYPE_CHECKING:
    from desktop.rules.model import Outcome, Passage
    from desktop.updates.model import AnswerChange, RulesPreview


@dataclass(frozen=True, slots=True)
class Group:
    """A change and the names of all facilities that it is the same for."""

    change: AnswerChange
    names: tuple[str, ...]


def grouped(changes: tuple[AnswerChange, ...], language: str) -> list[Group]:
    """Put together what changes in the same way, in the order in which it is met."""
    from desktop.determining import outcome_of

    found: dict[str, Group] = {}
    for one in changes:
        key = json.dumps([one.duty, outcome_of(one.before, language), outcome_of(one.after, language)], sort_keys=True)
        before = found[key].names if key in found else ()
        found[key] = Group(one, (*before, one.name))
    return list(found.values())


class Comparison(QObject):
    """Writes the text; a QObject because only its `tr` is found by the translators' tool."""

    def __init__(self, sentences: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = sentences

    def summary(self, preview: RulesPreview) -> str:
        """Return in one sentence how much would change."""
        if not preview.facilities:
            return self._words.text("updates", "rules_no_organization")
        if not preview.changes:
            return self._words.text("updates", "rules_change_nothing", count=preview.facilities)
        return self._words.text("updates", "rules_change", count=len(preview.changes))

    def html(self, preview: RulesPreview) -> str:
        """Return the whole comparison."""
        parts = [_heading(self.tr("What changed in the rules")), _listed(preview.offer.changes)]
        if preview.changes:
            parts.append(_heading(self.tr("Answers that change")))
        for group in grouped(preview.changes, self._words.language):
            parts += self._group(group)
        return "".join(parts)

    def _group(self, group: Group) -> Iterator[str]:
        duty = self._words.text("cli", f"duty_{group.change.duty}")
        several = self.tr("Facilities")
        whose = group.names[0] if len(group.names) == 1 else self.tr("%n facilities", "", len(group.names))
        yield f"<h3>{escape(whose)}: {escape(duty)}</h3>"
        for label, outcome in self._sides(group):
            yield f"<p><b>{escape(label)}:</b> {escape(self._answer(outcome))}</p>"
        if len(group.names) > 1:
            yield f"<p><b>{escape(several)}:</b> {escape('; '.join(group.names))}</p>"
        yield from self._passages(group)

    def _passages(self, group: Group) -> Iterator[str]:
        """Yield what the answers rest on; said once where both rest on the same."""
        before, after = group.change.before.passages, group.change.after.passages
        told = (
            [(self.tr("What both answers rest on:"), after)]
            if before == after
            else [
                (self.tr("What the answer before rests on:"), before),
                (self.tr("What the answer after rests on:"), after),
            ]
        )
        for heading, passages in told:
            yield f'<p class="quiet">{escape(heading)}</p>'
            yield _listed(tuple(self._passage(one) for one in passages))

    def _sides(self, group: Group) -> tuple[tuple[str, Outcome], tuple[str, Outcome]]:
        return (self.tr("Before"), group.change.before), (self.tr("After"), group.change.after)

    def _answer(self, outcome: Outcome) -> str:
        key = f"answer_{outcome.answer.value}"
        if outcome.by is None:
            return self._words.text("cli", key)
        return self._words.text("cli", f"{key}_by", day=outcome.by)

    def _passage(self, one: Passage) -> str:
        text = one.text.said(self._words.language)
        if not one.is_verified:
            text = self._words.text("cli", "not_confirmed_passage", text=text)
        return f"{text} ({one.source}, {words.day(one.date)})" if one.date else f"{text} ({one.source})"


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _listed(lines: tuple[str, ...]) -> str:
    return "<ul>" + "".join(f"<li>{escape(one)}</li>" for one in lines) + "</ul>" if lines else ""
