"""The window: sidebar, pages, footer, menus, and what the keyboard does everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.desk import Desk
from sync.catalog.model import SyncReport
from ui import icons
from ui.errands.errands import Errands
from ui.frame.banner import PracticeBanner
from ui.frame.entries import entries
from ui.frame.footer import Footer
from ui.frame.look import Look
from ui.frame.menu_bar import MenuBar
from ui.frame.pages.keys import ATTESTATIONS, CATALOG, KEYS, LIBRARY, NEWS, STANDING, STATEWIDE
from ui.frame.pages.pages import Pages
from ui.frame.sidebar import Sidebar
from ui.frame.ways.acting import Acting
from ui.frame.ways.counting import Counting
from ui.frame.ways.leaving import Leaving
from ui.frame.ways.panes import PaneWalk
from ui.icons import Icon
from ui.jobs import Jobs
from ui.overriding import override
from ui.updates.offering import Offering
from ui.view_state import ViewState
from ui.widgets.focus import FocusRing

if TYPE_CHECKING:
    from desktop.lists import Fetched
    from sync.errors import KnownError
    from ui.attestations.page import AttestationsPage
    from ui.catalog.page import CatalogPage
    from ui.standing.page import StandingPage
    from ui.tables.page import TablesPage

USUAL = QSize(1240, 800)  # the first time, where the screen has room for it


class Window(QMainWindow):
    """The main window of one desk."""

    first_painted = Signal()
    closed = Signal()  # by the person
    language_chosen = Signal()
    practice_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, errands: Errands, view: ViewState) -> None:
        super().__init__()
        self.desk, self.jobs, self.errands = desk, jobs, errands
        self.syncing, self.sending, self.downloading = errands.syncing, errands.sending, errands.downloading
        self.look, self.language = Look(view.scheme, view.zoom, self), desk.words.language
        self._is_painted = self._is_ready = False
        self._splitters = view.splitters
        self._make()
        self._lay_out()
        MenuBar(self)
        self._connect()
        self._restore(view)

    def show_page(self, key: str) -> None:
        """Show a page; the catalog's place is taken by the first start while there is no catalog."""
        self._key = key
        self._stack.setCurrentWidget(self._stack.page(key))
        self._sidebar.show_page(key)
        if key == CATALOG:
            self._sync_if_due()

    def page(self) -> QWidget:
        """Return the page shown now."""
        return self._stack.currentWidget()

    def page_key(self) -> str:
        """Return the key of the page shown now."""
        return self._key

    def catalog(self) -> CatalogPage | None:
        """Return the catalog page, if it is the page shown now."""
        return self._stack.catalog if self._stack.catalog is self.page() else None

    def standing(self) -> StandingPage | None:
        """Return the standing page, if it is the page shown now."""
        return self._stack.standing if self._stack.standing is self.page() else None

    def attestations(self) -> AttestationsPage | None:
        """Return the attestations page, if it is the page shown now."""
        return self._stack.attestations if self._stack.attestations is self.page() else None

    def begin(self, *, have_lists_changed: bool = False) -> None:
        """Sync if it is time to; called once the services are known.

        Practice asks nothing of its portal before the person opens the catalog.
        """
        self._is_ready = True
        self._stack.show_source()
        self.syncing.refresh_lists()
        self.errands.begin()
        if have_lists_changed:
            self._stack.note_lists()
        if not self.desk.practice or self._key == CATALOG:
            self._sync_if_due()

    def tables(self) -> TablesPage | None:
        """Return the tables page, if it is the page shown now."""
        return self._stack.tables if self._stack.tables is self.page() else None

    def view_state(self) -> ViewState:
        """Return how the window stands now."""
        shown = {one.objectName(): bytes(one.saveState().data()) for one in self.findChildren(QSplitter)}
        splitters = {**self._splitters, **{name: state for name, state in shown.items() if name}}
        return ViewState(bytes(self.saveGeometry().data()), self._key, self.look.zoom, self.look.scheme, splitters)

    def act(self, action: str) -> None:
        """Do what a button beside a trouble offers: an action of `desktop.words`, or "practice"."""
        self._acting.act(action)

    def close_surely(self) -> None:
        """Close without asking anything; drafts are saved all the same."""
        self.leaving.is_sure = True
        self.close()

    def rest(self) -> None:
        """Save drafts and close the table that is open, before another window takes the place of this one."""
        self._stack.rest()

    def search(self) -> None:
        """Look for something: in the table that is open, in the library where it is shown, else in the catalog."""
        if (tables := self.tables()) is not None and tables.look_for_text():
            return
        if self._key != LIBRARY:  # its search finds datasets as well
            self.show_page(CATALOG)
        self._stack.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.syncing.is_running():
            self.syncing.stop()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._stack.save_drafts()
        if not self.leaving.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _make(self) -> None:
        words = self.desk.words
        self._sidebar = Sidebar(entries())
        self._stack = Pages(self.desk, self.jobs, self.errands, self.look)
        self._footer = Footer(self.errands, words)
        self._ring = FocusRing(self)
        self._acting, self.leaving = Acting(self, self._stack), Leaving(self, self.sending, self._stack)
        self.panes = PaneWalk((self._sidebar, self._stack, self._footer), self)
        self.offering = Offering(self, self._stack)
        self._key = STANDING

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("DxF Desk: practice") if self.desk.practice else "DxF Desk")
        self.setWindowIcon(icons.icon(Icon.APP, size=64))
        right = QVBoxLayout()
        right.setSpacing(0)
        if self.desk.practice:
            right.addWidget(PracticeBanner())
        right.addWidget(self.offering.strip)
        right.addWidget(self._stack, 1)
        right.addWidget(self._footer)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self._sidebar.chosen.connect(self.show_page)
        self._stack.asked.connect(self.act)
        self._stack.built.connect(self._restore_splitters)
        self._stack.language_chosen.connect(self.language_chosen)
        self._stack.lists_changed.connect(self._note_lists)
        self._stack.attest_asked.connect(self.attest)
        self._stack.told.connect(self._footer.tell)
        self.first_painted.connect(self._build_late)
        self._footer.asked.connect(self.act)
        self.syncing.ended.connect(self._note_end)
        self.syncing.refreshed.connect(self._note_freshness)
        self.syncing.lists_ended.connect(self._note_lists_end)
        self.errands.news.opened.connect(self.show_news)
        Counting(self._sidebar, self.errands)

    def _restore(self, view: ViewState) -> None:
        self.show_page(view.page if view.page in KEYS else STANDING)
        self._stack.focus_first()
        room = self.screen().availableSize()
        self.resize(min(USUAL.width(), room.width() * 19 // 20), min(USUAL.height(), room.height() * 19 // 20))
        if view.geometry:
            self.restoreGeometry(QByteArray(view.geometry))
        self._restore_splitters(self)

    def _restore_splitters(self, built: QWidget) -> None:
        """Bring the parts of a page to the sizes they had; also of one that is built later."""
        for splitter in built.findChildren(QSplitter):
            if splitter.objectName() in self._splitters:
                splitter.restoreState(QByteArray(self._splitters[splitter.objectName()]))

    def _note_end(self, outcome: object) -> None:
        if isinstance(outcome, SyncReport):
            self._stack.reload_catalog()
            self._stack.reload_lists()  # the registry comes with the catalog
            self.downloading.renew()

    def _note_lists(self) -> None:
        self._stack.note_lists()
        self.syncing.refresh_lists()
        self.sending.watch_lists()
        self.errands.news.refresh()

    def _note_lists_end(self, outcome: tuple[Fetched, ...] | KnownError | None) -> None:
        has_trouble = self._stack.note_fetched(outcome)
        self._stack.reload_lists()
        self.sending.watch_lists()
        if has_trouble and self._acting.awaits_lists:
            self.show_lists()  # where it is told
        self._acting.awaits_lists = False

    def _sync_if_due(self) -> None:
        if self._is_ready and not self.syncing.is_running() and self.syncing.is_due():
            self.syncing.begin(unasked=True)

    def _build_late(self) -> None:
        """Build further pages once the one shown needs no more time."""
        once, (standing, catalog) = Qt.ConnectionType.SingleShotConnection, (self.standing(), self.catalog())
        if standing is not None:
            standing.settled.connect(self._stack.build_soon, once)
        elif catalog is not None:
            catalog.listed.connect(self._stack.build_soon, once)
        else:
            self._stack.build_soon()

    def _note_freshness(self) -> None:
        if self._key != CATALOG or self._stack.page(CATALOG) is self.page():
            return
        focus = QApplication.focusWidget()
        self.show_page(CATALOG)
        if focus is None or not self._sidebar.isAncestorOf(focus):
            self._stack.focus_first()

    def go_to(self, key: str) -> None:
        """Show a page, ready for the keyboard."""
        self.show_page(key)
        self._stack.focus_first()

    def attest(self, form: str = "", party: str = "") -> None:
        """Show the attestations and begin one; without a form, offer all of them."""
        self.show_page(ATTESTATIONS)
        if self._stack.attestations is not None:
            self._stack.attestations.begin(form, party)

    def show_lists(self) -> None:
        """Show the lists on this desk."""
        self.show_page(STATEWIDE)
        self._stack.show_lists()

    def show_news(self) -> None:
        """Come to the front with the news."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)  # maximized stays so
        self.raise_()
        self.activateWindow()
        self.go_to(NEWS)

    def import_list(self) -> None:
        """Show the lists on this desk and ask for the file of a new one."""
        self.show_page(STATEWIDE)
        self._stack.import_list()
