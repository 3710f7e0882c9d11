"""Which items of a form are asked, given what was answered so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.forms.keys import entry_of, key_of, link_of, numbers
from desktop.forms.model import Answers, Condition, Form, Item, ItemType, Value, Values
from desktop.forms.reading import cleaned
from desktop.forms.rules import is_number, same

NO_ANSWER = frozenset((ItemType.GROUP, ItemType.DISPLAY))


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked now.

    Attributes:
        items: every item that can hold an answer, with its key, in order.
        keys: of all items that are asked, with groups, their entries (``subordinate.2``) and sentences to read.
        answers: those of items that are asked; nothing empty.
        groups: the repeating group of each linkId that stands in one.
    """

    items: list[tuple[Item, str]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    answers: dict[str, Values] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)


def asked(form: Form, answers: Answers) -> tuple[tuple[Item, str], ...]:
    """Return the items that are asked now and can hold an answer, with their keys, in order.

    A repeating group is asked once per entry there is; one that is required, at least once.
    """
    return tuple(all_asked(form, answers).items)


def enabled(form: Form, answers: Answers) -> frozenset[str]:
    """Return the keys of everything that is asked now, groups, their entries and sentences to read among them."""
    return frozenset(all_asked(form, answers).keys)


def all_asked(form: Form, answers: Answers) -> Asked:
    """Return what is asked now; the signature is not."""
    found = Asked(groups=repeating(form))
    _ask(form.items, answers, found, "", 0)
    return found


def repeating(form: Form) -> dict[str, str]:
    """Return the repeating group of each linkId that stands in one, by linkId; the groups themselves are not there."""
    return {
        item.link_id: group.link_id
        for group in every_item(form.items)
        if group.type is ItemType.GROUP and group.repeats
        for item in every_item(group.items)
    }


def item_at(form: Form, key: str) -> Item | None:
    """Return the item that can hold an answer under a key, asked now or not; None for a key that has no item."""
    group = repeating(form).get(link_of(key), "")
    if key_of(link_of(key), group, entry_of(key, group) if group else 0) != key or (group and not entry_of(key, group)):
        return None
    fitting = (one for one in every_item(form.items) if one.link_id == link_of(key) and one.type not in NO_ANSWER)
    return next(fitting, None)


def every_item(items: tuple[Item, ...]) -> Iterator[Item]:
    """Yield items and all items within them, in order."""
    for item in items:
        yield item
        yield from every_item(item.items)


def _ask(items: tuple[Item, ...], answers: Answers, found: Asked, group: str, entry: int) -> None:
    """Add what is asked of these items; conditions look at items before them only, so one pass is enough."""
    for item in items:
        if not _is_enabled(item, found, group, entry):
            continue
        key = key_of(item.link_id, group, entry)
        found.keys.append(key)
        if item.type is not ItemType.GROUP:
            _ask_one(item, key, answers, found)
        elif item.repeats:
            for number in numbers(answers, item.link_id) or ((1,) if item.is_required else ()):
                found.keys.append(key_of(item.link_id, item.link_id, number))
                _ask(item.items, answers, found, item.link_id, number)
        else:
            _ask(item.items, answers, found, group, entry)


def _ask_one(item: Item, key: str, answers: Answers, found: Asked) -> None:
    if item.type in NO_ANSWER:
        return
    found.items.append((item, key))
    given = tuple(value for value in answers.get(key, ()) if not _is_blank(value))
    if given:
        found.answers[key] = given


def _is_blank(value: Value) -> bool:
    return isinstance(value, str) and not cleaned(value).strip()


def _is_enabled(item: Item, found: Asked, group: str, entry: int) -> bool:
    if not item.conditions:
        return True
    met = [_is_met(condition, found, group, entry) for condition in item.conditions]
    return all(met) if item.needs_all else any(met)


def _is_met(condition: Condition, found: Asked, group: str, entry: int) -> bool:
    """Tell whether a condition is met; an item that is not asked has no answer.

    Source: HL7 FHIR R4, code system questionnaire-enable-operator: ``!=`` is met where no answer is equal.
    """
    values = _values(condition.question, found.answers, found.groups, (group, entry))
    if condition.operator == "exists":
        return bool(values) == condition.answer
    if condition.operator == "!=":
        return not any(same(value, condition.answer) for value in values)
    return any(_is_so(condition.operator, value, condition.answer) for value in values)


def _values(link_id: str, answers: Answers, groups: Mapping[str, str], at: tuple[str, int]) -> Values:
    group = groups.get(link_id, "")
    if not group:
        return answers.get(link_id, ())
    here = (at[1],) if group == at[0] else numbers(answers, group)
    return tuple(value for number in here for value in answers.get(key_of(link_id, group, number), ()))


def _is_so(operator: str, value: Value, other: Value) -> bool:
    """Compare two values of one kind; days are compared as texts, which their form allows."""
    if operator == "=":
        return same(value, other)
    if isinstance(value, str) and isinstance(other, str):
        order = (value > other) - (value < other)
    elif is_number(value) and is_number(other):
        order = (int(value) > int(other)) - (int(value) < int(other))
    else:
        return False
    return {">": order > 0, "<": order < 0, ">=": order >= 0, "<=": order <= 0}[operator]
