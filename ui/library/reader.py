"""The reading pane: a page with its tools, where a link leads before it is followed, or a dataset that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from sync.errors import KnownError
from ui import theme, words
from ui.catalog.dataset.link_bar import LinkBar
from ui.catalog.found.marks import without_marks
from ui.icons import Icon
from ui.library.browser import PageBrowser
from ui.library.keeping import Keeping
from ui.library.lines import Line
from ui.library.opening import Opened
from ui.library.tools import Tools
from ui.overriding import override
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.notice import Notice
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.library.book import LibraryBook
    from ui.jobs import Jobs

HOME_SCHEMES = ("library", "program")


class Reader(QWidget):
    """Shows what it is given; which page comes next is for the library's page to know."""

    page_asked = Signal(str, str)  # id and heading of a page that a link leads to
    program_asked = Signal(str)  # key of a page of the program
    dataset_asked = Signal(str)  # slug

    def __init__(self, desk: Desk, library: LibraryBook, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._dataset = ""
        self.tools, self.browser = Tools(), PageBrowser(self.tr("Text of the page"))
        self.keeping = Keeping(library, jobs, self)
        self.link_bar, self.notice = LinkBar(), Notice()
        self._said = Status(wrap=True)
        self._lay_out()
        self._connect()
        self.show_nothing()

    def show_page(self, opened: Opened) -> None:
        """Show a page at the place it was opened at."""
        self.keeping.page = opened.page
        self.browser.setAccessibleName(opened.page.title)
        self.browser.show_html(opened.html)
        self.tools.show_page(opened.page, self.browser.headings())
        self.tools.fit(self.size())
        self._show(self.browser)
        if opened.place.height >= 0:
            self.browser.read_at(opened.place.height)
        elif opened.place.slug:
            self.browser.go_to(opened.place.slug)
        else:
            self.browser.read_at(0)

    def show_dataset(self, line: Line) -> None:
        """Show that a dataset was found, and the way to it."""
        self._dataset, title = line.key, without_marks(line.title)
        self._offer(Icon.CATALOG, title, without_marks(line.detail))
        way = Button(self.tr("&Open in the catalog"), Icon.GO_ON, Weight.PRIMARY)
        way.clicked.connect(self._ask_dataset)
        self.notice.offer(way)

    def show_nothing(self) -> None:
        """Say how to begin."""
        self._offer(Icon.LIBRARY, self.tr("No page chosen"), self.tr("Choose one in the list, or search for a word."))

    def show_trouble(self, trouble: KnownError) -> None:
        """Say why a page cannot be shown."""
        told = self._desk.told(trouble)
        self._offer(Icon.ATTENTION, told.what, f"{told.safe} {told.do}", Role.ATTENTION)

    def focus_text(self) -> None:
        """Give the keyboard to the text, or to the way on."""
        if self._stack.currentWidget() is self.browser:
            self.browser.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.notice.focus_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tools.fit(event.size())

    def says(self) -> str:
        """Return what is said about saving, or of trouble with it."""
        return self._said.words() if self._said.isVisibleTo(self) else ""

    def follow(self, url: QUrl) -> None:
        """Follow a link: into the library, to a page of the program, or outside after its host was shown."""
        if url.scheme() == "library":
            self.page_asked.emit(url.path(), url.fragment())
        elif url.scheme() == "program":
            self.program_asked.emit(url.path())
        elif url.scheme() == "https":
            self.link_bar.ask(url)

    def _offer(self, icon: Icon, heading: str, sentences: str, role: Role = Role.QUIET) -> None:
        self.keeping.page = None
        self.notice.say(icon, role, heading, sentences)
        self.notice.offer()
        self.tools.show_nothing()
        self._show(self._aside)

    def _show(self, part: QWidget) -> None:
        was_asked = self.link_bar.isAncestorOf(QApplication.focusWidget() or self)
        self._said.hide()
        self.link_bar.hide()
        self._stack.setCurrentWidget(part)
        if was_asked:  # the keyboard must not end up on another page
            self.focus_text()

    def _ask_dataset(self) -> None:
        self.dataset_asked.emit(self._dataset)

    def _tell_saved(self, file: str) -> None:
        self._say(words.GOOD, self.tr("The page is saved in {file}").format(file=file))

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._say(words.ATTENTION, str(self._desk.told(trouble)))

    def _say(self, mark: words.Mark, sentence: str) -> None:
        self._said.say(mark.icon, mark.role, sentence)
        self._said.show()
        announce(self, sentence)

    def _connect(self) -> None:
        self.browser.anchorClicked.connect(self.follow)
        self.tools.heading_chosen.connect(self._go_to_heading)
        self.tools.print.clicked.connect(self.keeping.ask_printer)
        self.tools.save.clicked.connect(self.keeping.ask_file)
        self.keeping.saved.connect(self._tell_saved)
        self.keeping.failed.connect(self._tell_trouble)

    def _go_to_heading(self, slug: str) -> None:
        self.browser.go_to(slug)
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._stack, self._aside = QStackedWidget(), ScrolledColumn(wide=True)
        self._aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._aside.column.addWidget(self.notice, 1)
        self.browser.setMinimumHeight(theme.HUGE)  # so that the buttons are not cut off in a low window
        self._stack.addWidget(self.browser)
        self._stack.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.tools)
        column.addWidget(self._said)
        column.addWidget(self._stack, 1)
        column.addWidget(self.link_bar)
        self._said.hide()
