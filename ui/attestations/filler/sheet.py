"""The answers as they stand on the screen: what is asked, what is wrong, and every step that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.attestations.model import Draft
from desktop.forms.checking import Context, check
from desktop.forms.enabling import enabled, every_item
from desktop.forms.keys import entries, key_of, link_of, without_entry
from desktop.forms.model import Answers, Form, Item, ItemType, Origin, Problem, Severity, Values


@dataclass(frozen=True, slots=True)
class Before:
    """How the sheet was before a step that can be taken back."""

    answers: Answers
    origins: Mapping[str, Origin]
    counts: Mapping[str, int]


class Sheet:
    """One draft's answers by key; knows no widgets and no store."""

    def __init__(self, form: Form, draft: Draft, context: Context) -> None:
        self.form, self.draft = form, draft
        self.touched: set[str] = set()  # since the draft was opened
        self._context = context
        self._answers: dict[str, Values] = dict(draft.answers)
        self._origins = dict(draft.origins)
        groups = (item for item in every_item(form.items) if is_repeating(item))
        self._groups = {group.link_id: group for group in groups}
        self._texts = {item.link_id: item.text for item in every_item(form.items)}
        self._counts: dict[str, int] = {}
        self._count_entries()

    def answers(self) -> dict[str, Values]:
        """Return the answers there are, to be saved."""
        return {key: values for key, values in self._answers.items() if values}

    def values(self, key: str) -> Values:
        """Return the answer of a key; empty for none."""
        return self._answers.get(key, ())

    def origin(self, key: str) -> Origin | None:
        """Return where an answer came from that the person did not touch."""
        return self._origins.get(key)

    def text(self, key: str, language: str) -> str:
        """Return what the item of a key is called; "" where there is none."""
        text = self._texts.get(link_of(key))
        return text.said(language) if text is not None else ""

    def put(self, key: str, values: Values) -> bool:
        """Take over what the person answered; return whether that is something else than before."""
        if same(values, self.values(key)):
            return False
        if values:
            self._answers[key] = values
        else:
            self._answers.pop(key, None)
        self._origins.pop(key, None)
        self.touched.add(key)
        return True

    def count(self, group: str) -> int:
        """Return how many entries a repeating group has on the screen, empty ones included."""
        return self._counts[group]

    def add_entry(self, group: str) -> int:
        """Add an empty entry at the end; return its number."""
        self._counts[group] += 1
        return self._counts[group]

    def remove_entry(self, group: str, entry: int) -> Before:
        """Take an entry out; those behind it move up."""
        before = self._now()
        self._replace(without_entry(self._answers, group, entry))
        self._counts[group] = max(self.least(group), self._counts[group] - 1)
        return before

    def least(self, group: str) -> int:
        """Return how many entries a group has at least."""
        return 1 if self._groups[group].is_required else 0

    def take(self, answers: Answers, origin: Origin) -> Before:
        """Take over answers given elsewhere, such as last time's; read-only ones stay."""
        before, fixed = self._now(), {item.link_id for item in every_item(self.form.items) if item.is_read_only}
        given = {key: values for key, values in answers.items() if link_of(key) not in fixed}
        new = {key for key, values in given.items() if not same(values, self.values(key))}
        self._replace({**self._answers, **given})
        self._origins |= dict.fromkeys(new, origin)
        self._count_entries()
        return before

    def restore(self, before: Before) -> None:
        """Take a step back; what the person touched stays touched."""
        self._replace(dict(before.answers))
        self._origins, self._counts = dict(before.origins), dict(before.counts)

    def asked(self) -> frozenset[str]:
        """Return the keys of everything that is asked now, of groups and sentences to read, too."""
        return enabled(self.form, self._shown())

    def problems(self) -> tuple[Problem, ...]:
        """Return everything that is wrong or worth a look, in the order of the form."""
        found = check(self.form, self._shown(), self._context)
        return tuple(one for one in found if not self._is_told_inside(one, found))

    def is_due(self, problem: Problem) -> bool:
        """Tell whether a problem is told before the person asks to go on: nobody is scolded for an empty form."""
        is_begun = problem.key in self.touched or bool(self.values(problem.key))
        return is_begun or problem.severity is not Severity.ERROR

    def _is_told_inside(self, problem: Problem, found: tuple[Problem, ...]) -> bool:
        """Tell whether an empty entry is on the screen, whose fields say already what the group lacks."""
        if problem.key not in self._groups or entries(self._answers, problem.key) or not self._counts[problem.key]:
            return False
        return any(one.severity is Severity.ERROR and one.key.startswith(f"{problem.key}.") for one in found)

    def _shown(self) -> dict[str, Values]:
        """Return the answers with an empty one in each entry that is on the screen, so that it counts as there."""
        shown = self.answers()
        for link, group in self._groups.items():
            first = next(item for item in every_item(group.items) if is_answerable(item))
            for entry in range(1, self._counts[link] + 1):
                shown.setdefault(key_of(first.link_id, link, entry), ())
        return shown

    def _replace(self, answers: dict[str, Values]) -> None:
        changed = {key for key in {*answers, *self._answers} if not same(answers.get(key, ()), self.values(key))}
        self._answers = answers
        self._origins = {key: origin for key, origin in self._origins.items() if key not in changed}
        self.touched |= changed

    def _count_entries(self) -> None:
        self._counts = {link: max(self.least(link), entries(self._answers, link)) for link in self._groups}

    def _now(self) -> Before:
        return Before(dict(self._answers), dict(self._origins), dict(self._counts))


def is_repeating(item: Item) -> bool:
    """Tell whether an item is a group with entries."""
    return item.type is ItemType.GROUP and item.repeats


def is_answerable(item: Item) -> bool:
    """Tell whether an item may hold an answer."""
    return item.type not in (ItemType.GROUP, ItemType.DISPLAY)


def same(one: Values, other: Values) -> bool:
    """Tell whether two answers are the same; yes is not the number 1."""
    return [(type(value), value) for value in one] == [(type(value), value) for value in other]
