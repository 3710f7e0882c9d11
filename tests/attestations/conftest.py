"""Stores with a few signed attestations in them, and desks on which forms can be filled in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.paths import open_folder
from desktop.settings import Services
from desktop.store.opening import opened
from sync.work import Work
from tests.attestations.seeds import seed
from tests.standing.cases import facility

NOWHERE = Services("http://127.0.0.1:9")  # nothing answers there, and nothing here asks


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "desk.db"


@pytest.fixture
def store(file: Path) -> Iterator[sqlite3.Connection]:
    """A store with one attestation in each state."""
    seed(file, len(State), State)
    with opened(file) as opened_store:
        yield opened_store


@pytest.fixture
def bare(tmp_path: Path) -> Desk:
    """A desk with nothing on it."""
    return Desk(open_folder(tmp_path / "bare"), NOWHERE)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with an organization of one nursing facility, without lists."""
    made = Desk(open_folder(tmp_path / "data"), NOWHERE)
    made.organization.save(Organization("Olive Care Center", (facility(),)))
    return made


@pytest.fixture
def listed_desk(tmp_path: Path) -> Desk:
    """A practice desk with its lists and one nursing facility from them, confirmed."""
    made = Desk(open_folder(tmp_path / "practice"), NOWHERE, practice=True)
    made.lists.load_practice(Work.quiet())
    one = facility(name="Golden Practice Care Center")
    made.organization.save(Organization("Golden Practice Care Center", (one,)))
    made.organization.confirm(one.id, made.organization.candidates()[0].row.key)
    return made
