"""The pages of the window, each built when it is first needed, one shown at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.desk import Desk
from ui.catalog.page import CatalogPage
from ui.frame.look import Look
from ui.frame.syncing import Syncing
from ui.jobs import Jobs
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from ui.pages.doctor import DoctorPage
    from ui.pages.first_start import FirstStart
    from ui.pages.settings import SettingsPage

CATALOG, SETTINGS, DOCTOR = "catalog", "settings", "doctor"
KEYS = (CATALOG, SETTINGS, DOCTOR)
_FIRST_START = "first-start"  # stands in the catalog's place while there is none


@runtime_checkable
class Page(Protocol):
    """What every page can do."""

    def focus_first(self) -> None:
        """Give the keyboard to the first control."""


class Pages(QStackedWidget):
    """Knows which page belongs to which key."""

    asked = Signal(str)  # an action of `desktop.words`, or "practice"
    language_chosen = Signal()
    built = Signal(QWidget)  # a page, when it is first needed

    def __init__(self, desk: Desk, jobs: Jobs, syncing: Syncing, look: Look) -> None:
        super().__init__()
        self._desk, self._jobs, self._syncing, self._look = desk, jobs, syncing, look
        self._built: dict[str, QWidget] = {}
        self._first_start: FirstStart | None = None
        self._doctor: DoctorPage | None = None
        self._settings: SettingsPage | None = None
        look.changed.connect(self._show_look)
        syncing.columns_ended.connect(self.reload_catalog)

    def page(self, key: str) -> QWidget:
        """Return the page of a key; the first start while there is no catalog."""
        return self._page_at(_FIRST_START if key == CATALOG and not self._syncing.has_catalog() else key)

    def build_catalog(self) -> None:
        """Build the catalog page while the first sync runs, so that showing it afterwards takes half the time."""
        self._page_at(CATALOG)

    def show_source(self) -> None:
        """Have the first start say where the catalog comes from, now that the services are known."""
        if self._first_start is not None:
            self._first_start.show_source()

    def reload_catalog(self) -> None:
        """Have the catalog page read the catalog again."""
        page = self._built.get(CATALOG)
        if isinstance(page, CatalogPage):
            page.reload()

    def focus_first(self) -> None:
        """Give the keyboard to the first control of the page shown."""
        page = self.currentWidget()
        if isinstance(page, Page):
            page.focus_first()

    def examine(self) -> None:
        """Run the checks of the Doctor page."""
        self._page_at(DOCTOR)
        if self._doctor is not None:
            self._doctor.examine()

    def _page_at(self, place: str) -> QWidget:
        if place not in self._built:
            self._built[place] = self._new_page(place)
            calm_bars(self._built[place])
            self.addWidget(self._built[place])
            self.built.emit(self._built[place])
        return self._built[place]

    def _new_page(self, place: str) -> QWidget:
        if place == SETTINGS:
            return self._new_settings()
        if place == DOCTOR:
            return self._new_doctor()
        if place == _FIRST_START:
            return self._new_first_start()
        catalog = CatalogPage(self._desk, self._jobs)
        catalog.sync_wanted.connect(self._syncing.begin)
        catalog.asked.connect(self.asked)
        return catalog

    def _new_first_start(self) -> FirstStart:
        from ui.pages.first_start import FirstStart

        self._first_start = FirstStart(self._syncing, self._desk.words, practice=self._desk.practice)
        self._first_start.asked.connect(self.asked)
        return self._first_start

    def _new_doctor(self) -> DoctorPage:
        from ui.pages.doctor import DoctorPage

        self._doctor = DoctorPage(self._desk, self._jobs)
        return self._doctor

    def _new_settings(self) -> SettingsPage:
        from ui.pages.settings import SettingsPage

        settings = SettingsPage(self._desk, self._jobs)
        settings.show_view(self._look.scheme, self._look.zoom)
        settings.scheme_chosen.connect(self._look.choose_scheme)
        settings.zoom_chosen.connect(self._look.choose_zoom)
        settings.language_chosen.connect(self.language_chosen)
        settings.columns_switched.connect(self._syncing.follow_columns_setting)
        self._settings = settings
        return settings

    def _show_look(self) -> None:
        if self._settings is not None:
            self._settings.show_view(self._look.scheme, self._look.zoom)
