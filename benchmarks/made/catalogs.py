"""Catalogs of any size to measure with: varied from real or practice packages, the same ones every time."""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sync.practice.practice_set import practice_packages

Package = dict[str, Any]

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "portal" / "packages.jsonl"
SPACE = uuid.UUID("6f7c1a52-7f0a-4f0e-9a7e-2f6f4f1f4b11")
LATEST = datetime(2025, 11, 7, 12)  # noqa: DTZ001 - portals write naive UTC
PLACES = (
    "Alameda Alpine Amador Butte Calaveras Colusa Fresno Glenn Humboldt Imperial Inyo Kern Kings Lassen Madera Marin"
    " Mariposa Mendocino Merced Modoc Mono Monterey Napa Nevada Orange Placer Plumas Riverside Sacramento Shasta Sierra"
    " Siskiyou Solano Sonoma Stanislaus Sutter Tehama Trinity Tulare Tuolumne Ventura Yolo Yuba"
).split()


def base() -> list[Package]:
    """The packages to vary: the real catalog where it lies beside the checkout, else the practice set."""
    if REAL.is_file():
        return [json.loads(line) for line in REAL.read_text("utf-8").split("\n") if line]
    return practice_packages()


def packages(count: int, originals: Sequence[Package] | None = None) -> Iterator[Package]:
    """Yield ``count`` packages: first the originals as they are, then variations of them.

    A variation has the size of its original (about 7 kB), another place and year in its title, some of its sentences
    and tags from other packages, other ids, and its own date within five years.
    """
    known = base() if originals is None else originals
    yield from known[:count]
    for number in range(len(known), count):
        yield _variation(number, known)


def _variation(number: int, known: Sequence[Package]) -> Package:
    chance = random.Random(number)
    original, other = known[number % len(known)], chance.choice(known)
    package: Package = {**original, "resources": [dict(one) for one in original["resources"]]}
    modified = (LATEST - timedelta(minutes=chance.randrange(5 * 365 * 24 * 60))).isoformat()
    place, year = chance.choice(PLACES), chance.randrange(2005, 2026)
    package["id"] = str(uuid.uuid5(SPACE, str(number)))
    package["name"] = f"{original['name'][:80]}-{number}"
    package["title"] = f"{original['title']}, {place} {year}"
    package["notes"] = _mixed(original["notes"], other["notes"], chance)
    package["tags"] = [*original["tags"][: 1 + number % 12], *other["tags"][:2], _tag(place.lower())]
    package["metadata_modified"] = package["metadata_created"] = modified
    if other.get("organization") and number % 5 == 0:
        package["organization"] = other["organization"]
    for one in package["resources"]:
        one["id"] = str(uuid.uuid5(SPACE, f"{number}/{one['id']}"))
        one["name"] = f"{one['name']} {place} {year}"
        one["last_modified"] = modified
    return package


def _mixed(own: str, other: str, chance: random.Random) -> str:
    """Own sentences with every fourth one taken from another package."""
    strange = other.split(". ")
    return ". ".join(chance.choice(strange) if chance.random() < 0.25 else line for line in own.split(". "))


def _tag(name: str) -> Package:
    return {"id": str(uuid.uuid5(SPACE, name)), "name": name, "display_name": name, "state": "active"}
