"""The Settings page: a card for each thing that can be chosen, and links that lead to each card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.overriding import override
from ui.settings.card import SettingsCard
from ui.settings.cards.backups import BackupsCard
from ui.settings.cards.catalog import CatalogCard
from ui.settings.cards.data import DataCard
from ui.settings.cards.lists import ListAddresses
from ui.settings.cards.look import LookCard
from ui.settings.cards.network import NetworkCard
from ui.settings.cards.news import NewsCard
from ui.settings.cards.organization import OrganizationCard
from ui.settings.cards.storage import StorageCard
from ui.settings.exchange.endpoint import EndpointCard
from ui.settings.jump import Jump
from ui.settings.links import SectionLinks
from ui.theme import Scheme
from ui.updates.card import UpdatesCard
from ui.view_state import ZOOMS
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from desktop.desk import Desk


class SettingsPage(QWidget):
    """Every choice takes effect at once; an address when it is saved.

    Attributes:
        sections: the cards by their keys, in the order of the page.
    """

    asked = Signal(str)  # an action of `Window.act`
    scheme_chosen = Signal(object)  # Scheme
    zoom_chosen = Signal(object)  # percent
    language_chosen = Signal()
    columns_switched = Signal()
    endpoint_changed = Signal()
    notify_switched = Signal()
    tables_removed = Signal()
    restored = Signal()  # a backup took the place of what was here

    def __init__(self, desk: Desk, jobs: Jobs, updating: Updating) -> None:
        super().__init__()
        self._view = self._view_before = (Scheme.SYSTEM, ZOOMS[0])
        self._make(desk, jobs)
        self.updates = UpdatesCard(desk, jobs, updating)
        self.sections = self._in_order()
        self._lay_out()
        self._connect()
        self.read_settings()

    def go_to(self, section: str) -> None:
        """Lead to a card: it comes to the top, its first control has the keyboard, its title is said."""
        if section in self.sections:
            self._jump.to(self.sections[section], self.sections[section].title)
        else:
            self.focus_first()

    def show_view(self, scheme: Scheme, zoom: int) -> None:
        """Show which scheme and text size are in use."""
        self._view = scheme, zoom
        self.look.show_view(scheme, zoom)

    def read_settings(self) -> None:
        """Show what holds."""
        for card in (self.look, self.catalog, self.lists, self.endpoint, self.network, self.updates, self.news):
            card.read_settings()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_again()

    def focus_first(self) -> None:
        """Give the keyboard to the page's first control."""
        self.links.links["organization"].setFocus()

    def _make(self, desk: Desk, jobs: Jobs) -> None:
        self.links = SectionLinks()
        self.organization, self.look = OrganizationCard(desk, jobs), LookCard(desk, jobs)
        self.catalog, self.lists = CatalogCard(desk, jobs), ListAddresses(desk, jobs)
        self.endpoint, self.network = EndpointCard(desk, jobs), NetworkCard(desk, jobs)
        self.news, self.storage = NewsCard(desk, jobs), StorageCard(desk, jobs)
        self.backups, self.data = BackupsCard(desk, jobs), DataCard(desk, jobs)

    def _in_order(self) -> dict[str, SettingsCard]:
        return {
            "organization": self.organization,
            "look": self.look,
            "catalog": self.catalog,
            "lists": self.lists,
            "exchange": self.endpoint,
            "network": self.network,
            "updates": self.updates,
            "news": self.news,
            "storage": self.storage,
            "backups": self.backups,
            "data": self.data,
        }

    def _lay_out(self) -> None:
        page = ScrolledColumn()
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.column.addWidget(self.links)
        for key, card in self.sections.items():
            self.links.add(key, card.title)
        for card in self.sections.values():
            page.column.addWidget(card)
        page.column.addStretch(1)
        calm_bars(page)
        self._jump = Jump(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.LARGE)
        column.addWidget(PageHeader(self.tr("Settings"), self.tr("How should this program look and work for you?")))
        column.addWidget(page, 1)

    def _connect(self) -> None:
        self.links.chosen.connect(self.go_to)
        self.organization.change_asked.connect(self._ask_for_organization)
        self.look.language_chosen.connect(self.language_chosen)
        self.look.scheme_chosen.connect(self.scheme_chosen)
        self.look.zoom_chosen.connect(self.zoom_chosen)
        self.catalog.columns_switched.connect(self.columns_switched)
        self.endpoint.changed.connect(self.endpoint_changed)
        self.news.switched.connect(self.notify_switched)
        self.storage.storage_asked.connect(self._ask_for_storage)
        self.storage.tables_removed.connect(self.tables_removed)
        self.backups.restored.connect(self._note_restored)
        self.data.reset.connect(self._note_reset)
        self.data.put_back.connect(self._note_put_back)

    def _ask_for_organization(self) -> None:
        self.asked.emit("organization")

    def _ask_for_storage(self) -> None:
        self.asked.emit("storage")

    def _read_again(self) -> None:
        self.organization.read()
        self.storage.read()
        self.backups.read()

    def _note_restored(self) -> None:
        self._read_again()
        self.restored.emit()

    def _note_reset(self) -> None:
        self._view_before = self._view
        self._take_up((Scheme.SYSTEM, ZOOMS[0]))

    def _note_put_back(self) -> None:
        self._take_up(self._view_before)

    def _take_up(self, view: tuple[Scheme, int]) -> None:
        """Show what holds now, and tell everybody; the language last, as it may build the window again."""
        self.read_settings()
        self._read_again()
        self.scheme_chosen.emit(view[0])
        self.zoom_chosen.emit(view[1])
        self.columns_switched.emit()
        self.endpoint_changed.emit()
        self.notify_switched.emit()
        self.language_chosen.emit()
