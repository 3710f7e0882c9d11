"""Datasets that carry identifiers are proposed before anything is downloaded."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.paths import open_folder
from desktop.settings import Services
from desktop.tables.suggesting import suggestions
from resources import packaged
from sync.catalog.schema import open_replica
from sync.practice import PracticePortal
from sync.tables.model import Identifier
from sync.work import Work
from tests.tables.mine.conftest import GOLDEN, Shelf

QUIET = Work.quiet()
LISTING, INCENTIVE = "licensed-healthcare-facility-listing", "workforce-quality-incentive-program-performance"


@pytest.fixture
def synced(bare_desk: Desk, portal: PracticePortal) -> Desk:
    """A desk with the practice catalog and the columns of its tables."""
    desk = Desk(open_folder(bare_desk.folder.root), Services(portal.url), practice=True)
    desk.organization.save(Organization("Golden Practice Care", (GOLDEN,)))
    desk.sync(QUIET)
    desk.read_columns(QUIET)
    return desk


def test_the_practice_catalog_proposes_each_dataset_with_identifiers_once(synced: Desk) -> None:
    proposed = {one.slug: dict(one.columns) for one in suggestions(synced)}

    assert proposed[INCENTIVE] == {
        "FACILITYID": Identifier.FACID,
        "CCN": Identifier.CCN,
        "HCAI_ID": Identifier.HCAI,
        "NPI": Identifier.NPI,
    }
    assert proposed[LISTING] == {"OSHPD_ID": Identifier.HCAI, "LICENSE_NUM": Identifier.LICENSE}
    assert not any("calfresh" in slug for slug in proposed)
    assert len(proposed) == len(suggestions(synced))


def test_favourites_come_first_then_facility_data_then_the_rest_by_title(synced: Desk) -> None:
    usual = suggestions(synced)
    about_facilities = json.loads(packaged("catalog/facility-data.json").read_text("utf-8"))["datasets"]

    synced.set_favourite(usual[-1].dataset, kept=True)

    assert suggestions(synced) == (usual[-1], *usual[:-1])
    ranks = [(one.slug not in about_facilities, one.title.casefold()) for one in usual]
    assert ranks == sorted(ranks)
    assert {first for first, _ in ranks} == {False, True}


def test_hidden_and_withdrawn_datasets_are_left_out(synced: Desk) -> None:
    before = {one.slug for one in suggestions(synced)}
    replica = open_replica(synced.folder.catalog_db)
    with closing(replica.conn):
        replica.conn.execute("update dataset set hidden = 1 where slug = ?", (LISTING,))
        replica.conn.execute("update dataset set withdrawn = '2026-11-01' where slug = ?", (INCENTIVE,))

    assert before - {one.slug for one in suggestions(synced)} == {LISTING, INCENTIVE}


def test_a_table_that_is_here_is_told_as_held(synced: Desk, shelf: Shelf) -> None:
    wanted = next(one for one in suggestions(synced) if one.slug == INCENTIVE)
    shelf.take_practice("care/practice-quality-incentive-2026-q2.csv", wanted.resource)

    held = [one.slug for one in suggestions(synced) if one.is_held]

    assert held == [INCENTIVE]


def test_a_desk_without_a_catalog_proposes_nothing(bare_desk: Desk) -> None:
    assert suggestions(bare_desk) == ()
