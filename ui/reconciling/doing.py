"""The work of the page, each a job: look into a file, compare, save, keep, open again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sync.work import Work
from ui.reconciling.pairs.preparing import Prepared, prepared
from ui.reconciling.saying import Saying

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.desk import Desk
    from desktop.reconciling.book import Reopened, Saved
    from desktop.reconciling.model import Against, Columns, Comparison, OwnList
    from sync.lists.model import HeldList


@dataclass(frozen=True, slots=True)
class ReadLists:
    """Reads which published lists are on this desk."""

    desk: Desk

    def __call__(self, _work: Work) -> Mapping[Against, HeldList | None]:
        """Return them."""
        return self.desk.reconciling.lists()


@dataclass(frozen=True, slots=True)
class Look:
    """Looks into the person's file."""

    desk: Desk
    file: Path
    part: int | None = None

    def __call__(self, work: Work) -> OwnList:
        """Return the list with the columns suggested."""
        return self.desk.reconciling.look(self.file, work, part=self.part)


@dataclass(frozen=True, slots=True)
class Compare:
    """Compares it with a published list."""

    desk: Desk
    own: OwnList
    columns: Columns
    against: Against

    def __call__(self, work: Work) -> Prepared:
        """Return what was found."""
        found = self.desk.reconciling.compare(self.own, self.columns, self.against, work)
        return prepared(found, Saying(self.desk.words))


@dataclass(frozen=True, slots=True)
class Save:
    """Writes the result; the kind "kept" is the file that can be opened again."""

    desk: Desk
    comparison: Comparison
    file: Path
    kind: str

    def __call__(self, work: Work) -> Saved:
        """Write the file, whole or not at all."""
        if self.kind == "kept":
            return self.desk.reconciling.keep(self.comparison, self.file)
        return self.desk.reconciling.save(self.comparison, self.file, work, kind=self.kind)


@dataclass(frozen=True, slots=True)
class Reopen:
    """Goes on with a comparison that was kept."""

    desk: Desk
    file: Path

    def __call__(self, work: Work) -> tuple[Prepared, Reopened]:
        """Return it, compared again."""
        found = self.desk.reconciling.reopen(self.file, work)
        return prepared(found.comparison, Saying(self.desk.words)), found
