"""The pages of the window, each built when it is first needed, one shown at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.desk import Desk
from sync.work import Work
from ui.errands.errands import Errands
from ui.frame.look import Look
from ui.frame.pages.importing import import_pages
from ui.frame.pages.keys import ATTESTATIONS, CATALOG, DOCTOR, FIRST_START, PROGRAMS, STATEWIDE, Page
from ui.frame.pages.making import make
from ui.jobs import Jobs, Lane
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from desktop.lists import Fetched
    from sync.errors import KnownError
    from sync.tables.model import Version
    from ui.attestations.page import AttestationsPage
    from ui.catalog.page import CatalogPage
    from ui.deidentification.page import DeidentificationPage
    from ui.library.page import LibraryPage
    from ui.news.page import NewsPage
    from ui.pages.doctor import DoctorPage
    from ui.pages.first_start import FirstStart
    from ui.programs.page import ProgramsPage
    from ui.reconciling.page import ReconcilingPage
    from ui.settings.page import SettingsPage
    from ui.standing.page import StandingPage
    from ui.statewide.page import StatewidePage
    from ui.tables.page import TablesPage

_A_BREATH = 50  # milliseconds between two pages built unasked


class Pages(QStackedWidget):
    """Knows which page belongs to which key.

    Attributes:
        standing, catalog, tables, statewide, attestations, programs, library, news, deidentification, reconciling,
            settings, doctor, first_start: each page, once it was built.
        desk, jobs, errands, look: what pages are made with.
        fetched: what became of fetching the lists, None while nobody tried.
    """

    asked = Signal(str)  # an action of `desktop.words`, or one of `Window.act`
    language_chosen = Signal()
    lists_changed = Signal()  # by an import on one of the pages
    told = Signal(str)  # something the footer should say
    attest_asked = Signal(str, str)  # a form's id and the party it is for
    built = Signal(QWidget)  # a page, when it is first needed

    def __init__(self, desk: Desk, jobs: Jobs, errands: Errands, look: Look) -> None:
        super().__init__()
        self.desk, self.jobs, self.errands, self.look = desk, jobs, errands, look
        self._built: dict[str, QWidget] = {}
        self.fetched: tuple[Fetched, ...] | KnownError | None = None
        self.standing: StandingPage | None = None
        self.catalog: CatalogPage | None = None
        self.tables: TablesPage | None = None
        self.statewide: StatewidePage | None = None
        self.attestations: AttestationsPage | None = None
        self.programs: ProgramsPage | None = None
        self.library: LibraryPage | None = None
        self.news: NewsPage | None = None
        self.deidentification: DeidentificationPage | None = None
        self.reconciling: ReconcilingPage | None = None
        self.settings: SettingsPage | None = None
        self.doctor: DoctorPage | None = None
        self.first_start: FirstStart | None = None
        look.changed.connect(self._show_look)
        self.errands.syncing.columns_ended.connect(self.reload_catalog)
        self.errands.downloading.ended.connect(self._note_table)

    def page(self, key: str) -> QWidget:
        """Return the page of a key; the first start while there is no catalog."""
        if key == PROGRAMS:
            self._reload_programs()  # its tables may have been removed, or imported, meanwhile
        return self._page_at(FIRST_START if key == CATALOG and not self.errands.syncing.has_catalog() else key)

    def build_soon(self) -> None:
        """Build the pages that take longest while another one is shown, so that showing them takes half the time."""
        self.jobs.start(Lane.LOCAL, import_pages, on_result=self._build_catalog)

    def _build_catalog(self, _nothing: object) -> None:
        self._page_at(CATALOG)
        QTimer.singleShot(_A_BREATH, self, self._build_statewide)  # so that a key pressed meanwhile need not wait long

    def _build_statewide(self) -> None:
        self._page_at(STATEWIDE)
        QTimer.singleShot(_A_BREATH, self, self._build_attestations)

    def _build_attestations(self) -> None:
        self._page_at(ATTESTATIONS)

    def show_source(self) -> None:
        """Have the pages say where everything comes from and goes to, now that the services are known."""
        if self.first_start is not None:
            self.first_start.show_source()
        if self.settings is not None:
            self.settings.read_settings()

    def reload_catalog(self) -> None:
        """Have the pages that rest on the catalog read it again."""
        if self.catalog is not None:
            self.catalog.reload()
        if self.library is not None:
            self.library.search_again()
        self._reload_programs()

    def reload_lists(self) -> None:
        """Have the pages that rest on the published lists read them again."""
        for page in (self.standing, self.statewide, self.reconciling):
            if page is not None:
                page.reload()

    def reload_tables(self) -> None:
        """Have the pages that rest on the tables read them again, after some were removed to make room."""
        if self.tables is not None:
            self.tables.reload()
        self._reload_programs()

    def note_lists(self) -> None:
        """Have every page read the lists again, also the assistant; after an import."""
        self.reload_lists()
        if self.standing is not None:
            self.standing.reload_assistant()

    def note_fetched(self, outcome: tuple[Fetched, ...] | KnownError | None) -> bool:
        """Have the statewide page tell what became of fetching the lists; return whether there was trouble."""
        self.fetched = outcome
        if self.statewide is not None and outcome is not None:
            self.statewide.show_fetched(outcome)
        return outcome is not None and (not isinstance(outcome, tuple) or any(one.trouble for one in outcome))

    def focus_first(self) -> None:
        """Give the keyboard to the first control of the page shown."""
        page = self.currentWidget()
        if isinstance(page, Page):
            page.focus_first()

    def save_drafts(self) -> None:
        """Save at once what is being filled in."""
        if self.attestations is not None:
            self.attestations.save_draft()

    def would_lose(self) -> bool:
        """Tell whether a page has work of the person that is kept nowhere else."""
        has_answers = self.deidentification is not None and self.deidentification.stages.has_answers()
        return has_answers or (self.reconciling is not None and self.reconciling.unsaved() > 0)

    def rest(self) -> None:
        """Save drafts and close the table that is open."""
        self.save_drafts()
        if self.tables is not None:
            self.tables.rest()

    def examine(self) -> None:
        """Run the checks of the Doctor page."""
        self._page_at(DOCTOR)
        if self.doctor is not None:
            self.doctor.examine()

    def show_lists(self) -> None:
        """Show the lists on this desk on the statewide page."""
        self._page_at(STATEWIDE)
        if self.statewide is not None:
            self.statewide.show_lists()

    def import_list(self) -> None:
        """Ask for the file of a published list."""
        self._page_at(STATEWIDE)
        if self.statewide is not None:
            self.statewide.import_list()

    def _page_at(self, place: str) -> QWidget:
        if place not in self._built:
            self._built[place] = make(place, self)
            calm_bars(self._built[place])
            self.addWidget(self._built[place])
            self.built.emit(self._built[place])
        return self._built[place]

    def note_restored(self) -> None:
        """Have every page read again, after a backup took the place of what was here."""
        self.note_lists()
        if self.attestations is not None:
            self.attestations.reload()
        self.errands.sending.note_change()
        self.errands.news.refresh()

    def _note_table(self, outcome: object) -> None:
        """Once a table has come, offer to open it, look for our facilities in it, and hold to the limit."""
        if self.catalog is not None:
            self.catalog.late.refresh()
        self._reload_programs()
        from sync.tables.model import Version  # not before the first paint

        if isinstance(outcome, Version):
            self.jobs.start(Lane.TABLES, partial(self._settle_in, outcome), on_result=self._tell_room, name="settle")

    def _reload_programs(self) -> None:
        if self.programs is not None:
            self.programs.reload()

    def _settle_in(self, version: Version, work: Work) -> tuple[str, ...]:
        self.desk.tables.find_identifiers(work)
        return self.desk.tables.make_room(keeping=version.source.resource)

    def _tell_room(self, gone: tuple[str, ...]) -> None:
        if self.tables is not None:
            self.tables.reload()
        text = self.tr("To stay within the limit for tables, these were removed: {names}.")
        if gone:
            self.told.emit(text.format(names=", ".join(gone)))

    def _show_look(self) -> None:
        if self.settings is not None:
            self.settings.show_view(self.look.scheme, self.look.zoom)
