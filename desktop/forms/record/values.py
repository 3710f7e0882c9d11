"""Answers as values of FHIR, and back."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.forms.model import Item, ItemType, Value
from desktop.forms.reading import INTEGERS, cleaned, iso_day, iso_moment
from desktop.forms.rules import is_number

_TEXT_VALUES = ("valueString", "valueUri", "valueDate", "valueDateTime")
_EMPTY: Mapping[str, object] = {}


def answer(item: Item, value: Value, language: str) -> Mapping[str, object]:
    """Return an answer as a QuestionnaireResponse holds it; what is not what the item asks is a valueString.

    An answer of which nothing can be kept is empty.
    """
    if isinstance(value, bool):
        return {"valueBoolean": value}
    if is_number(value) and INTEGERS[0] <= int(value) <= INTEGERS[1]:
        return {"valueInteger": int(value)}
    option = next((one for one in item.options if one.code == value), None)
    if option is not None:
        coding = {"system": option.system, "code": option.code, "display": option.display.said(language)}
        return {"valueCoding": {key: text for key, text in coding.items() if text}}
    text = cleaned(str(value)).strip()
    return {_kind(item, text): text} if text else _EMPTY


def value_of(found: object) -> Value | None:
    """Return the value of an answer of a QuestionnaireResponse, or None where it holds none that we know."""
    if not isinstance(found, dict):
        return None
    if isinstance(found.get("valueBoolean"), bool):
        return bool(found["valueBoolean"])
    if is_number(found.get("valueInteger")):
        return int(found["valueInteger"])
    coding = found.get("valueCoding")
    texts = [coding.get("code") if isinstance(coding, dict) else None, *(found.get(key) for key in _TEXT_VALUES)]
    return next((text for text in texts if isinstance(text, str) and text), None)


def _kind(item: Item, text: str) -> str:
    if item.type is ItemType.DATE and iso_day(text):
        return "valueDate"
    if item.type is ItemType.DATE_TIME and iso_moment(text):
        return "valueDateTime"
    return "valueUri" if item.type is ItemType.URL and len(text.split()) == 1 else "valueString"
