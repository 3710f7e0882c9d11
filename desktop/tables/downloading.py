"""The queue of downloads of this desk, and the tables that are kept current."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sync.downloads.model import Download, State, Wanted
from sync.errors import KnownError, NotFound
from sync.tables.model import Version
from sync.work import Progress, Work

if TYPE_CHECKING:
    from desktop.desk import Desk

SHOWN_AFTER = timedelta(days=1)  # how long what is done stays in the queue, and what failed is not tried unasked
INTERVAL = 1.0  # seconds between two requests to the portal
BYTES = "downloads.bytes"
_STILL = (State.WAITING, State.RUNNING, State.PAUSED)


class DownloadBook:
    """What this desk downloads, one after the other; any thread may call. The order is that of asking."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = threading.RLock()
        self._under_way: dict[str, Progress] = {}  # downloads that run in this process, and how far they are
        self._stopping: set[str] = set()
        self._has_looked_back = False

    # the queue

    def wanted(self, resource_id: str, *, way: str = "") -> Wanted:
        """Return what there is to fetch of a resource, as the catalog on this desk has it.

        Raises:
            NotFound: it is not in the catalog.
        """
        from desktop.tables.offering import wanted_of
        from sync.downloads.catalog import found_in

        return wanted_of(*found_in(self._desk.folder.catalog_db, resource_id), way)

    def ask(self, resource_id: str, *, way: str = "") -> Download:
        """Put a resource into the queue; one that waits or runs is there already.

        Raises:
            NotFound: it is not in the catalog.
        """
        from sync.tables.store import drop_download, save_download

        wanted = self.wanted(resource_id, way=way)
        with self._lock:
            known = self._find(resource_id)
            if known is not None and known.state in (State.WAITING, State.RUNNING):
                return known
            if known is not None and known.state is State.DONE:
                drop_download(self._tables, resource_id)  # so that it stands at the end
            asked = Download(wanted, State.WAITING, self._here(resource_id), wanted.size, datetime.now(UTC))
            save_download(self._tables, asked)
        return asked

    def queue(self) -> tuple[Download, ...]:
        """Return what waits, runs, is paused or failed, in order, then what was done in the last day."""
        from sync.tables.store import downloads, drop_download

        self._look_back()
        earliest, still, done = datetime.now(UTC) - SHOWN_AFTER, [], []
        for one in downloads(self._tables):
            if one.state is not State.DONE:
                still.append(self._as_it_is(one))
            elif one.asked is not None and one.asked >= earliest:
                done.append(one)
            else:
                drop_download(self._tables, one.wanted.resource)
        return (*still, *done)

    def next(self) -> Download | None:
        """Return the first that waits, None where none does."""
        return next((one for one in self.queue() if one.state is State.WAITING), None)

    def pause(self, resource_id: str) -> None:
        """Let a download rest; what has come is kept. One that runs stops at its next bytes."""
        with self._lock:
            known = self._find(resource_id)
            if resource_id in self._under_way:
                self._stopping.add(resource_id)
            elif known is not None and known.state is State.WAITING:
                self._save(replace(known, state=State.PAUSED))

    def go_on(self, resource_id: str) -> None:
        """Let one that rests or failed wait for its turn again.

        Raises:
            NotFound: it is not in the queue.
        """
        with self._lock:
            self._stopping.discard(resource_id)
            known = self._entry(resource_id)
            if known.state in (State.PAUSED, State.FAILED):
                self._save(replace(known, wanted=self._now(known.wanted), state=State.WAITING, trouble="", facts={}))

    def drop(self, resource_id: str) -> None:
        """Take a download out of the queue and delete what has come; one that runs stops first."""
        from sync.downloads.fetching import forget
        from sync.tables.store import drop_download

        with self._lock:
            drop_download(self._tables, resource_id)
            if resource_id in self._under_way:
                self._stopping.add(resource_id)  # what has come is deleted when it has stopped
            else:
                forget(self._incoming, resource_id)

    def run(self, resource_id: str, work: Work) -> Version:
        """Fetch what is in the queue and make a table of it.

        Raises:
            NotFound: it is not in the queue.
            StoreBusy: another program on this computer is downloading for this desk.
            KnownError: it did not come, or is no table; the queue keeps why, and what has come.
            Cancelled: a stop was asked for; it rests, and what has come is kept.
        """
        from sync.downloads.fetching import my_turn

        with my_turn(self._incoming):
            self._tidy()
            known = self._entry(resource_id)
            self._begin(known)
            try:
                version = self._carry_out(known.wanted, work)
            except KnownError as trouble:
                self._end(resource_id, State.FAILED, trouble)
                raise
            except BaseException:  # a stop, or a bug of ours, which is told where it is caught
                self._end(resource_id, State.PAUSED)
                raise
            self._end(resource_id, State.DONE, size=version.size)
            return version

    # kept current

    def keep_current(self, resource_id: str, kept: bool) -> None:
        """Fetch a resource anew whenever the portal has a newer one, or no longer."""
        chosen = self.kept() | {resource_id} if kept else self.kept() - {resource_id}
        self._desk.set_setting("kept_tables", " ".join(sorted(chosen)))

    def kept(self) -> frozenset[str]:
        """Return the resources that are kept current."""
        return frozenset(str(self._desk.setting("kept_tables")).split())

    def due(self) -> tuple[str, ...]:
        """Return the resources to fetch anew.

        They are those kept current, and those on this desk of favourite datasets, of which the catalog has a newer
        file. What is in the queue already is left out, and what failed in the last day and is still the same.
        """
        held = {one.source.resource: one for one in self._desk.tables.held()}
        favourites, queued = self._desk.favourites(), {one.wanted.resource: one for one in self.queue()}
        chosen = self.kept() | {resource for resource, one in held.items() if one.source.dataset in favourites}
        return tuple(one for one in sorted(chosen) if self._is_due(one, held.get(one), queued.get(one)))

    def _is_due(self, resource_id: str, held: Version | None, queued: Download | None) -> bool:
        from desktop.tables.offering import is_stale, wanted_of
        from sync.downloads.catalog import found_in

        if queued is not None and queued.state in _STILL:
            return False
        try:
            home, one = found_in(self._desk.folder.catalog_db, resource_id)
        except NotFound:
            return False
        if home.withdrawn or (held is not None and not is_stale(one, held)):
            return False
        if queued is None or queued.state is not State.FAILED or queued.asked is None:
            return True
        return queued.wanted != wanted_of(home, one, queued.wanted.way) or _is_old(queued.asked)

    # inside

    @property
    def _tables(self) -> Path:
        return self._desk.folder.tables

    @property
    def _incoming(self) -> Path:
        return self._desk.folder.tables / "incoming"

    def _here(self, resource_id: str) -> int:
        from sync.downloads.fetching import here_of

        return here_of(self._incoming, resource_id)

    def _find(self, resource_id: str) -> Download | None:
        from sync.tables.store import downloads

        return next((one for one in downloads(self._tables) if one.wanted.resource == resource_id), None)

    def _entry(self, resource_id: str) -> Download:
        found = self._find(resource_id)
        if found is None:
            raise NotFound(wanted=resource_id)
        return found

    def _save(self, download: Download) -> None:
        from sync.tables.store import save_download

        save_download(self._tables, download)

    def _now(self, wanted: Wanted) -> Wanted:
        """Return what is wanted as the catalog has it now, or as it was where the catalog has it no more."""
        with suppress(NotFound):
            return self.wanted(wanted.resource, way=wanted.way)
        return wanted

    def _as_it_is(self, download: Download) -> Download:
        if download.state is not State.RUNNING:
            return download
        progress = self._under_way.get(download.wanted.resource)
        if progress is None or progress.doing != BYTES:
            return replace(download, done=self._here(download.wanted.resource))
        return replace(download, done=progress.done, total=progress.total)

    def _look_back(self) -> None:
        """Tidy up once in the life of this book."""
        from sync.downloads.fetching import my_turn

        with self._lock:
            is_due, self._has_looked_back = not self._has_looked_back, True
            if not is_due or not self._incoming.is_dir():
                return
            with suppress(KnownError), my_turn(self._incoming):  # while another program downloads, what runs is its
                self._tidy()

    def _tidy(self) -> None:
        """In our turn nothing else can be running: let rest what a killed program left so, delete what is of nobody."""
        from sync.downloads.fetching import sweep
        from sync.tables.store import downloads

        queued = downloads(self._tables)
        for one in queued:
            if one.state is State.RUNNING:
                self._save(replace(one, state=State.PAUSED, done=self._here(one.wanted.resource)))
        sweep(self._incoming, [one.wanted.resource for one in queued if one.state is not State.DONE])

    def _begin(self, download: Download) -> None:
        with self._lock:
            self._stopping.discard(download.wanted.resource)
            self._under_way[download.wanted.resource] = Progress(BYTES, download.done, download.total)
            self._save(replace(download, state=State.RUNNING, trouble="", facts={}))

    def _carry_out(self, wanted: Wanted, work: Work) -> Version:
        from sync.connections import Patience
        from sync.downloads.fetching import Asker, fetch

        services, watched = self._desk.services, self._watched(wanted.resource, work)
        patience = Patience(interval=0.0 if self._desk.practice else INTERVAL)
        fetched = fetch(wanted, self._incoming, watched, asker=Asker(services.portal_url, services.contact, patience))
        return self._desk.tables.take_in(fetched, wanted, watched)

    def _watched(self, resource_id: str, work: Work) -> Work:
        """Return work that also stops when the queue says so, and whose progress the queue can show."""

        def report(progress: Progress) -> None:
            self._under_way[resource_id] = progress
            work.step(progress)

        def stop_asked() -> bool:
            work.go_on()
            return resource_id in self._stopping

        return Work(report, stop_asked)

    def _end(self, resource_id: str, state: State, trouble: KnownError | None = None, *, size: int = 0) -> None:
        from sync.downloads.fetching import forget

        with self._lock:
            self._stopping.discard(resource_id)
            known = self._find(resource_id)
            if known is not None:
                done, total = size or self._here(resource_id), size or self._as_it_is(known).total
                code, facts = (trouble.code, trouble.facts) if trouble else ("", {})
                self._save(replace(known, state=state, done=done, total=total, trouble=code, facts=facts))
            self._under_way.pop(resource_id, None)
            if known is None or state is State.DONE:
                forget(self._incoming, resource_id)


def _is_old(asked: datetime) -> bool:
    return datetime.now(UTC) - asked >= SHOWN_AFTER
