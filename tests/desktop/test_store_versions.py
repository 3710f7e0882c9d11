"""A store of every version so far, opened by today's program: nothing is lost, and work goes on where it was left."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from desktop.attestations.model import State
from desktop.desk import Desk, services_of
from desktop.outbox.moves import happen, in_states
from desktop.outbox.states import Happened, Happening
from desktop.paths import DataFolder, open_folder
from desktop.proof.trail import check_trail
from desktop.settings import practice_services
from desktop.store.migrations import steps
from desktop.store.opening import PLAN, Plan, opened
from sync.catalog.schema import writing
from sync.errors import StoreNewer
from sync.practice import PracticePortal
from sync.work import Work
from tests.attestations.filled import SIGNATURE, ready
from tests.desktop.old_stores import VERSIONS, WAYS, plan_of, store_of

SHAPE = "select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name"
NEWEST = max(VERSIONS)
UNSENT = (State.QUEUED, State.SENDING, State.UNKNOWN)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return open_folder(tmp_path / "data")


def desk_of(folder: DataFolder, version: int) -> Desk:
    """Return the desk of a store that an earlier version left."""
    store_of(version, folder.desk_db)
    return Desk(folder, services_of(folder))


def shape(file: Path, plan: Plan | None = None) -> list[tuple[str, ...]]:
    if plan is None:
        with closing(sqlite3.connect(file)) as store:
            return store.execute(SHAPE).fetchall()
    with opened(file, plan) as store:
        return store.execute(SHAPE).fetchall()


def every_row(file: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(file)) as store:
        names = [name for _, name, sql in store.execute(SHAPE).fetchall() if sql.startswith("CREATE TABLE")]
        return {name: store.execute(f'select * from "{name}"').fetchall() for name in names if name[0] != "_"}


def test_there_is_a_store_for_every_step() -> None:
    assert tuple(VERSIONS.values()) == PLAN.names


@pytest.mark.parametrize("version", VERSIONS)
def test_a_step_that_was_released_still_makes_the_same_store(tmp_path: Path, version: int) -> None:
    then, now = store_of(version, tmp_path / "then.db"), tmp_path / "now.db"

    assert shape(now, plan_of(version)) == shape(then)


@pytest.mark.parametrize("version", VERSIONS)
def test_an_older_store_gets_the_shape_of_a_new_one_and_keeps_every_row(tmp_path: Path, version: int) -> None:
    file = store_of(version, tmp_path / "desk.db")
    before = every_row(file)

    with opened(file) as store:
        assert store.execute("pragma integrity_check").fetchone() == ("ok",)
        assert store.execute("pragma foreign_key_check").fetchall() == []

    assert shape(file) == shape(tmp_path / "new.db", PLAN)
    assert {name: rows for name, rows in every_row(file).items() if name in before} == before
    assert len(list(tmp_path.glob("desk-before-*.db"))) == (version < NEWEST)


@pytest.mark.parametrize("version", VERSIONS)
def test_what_a_person_kept_is_there_after_an_update(folder: DataFolder, version: int) -> None:
    desk = desk_of(folder, version)

    assert desk.favourites() == {"asthma-2024"}
    assert desk.words.language == "es"
    organization = desk.organization.current()
    if version >= 2:
        assert organization is not None
        assert [one.name for one in organization.facilities] == ["Olive Care Center", "Olive East"]
        assert desk.organization.pins()["a"].dxf_id == "DXF900101"
        assert len(desk.organization.replies()) == 1


@pytest.mark.parametrize("version", [version for version in VERSIONS if version >= 2])
def test_forms_can_be_signed_in_the_store_of_every_version(folder: DataFolder, version: int) -> None:
    desk = desk_of(folder, version)

    record = desk.attestations.sign(ready(desk).id, SIGNATURE)

    assert desk.attestations.attestation(record.id) == record
    with opened(folder.desk_db) as store:
        assert check_trail(store).is_intact


def test_unsent_ones_of_an_earlier_version_stand_where_they_stood_and_go_on(folder: DataFolder) -> None:
    desk = desk_of(folder, 3)

    listed = desk.attestations.listed()
    counts = desk.attestations.counts()

    assert {one.state for one in listed} == {None, *State}
    assert (counts.drafts, counts.unsent) == (1, 4)
    with opened(folder.desk_db) as store, writing(store):
        assert check_trail(store).is_intact
        for id_, delivery in in_states(store, State.UNKNOWN):
            assert (delivery.endpoint, delivery.tries) == ("https://fhir.example.org/r4", 1)
            happen(store, id_, Happening(Happened.NOT_FOUND), datetime.now(UTC))
        waiting = in_states(store, State.QUEUED)
        assert sorted(delivery.is_held for _, delivery in waiting) == [False, False, True]
        for id_, _ in waiting:
            happen(store, id_, Happening(Happened.LEFT, lease="mine"), datetime.now(UTC))
        assert check_trail(store).is_intact
    assert set(WAYS) == set(State)


def test_what_an_earlier_version_signed_can_be_read_corrected_and_proved(folder: DataFolder) -> None:
    desk = desk_of(folder, 3)

    for one in desk.attestations.listed(drafts=False):
        assert desk.attestations.questions_and_answers(one.id)
        assert desk.attestations.history(one.id)
        draft = desk.attestations.begin(one.form, supersedes=one.id)
        assert desk.attestations.sign(draft.id, SIGNATURE).supersedes == one.id
    (draft,) = desk.attestations.drafts()
    again = desk.attestations.sign(desk.attestations.carried(draft.id)[0].id, replace(SIGNATURE, title="Owner"))
    assert again.id == draft.id


def test_unsent_ones_of_an_earlier_version_are_sent_once(folder: DataFolder) -> None:
    store_of(NEWEST, folder.desk_db)
    with PracticePortal() as portal:
        desk = Desk(folder, practice_services(portal.url), practice=True)
        with opened(folder.desk_db) as store:
            waiting = {id_ for id_, one in in_states(store, *UNSENT) if not one.is_held}

        first, second = (desk.outbox.send(Work.quiet(), now=True) for _ in range(2))

        assert waiting
        assert set(first.sent) == waiting == set(portal.fhir.accepted)
        assert len(portal.fhir.accepted) == len(waiting)
        assert second.sent == ()
        assert {desk.attestations.delivery(id_).state for id_ in waiting} == {State.DELIVERED}


def test_a_newer_store_with_unsent_ones_is_refused_and_not_a_byte_of_it_changes(tmp_path: Path) -> None:
    file = store_of(NEWEST, tmp_path / "desk.db")
    later = Migrations("desk")
    for step in steps.pending(Database(memory=True)):
        later(name=step.name)(step.fn)

    @later()
    def of_next_year(db: Database) -> None:
        db.execute("alter table delivery add column of_next_year text")

    with opened(file, Plan((*PLAN.names, "of_next_year"), lambda: later)):
        pass
    before = file.read_bytes()

    with pytest.raises(StoreNewer), opened(file):
        pass

    assert file.read_bytes() == before
    assert all(one.stat().st_size == 0 for one in tmp_path.glob("desk.db-wal"))
