"""The nouns of standing: what the four cards say, discrepancies, next steps, changes, for a facility or the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from desktop.matching.model import Candidate, Evidence
from desktop.organization.model import Facility, Organization, Pin, Reply
from desktop.rules.model import Determination
from sync.lists.model import Choices, DirectoryEntry, Signatory


class Signed(Enum):
    """What the Signatory List says, always as of its report date."""

    PRIMARY = "primary"
    SUBORDINATE = "subordinate"
    TERMINATED = "terminated"
    CEASED = "ceased"
    GONE = "gone"  # the confirmed DxF id is no longer in the newest list
    CANDIDATES = "candidates"  # rows that may be it; the person has to say
    NOT_FOUND = "not_found"
    NO_LIST = "no_list"


class Listed(Enum):
    """What the Participant Directory says of the three choices."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    NONE = "none"
    OWN_TECHNOLOGY = "own_technology"
    ONBOARDING = "onboarding"
    NOT_APPLICABLE = "not_applicable"
    NOT_IN_DIRECTORY = "not_in_directory"
    NOT_CONFIRMED = "not_confirmed"  # no DxF id is confirmed, so nobody knows whose choices to look at
    NO_LIST = "no_list"


class State(Enum):
    """How a card or a step stands; each has a word, an icon and a colour."""

    MET = "met"
    OVERDUE = "overdue"
    ATTENTION = "attention"
    UNKNOWN = "unknown"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as key and facts, for ``Words.text("standing", key, **facts)``.

    Facts that the rule pack words in several languages, such as reasons, are already in the language of the desk.
    """

    key: str
    facts: Mapping[str, str | int | date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Card:
    """One of the four questions and what is known.

    Attributes:
        id: ``sign``, ``signed``, ``listed`` or ``next``.
        state: for icon and colour; ``headline``: a word or two; ``sentence``: one sentence.
        evidence: lines that support it.
        as_of: which source of which day it rests on (rule pack, list, directory).
        action: what the one button does: ``answer``, ``confirm``, ``import``, ``fetch``, ``choices``, ``sign``,
            ``ask``, ``memo``, "".
        link: official address where the thing is done, where it cannot be done in this program; else "".
    """

    id: str
    state: State
    headline: Told
    sentence: Told
    evidence: tuple[Told, ...]
    as_of: Told | None
    action: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One next step, the most urgent first; ``action``, ``link`` as in `Card`; ``party`` a facility's id or WHOLE."""

    id: str
    party: str
    state: State
    text: Told
    by: date | None
    action: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two sources that do not agree; ``id`` is stable, for example ``legal-name``, ``delay-claimed``, ``closed``.

    Attributes:
        is_alert: it takes away what was sure before, such as a confirmed row that is gone; alerts come first.
    """

    id: str
    party: str
    text: Told
    advice: Told
    is_alert: bool = False


@dataclass(frozen=True, slots=True)
class FacilityStanding:
    """Where one facility stands, or the whole organization in its own row of the lists."""

    party: str
    facility: Facility | None  # None for the whole organization
    determination: Determination | None  # None for the whole organization
    signed: Signed
    listed: Listed
    pin: Pin | None
    signatory: Signatory | None
    entry: DirectoryEntry | None
    choices: Choices | None
    evidence: tuple[Evidence, ...]  # how the confirmed row compares with what we know
    candidates: tuple[Candidate, ...]
    replies: tuple[Reply, ...]
    cards: tuple[Card, ...]  # sign, signed, listed, next


@dataclass(frozen=True, slots=True)
class StandingChange:
    """A change since the last time the standing was looked at, and why (``because``: pack, list, answer, reply)."""

    party: str
    text: Told
    because: Told


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the organization stands.

    Attributes:
        cards: of the whole organization: sign, signed, listed, next.
        list_dates: report date of the newest list by the kind's value (``signatory``, ``directory``, ``registry``).
        pack: id of the rule pack; ``pack_date``: the day it was made.
    """

    organization: Organization
    cards: tuple[Card, ...]
    facilities: tuple[FacilityStanding, ...]
    whole: FacilityStanding | None  # its own row in the lists, where it has more than one facility
    steps: tuple[Step, ...]
    discrepancies: tuple[Discrepancy, ...]
    changes: tuple[StandingChange, ...]
    list_dates: Mapping[str, date]
    pack: str
    pack_date: date
    today: date


class Verdict(Enum):
    """What the look at a saved memo came to."""

    INTACT = "intact"
    ALTERED = "altered"
    NOT_A_MEMO = "not_a_memo"


@dataclass(frozen=True, slots=True)
class Memo:
    """A determination memo: the page, what it was made from, and the SHA-256 of that."""

    html: str
    record: Mapping[str, object]
    hash: str


@dataclass(frozen=True, slots=True)
class MemoCheck:
    """What is known of a memo file.

    Attributes:
        hash: that of the record in the file; "" where it is no memo.
        made: the day the memo says it was made; ``organization``: whom it is about, as it says.
        kept: when this desk saved exactly this memo, UTC; None where it did not.
        same_answer: whether today's rule pack gives the same answers for the inputs in the memo; None where that
            cannot be told.
        pack: id of the rule pack that was asked now.
        told: all of this in sentences, for ``Words.text("memo", …)``.
    """

    verdict: Verdict
    hash: str = ""
    made: date | None = None
    organization: str = ""
    kept: datetime | None = None
    same_answer: bool | None = None
    pack: str = ""
    told: tuple[Told, ...] = ()
