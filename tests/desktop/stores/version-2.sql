PRAGMA application_id = 1148732996;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'desk','favourites_and_settings','2026-11-23 03:04:57.713141+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'desk','organization_and_standing','2026-11-23 03:04:57.726892+00:00');
CREATE TABLE determination (                        -- what was answered when, so that a change can be told
    number integer primary key,
    at text not null,                               -- UTC
    party text not null,                            -- a facility's id, or empty for the whole organization
    pack text not null,
    record text not null check (json_valid(record)),
    hash text not null,
    reason text not null
) strict;
INSERT INTO "determination" VALUES(1,'2026-11-01T20:00:00+00:00','a','dxf-2026-11','{"sign":"required"}','abababababababababababababababababababababababababababababababab','');
CREATE TABLE facility (
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
INSERT INTO "facility" VALUES('a',1,0,'Olive Care Center','','Fresno','93701','skilled_nursing_facility','{"facid":"010000001"}','{"electronic_records": {"value": true, "source": "person", "on": null}}',NULL,NULL);
INSERT INTO "facility" VALUES('b',1,1,'Olive East','','Fresno','93701','skilled_nursing_facility','{}','{"electronic_records": {"value": true, "source": "person", "on": null}}',NULL,NULL);
CREATE TABLE favourite (dataset text primary key, since text not null) strict, without rowid;
INSERT INTO "favourite" VALUES('asthma-2024','2026-11-01T20:00:00+00:00');
CREATE TABLE memo (
    hash text primary key,
    at text not null,                               -- UTC
    party text not null,
    file_name text not null,
    record text not null check (json_valid(record))
) strict, without rowid;
INSERT INTO "memo" VALUES('cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','2026-11-01T20:00:00+00:00','a','memo.html','{}');
CREATE TABLE organization (
    number integer primary key check (number = 1),  -- one desk, one organization
    name text not null,
    legal_name text not null,
    changed text not null                           -- UTC
) strict;
INSERT INTO "organization" VALUES(1,'Olive Care Center','','2026-11-01T20:00:00+00:00');
CREATE TABLE pin (                                  -- never deleted: the history of what the person confirmed
    number integer primary key,
    facility text references facility(id),          -- null: the whole organization
    dxf_id text not null,
    name text not null,
    list_date text not null,
    confirmed text not null,                        -- UTC
    ended text                                      -- UTC; null while it holds
) strict;
INSERT INTO "pin" VALUES(1,'a','DXF900101','Olive Care Center','2026-10-12','2026-11-01T20:00:00+00:00',NULL);
CREATE TABLE refused (                              -- rows of which the person said that they are not the party
    facility text references facility(id),          -- null: the whole organization
    dxf_id text not null,
    refused text not null                           -- UTC
) strict;
INSERT INTO "refused" VALUES('b','DXF900102','2026-11-01T20:00:00+00:00');
CREATE TABLE reply (
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
INSERT INTO "reply" VALUES(1,'a','ask','electronic_records',1,'2026-11-02','HCAI','Yes.','2026-11-01T20:00:00+00:00');
CREATE TABLE setting (key text primary key, value text not null) strict, without rowid;
INSERT INTO "setting" VALUES('language','"es"');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX pin_that_holds on pin(coalesce(facility, '')) where ended is null;
CREATE UNIQUE INDEX refused_once on refused(coalesce(facility, ''), dxf_id);
CREATE INDEX determination_by_party on determination(party, number);
COMMIT;
