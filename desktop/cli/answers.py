"""What every command answers under ``--json`` when it meets trouble or is stopped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from desktop.words import Sentence
from sync.errors import KnownError

Answer = Mapping[str, object]


def failed(trouble: KnownError, told: Sentence) -> Answer:
    """Return trouble: its code, its facts, and what people are told."""
    return {
        "error": {
            "code": trouble.code,
            "exit_code": trouble.kind.value,
            "retry_may_help": trouble.retry_may_help,
            "facts": dict(trouble.facts),
            "what": told.what,
            "safe": told.safe,
            "do": told.do,
        }
    }


def stopped(told: str) -> Answer:
    """Return that the person stopped the command."""
    return {"error": {"code": "stopped", "exit_code": 1, "retry_may_help": True, "facts": {}, "what": told}}


def moment(when: datetime | None) -> str | None:
    """Return a moment as ISO 8601 with its zone, or None."""
    return when.isoformat() if when else None
