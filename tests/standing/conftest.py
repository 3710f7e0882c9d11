"""Desks with the practice lists, and with the genuine ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.paths import open_folder
from desktop.settings import Services
from sync.work import Work
from tests.standing.cases import facility

NOWHERE = Services("http://127.0.0.1:9")  # nothing answers there, and nothing here asks


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A practice desk with its lists and a nursing facility from them, not confirmed yet."""
    made = Desk(open_folder(tmp_path / "data"), NOWHERE, practice=True)
    made.lists.load_practice(Work.quiet())
    one = facility(name="Golden Practice Care Center")
    made.organization.save(Organization("Golden Practice Care Center", (one,)))
    return made


@pytest.fixture
def bare(tmp_path: Path) -> Desk:
    """A desk with nothing on it."""
    return Desk(open_folder(tmp_path / "bare"), NOWHERE)


@pytest.fixture
def genuine(tmp_path: Path, shared: Path) -> Desk:
    """A desk with the State's own lists of 2024."""
    made = Desk(open_folder(tmp_path / "genuine"), NOWHERE)
    for name in ("DxF_DSA_SignatoryList.xlsx", "Participant_Directory_Listing.csv"):
        made.lists.import_file(Work.quiet(), shared / "data" / "dxf" / name)
    return made
