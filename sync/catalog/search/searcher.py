"""The one door to search: it keeps what it learned of the replica and answers queries from it."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sync.catalog.model import Hit, Query, Results, Sort
from sync.catalog.schema import open_reader
from sync.catalog.search import facets, lines, overview, ranking
from sync.catalog.search.excerpts import Excerpts
from sync.catalog.search.overview import Overview
from sync.catalog.search.reading import Reader, Reading


class Interrupted(Exception):
    """The search was stopped because nobody waits for it any more."""


class Searcher:
    """Answers queries; belongs to the thread that made it, only `interrupt` may be called from another one."""

    def __init__(self, catalog_db: Path) -> None:
        self._reader = open_reader(catalog_db)
        self._reader.isolation_level = None
        self._version = -1
        self._words: Reader | None = None
        self._stopping = False

    def search(self, query: Query, *, limit: int = 50) -> Results:
        """Find datasets; no text makes it fail.

        Raises:
            Interrupted: `interrupt` was called meanwhile.
        """
        with self._snapshot() as words:
            known, understood = words.known, words.read(query.text)
            self._go_on()
            matched, kept = understood.mask, self._kept(query, known)
            found = matched & kept & facets.filtered(known, query) & facets.shown(known, query)
            numbers = self._ordered(query, known, understood, found)
            self._go_on()
            withdrawn, hidden = facets.left_out(known, matched & kept, query)
            return Results(
                query=query,
                numbers=numbers,
                hits=lines.hits(self._reader, numbers[:limit], Excerpts(understood.needs)),
                facets=facets.counts(known, matched & kept, query),
                withdrawn=withdrawn,
                hidden=hidden,
                read_as=understood.read_as,
                relief=() if numbers else facets.relief(known, matched, kept, query),
            )

    def hits(self, numbers: Sequence[int], query: Query) -> tuple[Hit, ...]:
        """The lines for further results of a query, in the order of ``numbers``.

        Raises:
            Interrupted: `interrupt` was called meanwhile.
        """
        with self._snapshot() as words:
            return lines.hits(self._reader, numbers, Excerpts(words.read(query.text).needs))

    def interrupt(self) -> None:
        """Make a running search raise `Interrupted`; may be called from any thread."""
        self._stopping = True
        self._reader.interrupt()

    def close(self) -> None:
        """Let go of the replica."""
        self._reader.close()

    @contextmanager
    def _snapshot(self) -> Iterator[Reader]:
        """Everything in the block sees the replica at one moment, also while a sync writes."""
        self._stopping = False
        try:
            self._reader.rollback()  # nothing to undo, unless an interrupt hit the rollback below
            self._reader.execute("begin")
            yield self._current()
        except sqlite3.OperationalError as trouble:
            if self._stopping:  # SQLite has more than one word for it
                raise Interrupted from trouble
            raise
        finally:
            with suppress(sqlite3.OperationalError):
                self._reader.rollback()

    def _current(self) -> Reader:
        """What is known of the replica as it is now; read again when the replica or the day has changed."""
        self._reader.execute("select 1 from dataset limit 1").fetchone()  # the snapshot begins with the first read
        version = self._reader.execute("pragma data_version").fetchone()[0]
        today = datetime.now(UTC).date()
        if self._words is None or self._words.known.day != today or self._version != version:
            self._words = Reader(self._reader, overview.load(self._reader, today))
            self._version = version
        return self._words

    def _kept(self, query: Query, known: Overview) -> int:
        if query.only_ids is None:
            return known.all
        return overview.mask_of_ids(self._reader, known, query.only_ids)

    def _ordered(self, query: Query, known: Overview, understood: Reading, found: int) -> array[int]:
        if query.sort is Sort.TITLE:
            return ranking.by_title(self._reader, known, found)
        if query.sort is Sort.NEWEST or not understood.expression or not found:
            return known.newest(found)
        return ranking.by_relevance(self._reader, known, understood.expression, understood.mask, found)

    def _go_on(self) -> None:
        if self._stopping:
            raise Interrupted
