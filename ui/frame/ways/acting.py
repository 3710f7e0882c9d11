"""Does what a button beside a trouble, or a page, asks of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.frame.pages import CATALOG, DOCTOR, SETTINGS, STANDING, TABLES

if TYPE_CHECKING:
    from ui.frame.pages import Pages
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
            "settings": self._show_settings,
            "accept": self._ask_to_accept,
            "import": self._window.import_list,
            "fetch": self._fetch,
            "organization": self._find_organization,
            "catalog": self._show_catalog,
            "practice": self._window.practice_asked.emit,
        }.get(action)
        if does is not None:
            does()

    def _act_on(self, name: str, what: str) -> None:
        if name == "download":
            self._window.downloading.ask(what)
        elif name == "table":
            self._window.go_to(TABLES)
            if (tables := self._window.tables()) is not None:
                tables.open_table(what)
        elif name == "dataset":
            self._window.go_to(CATALOG)
            if (catalog := self._window.catalog()) is not None:
                catalog.open_dataset(what)

    def _sync(self) -> None:
        self._window.syncing.begin()

    def _examine(self) -> None:
        self._window.show_page(DOCTOR)
        self._pages.examine()

    def _show_settings(self) -> None:
        self._window.show_page(SETTINGS)

    def _show_catalog(self) -> None:
        self._window.go_to(CATALOG)

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
