"""The part of the tour about de-identification: the example is opened, scored, masked, and ready to be saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.frame.pages.keys import DEIDENTIFICATION
from ui.jobs import Lane

if TYPE_CHECKING:
    from ui.app import App
    from ui.deidentification.page import DeidentificationPage
    from ui.tour.journey import Tour


class DeidentificationSteps(QObject):
    """The steps of the tour through the De-identify page."""

    def __init__(self, tour: Tour, app: App) -> None:
        super().__init__(tour)
        self._tour, self._app = tour, app

    def steps(self) -> list[Callable[[], None]]:
        """Return them in order."""
        return [
            self.show_the_page,
            self.open_the_example,
            self.show_the_columns,
            self.ask_about_the_counts,
            self.score_the_counts,
            self.show_the_masked_table,
            self.offer_to_save,
            self.leave_the_page,
        ]

    def show_the_page(self) -> None:
        """Show the page while there is no file."""
        self._app.window.show_page(DEIDENTIFICATION)
        self._tour.after(Lane.TABLES)

    def open_the_example(self) -> None:
        """Open the file that comes with the program."""
        self._tour.picture("deidentify-start")
        self._page().stages.file.example.click()
        self._tour.after(Lane.TABLES)

    def show_the_columns(self) -> None:
        """Go on to the columns."""
        self._go_on("deidentify-file")

    def ask_about_the_counts(self) -> None:
        """Go on to the questions."""
        self._go_on("deidentify-columns")

    def score_the_counts(self) -> None:
        """Go through the procedure."""
        self._go_on("deidentify-counts")

    def show_the_masked_table(self) -> None:
        """Go on to the masked table."""
        self._go_on("deidentify-score")

    def offer_to_save(self) -> None:
        """Go on to what can be saved."""
        self._go_on("deidentify-masked")

    def leave_the_page(self) -> None:
        """Picture it and go on."""
        self._tour.picture("deidentify-save")
        self._tour.after()

    def _go_on(self, picture: str) -> None:
        self._tour.picture(picture)
        self._page().stages.go_on()
        self._tour.after(Lane.TABLES)

    def _page(self) -> DeidentificationPage:
        page = self._app.window.page()
        from ui.deidentification.page import DeidentificationPage  # not before the first paint

        if not isinstance(page, DeidentificationPage):
            raise TypeError("the page is not shown")
        return page
