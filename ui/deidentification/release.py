"""What a person has told so far about one release; in memory only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.deidentification.spec import Spec
from ui.deidentification.doing import Opened

if TYPE_CHECKING:
    from desktop.deidentification.editions import Edition
    from desktop.releases.model import Assessment, Look

_OTHER = "other"  # a variable that an edition does not list is judged as another one


@dataclass(slots=True)
class Release:
    """One file and the answers about it.

    Attributes:
        spec: as the steps have it now.
        assessment: the last one; it holds while its spec is that of the steps.
    """

    file: Path
    look: Look
    spec: Spec
    editions: tuple[Edition, ...]
    assessment: Assessment | None = None

    @classmethod
    def of(cls, opened: Opened) -> Release:
        """Return a release as it is when its file was read."""
        return cls(opened.file, opened.look, opened.spec, opened.editions)

    def edition(self) -> Edition:
        """Return the edition of the guidelines that was chosen."""
        return next((one for one in self.editions if one.version == self.spec.edition), self.editions[0])

    def assessed(self) -> Assessment | None:
        """Return the assessment, where it still holds."""
        found = self.assessment
        return found if found is not None and found.spec == self.spec else None

    def choose_edition(self, version: str) -> tuple[str, ...]:
        """Go by another edition; return the names of columns whose variable it does not list, now "other" ones."""
        self.spec = replace(self.spec, edition=version)
        edition = self.edition()
        known = {variable.id for variable in edition.variables}
        named = [(column.name, column.variable) for column in self.spec.columns]
        named += [(across.name, across.variable) for across in self.spec.across]
        foreign = tuple(name for name, variable in named if variable not in {*known, ""})
        columns = tuple(replace(c, variable=_OTHER) if c.name in foreign else c for c in self.spec.columns)
        across = tuple(replace(a, variable=_OTHER) if a.name in foreign else a for a in self.spec.across)
        variables = {name: said for name, said in self.spec.variables.items() if name in known}
        self.spec = replace(self.spec, columns=columns, across=across, variables=variables)
        return foreign
