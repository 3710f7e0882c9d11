"""The details of one dataset: title and star, where it is from, and three tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.errors import KnownError
from ui import theme, words
from ui.catalog.dataset.files_tab import FilesTab
from ui.catalog.dataset.header import Header
from ui.catalog.dataset.link_bar import LinkBar
from ui.catalog.dataset.reading import Page, Reading
from ui.catalog.dataset.safe_browser import SafeBrowser
from ui.catalog.dataset.safe_text import to_plain_text
from ui.catalog.found.nothing import Nothing
from ui.catalog.tabs import Tabs
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.work import Work


class DatasetPane(QWidget):
    """Empty until `open_dataset`; ``star_clicked`` asks to keep or drop the dataset as a favourite."""

    star_clicked = Signal(str)  # dataset id
    asked = Signal(str)  # an action of `Window.act`: table/ or download/ with the id of a resource
    shown = Signal(object)  # Page

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._page: Page | None = None
        self._columns: Job | None = None
        self._reading = Reading(desk, jobs, self)
        self._make()
        self._lay_out()
        self._connect()
        self.show_nothing()

    @property
    def dataset_id(self) -> str:
        """Id of the dataset shown, or ""."""
        return self._page.dataset.id if self._page else ""

    def open_dataset(self, dataset_id: str, *, history: bool = False) -> None:
        """Read a dataset and show it; with ``history`` on the tab of its changes."""
        if history:
            self.tabs.setCurrentWidget(self.history)
        self._reading.ask(dataset_id)

    @property
    def is_reading(self) -> bool:
        """Whether a dataset was asked for that is not shown yet."""
        return self._reading.is_under_way

    def focus_content(self) -> None:
        """Go to the tab in sight."""
        if self._page:
            self.tabs.currentWidget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Read the dataset shown again; after a sync."""
        if self._page:
            self._reading.ask(self._page.dataset.id)

    def show_favourites(self, ids: frozenset[str]) -> None:
        """Fill or empty the star."""
        self.header.show_star(self.dataset_id in ids)

    def show_nothing(self) -> None:
        """Show how to choose a dataset."""
        self._page = None
        hint = self.tr("Choose one in the list to read about it, and to see its files and what changed.")
        self._empty.say(Icon.CATALOG, self.tr("No dataset chosen"), hint)
        self._stack.setCurrentWidget(self._empty)

    def copy_citation(self) -> None:
        """Put the publisher's citation on the clipboard, or a plain one where there is none."""
        if self._page:
            QGuiApplication.clipboard().setText(citation(self._page))
            self.header.say(self.tr("The citation is copied."))

    def copy_contact(self) -> None:
        """Put the contact's address on the clipboard."""
        if self._page:
            QGuiApplication.clipboard().setText(self._page.dataset.details.get("contact_email", ""))
            self.header.say(self.tr("The contact's address is copied."))

    def _make(self) -> None:
        self.header = Header()
        self.about = SafeBrowser(self.tr("About the dataset"))
        self.files = FilesTab(self._desk.words)
        self.history = SafeBrowser(self.tr("What changed in the dataset"))
        self.tabs = Tabs(self.tr("Parts of the dataset"))
        self.files.setFocusProxy(self.files.tree)
        self.link_bar = LinkBar()
        self._empty = Nothing(self._desk.words)
        self._stack = QStackedWidget()

    def _lay_out(self) -> None:
        self.tabs.addTab(self.about, self.tr("About"))
        self.tabs.addTab(self.files, self.tr("Files"))
        self.tabs.setTabToolTip(1, self.tr("Files and tables"))
        self.tabs.addTab(self.history, self.tr("Changes"))
        self.tabs.setTabToolTip(2, self.tr("What changed in the dataset"))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        for widget in (self.header, self.tabs, self.link_bar):
            column.addWidget(widget, 1 if widget is self.tabs else 0)
        self._whole = whole
        self._stack.addWidget(self._empty)
        self._stack.addWidget(whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self.setMinimumWidth(220)
        self.tabs.setMinimumHeight(4 * theme.HUGE)  # a long title has its room before the tabs have all of theirs

    def _connect(self) -> None:
        self._reading.read.connect(self._show)
        self._reading.failed.connect(self._show_trouble)
        self.header.star.clicked.connect(self._tell_star)
        self.header.portal.clicked.connect(self._ask_portal)
        self.header.citation.clicked.connect(self.copy_citation)
        self.header.contact.clicked.connect(self.copy_contact)
        self.about.anchorClicked.connect(self._ask_link)
        self.history.anchorClicked.connect(self._ask_link)
        self.files.link_wanted.connect(self._ask_address)
        self.files.columns_wanted.connect(self._read_columns)
        self.files.table_wanted.connect(self._ask_table)
        self.files.download_wanted.connect(self._ask_download)
        self._jobs.stopped.connect(self._note_stop)

    def _show(self, page: Page) -> None:
        is_same = self._page is not None and self._page.dataset.id == page.dataset.id
        if is_same and self._page == page:
            return
        self._page = page
        self.header.show_page(page)
        self.about.show_html(page.about)
        self.files.show_dataset(page.dataset, page.offers)
        self.history.show_html(page.history)
        self.tabs.setTabText(1, self.tr("Files ({n})").format(n=len(page.dataset.resources)))
        self.tabs.setTabText(2, self.tr("Changes ({n})").format(n=page.changes))
        if not is_same:
            self.link_bar.hide()
        self._stack.setCurrentWidget(self._whole)
        self.shown.emit(page)

    def _show_trouble(self, error: KnownError) -> None:
        sentence = self._desk.told(error)
        self._page = None
        self._empty.say(Icon.ATTENTION, sentence.what, f"{sentence.safe} {sentence.do}")
        self._stack.setCurrentWidget(self._empty)

    def _tell_star(self) -> None:
        if self._page:
            self.star_clicked.emit(self._page.dataset.id)

    def _ask_portal(self) -> None:
        if self._page:
            self._ask_address(self._page.dataset.page)

    def _ask_address(self, address: str) -> None:
        self._ask_link(QUrl(address))

    def _ask_link(self, url: QUrl) -> None:
        """Ask before a link is followed; one without a host is meant to be on the portal."""
        self.link_bar.ask(QUrl(self._page.dataset.page).resolved(url) if self._page and url.isRelative() else url)

    def _ask_table(self, resource: str) -> None:
        self.asked.emit(f"table/{resource}")

    def _ask_download(self, resource: str) -> None:
        self.asked.emit(f"download/{resource}")

    def _read_columns(self) -> None:
        """Read the columns of this dataset's tables from the portal."""
        if self._page is None:
            return
        self.files.read_columns.setEnabled(False)
        self.files.say(self.tr("Reading the columns from the portal, at most 15 tables a minute …"))
        self._columns = self._jobs.start(
            Lane.EXCHANGE,
            ColumnsOf(self._desk, self._page.dataset.id),
            on_result=self._columns_read,
            on_trouble=self._columns_not_read,
        )

    def _columns_read(self, tables: int) -> None:
        self.files.say(self.tr("The columns of %Ln table(s) were read.", "", tables))
        self.refresh()

    def _columns_not_read(self, error: KnownError) -> None:
        self.files.read_columns.setEnabled(True)
        sentence = self._desk.told(error)
        self.files.say(f"{sentence.what} {sentence.do}")

    def _note_stop(self, job: Job) -> None:
        if job is not self._columns:
            return
        self.files.read_columns.setEnabled(True)
        self.files.say(self.tr("Stopped. The tables read so far are kept."))
        self.refresh()


@dataclass(frozen=True, slots=True)
class ColumnsOf:
    """The job of reading one dataset's columns."""

    desk: Desk
    dataset_id: str

    def __call__(self, work: Work) -> int:
        """Return how many tables were read."""
        return self.desk.read_columns(work, dataset_id=self.dataset_id)


def citation(page: Page) -> str:
    """Return the publisher's citation; where there is none, one from title, department, date and address."""
    dataset = page.dataset
    if given := to_plain_text(dataset.details.get("citation", "")):
        return given
    parts = (dataset.department, dataset.title, words.day(dataset.modified), dataset.page)
    return ". ".join(part for part in parts if part) + "."
