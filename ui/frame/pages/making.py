"""How each page of the window is made and connected, when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.frame.pages.keys import (
    ATTESTATIONS,
    CATALOG,
    DEIDENTIFICATION,
    DOCTOR,
    FIRST_START,
    LIBRARY,
    NEWS,
    PROGRAMS,
    RECONCILING,
    SETTINGS,
    STANDING,
    STATEWIDE,
    TABLES,
)

if TYPE_CHECKING:
    from ui.frame.pages.pages import Pages


def make(place: str, pages: Pages) -> QWidget:
    """Make the page of a place, connect it, and keep it under its name in ``pages``."""
    return _MAKERS[place](pages)


def _standing(pages: Pages) -> QWidget:
    from ui.standing.page import StandingPage

    pages.standing = StandingPage(pages.desk, pages.jobs)
    pages.standing.asked.connect(pages.asked)
    pages.standing.attest_asked.connect(pages.attest_asked)
    return pages.standing


def _catalog(pages: Pages) -> QWidget:
    from ui.catalog.page import CatalogPage

    pages.catalog = CatalogPage(pages.desk, pages.jobs)
    pages.catalog.sync_wanted.connect(pages.errands.syncing.begin)
    pages.catalog.asked.connect(pages.asked)
    return pages.catalog


def _tables(pages: Pages) -> QWidget:
    from ui.tables.page import TablesPage

    pages.tables = TablesPage(pages.desk, pages.jobs, pages.errands.downloading)
    pages.tables.asked.connect(pages.asked)
    return pages.tables


def _statewide(pages: Pages) -> QWidget:
    from ui.statewide.page import StatewidePage

    pages.statewide = StatewidePage(pages.desk, pages.jobs)
    pages.statewide.lists_changed.connect(pages.lists_changed)
    pages.statewide.asked.connect(pages.asked)
    if pages.fetched is not None:
        pages.statewide.show_fetched(pages.fetched)
    return pages.statewide


def _attestations(pages: Pages) -> QWidget:
    from ui.attestations.page import AttestationsPage

    page, sending = AttestationsPage(pages.desk, pages.jobs), pages.errands.sending
    page.asked.connect(pages.asked)
    page.changed.connect(sending.note_change)
    page.send_asked.connect(sending.send_now)
    sending.began.connect(page.note_sending)
    sending.ended.connect(page.note_pass)
    sending.confirmed.connect(page.note_confirmed)
    pages.attestations = page
    return page


def _programs(pages: Pages) -> QWidget:
    from ui.programs.page import ProgramsPage

    pages.programs = ProgramsPage(pages.desk, pages.jobs)
    pages.programs.asked.connect(pages.asked)
    pages.programs.told.connect(pages.told)
    return pages.programs


def _library(pages: Pages) -> QWidget:
    from ui.library.page import LibraryPage

    pages.library = LibraryPage(pages.desk, pages.jobs)
    pages.library.asked.connect(pages.asked)
    pages.library.told.connect(pages.told)
    return pages.library


def _news(pages: Pages) -> QWidget:
    from ui.news.page import NewsPage

    page, errands = NewsPage(pages.desk, pages.jobs), pages.errands
    page.asked.connect(pages.asked)
    page.told.connect(pages.told)
    page.marked.connect(errands.news.refresh)
    brings_news = (errands.syncing.ended, errands.syncing.lists_ended, errands.downloading.ended)
    for ended in (*brings_news, errands.sending.confirmed):
        ended.connect(page.renew)
    pages.news = page
    return page


def _deidentification(pages: Pages) -> QWidget:
    from ui.deidentification.page import DeidentificationPage

    pages.deidentification = DeidentificationPage(pages.desk, pages.jobs)
    pages.deidentification.asked.connect(pages.asked)
    pages.deidentification.told.connect(pages.told)
    return pages.deidentification


def _reconciling(pages: Pages) -> QWidget:
    from ui.reconciling.page import ReconcilingPage

    pages.reconciling = ReconcilingPage(pages.desk, pages.jobs)
    pages.reconciling.asked.connect(pages.asked)
    pages.reconciling.told.connect(pages.told)
    return pages.reconciling


def _first_start(pages: Pages) -> QWidget:
    from ui.pages.first_start import FirstStart

    pages.first_start = FirstStart(pages.errands.syncing, pages.desk.words, practice=pages.desk.practice)
    pages.first_start.asked.connect(pages.asked)
    return pages.first_start


def _doctor(pages: Pages) -> QWidget:
    from ui.pages.doctor import DoctorPage

    pages.doctor = DoctorPage(pages.desk, pages.jobs)
    return pages.doctor


def _settings(pages: Pages) -> QWidget:
    from ui.settings.page import SettingsPage

    look, errands = pages.look, pages.errands
    settings = SettingsPage(pages.desk, pages.jobs, errands.updating)
    settings.show_view(look.scheme, look.zoom)
    settings.asked.connect(pages.asked)
    settings.scheme_chosen.connect(look.choose_scheme)
    settings.zoom_chosen.connect(look.choose_zoom)
    settings.language_chosen.connect(pages.language_chosen)
    settings.columns_switched.connect(errands.syncing.follow_columns_setting)
    settings.endpoint_changed.connect(errands.sending.note_change)
    settings.notify_switched.connect(errands.news.refresh)
    settings.tables_removed.connect(pages.reload_tables)
    settings.restored.connect(pages.note_restored)
    pages.settings = settings
    return settings


_MAKERS: dict[str, Callable[[Pages], QWidget]] = {
    STANDING: _standing,
    CATALOG: _catalog,
    TABLES: _tables,
    STATEWIDE: _statewide,
    ATTESTATIONS: _attestations,
    PROGRAMS: _programs,
    LIBRARY: _library,
    NEWS: _news,
    DEIDENTIFICATION: _deidentification,
    RECONCILING: _reconciling,
    SETTINGS: _settings,
    DOCTOR: _doctor,
    FIRST_START: _first_start,
}
