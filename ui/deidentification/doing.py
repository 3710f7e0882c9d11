"""The jobs of the page: open a file, go through the procedure, save, record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.deidentification.spec import Role
from sync.work import Work
from ui.deidentification.columns.values import values

if TYPE_CHECKING:
    from desktop.deidentification.editions import Edition
    from desktop.deidentification.spec import Spec
    from desktop.desk import Desk
    from desktop.releases.model import Assessment, Kind, Look, Saved


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read.

    Attributes:
        spec: as suggested, or from the choices saved before.
        values: all different ones of each column, in the file's order; empty where they are not asked about.
        choices: name of the file with those choices, "" for none.
    """

    file: Path
    look: Look
    spec: Spec
    editions: tuple[Edition, ...]
    values: tuple[tuple[str, ...], ...] = ()
    choices: str = ""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Reads a file; with ``choices`` saved before, it is taken as they say."""

    desk: Desk
    file: Path
    part: int = 0
    choices: Path | None = None

    def __call__(self, work: Work) -> Opened:
        """Return what was read."""
        book = self.desk.releases
        look = book.look(self.file, work, part=self.part)
        editions = book.editions()
        if self.choices is None:
            return Opened(self.file, look, look.spec, editions, _values(look, look.spec, work))
        spec = book.read_spec(self.choices, look)
        if spec.part != look.part:
            look = book.look(self.file, work, part=spec.part)
            spec = book.read_spec(self.choices, look)
        return Opened(self.file, look, spec, editions, _values(look, spec, work), self.choices.name)


def _values(look: Look, spec: Spec, work: Work) -> tuple[tuple[str, ...], ...]:
    """Return the values of each column that says which group a row counts."""
    found = []
    for place, column in enumerate(spec.columns):
        work.go_on()
        found.append(values(look.rows, place) if column.role is Role.GROUP else ())
    return tuple(found)


@dataclass(frozen=True, slots=True)
class OpenExample:
    """Reads the example that comes with the program."""

    desk: Desk

    def __call__(self, work: Work) -> Opened:
        """Return what was read."""
        return OpenFile(self.desk, self.desk.releases.example())(work)


@dataclass(frozen=True, slots=True)
class Assess:
    """Goes through the procedure; what is masked is attacked before it ends."""

    desk: Desk
    look: Look
    spec: Spec

    def __call__(self, work: Work) -> Assessment:
        """Return what it comes to."""
        return self.desk.releases.assess(self.look, self.spec, work)


@dataclass(frozen=True, slots=True)
class SaveResult:
    """Writes the masked table, whole or not at all."""

    desk: Desk
    assessment: Assessment
    file: Path
    kind: Kind

    def __call__(self, work: Work) -> Saved:
        """Return what was written."""
        return self.desk.releases.save(self.assessment, self.file, work, kind=self.kind)


@dataclass(frozen=True, slots=True)
class SaveChoices:
    """Writes what was said about the file, for the next file of the same shape."""

    desk: Desk
    spec: Spec
    file: Path

    def __call__(self, _work: Work) -> Path:
        """Return the file."""
        self.desk.releases.save_spec(self.spec, self.file)
        return self.file


@dataclass(frozen=True, slots=True)
class Record:
    """Begins the record of the assessment among the attestations."""

    desk: Desk
    assessment: Assessment

    def __call__(self, _work: Work) -> str:
        """Return the id of the draft."""
        return self.desk.releases.record(self.assessment)
