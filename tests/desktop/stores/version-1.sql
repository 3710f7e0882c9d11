PRAGMA application_id = 1148732996;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'desk','favourites_and_settings','2026-11-23 03:04:57.660178+00:00');
CREATE TABLE favourite (dataset text primary key, since text not null) strict, without rowid;
INSERT INTO "favourite" VALUES('asthma-2024','2026-11-01T20:00:00+00:00');
CREATE TABLE setting (key text primary key, value text not null) strict, without rowid;
INSERT INTO "setting" VALUES('language','"es"');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
COMMIT;
