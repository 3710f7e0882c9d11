"""Comparing a person's own list with a published one of this desk; nothing of it is kept but what they save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from desktop.reconciling.model import NUMBERS, Against, Comparison, Decided, Field, OwnList, PublishedList
from desktop.reconciling.trouble import NoPublishedList, NothingToCompare, TooManyToCompare
from sync.lists.model import HeldList, ListKind
from sync.work import Progress, Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.reconciling.model import Columns, Listed
    from desktop.reconciling.pairing.matching import Finder

MOST_ROWS = 20_000  # compared at once; a row takes about 10 ms
_KINDS = {Against.SIGNATORIES: ListKind.SIGNATORY, Against.REGISTRY: ListKind.REGISTRY}


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that was written: its name, and how many rows of the person's list are in it."""

    file: str
    rows: int


@dataclass(frozen=True, slots=True)
class Reopened:
    """A comparison that was gone on with.

    Attributes:
        newer: the published list is another one than at the time.
        lost: rows whose decision no longer stands, because the published row is gone or no longer near.
    """

    comparison: Comparison
    newer: bool
    lost: tuple[int, ...]


class ReconcilingBook:
    """Compares lists; every method may be called from any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = Lock()
        self._made: dict[Against, tuple[tuple[HeldList, ...], PublishedList, Finder]] = {}

    def lists(self) -> Mapping[Against, HeldList | None]:
        """Return the newest list of each kind that can be compared with; None where none is on this desk yet."""
        return {against: self._desk.lists.newest(kind) for against, kind in _KINDS.items()}

    def look(self, file: Path, work: Work, *, part: int | None = None) -> OwnList:
        """Read a person's list and suggest what its columns hold; ``part`` is the number of a sheet, from 0.

        Raises:
            PatientColumns: it looks like a list of patients; nothing of it was kept.
            KnownError: it is no table, or cannot be read.
            Cancelled: a stop was asked for.
        """
        from desktop.privacy import refuse_patients
        from desktop.reconciling.columns import suggest
        from desktop.sheets import read

        sheet = read(file, work, part=part)
        refuse_patients(sheet.name, sheet.header, sheet.rows)
        return OwnList(sheet, suggest(sheet.header, sheet.rows))

    def compare(self, own: OwnList, columns: Columns, against: Against, work: Work) -> Comparison:
        """Compare a person's list with the newest published one.

        Args:
            own: the list.
            columns: which column holds which field; a name, or a number of a facility, has to be among them.
            against: the list to compare with.
            work: is told how far it has come, and may stop it.

        Raises:
            PatientColumns, NothingToCompare, TooManyToCompare, NoPublishedList: it cannot be compared.
            Cancelled: a stop was asked for.
        """
        from desktop.privacy import refuse_patients
        from desktop.reconciling.pairing.comparing import near_all, own_rows, paired

        sheet = own.sheet
        refuse_patients(sheet.name, sheet.header, sheet.rows)
        if not {Field.NAME, Field.OTHER_NAME, *NUMBERS} & columns.keys():
            raise NothingToCompare(file=sheet.name)
        rows = own_rows(sheet.rows, columns)
        if len(rows) > MOST_ROWS:
            raise TooManyToCompare(file=sheet.name, rows=len(rows), most=MOST_ROWS)
        work.step(Progress("reconciling.list"))
        published, finder = self._published(against)
        return Comparison(sheet, dict(columns), published, paired(rows, near_all(rows, finder, work)))

    def save(self, comparison: Comparison, file: Path, work: Work, *, kind: str) -> Saved:
        """Write the person's rows with what was found beside them; ``kind`` is csv, csv-excel or xlsx.

        Raises:
            ExportFileOpen, DiskFull, FolderReadOnly, UnknownExport: nothing was written.
            Cancelled: a stop was asked for; nothing is left behind.
        """
        from desktop.reconciling.exporting import save

        return Saved(file.name, save(comparison, file, self._desk.words, work, kind=kind))

    def keep(self, comparison: Comparison, file: Path) -> Saved:
        """Write a comparison so that it can be opened again.

        Raises:
            ExportFileOpen, DiskFull, FolderReadOnly: nothing was written.
        """
        from desktop.reconciling.kept import written
        from desktop.tables.exporting.files.whole import written_whole

        with written_whole(file) as unfinished:
            unfinished.write_text(written(comparison), encoding="utf-8")
        return Saved(file.name, len(comparison.pairings))

    def reopen(self, file: Path, work: Work) -> Reopened:
        """Compare again what a file keeps, and decide again what was decided.

        Raises:
            NotAComparison: the file is none that `keep` wrote.
            KnownError: as `compare`.
        """
        from desktop.reconciling.kept import read_kept

        kept = read_kept(file)
        done = self.compare(OwnList(kept.sheet, kept.columns), kept.columns, kept.against, work)
        standing, lost = _standing(done, kept.decided)
        newer = done.published.report_date.isoformat() != kept.report_date
        return Reopened(Comparison(done.sheet, done.columns, done.published, done.pairings, standing), newer, lost)

    def _published(self, against: Against) -> tuple[PublishedList, Finder]:
        """Return a published list and what finds rows in it, made once for each list."""
        from desktop.reconciling.pairing.matching import Finder

        held = tuple(one for one in self._desk.lists.held() if one.is_newest and one.kind in _needed(against))
        main = next((one for one in held if one.kind is _KINDS[against]), None)
        if main is None:
            raise NoPublishedList(list=against.value)
        with self._lock:
            if against not in self._made or self._made[against][0] != held:
                published = PublishedList(against, main.report_date, self._rows(against))
                self._made[against] = (held, published, Finder(published))
            return self._made[against][1:]

    def _rows(self, against: Against) -> tuple[Listed, ...]:
        from desktop.reconciling.published import listed_facilities, listed_signatories
        from sync.lists import held
        from sync.lists.store import reading

        if against is Against.SIGNATORIES:
            return listed_signatories(self._desk.lists.signatories())
        with reading(self._desk.folder.lists_db) as store:
            return listed_facilities(held.facilities(store))


def _needed(against: Against) -> tuple[ListKind, ...]:
    return (ListKind.REGISTRY, ListKind.CROSSWALK) if against is Against.REGISTRY else (ListKind.SIGNATORY,)


def _standing(done: Comparison, decided: Mapping[int, Decided]) -> tuple[dict[int, Decided], tuple[int, ...]]:
    """Return the decisions that still can be, and the rows whose cannot."""
    by_number = {one.own.number: one for one in done.pairings}
    standing: dict[int, Decided] = {}
    for number, one in decided.items():
        pairing = by_number.get(number)
        taken = one.key and any(one.key == other.key for other in standing.values())
        if pairing is not None and not taken and (not one.key or pairing.candidate(one.key) is not None):
            standing[number] = one
    return standing, tuple(number for number in decided if number not in standing)
