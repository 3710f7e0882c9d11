"""What stands in the menus of the window: every action, also those of the catalog page, with its shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.frame.entries import entries
from ui.frame.menus import Menu
from ui.frame.pages.keys import ATTESTATIONS, CATALOG, DOCTOR, STANDING
from ui.icons import Icon
from ui.theme import Scheme

if TYPE_CHECKING:
    from ui.catalog.page import CatalogPage
    from ui.window import Window


class MenuBar(QObject):
    """Fills the menu bar of one window; what does not fit the moment is gray when its menu opens."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._schemes: dict[Scheme, QAction] = {}
        self._fill_file()
        self._fill_catalog()
        self._fill_view()
        self._fill_help()

    def _fill_file(self) -> None:
        file = Menu(self.tr("&File"), self._window)
        file.add(self.tr("&New attestation…"), self._new_attestation, ["Ctrl+N"], Icon.ATTESTATIONS)
        self._save = file.add(self.tr("&Save list…") + "\tCtrl+S", self._save_list, (), Icon.DOWNLOAD)
        self._save_memo = file.add(self.tr("Save &memo…"), self._save_the_memo, (), Icon.FILE)
        file.add(self.tr("Chec&k a memo…"), self._check_a_memo, (), Icon.CHECK)
        file.add(self.tr("Check a &receipt or a sealed file…"), self._check_a_file, (), Icon.RECEIPT)
        file.add(self.tr("&Import a list…"), self._window.import_list, (), Icon.ADDED)
        file.addSeparator()
        file.add(self.tr("E&xit"), self._window.close, ["Ctrl+Q"])
        file.aboutToShow.connect(self._follow_page)

    def _fill_catalog(self) -> None:
        syncing = self._window.syncing
        menu = Menu(self.tr("&Catalog"), self._window)
        menu.add(self.tr("Searc&h the catalog"), self._window.search, ["Ctrl+F"], Icon.SEARCH)
        menu.add(self.tr("&What changed"), self._show_changes, (), Icon.CLOCK)
        self._star = menu.add(self.tr("&Add to favorites") + "\tCtrl+D", self._keep_or_drop, (), Icon.STAR)
        menu.addSeparator()
        self._sync = menu.add(self.tr("S&ync now"), syncing.begin, ["F5"], Icon.SYNC)
        self._stop = menu.add(self.tr("S&top"), syncing.stop, (), Icon.STOP)
        menu.aboutToShow.connect(self._follow_page)

    def _fill_view(self) -> None:
        window, look = self._window, self._window.look
        view = Menu(self.tr("&View"), window)
        for entry in entries():
            view.add(entry.in_menu, self._show_page, [entry.shortcut]).setData(entry.key)
        view.addSeparator()
        view.add(self.tr("&Larger text"), look.enlarge, ["Ctrl++", "Ctrl+="])
        view.add(self.tr("&Smaller text"), look.reduce, ["Ctrl+-"])
        view.add(self.tr("&Normal text size"), look.use_normal_size, ["Ctrl+0"])
        view.addMenu(self._appearance())
        view.addSeparator()
        view.add(self.tr("Next &part of the window"), window.panes.go_on, ["F6"])
        view.add(self.tr("P&revious part of the window"), window.panes.go_back, ["Shift+F6"])
        view.aboutToShow.connect(self._follow_look)

    def _fill_help(self) -> None:
        menu = Menu(self.tr("&Help"), self._window)
        menu.add(self.tr("&Keyboard"), self._show_keyboard, ["F1"], Icon.HELP)
        menu.add(self.tr("&Doctor"), self._show_page, (), Icon.DOCTOR).setData(DOCTOR)
        menu.add(self.tr("Dia&gnostics…"), self._show_diagnostics, (), Icon.FILE)
        menu.addSeparator()
        menu.add(self.tr("&About DxF Desk"), self._show_about, (), Icon.INFO)

    def _show_page(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self._window.go_to(str(chosen.data()))

    def _appearance(self) -> QMenu:
        menu, group = QMenu(self.tr("&Appearance"), self._window), QActionGroup(self)
        names = (
            (Scheme.SYSTEM, self.tr("&Use the system setting")),
            (Scheme.LIGHT, self.tr("&Light")),
            (Scheme.DARK, self.tr("&Dark")),
        )
        for scheme, name in names:
            action = menu.addAction(name)
            action.setCheckable(True)
            group.addAction(action)
            self._schemes[scheme] = action
        group.triggered.connect(self._choose_scheme)
        return menu

    def _page(self) -> CatalogPage | None:
        """Return the catalog page while it is shown."""
        return self._window.catalog()

    def _follow_page(self) -> None:
        page, is_running = self._page(), self._window.syncing.is_running()
        standing = self._window.standing()
        self._save_memo.setEnabled(standing is not None and standing.can_save_memo())
        self._save.setEnabled(page is not None and page.found.save.isEnabled() and not page.top.changes.isChecked())
        shown = page.details.dataset_id if page is not None else ""
        kept = page is not None and shown in page.favourites.ids
        self._star.setText((self.tr("Remove from f&avorites") if kept else self.tr("&Add to favorites")) + "\tCtrl+D")
        self._star.setEnabled(bool(shown))
        self._sync.setEnabled(not is_running)
        self._stop.setEnabled(is_running or self._window.syncing.is_reading_columns())

    def _follow_look(self) -> None:
        self._schemes[self._window.look.scheme].setChecked(True)

    def _choose_scheme(self, chosen: QAction) -> None:
        self._window.look.choose_scheme(next(scheme for scheme, action in self._schemes.items() if action is chosen))

    def _save_list(self) -> None:
        if (page := self._page()) is not None:
            page.save_list()

    def _save_the_memo(self) -> None:
        if (page := self._window.standing()) is not None:
            page.save_memo()

    def _check_a_memo(self) -> None:
        self._window.show_page(STANDING)
        if (page := self._window.standing()) is not None:
            page.check_memo()

    def _keep_or_drop(self) -> None:
        if (page := self._page()) is not None:
            page.star_current()

    def _new_attestation(self) -> None:
        self._window.attest()

    def _check_a_file(self) -> None:
        self._window.show_page(ATTESTATIONS)
        if (page := self._window.attestations()) is not None:
            page.check_file()

    def _show_changes(self) -> None:
        self._window.show_page(CATALOG)
        if (page := self._page()) is not None:
            page.top.changes.setChecked(True)

    def _show_keyboard(self) -> None:
        from ui.pages.help import KeyboardDialog

        KeyboardDialog(self._window).open()

    def _show_diagnostics(self) -> None:
        from ui.diagnostics.at_start import show_diagnostics

        show_diagnostics(self._window)

    def _show_about(self) -> None:
        from ui.pages.help import AboutDialog

        AboutDialog(self._window).open()
