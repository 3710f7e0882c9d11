"""Derives what the groups of an axis say about a scored variable: how narrow ages are, which races there are. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from desktop.deidentification.ranges import range_of
from desktop.deidentification.spec import Answer
from desktop.deidentification.vocabulary import BROAD_RACES, LANGUAGES, MONTHS, OTHERS, SEXES, SMALL_RACES, words_of
from desktop.deidentification.wholes import says_all

_YEAR = re.compile(r"(?:fy|cy|sfy|ffy|ano|year)? ?(?:19|20)[0-9]{2}")
_YEARS = re.compile(r"(?:fy |cy )?((?:19|20)[0-9]{2}) (?:to |through |a )?((?:19|20)[0-9]{2})")
_FISCAL = re.compile(r"(?:fy|sfy|ffy) ?(?:19|20)?[0-9]{2} [0-9]{2}|((?:19|20)[0-9]{2}) ([0-9]{2})")
_QUARTER = re.compile(r"(?:.* )?(?:q|qtr|quarter|trimestre|t) ?[1-4](?: .*)?")
_HALF = re.compile(r"(?:.* )?(?:h|half|semestre|s) ?[12](?: .*)?")
_MONTH = re.compile(r"(?:19|20)[0-9]{2} (?:0[1-9]|1[0-2])(?: [0-9]{1,2})?|(?:0?[1-9]|1[0-2]) (?:19|20)[0-9]{2}")
_NAMED = re.compile("|".join(one.pattern for one in (SMALL_RACES, BROAD_RACES, OTHERS)))
_FILLING = re.compile(
    r"\b(?:or|and|other|o|y|u|of|not|non|no|nh|nl|n|only|alone|any|in combination|some|races?|raza|ethnicity"
    r"|origin|origen|person|people|personas?|native|americans?|groups?|american[oa]s?|nativ[oa]s?|alaska|hawai|islas?"
    r"|pacifico|del?|otras?)\b"
)
_SAYS_HISPANIC = re.compile(r"\b(?:hispanic|latin[oax]s?|hispan[oa]s?|yes|no|non|not|si|[yns])\b")
_ORDER = ("five-years", "two-to-four-years", "year", "half-year", "quarter", "month")


def derive(variable: str, values: Sequence[str]) -> tuple[Answer, ...]:
    """Return what the groups of an axis answer for a variable, () where they do not say."""
    groups = [words_of(value) for value in values if value and not says_all(value)]
    if variable == "age":
        return _ages([value for value in values if value and not says_all(value)])
    found = _DERIVED.get(variable)
    return found(groups) if found and groups else ()


def _ages(values: Sequence[str]) -> tuple[Answer, ...]:
    ranges = [range_of(value) for value in values]
    widths = [one.width for one in ranges if one is not None]
    unread = [value for value, one in zip(values, ranges, strict=True) if one is None]
    are_read = all(OTHERS.search(words_of(value)) for value in unread)
    return (min(widths),) if widths and are_read else ()


def _times(groups: Sequence[str]) -> tuple[Answer, ...]:
    periods = [_period(group) for group in groups]
    known = [one for one in periods if one]
    return (max(known, key=_ORDER.index),) if known and len(known) == len(periods) else ()


def _period(group: str) -> str:
    if years := _YEARS.fullmatch(group):
        count = int(years[2]) - int(years[1]) + 1
        return "five-years" if count >= 5 else "two-to-four-years" if count > 1 else "year"
    if _MONTH.fullmatch(group) or MONTHS.search(group):
        return "month"
    if _QUARTER.fullmatch(group):
        return "quarter"
    if _HALF.fullmatch(group):
        return "half-year"
    return "year" if _YEAR.fullmatch(group) else ""


def _sexes(groups: Sequence[str]) -> tuple[Answer, ...]:
    return ("male-female",) if all(group in SEXES or OTHERS.search(group) for group in groups) else ()


def _races(groups: Sequence[str]) -> tuple[Answer, ...]:
    if any(_FILLING.sub("", _NAMED.sub("", one)).strip() for one in groups):  # "Asian Indian" is a detailed group
        return ()
    return ("broad-and-small",) if any(SMALL_RACES.search(one) for one in groups) else ("broad",)


def _ethnicities(groups: Sequence[str]) -> tuple[Answer, ...]:
    told = [one for one in groups if not OTHERS.search(one)]
    return ("hispanic-yes-no",) if len(told) <= 2 and all(_SAYS_HISPANIC.search(one) for one in told) else ()


def _languages(groups: Sequence[str]) -> tuple[Answer, ...]:
    return ("english-spanish-other",) if all(LANGUAGES.search(one) or OTHERS.search(one) for one in groups) else ()


def _only(category: str) -> Callable[[Sequence[str]], tuple[Answer, ...]]:
    return lambda _: (category,)


def _genders(groups: Sequence[str]) -> tuple[Answer, ...]:
    told = [one for one in groups if not OTHERS.search(one)]
    return ("man-woman-other",) if len(told) <= 3 else ("disaggregated",)


def _number(groups: Sequence[str]) -> tuple[Answer, ...]:
    return (len(set(groups)),)


_DERIVED: Mapping[str, Callable[[Sequence[str]], tuple[Answer, ...]]] = {
    "time": _times,
    "sex": _sexes,
    "race": _races,
    "ethnicity": _ethnicities,
    "language": _languages,
    "sexual_orientation": _only("four-groups"),
    "gender_identity": _genders,
    "intersex": _only("yes-no"),
    "other_categories": _number,
}
