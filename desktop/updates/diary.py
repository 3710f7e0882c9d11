"""What came of the last look at the channel, kept between two starts; nothing in it is trusted, it is only shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sync.channel.latest import latest_of
from sync.channel.model import Latest, Limits
from sync.channel.trusted import put
from sync.errors import KnownError
from sync.troubles import disk_trouble

NAME = "looked.json"
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Looked:
    """The last look.

    Attributes:
        tried: when; None for never. ``answered``: when the channel last answered well.
        trouble, facts: what the last try met, "" for nothing.
        may_pass: whether the trouble may pass by itself, so that another try is due sooner.
        latest: what the channel last offered.
        shown: stands for the change of rules that was last shown; "" for none.
    """

    tried: datetime | None = None
    answered: datetime | None = None
    trouble: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    may_pass: bool = False
    latest: Latest | None = None
    shown: str = ""

    def is_due(self, now: datetime) -> bool:
        """Tell whether a day is over, or an hour after trouble on the way; a clock that went back counts as over."""
        return self.tried is None or abs(now - self.tried) >= (HOUR if self.may_pass else DAY)


def read(folder: Path) -> Looked:
    """Return the last look; nothing where it cannot be read."""
    try:
        kept = json.loads((folder / NAME).read_bytes())
        facts = {str(name): fact for name, fact in dict(kept["facts"]).items() if isinstance(fact, str | int)}
        return Looked(
            _moment(kept["tried"]),
            _moment(kept["answered"]),
            str(kept["trouble"]),
            facts,
            bool(kept["may_pass"]),
            _latest(kept["latest"]),
            str(kept["shown"]),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Looked()


def write(folder: Path, looked: Looked) -> None:
    """Keep a look.

    Raises:
        DiskFull, FolderReadOnly: it could not be written; the one before stays.
    """
    kept: dict[str, Any] = {
        "tried": looked.tried.isoformat() if looked.tried else None,
        "answered": looked.answered.isoformat() if looked.answered else None,
        "trouble": looked.trouble,
        "facts": dict(looked.facts),
        "may_pass": looked.may_pass,
        "latest": looked.latest.document if looked.latest else None,
        "shown": looked.shown,
    }
    with disk_trouble(folder / NAME):
        put(folder / NAME, json.dumps(kept, ensure_ascii=False, indent=1).encode("utf-8"))


def _moment(text: str | None) -> datetime | None:
    found = None if text is None else datetime.fromisoformat(text)
    if found is not None and found.tzinfo is None:
        raise ValueError("a moment without its zone")
    return found


def _latest(document: object) -> Latest | None:
    if document is None:
        return None
    try:
        return latest_of(json.dumps(document).encode("utf-8"), "", Limits())
    except KnownError:
        return None
