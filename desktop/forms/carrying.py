"""Brings the answers of a draft over to another version of its form; no answer is lost on the way. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from desktop.forms.enabling import NO_ANSWER, every_item, repeating
from desktop.forms.keys import entry_of, key_of, link_of
from desktop.forms.model import Answers, Carried, Form, Item, ItemType, Value, Values
from desktop.forms.reading import read, shown

Say = Callable[..., str]
_CHOICES = (ItemType.CHOICE, ItemType.OPEN_CHOICE)
LONGEST_SHOWN = 120  # characters of an answer within a sentence


def carry(old: Form | None, new: Form, answers: Answers, say: Say, language: str = "en") -> Carried:
    """Return the answers as the new version has them, what changed, and what has no place any more.

    Args:
        old: the version the answers were given to; None where it is no longer known.
        new: the version they are brought to.
        answers: by key.
        say: returns a sentence of the words' section ``forms`` by its key and facts.
        language: in which questions and answers are named.
    """
    before, after = _answerable(old), _answerable(new)
    kept: dict[str, Values] = {}
    dropped: dict[str, Values] = {}
    told: list[str] = []
    for key, values in answers.items():
        item, place = after.get(link_of(key)), _place(key, old, new)
        if item is None or not place or place in kept:
            dropped[key] = values
            told.append(
                say(
                    "carried.dropped",
                    question=_label(before, key, language),
                    answer=_told(before, key, values, language),
                )
            )
            continue
        kept[place] = tuple(_fitted(item, before.get(link_of(key)), value, language) for value in values)
        told.extend(_unfit(item, kept[place], say, language))
    return Carried(kept, (*_new_questions(old, before, after, say, language), *told), dropped)


def _answerable(form: Form | None) -> Mapping[str, Item]:
    """Return the items that can hold an answer by linkId."""
    items = every_item(form.items) if form else iter(())
    return {item.link_id: item for item in items if item.type not in NO_ANSWER}


def _place(key: str, old: Form | None, new: Form) -> str:
    """Return the key that an answer has in the new version, "" for none.

    Where its group no longer repeats, the first entry stays; where it now does, the answer becomes the first entry.
    """
    link = link_of(key)
    group = repeating(new).get(link, "")
    if group:
        was = entry_of(key, group)
        return key if was and key_of(link, group, was) == key else (key_of(link, group, 1) if key == link else "")
    if key == link:
        return key
    was_in = repeating(old).get(link, "") if old else _group_in(key)
    return link if was_in and entry_of(key, was_in) == 1 and key_of(link, was_in, 1) == key else ""


def _group_in(key: str) -> str:
    """Return what stands before the number in a key."""
    parts = key.split(".")
    number = next((place for place, part in enumerate(parts) if part.isdecimal()), 0)
    return ".".join(parts[:number])


def _fitted(item: Item, before: Item | None, value: Value, language: str) -> Value:
    """Return a value as the new item holds it; one that does not fit stays as the text that people read."""
    if before is None or (before.type is item.type and item.type not in _CHOICES):
        return value
    if before.type in _CHOICES and item.type in _CHOICES and any(value == option.code for option in item.options):
        return value
    text = value if isinstance(value, str) and before.type not in _CHOICES else shown(before, value, language)
    found = read(item, text, language)
    if isinstance(found, str) and not found:
        return value
    return found


def _unfit(item: Item, values: Values, say: Say, language: str) -> Iterator[str]:
    for value in values:
        if item.type is ItemType.CHOICE and all(value != option.code for option in item.options):
            yield say("carried.unfit", question=item.text.said(language), answer=str(value)[:LONGEST_SHOWN])
    if len(values) > 1 and not item.repeats:
        yield say("carried.one", question=item.text.said(language))


def _new_questions(
    old: Form | None, before: Mapping[str, Item], after: Mapping[str, Item], say: Say, language: str
) -> Iterator[str]:
    if old is None:
        return
    for link, item in after.items():
        if link not in before:
            yield say("carried.new", question=item.text.said(language))


def _label(before: Mapping[str, Item], key: str, language: str) -> str:
    item = before.get(link_of(key))
    return item.text.said(language) if item else key


def _told(before: Mapping[str, Item], key: str, values: Values, language: str) -> str:
    item = before.get(link_of(key))
    texts = [shown(item, value, language) if item else str(value) for value in values]
    return "; ".join(texts)[:LONGEST_SHOWN]
