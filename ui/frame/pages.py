"""The pages of the window, each built when it is first needed, one shown at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.desk import Desk
from sync.work import Work
from ui.errands.errands import Errands
from ui.frame.importing import import_pages
from ui.frame.look import Look
from ui.jobs import Jobs, Lane
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from desktop.lists import Fetched
    from sync.errors import KnownError
    from sync.tables.model import Version
    from ui.attestations.page import AttestationsPage
    from ui.catalog.page import CatalogPage
    from ui.pages.doctor import DoctorPage
    from ui.pages.first_start import FirstStart
    from ui.pages.settings import SettingsPage
    from ui.standing.page import StandingPage
    from ui.statewide.page import StatewidePage
    from ui.tables.page import TablesPage

STANDING, CATALOG, TABLES, STATEWIDE, ATTESTATIONS = "standing", "catalog", "tables", "statewide", "attestations"
SETTINGS, DOCTOR = "settings", "doctor"
KEYS = (STANDING, CATALOG, TABLES, STATEWIDE, ATTESTATIONS, SETTINGS, DOCTOR)
_FIRST_START = "first-start"  # stands in the catalog's place while there is none
_A_BREATH = 50  # milliseconds between two pages built unasked


@runtime_checkable
class Page(Protocol):
    """What every page can do."""

    def focus_first(self) -> None:
        """Give the keyboard to the first control."""


class Pages(QStackedWidget):
    """Knows which page belongs to which key.

    Attributes:
        standing, catalog, tables, statewide, attestations, settings, doctor, first_start: each page, once it was built.
    """

    asked = Signal(str)  # an action of `desktop.words`, or one of `Window.act`
    language_chosen = Signal()
    lists_changed = Signal()  # by an import on one of the pages
    told = Signal(str)  # something the footer should say
    attest_asked = Signal(str, str)  # a form's id and the party it is for
    built = Signal(QWidget)  # a page, when it is first needed

    def __init__(self, desk: Desk, jobs: Jobs, errands: Errands, look: Look) -> None:
        super().__init__()
        self._desk, self._jobs, self._look = desk, jobs, look
        self._syncing, self._sending, self._downloading = errands.syncing, errands.sending, errands.downloading
        self._built: dict[str, QWidget] = {}
        self._fetched: tuple[Fetched, ...] | KnownError | None = None
        self.standing: StandingPage | None = None
        self.catalog: CatalogPage | None = None
        self.tables: TablesPage | None = None
        self.statewide: StatewidePage | None = None
        self.attestations: AttestationsPage | None = None
        self.settings: SettingsPage | None = None
        self.doctor: DoctorPage | None = None
        self.first_start: FirstStart | None = None
        look.changed.connect(self._show_look)
        self._syncing.columns_ended.connect(self.reload_catalog)
        self._downloading.ended.connect(self._note_table)

    def page(self, key: str) -> QWidget:
        """Return the page of a key; the first start while there is no catalog."""
        return self._page_at(_FIRST_START if key == CATALOG and not self._syncing.has_catalog() else key)

    def build_soon(self) -> None:
        """Build the pages that take longest while another one is shown, so that showing them takes half the time."""
        self._jobs.start(Lane.LOCAL, import_pages, on_result=self._build_catalog)

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
        """Have the catalog page read the catalog again."""
        if self.catalog is not None:
            self.catalog.reload()

    def reload_lists(self) -> None:
        """Have the pages that rest on the published lists read them again."""
        for page in (self.standing, self.statewide):
            if page is not None:
                page.reload()

    def note_lists(self) -> None:
        """Have every page read the lists again, also the assistant; after an import."""
        self.reload_lists()
        if self.standing is not None:
            self.standing.reload_assistant()

    def note_fetched(self, outcome: tuple[Fetched, ...] | KnownError | None) -> bool:
        """Have the statewide page tell what became of fetching the lists; return whether there was trouble."""
        self._fetched = outcome
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
            self._built[place] = self._new_page(place)
            calm_bars(self._built[place])
            self.addWidget(self._built[place])
            self.built.emit(self._built[place])
        return self._built[place]

    def _new_page(self, place: str) -> QWidget:
        makers = {
            STANDING: self._new_standing,
            CATALOG: self._new_catalog,
            TABLES: self._new_tables,
            STATEWIDE: self._new_statewide,
            ATTESTATIONS: self._new_attestations,
            SETTINGS: self._new_settings,
            DOCTOR: self._new_doctor,
            _FIRST_START: self._new_first_start,
        }
        return makers[place]()

    def _new_standing(self) -> QWidget:
        from ui.standing.page import StandingPage

        self.standing = StandingPage(self._desk, self._jobs)
        self.standing.asked.connect(self.asked)
        self.standing.attest_asked.connect(self.attest_asked)
        return self.standing

    def _new_catalog(self) -> QWidget:
        from ui.catalog.page import CatalogPage

        self.catalog = CatalogPage(self._desk, self._jobs)
        self.catalog.sync_wanted.connect(self._syncing.begin)
        self.catalog.asked.connect(self.asked)
        return self.catalog

    def _new_tables(self) -> QWidget:
        from ui.tables.page import TablesPage

        self.tables = TablesPage(self._desk, self._jobs, self._downloading)
        self.tables.asked.connect(self.asked)
        return self.tables

    def _new_statewide(self) -> QWidget:
        from ui.statewide.page import StatewidePage

        self.statewide = StatewidePage(self._desk, self._jobs)
        self.statewide.lists_changed.connect(self.lists_changed)
        self.statewide.asked.connect(self.asked)
        if self._fetched is not None:
            self.statewide.show_fetched(self._fetched)
        return self.statewide

    def _new_attestations(self) -> QWidget:
        from ui.attestations.page import AttestationsPage

        page, sending = AttestationsPage(self._desk, self._jobs), self._sending
        page.asked.connect(self.asked)
        page.changed.connect(sending.note_change)
        page.send_asked.connect(sending.send_now)
        sending.began.connect(page.note_sending)
        sending.ended.connect(page.note_pass)
        sending.confirmed.connect(page.note_confirmed)
        self.attestations = page
        return page

    def _new_first_start(self) -> QWidget:
        from ui.pages.first_start import FirstStart

        self.first_start = FirstStart(self._syncing, self._desk.words, practice=self._desk.practice)
        self.first_start.asked.connect(self.asked)
        return self.first_start

    def _new_doctor(self) -> QWidget:
        from ui.pages.doctor import DoctorPage

        self.doctor = DoctorPage(self._desk, self._jobs)
        return self.doctor

    def _new_settings(self) -> QWidget:
        from ui.pages.settings import SettingsPage

        settings = SettingsPage(self._desk, self._jobs)
        settings.show_view(self._look.scheme, self._look.zoom)
        settings.scheme_chosen.connect(self._look.choose_scheme)
        settings.zoom_chosen.connect(self._look.choose_zoom)
        settings.language_chosen.connect(self.language_chosen)
        settings.columns_switched.connect(self._syncing.follow_columns_setting)
        settings.endpoint_changed.connect(self._sending.note_change)
        settings.restored.connect(self._note_restored)
        self.settings = settings
        return settings

    def _note_restored(self) -> None:
        """Have every page read again, after a backup took the place of what was here."""
        self.note_lists()
        if self.attestations is not None:
            self.attestations.reload()
        self._sending.note_change()

    def _note_table(self, outcome: object) -> None:
        """Once a table has come, offer to open it, look for our facilities in it, and hold to the limit."""
        if self.catalog is not None:
            self.catalog.late.refresh()
        from sync.tables.model import Version  # not before the first paint

        if isinstance(outcome, Version):
            self._jobs.start(Lane.TABLES, partial(self._settle_in, outcome), on_result=self._tell_room, name="settle")

    def _settle_in(self, version: Version, work: Work) -> tuple[str, ...]:
        self._desk.tables.find_identifiers(work)
        return self._desk.tables.make_room(keeping=version.source.resource)

    def _tell_room(self, gone: tuple[str, ...]) -> None:
        if self.tables is not None:
            self.tables.reload()
        text = self.tr("To stay within the limit for tables, these were removed: {names}.")
        if gone:
            self.told.emit(text.format(names=", ".join(gone)))

    def _show_look(self) -> None:
        if self.settings is not None:
            self.settings.show_view(self._look.scheme, self._look.zoom)
