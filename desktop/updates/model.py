"""The nouns of updates: what the channel offers this desk, and what taking a rule pack would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from desktop.policy.model import UpdatePolicy
from desktop.rules.model import Outcome


@dataclass(frozen=True, slots=True)
class ProgramOffer:
    """A newer version of the program.

    Attributes:
        changes: what changed, in plain sentences.
        size: bytes of the Setup, 0 where the channel only announces the version.
        saved: the Setup on this computer, verified when it came; None while it is not here.
        can_start: whether the Setup can be started from here; else it is only saved.
    """

    version: str
    published: date
    changes: tuple[str, ...]
    size: int
    saved: Path | None
    can_start: bool


@dataclass(frozen=True, slots=True)
class RulesOffer:
    """A newer rule pack; ``needs`` is the version of the program it needs, "" where this one will do."""

    id: str
    date: date
    changes: tuple[str, ...]
    size: int
    needs: str = ""


@dataclass(frozen=True, slots=True)
class UpdateStatus:
    """What is known without asking anybody.

    Attributes:
        is_on: whether there is a channel at all; ``address``: where.
        allowed: whether the window may ask once a day by itself.
        running: version of this program, "" where nobody knows; then no version is offered.
        checked: when the channel last answered well; None for never.
        trouble: code of what the last try met, "" for nothing; ``facts`` for its sentences.
        rules, rules_date: the rule pack in use.
        policy: what the organization lets the channel be asked for.
    """

    is_on: bool
    address: str
    allowed: bool
    running: str
    rules: str
    rules_date: date
    checked: datetime | None = None
    trouble: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    program_offer: ProgramOffer | None = None
    rules_offer: RulesOffer | None = None
    policy: UpdatePolicy = UpdatePolicy.ASK


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer that would change for one facility; ``duty`` is ``sign`` or ``exchange``."""

    party: str
    name: str
    duty: str
    before: Outcome
    after: Outcome


@dataclass(frozen=True, slots=True)
class RulesPreview:
    """What taking a rule pack would change.

    Attributes:
        changes: answers of this organization that would be others.
        facilities: how many were compared; 0 while the desk has no organization.
        token: stands for all of this; who applies the pack names it, so that nothing unseen is applied.
    """

    offer: RulesOffer
    in_use: str
    in_use_date: date
    changes: tuple[AnswerChange, ...]
    facilities: int
    token: str
