"""Does what a button beside a trouble, or a page, asks of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.frame.pages.keys import ATTESTATIONS, CATALOG, DOCTOR, KEYS, LIBRARY, SETTINGS, STANDING, TABLES

if TYPE_CHECKING:
    from ui.frame.pages.pages import Pages
    from ui.window import Window


class Acting(QObject):
    """Knows each action of `desktop.words`, and those that pages ask for."""

    def __init__(self, window: Window, pages: Pages) -> None:
        super().__init__(window)
        self._window, self._pages = window, pages
        self.awaits_lists = False  # the person asked for the lists, so that trouble with them is shown at once

    def act(self, action: str) -> None:
        """Do it; an action that nobody knows does nothing. ``table/…`` and the like name what it is about."""
        name, _, what = action.partition("/")
        if what:
            self._act_on(name, what)
            return
        does = {
            "sync": self._sync,
            "retry": self._sync,
            "doctor": self._examine,
            "accept": self._ask_to_accept,
            "import": self._window.import_list,
            "fetch": self._fetch,
            "organization": self._find_organization,
            "practice": self._window.practice_asked.emit,
            "storage": self._show_storage,
        }.get(action)
        if does is not None:
            does()
        elif action in KEYS:
            self._window.go_to(action)

    def _act_on(self, name: str, what: str) -> None:
        does = {
            "download": self._window.downloading.ask,
            "table": self._open_table,
            "dataset": self._open_dataset,
            "search": self._search,
            "library": self._open_library,
            "attestation": self._open_attestation,
            "settings": self._open_settings,
        }.get(name)
        if does is not None:
            does(what)

    def _open_table(self, resource: str) -> None:
        self._window.go_to(TABLES)
        if (tables := self._window.tables()) is not None:
            tables.open_table(resource)

    def _open_dataset(self, dataset: str) -> None:
        self._window.go_to(CATALOG)
        if (catalog := self._window.catalog()) is not None:
            catalog.open_dataset(dataset)

    def _search(self, text: str) -> None:
        self._window.go_to(CATALOG)
        if (catalog := self._window.catalog()) is not None:
            catalog.top.search.setText(text)

    def _open_library(self, page: str) -> None:
        self._window.show_page(LIBRARY)
        if self._pages.library is not None:
            self._pages.library.lead_to(page)

    def _open_attestation(self, attestation: str) -> None:
        self._window.go_to(ATTESTATIONS)
        if (attestations := self._window.attestations()) is not None:
            attestations.parts.fill(attestation)

    def _open_settings(self, section: str) -> None:
        self._window.show_page(SETTINGS)
        if self._pages.settings is not None:
            self._pages.settings.go_to(section)

    def _show_storage(self) -> None:
        self._window.show_page(TABLES)
        if (tables := self._window.tables()) is not None:
            tables.show_storage()
            tables.focus_first()

    def _sync(self) -> None:
        self._window.syncing.begin()

    def _examine(self) -> None:
        self._window.show_page(DOCTOR)
        self._pages.examine()

    def _find_organization(self) -> None:
        self._window.show_page(STANDING)
        if (page := self._window.standing()) is not None:
            page.find_organization()

    def _ask_to_accept(self) -> None:
        from ui.frame.accept import ask_to_accept

        ask_to_accept(self._window, self._window.syncing.freshness.facts, self._accept_withdrawals)

    def _accept_withdrawals(self) -> None:
        self._window.syncing.begin(accept_withdrawals=True)

    def _fetch(self) -> None:
        self.awaits_lists = True
        self._window.syncing.fetch_lists()
