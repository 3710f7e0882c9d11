"""The editions of the guidelines that come with the program, read once and kept."""

from __future__ import annotations

import json
from functools import cache

from desktop.deidentification.editions import Edition, parse_edition
from desktop.deidentification.trouble import SpecTrouble
from resources import packaged

NEWEST = "2.0"


@cache
def editions() -> tuple[Edition, ...]:
    """Return all editions, the newest first."""
    files = sorted(packaged("deidentification").glob("*.json"), key=lambda file: file.stem, reverse=True)
    return tuple(parse_edition(json.loads(file.read_text(encoding="utf-8"))) for file in files)


def edition(version: str) -> Edition:
    """Return an edition by its version.

    Raises:
        SpecTrouble: there is none.
    """
    found = next((one for one in editions() if one.version == version), None)
    if found is None:
        allowed = ", ".join(one.version for one in editions())
        raise SpecTrouble(field="edition", wanted="edition", allowed=allowed)
    return found
