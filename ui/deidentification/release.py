"""What a person has told so far about one release; in memory only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.deidentification.spec import Answer, Spec
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
        begun: what the file was taken for when it was read.
        aside: what a column broke down by before an edition was chosen that does not list it.
        unasked: answers about variables that the edition chosen does not list.
    """

    file: Path
    look: Look
    spec: Spec
    editions: tuple[Edition, ...]
    assessment: Assessment | None = None
    begun: Spec | None = None
    aside: dict[str, str] = field(default_factory=dict)
    unasked: dict[str, tuple[Answer, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, opened: Opened) -> Release:
        """Return a release as it is when its file was read."""
        return cls(opened.file, opened.look, opened.spec, opened.editions, begun=opened.spec)

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
        fitting = {name: self._fitting(name, variable, known) for name, variable in named}
        columns = tuple(replace(one, variable=fitting[one.name]) for one in self.spec.columns)
        across = tuple(replace(one, variable=fitting[one.name]) for one in self.spec.across)
        answers = {**self.unasked, **self.spec.variables}
        self.unasked = {name: said for name, said in answers.items() if name not in known}
        variables = {name: said for name, said in answers.items() if name in known}
        self.spec = replace(self.spec, columns=columns, across=across, variables=variables)
        return tuple(name for name, variable in named if variable != fitting[name] == _OTHER)

    def _fitting(self, name: str, variable: str, known: set[str]) -> str:
        """Return what a column breaks down by in an edition with these variables; what is put aside comes back."""
        before = self.aside.get(name, "") if variable == _OTHER else ""
        if before in known:
            return self.aside.pop(name)
        if variable in {*known, ""}:
            return variable
        self.aside[name] = variable
        return _OTHER
