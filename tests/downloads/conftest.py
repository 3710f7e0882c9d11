"""Files of a running practice portal, and what is needed to fetch them."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.connections import Patience
from sync.downloads.fetching import Asker, fetch
from sync.downloads.model import Fetched, Wanted
from sync.practice import PracticePortal
from sync.work import Work

RESOURCE = "11111111-2222-4333-8444-555555555555"
SECOND = "22222222-2222-4333-8444-555555555555"
DATASET = "99999999-2222-4333-8444-555555555555"
ONE_TRY = Patience(tries=1, silence=0.5)
SOME_TRIES = Patience(tries=4, first_wait=0.0, silence=0.5)
PLENTY = 1 << 50


def rows_of(count: int, *, seed: int = 1) -> bytes:
    """Return a CSV file with leading zeros, quotes and line breaks in cells; each seed has other bytes."""
    dice = random.Random(seed)
    lines = [b"FACID,NAME,NOTE\r\n"]
    lines += [
        b'%09d,"Clinic ""%d""\r\nSuite %d",%d\r\n' % (number, dice.randrange(10**6), number, dice.randrange(10**9))
        for number in range(count)
    ]
    return b"".join(lines)


def dataset(body: bytes | None = None, **fields: Any) -> dict[str, Any]:
    """Return a dataset with one uploaded file."""
    url = f"https://data.chhs.ca.gov/dataset/{DATASET}/resource/{RESOURCE}/download/beds 2026#1.csv"
    resource = {
        "id": RESOURCE, "name": "Beds", "format": "CSV", "url_type": "upload", "mimetype": "text/csv",
        "url": url.replace(" ", "-").replace("#", "-"), "datastore_active": True,
        "_body": rows_of(300) if body is None else body, "last_modified": "2026-10-01T08:00:00",
    }  # fmt: skip
    return {"id": DATASET, "name": "beds", "title": "Beds", "resources": [{**resource, **fields}]}


@dataclass(frozen=True)
class Fetching:
    """A folder into which a file of a portal is fetched."""

    portal: PracticePortal
    folder: Path

    def wanted(self, **fields: Any) -> Wanted:
        """Return the file as the portal announces it now."""
        one = self.portal.package(DATASET)["resources"][0]
        known = Wanted(RESOURCE, DATASET, one["url"], one["name"], one["format"], one["size"], one["hash"])
        return replace(known, **fields)

    def fetch(
        self,
        wanted: Wanted | None = None,
        work: Work | None = None,
        *,
        patience: Patience = SOME_TRIES,
        room: Callable[[Path], int] = lambda _: PLENTY,
    ) -> Fetched:
        """Fetch it."""
        asker = Asker(self.portal.url, "records@example.org", patience)
        return fetch(wanted or self.wanted(), self.folder, work or Work.quiet(), asker=asker, room=room)

    def part(self) -> bytes:
        """Return what has come so far."""
        file = self.folder / f"{RESOURCE}.part"
        return file.read_bytes() if file.exists() else b""

    def kept(self) -> str:
        """Return everything that is kept beside the bytes."""
        return "".join(file.read_text() for file in sorted(self.folder.glob("*.json")))


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    """A running portal with a dataset of two files, and others without any."""
    home = dataset()
    second = {**home["resources"][0], "id": SECOND, "name": "More beds", "_body": rows_of(40, seed=4)}
    second["url"] = second["url"].replace(RESOURCE, SECOND)
    others = [{"id": f"other-{number}", "name": f"other-{number}", "resources": []} for number in range(20)]
    with PracticePortal([{**home, "resources": [*home["resources"], second]}, *others]) as running:
        yield running


def desk_at(folder: Path, url: str) -> Desk:
    """Return the practice desk in a folder."""
    return Desk(open_folder(folder / "data"), Services(url), practice=True)


@pytest.fixture
def desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with the catalog of that portal."""
    made = desk_at(tmp_path, portal.url)
    made.sync(Work.quiet())
    return made


@pytest.fixture
def fetching(portal: PracticePortal, tmp_path: Path) -> Fetching:
    return Fetching(portal, tmp_path / "incoming")


def md5(body: bytes) -> str:
    return hashlib.md5(body, usedforsecurity=False).hexdigest()
