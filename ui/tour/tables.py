"""The part of the tour about tables: one is downloaded, opened, asked, drawn and found oneself in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from sync.tables.asking.model import Question, Test, Where
from sync.work import Work
from ui.frame.pages.keys import TABLES
from ui.jobs import Lane

if TYPE_CHECKING:
    from ui.app import App
    from ui.tables.opened.view import OpenedView
    from ui.tables.page import TablesPage
    from ui.tour.journey import Tour

DATASET, WANTED = "long-term-care-facility-staffing", "Staffing 2025"
COUNTY = 2  # column


class TableSteps(QObject):
    """The steps of the tour through the Tables page; the catalog must be there."""

    def __init__(self, tour: Tour, app: App) -> None:
        super().__init__(tour)
        self._tour, self._app = tour, app
        self._resource = ""

    def steps(self) -> list[Callable[[], None]]:
        """Return them in order."""
        return [
            self.show_tables,
            self.find_a_table,
            self.download_a_table,
            self.look_at_the_shelf,
            self.open_the_table,
            self.filter_the_table,
            self.show_the_dictionary,
            self.show_the_chart,
            self.close_the_table,
            self.find_the_own_rows,
            self.show_the_storage,
            self.leave_the_tables,
        ]

    def show_tables(self) -> None:
        """Show the page while there is nothing on it."""
        self._app.window.show_page(TABLES)
        self._page().focus_first()
        self._tour.after()

    def find_a_table(self) -> None:
        """Look up which resource is to be downloaded."""
        self._tour.picture("tables-start")
        self._app.jobs.start(Lane.LOCAL, self._find, on_result=self._note_resource)
        self._tour.after()

    def download_a_table(self) -> None:
        """Ask for it, and go on when it is here."""
        downloading = self._app.errands.downloading
        downloading.ended.connect(self._note_arrival, Qt.ConnectionType.SingleShotConnection)
        downloading.ask(self._resource)

    def look_at_the_shelf(self) -> None:
        """Picture what is on this desk."""
        self._tour.picture("tables-shelf")
        self._tour.after()

    def open_the_table(self) -> None:
        """Open the table."""
        self._page().open_table(self._resource)
        self._tour.after()

    def filter_the_table(self) -> None:
        """Ask for the rows of one county."""
        self._tour.picture("table")
        self._opened().grid.set_question(Question(Where(COUNTY, Test.EQUALS, ("Fresno",))))
        self._tour.after(Lane.QUESTIONS)

    def show_the_dictionary(self) -> None:
        """Show the data dictionary."""
        self._tour.picture("table-filtered")
        self._opened().grid.set_question(Question())
        self._opened().dictionary.looked.connect(self._note_arrival, Qt.ConnectionType.SingleShotConnection)
        self._opened().show_dictionary(True)

    def show_the_chart(self) -> None:
        """Group by county and draw."""
        self._tour.picture("table-dictionary")
        self._opened().chart.drawn.connect(self._note_arrival, Qt.ConnectionType.SingleShotConnection)
        self._opened().show_chart(True)

    def close_the_table(self) -> None:
        """Go back to the shelf."""
        self._tour.picture("table-chart")
        self._page().show_shelf()
        self._tour.after()

    def find_the_own_rows(self) -> None:
        """Look for the organization's facility in the tables."""
        self._page().show_mine()
        self._tour.after(Lane.TABLES)

    def show_the_storage(self) -> None:
        """Show what tables take."""
        self._tour.picture("tables-mine")
        self._page().show_storage()
        self._tour.after()

    def leave_the_tables(self) -> None:
        """Picture it and go on."""
        self._tour.picture("tables-storage")
        self._page().show_shelf()
        self._tour.after()

    def _find(self, _work: Work) -> str:
        resources = self._app.desk.dataset(DATASET).resources
        return next(one.id for one in resources if one.name == WANTED)

    def _note_resource(self, resource: str) -> None:
        self._resource = resource

    def _note_arrival(self, *_outcome: object) -> None:
        self._tour.after()

    def _page(self) -> TablesPage:
        page = self._app.window.tables()
        if page is None:
            raise TypeError("the tables are not shown")
        return page

    def _opened(self) -> OpenedView:
        opened = self._page().opened
        if opened is None:
            raise TypeError("no table is open")
        return opened
