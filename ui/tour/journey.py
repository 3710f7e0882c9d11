"""A scripted journey through the real window: pictures of every page, and the longest wait for an answer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal

from desktop.organization.model import WHOLE
from sync.catalog.model import Facet, Query, Results
from sync.work import Work
from ui import theme
from ui.app import App
from ui.catalog.page import CatalogPage
from ui.frame.pages.keys import CATALOG, DOCTOR, SETTINGS, STATEWIDE
from ui.jobs import Lane
from ui.standing.saying import SIGN
from ui.theme import Scheme
from ui.tour.attesting import AttestationSteps
from ui.tour.deidentification import DeidentificationSteps
from ui.tour.heartbeat import BEAT, Heartbeat
from ui.tour.library import LibrarySteps
from ui.tour.news import NewsSteps
from ui.tour.organization import PracticeOrganization
from ui.tour.programs import ProgramSteps
from ui.tour.reconciling import ReconcilingSteps
from ui.tour.tables import TableSteps
from ui.window import USUAL

if TYPE_CHECKING:
    from ui.standing.board import Board
    from ui.standing.page import StandingPage

NARROW = QSize(760, 800)
_WORDS = "nursing"
_PATIENCE = 150_000  # milliseconds until a journey that hangs is given up


class Tour(QObject):
    """Walks from step to step; each step begins when everything the last one asked for has arrived."""

    ended = Signal(int)  # exit code

    def __init__(self, app: App, folder: Path) -> None:
        super().__init__(app)
        folder.mkdir(parents=True, exist_ok=True)
        self._app, self._folder, self._number = app, folder, 0
        self._results: Results | None = None
        self._next: Callable[[], None] | None = None
        self._waits_for: Lane | None = None
        self._limit = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._heart = Heartbeat(self)
        self._steps = iter(self._journey())
        self._connect()
        self._limit.start()

    def _journey(self) -> list[Callable[[], None]]:
        """Return the steps in order; each one starts something, and the next waits until it is done."""
        return [
            self._wait_for_the_lists,
            self._look_at_the_empty_page,
            self._name_an_organization,
            self._look_at_the_standing,
            self._ask_why,
            self._open_the_memo,
            self._make_the_window_narrow,
            *AttestationSteps(self, self._app).steps(),
            self._wait_for_the_first_sync,
            self._show_catalog,
            self._look_at_catalog,
            *[self._type_a_letter] * len(_WORDS),
            self._narrow,
            self._open_dataset,
            self._let_the_portal_change,
            self._sync_again,
            self._show_changes,
            *TableSteps(self, self._app).steps(),
            *ProgramSteps(self, self._app).steps(),
            *LibrarySteps(self, self._app).steps(),
            *DeidentificationSteps(self, self._app).steps(),
            *ReconcilingSteps(self, self._app).steps(),
            *NewsSteps(self, self._app).steps(),
            self._show_statewide,
            self._show_lists,
            self._show_settings,
            self._jump_in_the_settings,
            self._show_doctor,
            self._finish,
        ]

    def _connect(self) -> None:
        jobs = self._app.jobs
        self._app.window.first_painted.connect(self._begin)
        for over in (jobs.finished, jobs.failed, jobs.stopped):
            over.connect(self._note_job)
        jobs.crashed.connect(self._give_up)
        self._limit.timeout.connect(self._give_up)

    def _begin(self) -> None:
        self._app.window.resize(USUAL)
        self._walk()

    def _walk(self) -> None:
        step = next(self._steps)
        self._heart.step = step.__name__.strip("_").replace("_", " ")
        step()

    def after(self, lane: Lane | None = None) -> None:
        """Go on once the lane has nothing left to do, or else both quick lanes have nothing left to do."""
        self._waits_for = lane
        self._next = self._walk
        self._note_job()

    def _note_job(self, *_what: object) -> None:
        lanes = (Lane.LOCAL, Lane.SEARCH) if self._waits_for is None else (self._waits_for, Lane.LOCAL, Lane.SEARCH)
        if self._next is not None and not any(self._app.jobs.active(lane) for lane in lanes):
            self._next = None
            QTimer.singleShot(2 * BEAT, self, self._walk_unless_busy)

    def _walk_unless_busy(self) -> None:
        """Go on, unless what arrived has asked for more."""
        self._next = self._walk
        lanes = (Lane.LOCAL, Lane.SEARCH)
        if not any(self._app.jobs.active(lane) for lane in lanes):
            self._next = None
            self._walk()

    def _wait_for_the_lists(self) -> None:
        self._app.errands.syncing.lists_noted.connect(self._note_lists, Qt.ConnectionType.SingleShotConnection)

    def _note_lists(self) -> None:
        self.after()

    def _look_at_the_empty_page(self) -> None:
        self.picture("standing-start")
        self.after()

    def _name_an_organization(self) -> None:
        self._app.jobs.start(Lane.LOCAL, PracticeOrganization(self._app.desk))
        self._standing().reload()
        self.after()

    def _look_at_the_standing(self) -> None:
        self.picture("standing")
        self._board().show_why(SIGN, WHOLE)
        self.after()

    def _ask_why(self) -> None:
        self.picture("standing-why")
        self._board().close_why()
        self.after()

    def _open_the_memo(self) -> None:
        self._board().memo_asked.emit(WHOLE)
        self.after()

    def _make_the_window_narrow(self) -> None:
        self.picture("memo")
        self._standing().go_back()
        self._app.window.resize(NARROW)
        self.picture("standing-narrow")
        self._app.window.resize(USUAL)
        self.after()

    def _wait_for_the_first_sync(self) -> None:
        self._app.errands.syncing.ended.connect(self._note_sync)
        self._app.window.show_page(CATALOG)
        self.picture("first-start")

    def _note_sync(self, _outcome: object) -> None:
        self.after()

    def _show_catalog(self) -> None:
        self._app.window.show_page(CATALOG)
        catalog = self._catalog()
        catalog.asking.answered.connect(self._note_results)
        if catalog.is_listed:
            self.after()
        else:
            catalog.listed.connect(self._after_list)

    def _after_list(self) -> None:
        self.after()

    def _look_at_catalog(self) -> None:
        self._catalog().focus_first()
        self.picture("catalog")
        self.after()

    def _note_results(self, results: Results) -> None:
        self._results = results

    def _type_a_letter(self) -> None:
        search = self._catalog().top.search
        search.insert(_WORDS[len(search.text())])
        self.after()

    def _narrow(self) -> None:
        self.picture("search")
        topics = self._results.facets.get(Facet.TOPIC, ()) if self._results is not None else ()
        filters = {Facet.TOPIC: frozenset({topics[0][0]})} if topics else {}
        self._catalog().ask(Query(_WORDS, filters))
        self.after()

    def _open_dataset(self) -> None:
        self.picture("narrowed")
        self._catalog().found.list.choose_row(0)
        self.after()

    def _let_the_portal_change(self) -> None:
        self.picture("dataset")
        self._app.errands.syncing.stop()
        self._app.jobs.start(Lane.EXCHANGE, self._advance)
        self.after(Lane.EXCHANGE)

    def _advance(self, _work: Work) -> None:
        if self._app.portal is not None:
            self._app.portal.advance()

    def _sync_again(self) -> None:
        self._app.errands.syncing.begin()

    def _show_changes(self) -> None:
        self._catalog().top.changes.setChecked(True)
        self.after()

    def _show_statewide(self) -> None:
        self.picture("changes")
        self._app.window.show_page(STATEWIDE)
        self.after()

    def _show_lists(self) -> None:
        self.picture("statewide")
        self._app.window.show_lists()
        self.after()

    def _show_settings(self) -> None:
        self.picture("lists")
        self._app.window.go_to(SETTINGS)
        self.after()

    def _jump_in_the_settings(self) -> None:
        self.picture("settings")
        self._app.window.act("settings/storage")
        self.after()

    def _show_doctor(self) -> None:
        self.picture("settings-storage")
        self._app.errands.syncing.stop()
        self._app.window.show_page(DOCTOR)
        self._app.window.act("doctor")
        self.after(Lane.EXCHANGE)

    def _finish(self) -> None:
        self.picture("doctor")
        self._heart.stop()
        self._limit.stop()
        sys.stdout.write(f"{self._number} pictures are in {self._folder}\n")
        waits = f"{self._heart.longest:.0f} ms ({self._heart.busiest:.0f} ms of computing)"
        sys.stdout.write(f"The window never took longer than {waits} to answer, in the step: {self._heart.during}.\n")
        self.ended.emit(0)

    def _give_up(self, *_what: object) -> None:
        self._heart.stop()
        self._limit.stop()
        sys.stderr.write(f"The tour did not come to its end; {self._number} pictures are in {self._folder}\n")
        self.ended.emit(1)

    def _catalog(self) -> CatalogPage:
        page = self._app.window.page()
        if not isinstance(page, CatalogPage):
            raise TypeError("the catalog is not shown")
        return page

    def _standing(self) -> StandingPage:
        page = self._app.window.standing()
        if page is None:
            raise TypeError("the standing is not shown")
        return page

    def _board(self) -> Board:
        board = self._standing().board
        if board is None:
            raise TypeError("there is no standing yet")
        return board

    def picture(self, name: str) -> None:
        """Save the window as it is, light and dark."""
        with self._heart.paused():
            window, qt = self._app.window, self._app.qt
            for scheme in (Scheme.DARK, Scheme.LIGHT):
                theme.apply(qt, scheme, window.look.zoom)
                for _ in range(3):
                    qt.processEvents()  # colours and layout reach the widgets as events, and a chart is drawn again
                self._number += 1
                window.grab().save(str(self._folder / f"{self._number:02}-{name}-{scheme.value}.png"))
            qt.processEvents()
