"""The nouns of forms: a form and its items, answers, the rules over them, and the problems they find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from desktop.rules.model import Passage, Wording

Value = (
    str | bool | int
)  # dates are ISO texts; what was typed and cannot be read stays a text, so nothing typed is lost
Values = tuple[Value, ...]
Answers = Mapping[str, Values]  # by key (see `desktop.forms.keys`); an item without an answer is left out


class ItemType(Enum):
    """The item types of FHIR R4 that our forms use; the values are FHIR's own."""

    GROUP = "group"
    DISPLAY = "display"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DATE = "date"
    DATE_TIME = "dateTime"
    STRING = "string"
    TEXT = "text"
    URL = "url"
    CHOICE = "choice"
    OPEN_CHOICE = "open-choice"


class Severity(Enum):
    """How much a problem matters: an error keeps the form from being signed, a warning has to be looked at."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; ``code`` is what is stored, ``system`` says which list it is from ("" for ours)."""

    code: str
    display: Wording
    system: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """When an item is asked: FHIR's ``enableWhen``; ``operator`` is one of exists, =, !=, >, <, >=, <=."""

    question: str
    operator: str
    answer: Value


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a form; a group holds others, everything else may hold an answer.

    Attributes:
        link_id: FHIR's ``linkId``, for example ``choices.adt``.
        help: one or two sentences below the field, "" texts for none; ``source``: what the help rests on.
        needs_all: whether every condition has to hold (else any one).
        pattern: a regular expression the whole text has to match, "" for none; ``pattern_says``: what to type instead.
        most: FHIR's ``maxLength``, or 0.
        example: what an answer may look like, shown in the empty field; "" for none.
    """

    link_id: str
    type: ItemType
    text: Wording
    is_required: bool = False
    repeats: bool = False
    is_read_only: bool = False
    most: int = 0
    options: tuple[Option, ...] = ()
    conditions: tuple[Condition, ...] = ()
    needs_all: bool = True
    items: tuple[Item, ...] = ()
    help: Wording | None = None
    source: str = ""
    pattern: str = ""
    pattern_says: Wording | None = None
    least: int | None = None
    highest: int | None = None
    example: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One version of one form.

    Attributes:
        id: for example ``directory-choices``; ``version``: for example ``2026.1``; ``url``: its FHIR canonical.
        number: ``F1`` to ``F9``, for people who know it by that.
        title, purpose: what it is for, in a sentence.
        date: the day this version was made.
        items: without the signature, which `signature` holds: the group that is filled in at signing.
        routes: how it can leave the desk: ``endpoint``, ``portal``, ``file``, ``mail``; empty: it is kept here.
        portal_order: keys of items in the order in which the State's portal asks for them.
        link: id of the rule pack's official address where it is handed in, "" for none.
        prefill: where an item's first answer comes from, by linkId (see `desktop.forms.prefilling`).
        not_for: entity types of the rule pack for which the form is not meant.
        is_historic: its time is over; it can only record what was.
        document: the questionnaire as JSON, value sets contained; this is what a sealed file holds.
        hash: SHA-256 of the canonical document.
    """

    id: str
    version: str
    number: str
    url: str
    title: Wording
    purpose: Wording
    date: date
    items: tuple[Item, ...]
    signature: Item
    rules: tuple[CrossRule, ...]
    routes: tuple[str, ...]
    portal_order: tuple[str, ...]
    link: str
    prefill: Mapping[str, str]
    not_for: frozenset[str]
    is_historic: bool
    document: Mapping[str, object]
    hash: str
    sources: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class CrossRule:
    """A rule over several items: where ``when`` holds, there is this problem.

    Attributes:
        when: a condition of `desktop.forms.rules`, as parsed.
        at: linkIds of the items it is shown at, the first one gets the focus.
        within: linkId of a repeating group that the rule is asked of once per entry; "" for the whole form.
    """

    id: str
    severity: Severity
    when: object
    at: tuple[str, ...]
    says: Wording
    passages: tuple[Passage, ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about an answer; ``key`` says where, ``says`` is a whole sentence in the language of the desk."""

    severity: Severity
    key: str
    says: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a prefilled answer came from.

    Attributes:
        source: ``profile``, ``registry``, ``signatory``, ``directory``, ``standing``, or ``earlier`` (last time's
            answer).
        on: the day of the source.
    """

    source: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Prefilled:
    """Answers to begin with, and where each came from, by key."""

    answers: Answers = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Carried:
    """Answers of a draft brought over to a newer version of its form.

    Attributes:
        told: what changed, one sentence each, in the language of the desk: new questions, dropped ones with the answer
            that was given, answers that no longer fit.
        dropped: answers that have no place any more, by their old key; they stay with the draft.
    """

    answers: Answers
    told: tuple[str, ...]
    dropped: Answers
