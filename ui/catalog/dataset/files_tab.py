"""The tab with a dataset's files and tables: open a table to see its columns, copy or follow a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout, QWidget

from desktop.tables.model import Offer
from desktop.words import Words
from sync.catalog.model import Dataset, Resource
from ui import theme, words
from ui.catalog.dataset.file_lines import FileDelegate
from ui.catalog.dataset.files import FilesModel
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.text import Text


class FilesTree(QTreeView):
    """Rows of a `FilesModel`; click, Enter or the arrow keys open a table's columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FilesModel(self)
        self.setModel(self.files)
        self.setItemDelegate(FileDelegate(self))
        self.setAccessibleName(self.tr("Files and tables"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(2 * theme.HUGE)

    def current(self) -> Resource | None:
        """Return the resource of the current row."""
        return self.files.resource(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._turn(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._turn(self.indexAt(event.position().toPoint()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # texts wrap to the new width

    def _turn(self, index: QModelIndex) -> None:
        if index.isValid() and not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))


class FilesTab(QWidget):
    """The tree, a line for what was done, and the buttons that act on the current file.

    What is a table opens or is downloaded here; everything else opens in another program.
    """

    link_wanted = Signal(str)  # address
    columns_wanted = Signal()
    table_wanted = Signal(str)  # resource that is on this desk
    download_wanted = Signal(str)  # resource

    def __init__(self, sentences: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences = sentences
        self._offers: Mapping[str, Offer] = {}
        self._asked: set[str] = set()  # resources whose download was asked for here
        self._is_withdrawn = False
        self.tree = FilesTree()
        self.open_table = Button(self.tr("Open table"), Icon.TABLE)
        self.download = Button(self.tr("Download"), Icon.DOWNLOAD)
        self.kind = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.copy_link = Button(self.tr("Copy link"), Icon.COPY)
        self.open_link = Button(self.tr("Open in browser"), Icon.OPEN)
        self.read_columns = Button(self.tr("Read columns now"), Icon.TABLE)
        self.said = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._lay_out()
        self._connect()

    def show_dataset(self, dataset: Dataset, offers: Sequence[Offer] = ()) -> None:
        """Show another dataset's files; the first one is current, or the same as before."""
        before = self.tree.current()
        self._offers = {one.resource: one for one in offers}
        self._asked -= {one.resource for one in offers if one.held is not None and not one.is_stale}
        self._is_withdrawn = dataset.withdrawn is not None
        self.tree.files.show(dataset.resources)
        ids = [one.id for one in dataset.resources]
        if ids:
            row = ids.index(before.id) if before is not None and before.id in ids else 0
            self.tree.setCurrentIndex(self.tree.files.index(row, 0))
        unread = [r for r in dataset.resources if r.has_table and not r.columns]
        self.read_columns.setVisible(bool(unread) and dataset.withdrawn is None)
        self.read_columns.setEnabled(True)
        self.say("" if dataset.resources else self.tr("This dataset has no files."))
        self._follow_current()

    def say(self, sentence: str) -> None:
        """Show a sentence under the files, also to screen readers."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence:
            announce(self.said, sentence)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.tree, 1)
        for line in (self.kind, self.said):
            column.addWidget(line)
            line.setContentsMargins(theme.SMALL, 0, theme.SMALL, 0)
            line.hide()
        buttons = FlowLayout()
        buttons.setContentsMargins(theme.SMALL, 0, theme.SMALL, theme.SMALL)
        for button in (self.open_table, self.download, self.copy_link, self.open_link, self.read_columns):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.tree.selectionModel().currentChanged.connect(self._follow_current)
        self.open_table.clicked.connect(self._open_table)
        self.download.clicked.connect(self._download)
        self.copy_link.clicked.connect(self._copy)
        self.open_link.clicked.connect(self._open)
        self.read_columns.clicked.connect(self.columns_wanted)

    def _follow_current(self) -> None:
        resource = self.tree.current()
        for button in (self.copy_link, self.open_link):
            button.setEnabled(resource is not None and bool(resource.url))
        self._show_offer(None if resource is None else self._offers.get(resource.id))

    def _show_offer(self, offer: Offer | None) -> None:
        """Show what can be done with the current file."""
        is_held = offer is not None and offer.held is not None
        can_fetch = offer is not None and offer.can_open and not self._is_withdrawn and (offer.is_stale or not is_held)
        self.open_table.setVisible(is_held)
        self.download.setVisible(can_fetch)
        self.kind.setVisible(offer is not None and bool(offer.why_not))
        if offer is None:
            return
        if offer.why_not:
            self.kind.setText(self._sentences.text("table_offers", offer.why_not))
        size = words.size(offer.size) if offer.way == "file" else ""
        name = self.tr("Download the newer file") if offer.is_stale else self.tr("Download")
        self.download.setText(f"{name} ({size})" if size else name)
        self.download.setEnabled(offer.resource not in self._asked)
        self.download.updateGeometry()

    def _open_table(self) -> None:
        if resource := self.tree.current():
            self.table_wanted.emit(resource.id)

    def _download(self) -> None:
        """Ask for the download; it goes on while the person reads."""
        if resource := self.tree.current():
            self._asked.add(resource.id)
            self.download_wanted.emit(resource.id)
            self.say(self.tr("“{name}” is among the downloads now. It opens under Tables.").format(name=resource.name))
            self.tree.setFocus()
            self._follow_current()

    def _copy(self) -> None:
        if resource := self.tree.current():
            QGuiApplication.clipboard().setText(resource.url)
            self.say(self.tr("The link to “{name}” is copied.").format(name=resource.name))

    def _open(self) -> None:
        if resource := self.tree.current():
            self.link_wanted.emit(resource.url)
