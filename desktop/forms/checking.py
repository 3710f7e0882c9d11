"""Checks answers: each by itself, and all together by the form's rules. Pure: no clock, no files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.forms.enabling import Asked, all_asked, asked, enabled
from desktop.forms.keys import MOST_ENTRIES, entry_of, is_beyond, key_of
from desktop.forms.model import Answers, CrossRule, Form, Item, ItemType, Problem, Severity, Value, Values
from desktop.forms.parsing.patterns import matches
from desktop.forms.reading import can_be_kept, iso_day, iso_moment
from desktop.forms.rules import Condition, Situation, holds, is_number
from desktop.rules import model as known
from desktop.rules.pack import Pack

__all__ = ["Context", "asked", "check", "enabled"]
MOST_TEXT = {ItemType.STRING: 2_000, ItemType.URL: 2_000, ItemType.OPEN_CHOICE: 2_000, ItemType.TEXT: 20_000}
TEXTS = tuple(MOST_TEXT)
Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Context:
    """What answers are checked against.

    Attributes:
        entity_type, facts: of the facility, as the rule pack names them.
        say: returns a sentence of the words' section ``forms`` by its key and facts.
        language: of the desk.
    """

    today: date
    entity_type: str | None
    facts: Mapping[str, known.Value]
    pack: Pack
    say: Say
    language: str = "en"


@dataclass(frozen=True, slots=True)
class _Found:
    """A problem before it has its place: a sentence's key and facts."""

    key: str
    facts: Mapping[str, int | date] = field(default_factory=dict)


def check(form: Form, answers: Answers, context: Context) -> tuple[Problem, ...]:
    """Return the errors, warnings and notes about the answers to what is asked now, in the order of the form.

    The signature is not looked at; whoever signs does that.
    """
    now = all_asked(form, answers)
    problems = [*_of_items(now, answers, context), *_of_rules(form, now, context)]
    places = {key: place for place, key in enumerate(now.keys)}
    return tuple(sorted(problems, key=lambda one: places.get(one.key, len(places))))


def _of_items(now: Asked, answers: Answers, context: Context) -> Iterator[Problem]:
    for item, key in now.items:
        given = now.answers.get(key, ())
        if (found := _trouble(item, given)) is not None:
            yield Problem(Severity.ERROR, key, _said(item, found, context))
    for group in dict.fromkeys(now.groups.values()):
        if any(is_beyond(key, group) for key in answers):
            yield Problem(Severity.ERROR, group, context.say("too-many", most=MOST_ENTRIES))


def _said(item: Item, found: _Found, context: Context) -> str:
    if found.key == "pattern" and item.pattern_says is not None:
        return item.pattern_says.said(context.language)
    return context.say(found.key, **found.facts)


def _trouble(item: Item, given: Values) -> _Found | None:
    """Return what is wrong with the answers to one item, or None."""
    if not given:
        return (
            _Found(f"required.{item.type.value}" if item.type in _REQUIRED else "required")
            if item.is_required
            else None
        )
    if len(given) > 1 and not item.repeats:
        return _Found("one-answer")
    return next((found for found in (_trouble_with(item, value) for value in given) if found is not None), None)


def _trouble_with(item: Item, value: Value) -> _Found | None:
    if not can_be_kept(value):
        return _Found("characters")
    return _CHECKS[item.type](item, value)


def _yes_or_no(_item: Item, value: Value) -> _Found | None:
    return None if isinstance(value, bool) else _Found("yes-or-no")


def _integer(item: Item, value: Value) -> _Found | None:
    if not is_number(value):
        return _Found("whole-number")
    if item.least is not None and int(value) < item.least:
        return _Found("least", {"least": item.least})
    if item.highest is not None and int(value) > item.highest:
        return _Found("highest", {"highest": item.highest})
    return None if abs(int(value)) < 2**31 else _Found("whole-number")


def _date(_item: Item, value: Value) -> _Found | None:
    return None if isinstance(value, str) and iso_day(value) else _Found("date")


def _moment(_item: Item, value: Value) -> _Found | None:
    return None if isinstance(value, str) and iso_moment(value) else _Found("moment")


def _text(item: Item, value: Value) -> _Found | None:
    if not isinstance(value, str):
        return _Found("text")
    most = item.most or MOST_TEXT.get(item.type, 0)
    if len(value) > most:
        return _Found("too-long", {"most": most, "length": len(value)})
    return _Found("pattern") if item.pattern and not matches(item.pattern, value) else None


def _url(item: Item, value: Value) -> _Found | None:
    if not isinstance(value, str) or len(value.split()) != 1 or not _has_host(value):
        return _Found("url")
    return _text(item, value)


def _choice(item: Item, value: Value) -> _Found | None:
    return None if any(value == option.code for option in item.options) else _Found("choose")


def _open_choice(item: Item, value: Value) -> _Found | None:
    return None if _choice(item, value) is None else _text(item, value)


_REQUIRED = (ItemType.CHOICE, ItemType.BOOLEAN, ItemType.DATE)
_CHECKS: Mapping[ItemType, Callable[[Item, Value], _Found | None]] = {
    ItemType.BOOLEAN: _yes_or_no,
    ItemType.INTEGER: _integer,
    ItemType.DATE: _date,
    ItemType.DATE_TIME: _moment,
    ItemType.STRING: _text,
    ItemType.TEXT: _text,
    ItemType.URL: _url,
    ItemType.CHOICE: _choice,
    ItemType.OPEN_CHOICE: _open_choice,
}


def _has_host(address: str) -> bool:
    scheme, separator, rest = address.partition("://")
    host = rest.partition("/")[0]
    return scheme.casefold() in {"https", "http"} and bool(separator) and "." in host.strip(".")


def _of_rules(form: Form, now: Asked, context: Context) -> Iterator[Problem]:
    situation = Situation(
        answers=now.answers,
        today=context.today,
        pack=context.pack,
        entity_type=context.entity_type,
        facts=context.facts,
        groups=now.groups,
    )
    entries = {group: _entries(group, now) for group in {rule.within for rule in form.rules}}
    for rule in form.rules:
        for entry in entries[rule.within]:
            at = replace(situation, group=rule.within, entry=entry) if entry else situation
            if holds(_condition(rule), at):
                says = rule.says.said(context.language)
                yield Problem(rule.severity, _place(rule, now, entry), says, rule.passages)


def _entries(group: str, now: Asked) -> tuple[int, ...]:
    """Return the entries of a group that a rule is asked of, or 0 for the whole form."""
    return tuple(sorted({entry_of(key, group) for key in now.keys} - {0})) if group else (0,)


def _place(rule: CrossRule, now: Asked, entry: int) -> str:
    """Return the key of the first place of a rule that is asked now."""
    keys = [key_of(link, rule.within, entry) if _is_in(link, rule, now) else link for link in rule.at]
    here = next((key for key in keys if key in now.keys), "")
    if here or rule.within:
        return here or next(iter(keys), "")
    inner = (now_key for link in rule.at for now_key in now.keys if _stands_for(link, now_key, now))
    return next(inner, next(iter(keys), ""))


def _is_in(link: str, rule: CrossRule, now: Asked) -> bool:
    return bool(rule.within) and now.groups.get(link) == rule.within


def _stands_for(link: str, key: str, now: Asked) -> bool:
    """Tell whether a key is an entry's item of a linkId, for rules over all entries of a group."""
    group = now.groups.get(link, "")
    return bool(group) and key == key_of(link, group, entry_of(key, group))


def _condition(rule: CrossRule) -> Condition:
    """Return the rule's condition; `desktop.forms.parsing` makes no other."""
    condition = rule.when
    if not isinstance(condition, Condition):
        raise TypeError(rule.id)
    return condition
