"""The part of the tour about program counts: they are fetched, and looked at from several sides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.programs.model import Level, Place
from desktop.programs.telling import Telling
from sync.work import Work
from ui.frame.pages.keys import PROGRAMS
from ui.jobs import Lane

if TYPE_CHECKING:
    from ui.app import App
    from ui.programs.page import ProgramsPage
    from ui.tour.journey import Tour

SMALL_COUNTY = Place(Level.COUNTY, "alpine", "Alpine")


class ProgramSteps(QObject):
    """The steps of the tour through the Programs page; the catalog must be there."""

    def __init__(self, tour: Tour, app: App) -> None:
        super().__init__(tour)
        self._tour, self._app = tour, app
        self._wanted: list[str] = []

    def steps(self) -> list[Callable[[], None]]:
        """Return them in order."""
        return [
            self.show_programs,
            self.find_the_tables,
            self.download_the_tables,
            self.read_the_tables,
            self.look_at_a_small_county,
            self.look_at_the_breakdowns,
            self.leave_the_programs,
        ]

    def show_programs(self) -> None:
        """Show the page while there are no counts."""
        self._app.window.show_page(PROGRAMS)
        self._page().focus_first()
        self._tour.after(Lane.TABLES)

    def find_the_tables(self) -> None:
        """Look up which resources there are."""
        self._tour.picture("programs-start")
        self._app.jobs.start(Lane.LOCAL, self._find, on_result=self._note_wanted)
        self._tour.after()

    def download_the_tables(self) -> None:
        """Ask for all of them, and go on when the last is here."""
        downloading = self._app.errands.downloading
        if not self._wanted:
            self._tour.after()
            return
        downloading.ended.connect(self._note_arrival)
        for resource in self._wanted:
            downloading.ask(resource)

    def read_the_tables(self) -> None:
        """Read them."""
        self._page().reload()
        self._tour.after(Lane.TABLES)

    def look_at_a_small_county(self) -> None:
        """Choose a county in which much is hidden."""
        self._tour.picture("programs")
        choosers = self._page().choosers
        choosers.place.choose(Telling(self._app.desk.words).titled(SMALL_COUNTY))
        choosers.changed.emit()
        self._tour.after()

    def look_at_the_breakdowns(self) -> None:
        """Scroll to what is hidden of the persons."""
        self._tour.picture("programs-hidden")
        content = self._page().content
        content.ensureWidgetVisible(content.people)
        self._tour.after()

    def leave_the_programs(self) -> None:
        """Picture it and go on."""
        self._tour.picture("programs-people")
        self._tour.after()

    def _find(self, _work: Work) -> list[str]:
        return [one.resource for one in self._app.desk.programs.shelf().missing]

    def _note_wanted(self, wanted: list[str]) -> None:
        self._wanted = wanted

    def _note_arrival(self, *_outcome: object) -> None:
        self._wanted.pop()
        if not self._wanted:
            self._app.errands.downloading.ended.disconnect(self._note_arrival)
            self._tour.after()

    def _page(self) -> ProgramsPage:
        from ui.programs.page import ProgramsPage

        page = self._app.window.page()
        if not isinstance(page, ProgramsPage):
            raise TypeError("the programs are not shown")
        return page
