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

ATTESTATIONS = """
create table draft (
    id text primary key,                            -- the attestation signed from it gets the same one
    form text not null,
    version text not null,
    party text not null,                            -- a facility's id, or empty for the whole organization
    answers text not null check (json_valid(answers)),   -- object: list of values by key
    origins text not null check (json_valid(origins)),   -- object: [source, day] by key
    dropped text not null default '{}' check (json_valid(dropped)),
    supersedes text not null default '',
    made text not null,                             -- UTC
    changed text not null                           -- UTC
) strict, without rowid;
create table form_copy (                            -- the questionnaires that signed records answer
    hash text primary key,
    document blob not null
) strict, without rowid;
create table attestation (                          -- signed; never changed, never deleted
    id text primary key,
    form text not null,
    version text not null,
    party text not null,
    organization text not null,
    title text not null,
    language text not null,
    signer text not null,
    signed text not null,                           -- with its zone
    hash text not null,                             -- SHA-256 of record
    form_hash text not null references form_copy(hash),
    supersedes text references attestation(id),
    record blob not null,                           -- canonical JSON; the large ones last, lists never read them
    provenance blob not null
) strict;
create index attestation_listed on attestation(id, form, version, title, party, organization, signed);
create index attestation_by_superseded on attestation(supersedes) where supersedes is not null;
create table delivery (
    attestation text primary key references attestation(id),
    state text not null check (state in ('signed', 'queued', 'sending', 'unknown', 'delivered', 'refused', 'handed_off',
        'confirmed')),
    route text not null default '',
    endpoint text not null default '',
    due text,
    is_held integer not null default 0 check (is_held in (0, 1)),
    tries integer not null default 0,
    next_try text,                                  -- UTC
    trouble text not null default '',
    trouble_facts text not null default '{}' check (json_valid(trouble_facts)),
    told text not null default '',
    server_id text not null default '',
    server_version text not null default '',
    location text not null default '',
    copies integer not null default 1,
    lease text not null default '',
    changed text not null                           -- UTC
) strict, without rowid;
create index delivery_by_state on delivery(state, changed);
create table move (                                 -- from which state to which an attestation may go
    was text not null,
    becomes text not null,
    primary key (was, becomes)
) strict, without rowid;
insert into move (was, becomes) values
    ('signed', 'queued'), ('signed', 'handed_off'), ('signed', 'confirmed'),
    ('queued', 'sending'), ('queued', 'unknown'), ('queued', 'handed_off'), ('queued', 'confirmed'),
    ('sending', 'delivered'), ('sending', 'refused'), ('sending', 'unknown'), ('sending', 'queued'),
    ('unknown', 'delivered'), ('unknown', 'refused'), ('unknown', 'queued'), ('unknown', 'confirmed'),
    ('refused', 'queued'), ('refused', 'handed_off'), ('refused', 'confirmed'),
    ('handed_off', 'confirmed'), ('handed_off', 'queued'), ('handed_off', 'delivered'),
    ('delivered', 'confirmed');
create table audit (                                -- every line rests on the one before; nothing is changed or deleted
    number integer primary key,
    body text not null check (json_valid(body)),    -- canonical JSON: number, at, kind, attestation, facts
    hash text not null unique                       -- SHA-256 of the hash before, a line feed, and SHA-256 of body
) strict;
create index audit_by_attestation on audit(body ->> 'attestation', number);
create table audit_head (                           -- tells when lines were cut off at the end
    one integer primary key check (one = 1),
    number integer not null,
    hash text not null
) strict;
insert into audit_head (one, number, hash) values (1, 0, '');
create table receipt (
    number integer primary key,
    attestation text not null references attestation(id),
    at text not null,                               -- UTC
    head integer not null,                          -- number of the audit line that is its head
    hash text not null,
    record text not null
) strict;
"""

NEWS = """
create table news_mark (                            -- what became of one thing in the news on this desk
    news text primary key,                          -- its id, as desktop/news makes it
    told text,                                      -- UTC; a notification named it
    read text                                       -- UTC; the person is done with it
) strict, without rowid;
create table seen_pack (                            -- rule packs this desk has met; the first one is no news
    pack text primary key,
    since text not null,                            -- UTC
    is_news integer not null check (is_news in (0, 1))
) strict, without rowid;
"""

FROZEN = {"attestation": "id", "form_copy": "hash", "audit": "number", "receipt": "number"}  # by primary key
FREEZE = """
create trigger {table}_stays before update on {table} begin select raise(abort, 'a signed record cannot change'); end
"""
KEEP = """
create trigger {table}_is_kept before delete on {table} begin select raise(abort, 'a signed record is kept'); end
"""
NEVER_REPLACE = """
create trigger {table}_is_not_replaced before insert on {table}
when exists (select 1 from {table} where {key} = new.{key})
begin select raise(abort, 'a signed record cannot be replaced'); end
"""
ONLY_MOVES = """
create trigger delivery_moves before update of state on delivery
when old.state <> new.state and not exists (select 1 from move where was = old.state and becomes = new.state)
begin select raise(abort, 'an attestation cannot go from that state to this one'); end
"""
SAME_ATTESTATION = """
create trigger delivery_stays_with_its_attestation before update of attestation on delivery
when old.attestation <> new.attestation
begin select raise(abort, 'what became of an attestation cannot be given to another one'); end
"""
HEAD_GROWS = """
create trigger audit_head_grows before update on audit_head when new.number <= old.number
begin select raise(abort, 'the audit trail only grows'); end
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
    _run(db, ORGANIZATION_AND_STANDING)


@steps()
def attestations(db: Database) -> None:
    """Make the tables for drafts, signed records, what became of them, the audit trail and receipts."""
    _run(db, ATTESTATIONS)
    for table in FROZEN:
        db.execute(FREEZE.format(table=table))
    for table, key in (*FROZEN.items(), ("delivery", "attestation"), ("audit_head", "one")):
        db.execute(KEEP.format(table=table))
        db.execute(NEVER_REPLACE.format(table=table, key=key))
    for trigger in (ONLY_MOVES, SAME_ATTESTATION, HEAD_GROWS):
        db.execute(trigger)


@steps()
def news(db: Database) -> None:
    """Make the tables for what was read of the news, and for the rule packs this desk has met."""
    _run(db, NEWS)


def _run(db: Database, script: str) -> None:
    """Run the statements of a script one by one, inside the transaction that is open."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)
