"""Matches the rows of two long versions with a memory that does not grow with them, by DuckDB."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.tables.comparing.digests import NO_KEY, Digested, Digests
from desktop.tables.comparing.matching import Matched, NotAKey
from desktop.tables.exporting.files.parquet import SETTINGS
from desktop.tables.exporting.files.whole import duckdb_trouble
from sync.work import Work

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_AT_ONCE = 100_000  # rows
_SAME_KEY = "o.k1 = n.k1 and o.k2 = n.k2 and o.again = n.again"
# Keys that a version has more than once, of either version; whole rows never are, for `again` counts them.
_TWICE = """
    create table twice as
    select distinct k1, k2, again from (
        select k1, k2, again from before group by all having count(*) > 1
        union all
        select k1, k2, again from after group by all having count(*) > 1)
"""
_LEFT_OUT = "select count(*) from {side} o semi join twice n on " + _SAME_KEY
_CHANGES = f"""
    create table change as
    select o.row as before, n.row as after, o.r1 = n.r1 and o.r2 = n.r2 as is_same
    from (select * from before o anti join twice n on {_SAME_KEY}) o
    full join (select * from after o anti join twice n on {_SAME_KEY}) n on {_SAME_KEY}
"""
_IN_ORDER = """
    select coalesce(before, -1) as before, coalesce(after, -1) as after from change
    where is_same is distinct from true
    order by change.after nulls last, change.before
"""


def match_on_disk(old: Digested, new: Digested, work: Work, tell: Callable[[int], None]) -> Matched:
    """Do what `match_in_memory` does.

    Raises:
        NotAKey: a proposed key is blank somewhere, or the same in two rows of a version.
        DiskFull, FolderReadOnly: the temporary folder took no more.
        Cancelled: a stop was asked for.
    """
    import duckdb

    with tempfile.TemporaryDirectory(prefix="dxf-desk-", ignore_cleanup_errors=True) as name:
        file = Path(name) / "rows.duckdb"
        with duckdb_trouble(file), duckdb.connect(str(file), config={**SETTINGS, "temp_directory": name}) as store:
            store.execute("SET enable_progress_bar = false")
            for side, version in (("before", old), ("after", new)):
                _load(store, side, version, work, tell)
            return _matched(store, work, is_proposed=new.is_proposed)


def _load(store: DuckDBPyConnection, side: str, version: Digested, work: Work, tell: Callable[[int], None]) -> None:
    store.execute(
        f"create table loaded (row bigint, {', '.join(f'{name} ubigint' for name in ('k1', 'k2', 'r1', 'r2'))})"
    )
    waiting: Digests = []
    first = 0
    for chunk in version.chunks(work, tell):
        if version.is_proposed and any(key == NO_KEY for key, _ in chunk):
            raise NotAKey
        waiting += chunk
        if len(waiting) >= _AT_ONCE:
            first += _add(store, first, waiting)
            waiting = []
    _add(store, first, waiting)
    again = "0" if version.has_key else "row_number() over (partition by k1, k2 order by row)"
    store.execute(f"create table {side} as select *, {again} as again from loaded")
    store.execute("drop table loaded")


def _add(store: DuckDBPyConnection, first: int, digests: Digests) -> int:
    import numpy as np

    if digests:
        halves = [np.frombuffer(b"".join(part), dtype="<u8").reshape(-1, 2) for part in zip(*digests, strict=True)]
        chunk: dict[str, Any] = {"row": np.arange(first, first + len(digests), dtype=np.int64)}
        for name, half in zip(("k", "r"), halves, strict=True):
            chunk |= {f"{name}{at + 1}": np.ascontiguousarray(half[:, at]) for at in (0, 1)}
        store.register("chunk", chunk)
        store.execute("insert into loaded select row, k1, k2, r1, r2 from chunk")
        store.unregister("chunk")
    return len(digests)


def _matched(store: DuckDBPyConnection, work: Work, *, is_proposed: bool) -> Matched:
    found = Matched()
    work.go_on()
    store.execute(_TWICE)
    found.twice = sum(_number(store, _LEFT_OUT.format(side=side)) for side in ("before", "after"))
    if is_proposed and found.twice:
        raise NotAKey
    work.go_on()
    store.execute(_CHANGES)
    work.go_on()
    found.same = _number(store, "select count(*) from change where is_same")
    rows = store.execute(_IN_ORDER)
    while some := rows.fetchmany(_AT_ONCE):
        for before, after in some:
            found.note(before, after)
        work.go_on()
    return found


def _number(store: DuckDBPyConnection, statement: str) -> int:
    row = store.execute(statement).fetchone()
    return int(row[0]) if row else 0
