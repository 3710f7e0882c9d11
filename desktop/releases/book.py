"""The door to releases: look at a file, assess it, save the result, record the assessment; nothing of it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.deidentification.editions import Edition
from desktop.deidentification.spec import Spec
from desktop.releases.model import Assessment, Kind, Look, Saved
from resources import packaged
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk


class ReleaseBook:
    """Releases of one desk; what is not saved by a person is gone when the program ends."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, file: Path, work: Work, *, part: int | None = None) -> Look:
        """Open a file and suggest what its columns are; nothing of it is kept.

        Raises:
            PatientColumns: it has a column about single patients: it is a list of people, not a table of counts.
            KnownError: of kind REFUSED, saying why it is no table.
            Cancelled: a stop was asked for.
        """
        from desktop.releases.looking import look

        return look(file, work, part=part)

    def example(self) -> Path:
        """Return a small invented table to try the procedure with."""
        return packaged("deidentification/example.csv")

    def assess(self, look: Look, spec: Spec, work: Work) -> Assessment:
        """Go through the procedure; what is masked has been attacked before this returns.

        Raises:
            Cancelled: a stop was asked for.
            SpecTrouble: the spec names something that the edition or the file does not have.
        """
        from desktop.releases.assessing.assessment import assess

        return assess(look, spec, work)

    def save(self, assessment: Assessment, file: Path, work: Work, *, kind: Kind) -> Saved:
        """Write the masked table, whole or not at all.

        Raises:
            NotReadyToRelease: a problem is not settled, or a masked value could be recovered; nothing was written.
            ExportFileOpen, DiskFull, FolderReadOnly: nothing was written, and what was there before still is.
            Cancelled: a stop was asked for; nothing is left behind.
        """
        from desktop.releases.writing.saving import save

        return save(assessment, file, work, kind=kind, words=self._desk.words)

    def record(self, assessment: Assessment) -> str:
        """Begin the record of the expert determination (form F8), filled in as far as known; return the draft's id.

        Raises:
            NoOrganization: the desk has no organization yet.
        """
        from desktop.releases.recording import record

        return record(self._desk, assessment)

    def save_spec(self, spec: Spec, file: Path) -> None:
        """Write a spec as JSON, so that the next file of the same shape needs no questions.

        Raises:
            ExportFileOpen, DiskFull, FolderReadOnly: nothing was written.
        """
        from desktop.releases.specs import save_spec

        save_spec(spec, file)

    def read_spec(self, file: Path, look: Look) -> Spec:
        """Read a spec for a file; columns that it does not name keep what is suggested for them.

        Raises:
            SpecUnreadable: it is not there or is no JSON.
            SpecTrouble: it has a key, a column or a value that cannot be used; the fact ``field`` says which.
        """
        from desktop.releases.specs import read_spec

        return read_spec(file, look)

    def editions(self) -> tuple[Edition, ...]:
        """Return the editions of the guidelines, the newest first."""
        from desktop.releases.editions import editions

        return editions()
