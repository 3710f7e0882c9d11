"""Backups of the precious store, as the window and the command line ask for them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.backup.comparing import Comparison, Relation
from desktop.backup.model import BackupContent, RestorePlan
from desktop.backup.trouble import BackupPlace, HistoriesDiffer, NotABackup, RestoreChanged
from desktop.store.opening import opened
from sync.errors import NotFound
from sync.troubles import disk_trouble

if TYPE_CHECKING:
    from desktop.backup.looking import Examined
    from desktop.desk import Desk

KEPT = 8  # of those made by themselves or without a chosen place, the newest
EVERY = timedelta(days=7)
_NAME = re.compile(r"desk-\d{4}-\d\d-\d\d-\d{6}\.db")
_OF_A_DESK = ("catalog.db", "outbox.lock")  # where one of these lies, a desk.db is somebody's store
_ANY = re.compile(r"desk-.*\.db")


class Backups:
    """Makes, shows and restores backups; every method may be called from any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def folder(self) -> Path:
        """Return the folder of backups, made if need be.

        Raises:
            FolderReadOnly, DiskFull: it cannot be made.
        """
        folder = self._desk.folder.root / "backups"
        with disk_trouble(folder):
            folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def held(self) -> tuple[BackupContent, ...]:
        """Return the backups in the folder, newest first, copies before a restore too; unreadable ones are left out."""
        return tuple(sorted(_readable(self._files(_ANY)), key=lambda one: one.made, reverse=True))

    def make(self, file: Path | None = None) -> BackupContent:
        """Copy the store, checked, to a chosen file or into the folder, where the eight newest stay.

        Raises:
            NotFound: there is no store yet.
            BackupPlace: the file is one that this desk works with.
            BackupFailed: the copy did not pass its check; older backups are as they were.
            StoreBusy, StoreDamaged, DiskFull, FolderReadOnly: likewise.
        """
        from desktop.backup.copying import copy_store
        from desktop.backup.looking import light_content

        source = self._desk.folder.desk_db
        if not source.exists():
            raise NotFound(wanted=source.name)
        with opened(source):  # brings an older one up to date, or says that it is damaged
            pass
        target = self._free_place(file) if file else self.folder() / f"desk-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.db"
        copy_store(source, target)
        if file is None:
            self._let_old_ones_go(target)
        return light_content(target)

    def make_if_due(self) -> BackupContent | None:
        """Make a backup where the newest one is older than a week; None where none is due.

        Raises:
            KnownError: as `make`.
        """
        if not self._desk.folder.desk_db.exists():
            return None
        ages = (datetime.now(UTC) - one.made for one in _readable(self._files(_NAME)))
        is_fresh = any(timedelta(minutes=-2) <= age < EVERY for age in ages)  # from the future: a clock that was wrong
        return None if is_fresh else self.make()

    def plan(self, file: Path) -> RestorePlan:
        """Return what restoring a backup would do; nothing is changed.

        Raises:
            NotABackup, BackupNewer: it cannot be restored.
            HistoriesDiffer: signed records would be left behind.
            StoreNewer: the store here is of a newer version of the program.
            StoreBusy, DiskFull, FolderReadOnly: it cannot be told now.
        """
        from desktop.backup.looking import examined

        with examined(file, self.folder()) as backup:
            return self._planned(file, backup)

    def restore(self, file: Path, token: str) -> RestorePlan:
        """Do what a plan with this token showed, and return it; the store as it is now is copied first.

        Raises:
            RestoreChanged: the backup or the desk changed since; nothing was done.
            OutboxBusy: something is being sent at this moment; nothing was done.
            KnownError: as `plan`; nothing was done.
        """
        from desktop.backup.looking import examined
        from desktop.outbox.lock import only_sender

        with examined(file, self.folder()) as backup:
            plan = self._planned(file, backup)
            if plan.token != token:
                raise RestoreChanged(file=file.name)
            with only_sender(self._desk.folder.root):
                self._restore(backup, plan)
        self._desk.reread()
        return plan

    def _restore(self, backup: Examined, plan: RestorePlan) -> None:
        from desktop.backup.comparing import attached, fingerprint, is_fine
        from desktop.backup.copying import copy_store
        from desktop.backup.rebuilding import keep_as_it_is, rebuild
        from desktop.backup.restoring import bring_back
        from sync.catalog.schema import writing

        here = self._desk.folder.desk_db
        if not is_fine(here):
            keep_as_it_is(here, plan.copy)
            rebuild(here, backup)
            return
        copy_store(here, plan.copy)
        with opened(here) as store, attached(store, backup.copy), writing(store):
            if _token(backup, fingerprint(store)) != plan.token:
                raise RestoreChanged(file=plan.content.file.name)
            bring_back(store, plan.content, here.name)

    def _planned(self, file: Path, backup: Examined) -> RestorePlan:
        from desktop.backup.comparing import fingerprint_of_file, is_fine

        here = self._desk.folder.desk_db
        fine = is_fine(here)
        told, state = self._compared(backup) if fine else (self._alone(backup), fingerprint_of_file(here))
        if told.relation is Relation.DIVERGED and told.keeps:
            raise HistoriesDiffer(file=file.name, count=told.keeps)
        token = _token(backup, state)
        return RestorePlan(
            backup.content,
            told.brings,
            told.keeps,
            told.brings_drafts,
            told.replaced_drafts,
            told.to_be_asked,
            self.folder() / f"desk-before-restore-{token[:8]}.db",
            token,
        )

    def _compared(self, backup: Examined) -> tuple[Comparison, str]:
        from desktop.backup.comparing import attached, compare, fingerprint

        with opened(self._desk.folder.desk_db) as store, attached(store, backup.copy):
            return compare(store), fingerprint(store)

    def _alone(self, backup: Examined) -> Comparison:
        from desktop.backup.comparing import alone
        from desktop.backup.rebuilding import salvageable

        with opened(backup.copy) as store:
            known = frozenset(id_ for (id_,) in store.execute("select id from attestation"))
            return alone(store, len(salvageable(self._desk.folder.desk_db, known)))

    def _files(self, named: re.Pattern[str]) -> list[Path]:
        """Return the files in the folder with such names; names that are moments come newest first."""
        folder = self._desk.folder.root / "backups"
        found = [one for one in folder.iterdir() if named.fullmatch(one.name)] if folder.is_dir() else []
        return sorted(found, key=lambda one: one.name, reverse=True)

    def _let_old_ones_go(self, newest: Path) -> None:
        """Keep the newest by their names, and in any case the one just made: a clock may have gone wrong before."""
        for file in [one for one in self._files(_NAME) if one != newest][KEPT - 1 :]:
            with suppress(OSError):
                file.unlink()

    def _free_place(self, file: Path) -> Path:
        """Return a chosen file once it is sure that it is none of those this desk works with."""
        place = file.expanduser().absolute()
        real, root = place.resolve(), self._desk.folder.root.resolve()
        is_inside = real.is_relative_to(root) and real.parent != root / "backups"
        if is_inside or any(real.with_name(name).exists() for name in _OF_A_DESK):
            raise BackupPlace(file=file.name)
        return place


def _token(backup: Examined, state: str) -> str:
    return hashlib.sha256(f"{backup.digest}\n{state}".encode()).hexdigest()


def _readable(files: list[Path]) -> Iterator[BackupContent]:
    from desktop.backup.looking import light_content

    for file in files:
        with suppress(NotABackup):
            yield light_content(file)
