"""Where the first answers of a form come from: what this desk knows, each with its source and day. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.forms.enabling import every_item, repeating
from desktop.forms.keys import key_of
from desktop.forms.model import Form, Item, ItemType, Origin, Prefilled, Value
from desktop.forms.reading import iso_day, read
from desktop.forms.rules import is_number

NOTHING = frozenset(("", "none selected", "na", "n/a"))  # how the lists say that there is no value


@dataclass(frozen=True, slots=True)
class Found:
    """A value that this desk knows, and where it is from; None where that needs no telling, as with today."""

    value: Value
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class KnownForForms:
    """What this desk knows, by the names that forms use, such as ``facility.npi``; what is not known is not there."""

    values: Mapping[str, Found] = field(default_factory=dict)
    language: str = "en"


def prefill(form: Form, known: KnownForForms) -> Prefilled:
    """Return the answers that are known, as far as they fit what is asked, and where each came from."""
    items = {item.link_id: item for item in every_item(form.items)}
    groups = repeating(form)
    found: dict[str, Found] = {}
    for link, source in form.prefill.items():
        value = _fitting(items[link], known.values.get(source), known.language)
        if value is not None:
            group = groups.get(link, "")
            found[key_of(link, group, 1 if group else 0)] = value
    answers = {key: (one.value,) for key, one in found.items()}
    return Prefilled(answers, {key: one.origin for key, one in found.items() if one.origin is not None})


def is_nothing(value: str) -> bool:
    """Tell whether a value of a list stands for none."""
    return " ".join(value.split()).casefold() in NOTHING


def _fitting(item: Item, found: Found | None, language: str) -> Found | None:
    """Return a value as an answer to an item, or None where it is not one."""
    if found is None:
        return None
    value = _as_asked(item, found.value, language)
    return None if value is None else Found(value, found.origin)


def _as_asked(item: Item, value: Value, language: str) -> Value | None:
    if item.type is ItemType.BOOLEAN:
        return value if isinstance(value, bool) else None
    if isinstance(value, bool):
        return _yes_or_no_option(item, value)
    if item.type is ItemType.INTEGER:
        return value if is_number(value) else None
    text = read(item, str(value), language)
    if not isinstance(text, str) or is_nothing(text):
        return None
    if item.type is ItemType.DATE:
        return text if iso_day(text) else None
    if item.type is ItemType.CHOICE and all(option.code != text for option in item.options):
        return None
    return text


def _yes_or_no_option(item: Item, value: bool) -> str | None:
    wanted = "yes" if value else "no"
    return next((option.code for option in item.options if option.code == wanted), None)
