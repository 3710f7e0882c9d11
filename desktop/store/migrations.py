"""The shape of ``desk.db``, one step after another; a step that has been released is never edited again.

Imported only when a store lacks a step, because sqlite-utils takes its time to load.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

steps = Migrations("desk")


@steps()
def favourites_and_settings(db: Database) -> None:
    """Make the tables for the datasets a person keeps at hand and for the settings that are not view state."""
    db.execute(f"pragma application_id = {0x44784644}")  # "DxFD": tells this store from any other SQLite file
    db.execute("create table favourite (dataset text primary key, since text not null) strict, without rowid")
    db.execute("create table setting (key text primary key, value text not null) strict, without rowid")
