"""Turns what people type into values, and values into what people read, in English and Spanish."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import cache

from desktop.forms.model import Item, ItemType, Value
from desktop.rules.choices import plain
from desktop.words import LANGUAGES, Words, word_table

INTEGERS = (-(2**31), 2**31 - 1)  # what FHIR allows
YEARS = (1000, 9999)
_LINES = re.compile("\r\n|[\r\u2028\u2029]")
_SPACES = re.compile("[\v\f\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_OUT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:([, ])[0-9]{3})(?:\1[0-9]{3})*")
_DIGITS = re.compile(r"[+-]?[0-9]{1,15}")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMBERS_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_WORDS_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]{3,10}) ([0-9]{4})")
_WORDS_DAY_US = re.compile(r"([a-z]{3,10}) ([0-9]{1,2})(?:st|nd|rd|th)? ([0-9]{4})")


def read(item: Item, typed: str, language: str = "en") -> Value:
    """Return what was typed as a value of the item's type; what is not clearly one stays the text itself."""
    text = cleaned(typed).strip() if item.type is ItemType.TEXT else " ".join(cleaned(typed).split())
    match item.type:
        case ItemType.BOOLEAN:
            found: Value | None = _yes_or_no(text)
        case ItemType.INTEGER:
            found = _number(text)
        case ItemType.DATE:
            found = _day(text, language)
        case ItemType.DATE_TIME:
            found = _moment(text)
        case ItemType.CHOICE | ItemType.OPEN_CHOICE:
            found = _code(item, text)
        case _:
            found = text
    return text if found is None else found


def cleaned(text: str) -> str:
    """Return a text that a record can hold: one kind of space and line end, no control characters, no half pairs.

    FHIR's texts hold tabs, line ends and plain spaces only; other spaces become plain ones. What turns the direction of
    writing or takes no room is left out, so that a text reads as it is stored.
    """
    return _OUT.sub("", _SPACES.sub(" ", _LINES.sub("\n", text)))


def can_be_kept(value: Value) -> bool:
    """Tell whether nothing is lost when a text is cleaned; kinds of spaces and line ends do not count."""
    return not isinstance(value, str) or _OUT.search(_LINES.sub("\n", value)) is None


def shown(item: Item, value: Value, language: str = "en") -> str:
    """Return a value as people read it; a text that could not be read as what the item asks is shown as typed."""
    words = Words(language)
    if isinstance(value, bool):
        return words.text("forms", "yes" if value else "no")
    if isinstance(value, int):
        return words.number(value)
    if item.type is ItemType.DATE and (day := iso_day(value)):
        return words.day(day)
    if item.type is ItemType.DATE_TIME and (moment := iso_moment(value)):
        return f"{words.day(moment.date())}, {moment:%H:%M:%S} ({_zone(moment)})"
    option = next((one for one in item.options if one.code == value), None)
    return option.display.said(language) if option else value


def iso_day(text: str) -> date | None:
    """Return the day of a text like ``2026-03-04``, or None."""
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


def iso_moment(text: str) -> datetime | None:
    """Return the moment of a text like ``2026-03-04T09:30:00-08:00``, which names its zone, or None."""
    try:
        found = datetime.fromisoformat(text) if re.match(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T", text) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None


def _zone(moment: datetime) -> str:
    return f"UTC{moment:%z}"[:6] + ":" + f"{moment:%z}"[3:5]


def _yes_or_no(text: str) -> bool | None:
    for answer, key in ((True, "yes_typed"), (False, "no_typed")):
        if any(text.casefold() in word_table(language)["forms"][key].split() for language in LANGUAGES):
            return answer
    return None


def _number(text: str) -> int | None:
    """Return a whole number; commas and spaces in it stand between groups of three."""
    digits = unicodedata.normalize("NFKC", text).replace("−", "-")
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "").replace(" ", "")
    if not _DIGITS.fullmatch(digits):
        return None
    return int(digits) if INTEGERS[0] <= int(digits) <= INTEGERS[1] else None


def _day(text: str, language: str) -> str | None:
    """Return a day as ISO text; months and days as numbers only where their order is clear.

    In English the month comes first, as is usual in California; in Spanish usage differs, so both are left as typed.
    """
    bare = unicodedata.normalize("NFKC", text).casefold().replace(",", " ").replace(".", " . ").strip()
    words = " ".join(word for word in bare.split() if word not in {"de", "del", ".", "of"})
    if found := _ISO_DAY.fullmatch(text):
        return _iso(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS_DAY.fullmatch(text):
        return _day_of_numbers(int(found[1]), int(found[2]), int(found[3]), language)
    if found := _WORDS_DAY.fullmatch(words):
        return _iso(int(found[3]), _month(found[2]), int(found[1]))
    if found := _WORDS_DAY_US.fullmatch(words):
        return _iso(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _day_of_numbers(first: int, second: int, year: int, language: str) -> str | None:
    if first == second or second > 12 or (language == "en" and first <= 12):
        return _iso(year, first, second)
    return _iso(year, second, first) if first > 12 else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if YEARS[0] <= year <= YEARS[1] else None
    except ValueError:
        return None


def _month(word: str) -> int:
    """Return the number of a month by its name or the beginning of it, 0 for none."""
    return next((number for name, number in _months() if name.startswith(word)), 0)


@cache
def _months() -> tuple[tuple[str, int], ...]:
    names = [word_table(language)["forms"]["month_names"].split() for language in LANGUAGES]
    named = ((name, number) for one in names for number, name in enumerate(one, 1))
    return (*named, ("sept", 9), ("setiembre", 9))


def _moment(text: str) -> str | None:
    found = iso_moment(text.replace(" ", "T", 1))
    return found.isoformat(timespec="seconds") if found else None


def _code(item: Item, text: str) -> str | None:
    """Return the code of the option that was typed: by its code, or by its name in any language."""
    wanted = plain(text)
    for option in item.options:
        if wanted in {plain(option.code), *(plain(name) for name in option.display.texts.values())}:
            return option.code
    return None
