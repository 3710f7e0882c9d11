"""The shape of ``desk.db``, one step after another; a step that has been released is never edited again.

Imported only when a store lacks a step, because sqlite-utils takes its time to load.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

steps = Migrations("desk")

ORGANIZATION_AND_STANDING = """
create table organization (
    number integer primary key check (number = 1),  -- one desk, one organization
    name text not null,
    legal_name text not null,
    changed text not null                           -- UTC
) strict;
create table facility (
    id text primary key,
    organization integer not null references organization(number),
    position integer not null,                      -- in the order of the person
    name text not null,
    legal_name text not null,
    city text not null,
    zip text not null,
    entity_type text,
    identifiers text not null check (json_valid(identifiers)),  -- object: number by kind, empty ones left out
    facts text not null check (json_valid(facts)),              -- object: value, source and day by fact
    from_registry text,                             -- report date of the registry
    removed text                                    -- UTC; null while it belongs to the organization
) strict, without rowid;
create table pin (                                  -- never deleted: the history of what the person confirmed
    number integer primary key,
    facility text references facility(id),          -- null: the whole organization
    dxf_id text not null,
    name text not null,
    list_date text not null,
    confirmed text not null,                        -- UTC
    ended text                                      -- UTC; null while it holds
) strict;
create unique index pin_that_holds on pin(coalesce(facility, '')) where ended is null;
create table refused (                              -- rows of which the person said that they are not the party
    facility text references facility(id),          -- null: the whole organization
    dxf_id text not null,
    refused text not null                           -- UTC
) strict;
create unique index refused_once on refused(coalesce(facility, ''), dxf_id);
create table reply (
    number integer primary key,
    facility text references facility(id),          -- null: the whole organization
    question text not null,
    fact text not null,
    value integer check (value in (0, 1)),
    received text not null,
    sender text not null,
    text text not null,
    filed text not null                             -- UTC
) strict;
create table determination (                        -- what was answered when, so that a change can be told
    number integer primary key,
    at text not null,                               -- UTC
    party text not null,                            -- a facility's id, or empty for the whole organization
    pack text not null,
    record text not null check (json_valid(record)),
    hash text not null,
    reason text not null
) strict;
create index determination_by_party on determination(party, number);
create table memo (
    hash text primary key,
    at text not null,                               -- UTC
    party text not null,
    file_name text not null,
    record text not null check (json_valid(record))
) strict, without rowid;
"""


@steps()
def favourites_and_settings(db: Database) -> None:
    """Make the tables for the datasets a person keeps at hand and for the settings that are not view state."""
    db.execute(f"pragma application_id = {0x44784644}")  # "DxFD": tells this store from any other SQLite file
    db.execute("create table favourite (dataset text primary key, since text not null) strict, without rowid")
    db.execute("create table setting (key text primary key, value text not null) strict, without rowid")


@steps()
def organization_and_standing(db: Database) -> None:
    """Make the tables for the organization, its confirmed rows in the lists, filed replies, answers kept and memos."""
    for statement in ORGANIZATION_AND_STANDING.split(";\n"):
        if statement.strip():
            db.execute(statement)
