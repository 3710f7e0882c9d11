"""The two tables of ``tables.db`` that know in which rows an identifier is; `sync.tables.store` makes them.

Deleting a version: `sync.tables.identifiers.index.forget` deletes its rows here; neither table points at others.
"""

from __future__ import annotations

TABLES = """
create table if not exists identifier_column (   -- columns that hold identifiers, of parts that were indexed whole
    number integer primary key,
    version integer not null,
    part integer not null,
    position integer not null,
    identifier text not null,
    unique (version, part, position)
) strict;
create table if not exists identifier_rows (     -- where a value is; a value that is everywhere comes in several pieces
    holder integer not null,                     -- number of the column
    value text not null,                         -- in its normal form
    first integer not null,                      -- row number, from 0
    later blob not null,                         -- how far to each further row: bytes of a number, then the numbers
    primary key (holder, value, first)
) strict, without rowid;
"""

STATEMENTS = tuple(one.strip() for one in TABLES.split(";\n") if one.strip())
