"""The part of the tour about comparing lists: a list of sites is compared with the practice list and decided about."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sync.work import Work
from ui.frame.pages.keys import RECONCILING
from ui.jobs import Lane

if TYPE_CHECKING:
    from desktop.desk import Desk
    from ui.app import App
    from ui.reconciling.page import ReconcilingPage
    from ui.tour.journey import Tour

_STRANGERS = (("Somebody Else's Practice Dialysis", "Weed", "96094"), ("Practice Partner of Nowhere", "Needles", ""))
_EVERY = 5  # of how many practice signatories one is a site of ours


@dataclass(frozen=True, slots=True)
class MakeOwnList:
    """The job that writes a list of sites: practice signatories as people type them, and two that are in no list."""

    desk: Desk
    folder: Path

    def __call__(self, _work: Work) -> Path:
        """Return the file."""
        rows = [(one.name, one.city, one.zip) for one in self.desk.lists.signatories()[::_EVERY]]
        typed = [(name.replace("Center", "Ctr").replace("tice", "tise", place % 2), city, code if place % 3 else "")
                 for place, (name, city, code) in enumerate(rows)]  # fmt: skip
        file = self.folder / "Our partners.csv"
        with file.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened).writerows([("Partner", "City", "ZIP"), *typed, *_STRANGERS])
        return file


class ReconcilingSteps(QObject):
    """The steps of the tour through the page Compare lists; the practice lists must be there."""

    def __init__(self, tour: Tour, app: App) -> None:
        super().__init__(tour)
        self._tour, self._app = tour, app
        self._room: tempfile.TemporaryDirectory[str] | None = None

    def steps(self) -> list[Callable[[], None]]:
        """Return them in order."""
        return [self.show_page, self.make_list, self.look_at_columns, self.compare, self.decide, self.leave]

    def show_page(self) -> None:
        """Show the page while no file is open."""
        self._app.window.show_page(RECONCILING)
        self._tour.after()

    def make_list(self) -> None:
        """Write a list and open it."""
        self._tour.picture("compare-start")
        self._room = tempfile.TemporaryDirectory(prefix="dxf-tour-")
        make = MakeOwnList(self._app.desk, Path(self._room.name))
        self._app.jobs.start(Lane.LOCAL, make, on_result=self._open)
        self._tour.after(Lane.TABLES)

    def look_at_columns(self) -> None:
        """Picture the columns."""
        self._tour.picture("compare-columns")
        self._tour.after()

    def compare(self) -> None:
        """Compare with the Signatory List."""
        self._shown().compare()
        self._tour.after(Lane.TABLES)

    def decide(self) -> None:
        """Confirm the first pair that is to be checked."""
        from ui.reconciling.pairs.filters import Shown

        self._tour.picture("compare-pairs")
        results = self._shown().results
        results.filters.switch(Shown.TO_CHECK)
        results.pane.agree.click()
        self._tour.after()

    def leave(self) -> None:
        """Picture it and go on; the list is deleted."""
        self._tour.picture("compare-decided")
        if self._room is not None:
            self._room.cleanup()
        self._tour.after()

    def _open(self, file: Path) -> None:
        self._shown().open_file(file)

    def _shown(self) -> ReconcilingPage:
        from ui.reconciling.page import ReconcilingPage

        page = self._app.window.page()
        if not isinstance(page, ReconcilingPage):
            raise TypeError("the page Compare lists is not shown")
        return page
