"""Reads the items of a questionnaire."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.forms.model import Condition, Item, ItemType, Option, Value
from desktop.forms.parsing import extensions as ext
from desktop.forms.parsing.patterns import trouble_with
from desktop.rules.model import Wording
from desktop.rules.reading import Place

DEEPEST = 5  # groups within groups
ITEM_KEYS = (
    *("linkId", "text", "_text", "type", "extension", "required", "repeats", "readOnly", "maxLength", "prefix"),
    *("answerOption", "answerValueSet", "enableWhen", "enableBehavior", "item", "code", "definition"),
)
LINK_ID = re.compile(r"(?=.{1,120}\Z)[a-z0-9-]*[a-z-][a-z0-9-]*(?:\.[a-z0-9-]*[a-z-][a-z0-9-]*)*")
OPERATORS = {one: one for one in ("exists", "=", "!=", ">", "<", ">=", "<=")}
TYPES = {one.value: one for one in ItemType}
CHOICES = (ItemType.CHOICE, ItemType.OPEN_CHOICE)
TEXTS = (ItemType.STRING, ItemType.TEXT, ItemType.URL, ItemType.OPEN_CHOICE)


def whole(place: Place) -> int:
    """Return this whole number."""
    if isinstance(place.value, bool) or not isinstance(place.value, int):
        raise place.trouble("whole number")
    return place.value


ANSWERS: Mapping[str, Callable[[Place], Value]] = {
    "answerBoolean": Place.yes_or_no,
    "answerString": Place.text,
    "answerDate": lambda place: place.day().isoformat(),
    "answerInteger": whole,
    "answerCoding": lambda place: place["code"].text(),
}
OptionsOf = Callable[[Place], tuple[Option, ...]]


@dataclass(frozen=True, slots=True)
class Within:
    """Where items stand: the value sets they may name, the items before them, their repeating group, their depth."""

    options_of: OptionsOf
    before: dict[str, Item]
    group: str = ""
    depth: int = 0


def items(place: Place, within: Within) -> tuple[Item, ...]:
    """Return the items of a list."""
    if within.depth > DEEPEST:
        raise place.trouble(f"at most {DEEPEST} groups within each other")
    return tuple(item(one, within) for one in place.items(at_least=1))


def item(place: Place, within: Within) -> Item:
    """Return one item, with the items in it."""
    place.only(*ITEM_KEYS)
    link_id, kind = _link_id(place["linkId"], within), place["type"].one_of(TYPES)
    _known_extensions(place)
    inner = place["item"].items() if place.has("item") else []
    helps = [one for one in inner if ext.is_help(one)]
    others = place if len(inner) > len(helps) else None
    repeats = _flag(place, "repeats")
    if kind is ItemType.GROUP and repeats and within.group:
        raise place["repeats"].trouble("no repeating group within another")
    made = Item(
        link_id=link_id,
        type=kind,
        text=ext.wording(place, "text"),
        is_required=_flag(place, "required"),
        repeats=repeats,
        is_read_only=_flag(place, "readOnly"),
        most=place["maxLength"].count() if place.has("maxLength") else 0,
        options=_options(place, kind, within),
        conditions=_conditions(place, within),
        needs_all=_needs_all(place),
        help=ext.wording(_only_one(helps), "text") if helps else None,
        source=ext.extension_text(_only_one(helps), ext.SOURCE) if helps else ext.extension_text(place, ext.SOURCE),
        pattern=_pattern(place, kind),
        pattern_says=ext.extension_wording(place, ext.PATTERN_SAYS),
        least=ext.extension_number(place, ext.LEAST),
        highest=ext.extension_number(place, ext.HIGHEST),
        example=ext.extension_text(place, ext.EXAMPLE),
        items=_inner(
            others,
            kind,
            Within(within.options_of, within.before, _group(link_id, kind, repeats, within), within.depth + 1),
        ),
    )
    within.before[link_id] = made
    return made


def option(place: Place) -> Option:
    """Return an option from a coding."""
    display = ext.wording(place, "display") if place.has("_display") else _unworded(place["display"])
    code = place["code"].text()
    if code != " ".join(code.split()):
        raise place["code"].trouble("a code without spaces at its ends or side by side")
    return Option(code, display, place["system"].text())


def _unworded(place: Place) -> Wording:
    """Return a name that is the same in every language, such as that of a network."""
    return Wording({"en": place.text(), "es": place.text()})


def _link_id(place: Place, within: Within) -> str:
    link_id = place.text()
    if not LINK_ID.fullmatch(link_id):
        raise place.trouble("small letters, dots and hyphens")
    if link_id in within.before:
        raise place.trouble("a linkId of its own")
    if within.group and not link_id.startswith(f"{within.group}."):
        raise place.trouble(f"a linkId that begins with {within.group}.")
    return link_id


def _group(link_id: str, kind: ItemType, repeats: bool, within: Within) -> str:
    return link_id if kind is ItemType.GROUP and repeats else within.group


def _flag(place: Place, key: str) -> bool:
    return place.has(key) and place[key].yes_or_no()


def _only_one(helps: list[Place]) -> Place:
    if len(helps) > 1:
        raise helps[1].trouble("one help")
    return helps[0]


def _known_extensions(place: Place) -> None:
    """Make sure that every extension is one we know: what we do not know might change what is meant."""
    for one in place["extension"].items() if place.has("extension") else []:
        if one["url"].text() not in ext.OF_AN_ITEM:
            raise one["url"].trouble(" | ".join(ext.OF_AN_ITEM))


def _inner(place: Place | None, kind: ItemType, within: Within) -> tuple[Item, ...]:
    if place is None:
        return ()
    if kind is not ItemType.GROUP:
        raise place["item"].trouble("only help")
    found = [one for one in place["item"].items() if not ext.is_help(one)]
    if within.depth > DEEPEST:
        raise place["item"].trouble(f"at most {DEEPEST} groups within each other")
    return tuple(item(one, within) for one in found)


def _options(place: Place, kind: ItemType, within: Within) -> tuple[Option, ...]:
    if kind not in CHOICES:
        if place.has("answerOption") or place.has("answerValueSet"):
            raise place["type"].trouble("choice | open-choice")
        return ()
    if place.has("answerValueSet"):
        return within.options_of(place["answerValueSet"])
    listed = place["answerOption"].items(at_least=1)
    found = tuple(option(one["valueCoding"]) for one in listed)
    if len({one.code for one in found}) < len(found):
        raise place["answerOption"].trouble("a code of its own for each option")
    return found


def _conditions(place: Place, within: Within) -> tuple[Condition, ...]:
    return (
        tuple(_condition(one, within) for one in place["enableWhen"].items(at_least=1))
        if place.has("enableWhen")
        else ()
    )


def _condition(place: Place, within: Within) -> Condition:
    question, operator = place["question"], place["operator"].one_of(OPERATORS)
    if question.text() not in within.before:
        raise question.trouble("the linkId of an item before this one")
    keys = [key for key in ANSWERS if place.has(key)]
    if len(keys) != 1 or (operator == "exists" and keys != ["answerBoolean"]):
        raise place.trouble("answerBoolean" if operator == "exists" else " | ".join(ANSWERS))
    place.only("question", "operator", keys[0])
    return Condition(question.text(), operator, ANSWERS[keys[0]](place[keys[0]]))


def _needs_all(place: Place) -> bool:
    return not place.has("enableBehavior") or place["enableBehavior"].one_of({"all": True, "any": False})


def _pattern(place: Place, kind: ItemType) -> str:
    pattern = ext.extension_text(place, ext.PATTERN)
    if not pattern:
        return ""
    where = ext.extension(place, ext.PATTERN)["valueString"]
    if kind not in TEXTS:
        raise where.trouble("a pattern at a text")
    if trouble := trouble_with(pattern):
        raise where.trouble(trouble)
    return pattern
