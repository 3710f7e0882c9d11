"""Brings names to one form: case, accents, punctuation, abbreviations, legal forms, and the two halves of a dba."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 300  # characters of a name that are looked at; lists and typing may hold anything

_APOSTROPHES = dict.fromkeys(map(ord, "'`´‘’‚‛′"))
_INITIALS = re.compile(r"\b(?:[a-z][./]\s?){1,4}[a-z]\b\.?")  # m.d., d/b/a, p. c.
_WORD = re.compile(r"[a-z0-9]+|[^\W_]+")
_DBA = re.compile(r"\bdba\b|\bdoing business as\b|\baka\b|\balso known as\b|\bfka\b|\bformerly(?: known as)?\b")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_LEGAL_PHRASE = re.compile(
    r"\ba (?:california )?(?:professional |medical |nonprofit |non profit |public benefit |religious |dental |nursing "
    r"|limited liability )+(?:corporation|corp|company)\b|\ba california (?:corporation|corp|company)\b"
    r"|\bprofessional (?:medical )?(?:corporation|corp)\b|\bmedical (?:corporation|corp)\b"
    r"|\blimited liability company\b|\b(?:a california )?limited partnership\b"
)
_LEGAL = frozenset("llc llp lp lllp pllc pc apc amc inc incorporated corp corporation co company ltd limited".split())
_LITTLE = frozenset("and the of a an at in for by".split())
_JOINED = {
    ("health", "care"): "healthcare",
    ("post", "acute"): "postacute",
    ("sub", "acute"): "subacute",
    ("m", "d"): "md",
}
_SPELLED = {
    short: whole
    for whole, shorts in {
        "center": "ctr cntr cntre centre",
        "hospital": "hosp hsp",
        "medical": "med mdcl",
        "rehabilitation": "rehab",
        "convalescent": "conv convalescnt",
        "skilled nursing facility": "snf",
        "saint": "st",
        "nursing": "nrsg nurs nsg",
        "facility": "fac facil",
        "healthcare": "hlthcare hc",
        "health": "hlth",
        "clinic": "clin",
        "community": "comm cmty",
        "associates": "assoc assocs",
        "services": "svc svcs serv",
        "department": "dept",
        "county": "cnty",
        "physicians": "phys",
        "group": "grp",
        "laboratory": "lab",
        "surgery": "surg",
        "university": "univ",
        "regional": "reg regl",
        "memorial": "mem meml",
        "mount": "mt",
        "fort": "ft",
        "california": "calif ca",
        "international": "intl",
        "management": "mgmt",
        "therapy": "ther",
        "pediatrics": "peds",
        "doctor": "dr",
        "south": "so",
    }.items()
    for short in shorts.split()
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in one form.

    Attributes:
        words: in order, spelled out, without legal form and little words; never empty.
        is_partial: only a part of what was written, such as what stood in brackets.
        is_half: one half of "X dba Y"; many facilities may share the other half.
    """

    words: tuple[str, ...]
    is_partial: bool = False
    is_half: bool = False

    @property
    def key(self) -> str:
        """Equal for two names that are the same but for case, accents, punctuation and legal form."""
        return " ".join(self.words)


def folded(text: str) -> str:
    """Return the text in small letters without accents, apostrophes, invisible characters and doubled spaces."""
    marked = unicodedata.normalize("NFKD", text[:LONGEST]).translate(_APOSTROPHES).casefold()
    kept = [c for c in marked if unicodedata.category(c) not in ("Mn", "Cf", "Cc") or c in "\t\n\r"]
    return " ".join("".join(kept).split())


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name in one form; empty where there is no letter or digit."""
    return _words(_plain(text))


def names_in(text: str) -> tuple[Name, ...]:
    """Return the names that a written name holds, the whole first: both halves of "X dba Y", what brackets hold."""
    plain = folded(text).replace("&", " and ")
    outside = _BRACKETED.sub(" ", plain)
    halves = _DBA.split(_INITIALS.sub(_joined_initials, outside))
    found = [Name(_words(_without_marks(plain)))]
    if outside != plain:
        found += [Name(_words(_without_marks(part)), is_partial=True) for part in _BRACKETED.findall(plain)]
        found.append(Name(_words(_without_marks(outside)), is_partial=True))
    if len(halves) > 1:
        found += [Name(_words(_without_marks(half)), is_half=True) for half in halves]
    return tuple(dict.fromkeys(name for name in found if name.words))


def place_words(city: str) -> tuple[str, ...]:
    """Return the words of a city in one form, "St." and "Saint" alike."""
    return tuple(_SPELLED.get(word, word) for word in _WORD.findall(_plain(city)))


def zip_of(text: str) -> str:
    """Return the first five digits of a ZIP code; "" where it is none; a lost leading zero is put back."""
    digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", text))
    if len(digits) in (4, 8):
        digits = "0" + digits
    return digits[:5] if len(digits) in (5, 9) and not re.search(r"[^\W\d]", text) else ""


def _plain(text: str) -> str:
    return _without_marks(folded(text).replace("&", " and "))


def _without_marks(text: str) -> str:
    return " ".join(_WORD.findall(_INITIALS.sub(_joined_initials, text)))


def _joined_initials(found: re.Match[str]) -> str:
    return re.sub(r"\W", "", found.group()) + " "


def _words(plain: str) -> tuple[str, ...]:
    """Spell out, join and leave out; where nothing would be left, everything is kept."""
    written = _joined(_WORD.findall(_LEGAL_PHRASE.sub(" ", plain)))
    spelled = " ".join(_SPELLED.get(word, word) for word in written).split()
    kept = [word for word in spelled if word not in _LEGAL and word not in _LITTLE and word != "dba"]
    return tuple(kept or spelled or plain.split())


def _joined(words: list[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        both = _JOINED.get((joined[-1], word)) if joined else None
        if both:
            joined[-1] = both
        else:
            joined.append(word)
    return joined
