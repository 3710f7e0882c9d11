"""Desks to which news comes: from a practice portal, from lists, from tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.news.model import Item, Kind
from desktop.organization.model import Facility, Identifiers, Organization
from desktop.paths import open_folder
from desktop.settings import practice_services
from sync.practice import PracticePortal
from sync.work import Work

OURS = "DXF900101"
GOLDEN = Facility("golden", "Golden Practice Care Center", identifiers=Identifiers(facid="090100000"))


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A practice desk with nothing on it."""
    return Desk(open_folder(tmp_path / "desk"), practice_services(portal.url), practice=True)


@pytest.fixture
def synced(desk: Desk) -> Desk:
    """The desk with the catalog of its first sync."""
    desk.sync(Work.quiet())
    return desk


def name_organization(desk: Desk) -> None:
    """Give the desk its organization; its row in the Signatory List, where there is one, is confirmed."""
    desk.organization.save(Organization("Golden Practice Care", (GOLDEN,)))
    if desk.lists.signatory(OURS) is not None:
        desk.organization.confirm("golden", OURS)


def of_kind(desk: Desk, kind: Kind) -> list[Item]:
    """Return the items of a kind."""
    return [one for one in desk.news.items() if one.kind is kind]
