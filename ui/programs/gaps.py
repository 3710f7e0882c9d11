"""What is missing of the tables, and the buttons that fetch it: as a whole page, or as a line above the figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.programs.model import Missing, Period, Shelf
from ui import words
from ui.icons import Icon
from ui.theme import Role
from ui.widgets.buttons import Button, Weight
from ui.widgets.notice import Notice
from ui.widgets.text import Text


class GapLine(QWidget):
    """One line: which tables are not here, and a button that downloads them."""

    wanted = Signal(object)  # tuple[Missing, ...]

    def __init__(self) -> None:
        super().__init__()
        self._missing: tuple[Missing, ...] = ()
        self.text = Text("", wrap=True)
        self.download = Button(self.tr("Download"), Icon.DOWNLOAD, Weight.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.download)
        self.download.clicked.connect(self._ask)
        self.hide()

    def show_shelf(self, shelf: Shelf, period: Period) -> None:
        """Say what is missing beside what is shown; the masking key of the count that is shown matters most."""
        key = shelf.lacks(period, is_key=True)
        others = [one for one in Period if one is not period]
        counts = next((found for one in others if (found := shelf.lacks(one, is_key=False))), None)
        self._missing = tuple(one for one in (key, counts) if one is not None)
        self.setVisible(bool(self._missing))
        names = ", ".join(one.name for one in self._missing)
        self.text.setText(self.tr("Not on this desk: {names}").format(names=names))
        self.download.setAccessibleName(self.tr("Download: {names}").format(names=names))

    def _ask(self) -> None:
        self.wanted.emit(self._missing)


class Gaps(QObject):
    """Fills a notice where there is nothing to show."""

    wanted = Signal(object)  # tuple[Missing, ...]
    sync_wanted = Signal()

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice)
        self._notice = notice
        self._missing: tuple[Missing, ...] = ()

    def show_shelf(self, shelf: Shelf) -> None:
        """Say that there are no counts, and the way to them."""
        self._missing = shelf.missing
        heading = self.tr("There are no program counts on this desk yet.")
        if self._missing:
            self._notice.say(Icon.PROGRAMS, Role.QUIET, heading, self._offered(shelf.missing))
            button = Button(self.tr("Download the tables"), Icon.DOWNLOAD, Weight.PRIMARY)
            button.clicked.connect(self._ask)
        elif shelf.in_catalog:
            text = self.tr(
                "The catalog on this desk lists the dataset without tables. A sync shows whether that changed."
            )
            self._notice.say(Icon.PROGRAMS, Role.QUIET, heading, text)
            button = self._sync()
        else:
            text = self.tr(
                "They come from a dataset of the State's Open Data Portal that is not on this desk yet. Sync the "
                "catalog, then download the tables here."
            )
            self._notice.say(Icon.PROGRAMS, Role.QUIET, heading, text)
            button = self._sync()
        self._notice.offer(button)

    def _offered(self, missing: Sequence[Missing]) -> str:
        sizes = [one.size for one in missing]
        known = sum(size for size in sizes if size is not None)
        names = ", ".join(one.name for one in missing)
        text = self.tr("The State publishes them as tables, and a key that says why some values are hidden: {names}.")
        told = [text.format(names=names)]
        if None not in sizes:
            told.append(self.tr("Together {size}.").format(size=words.size(known)))
        told.append(self.tr("Once they are here, everything works without a connection."))
        return " ".join(told)

    def _sync(self) -> Button:
        button = Button(self.tr("Sync the catalog"), Icon.SYNC, Weight.PRIMARY)
        button.clicked.connect(self.sync_wanted)
        return button

    def _ask(self) -> None:
        self.wanted.emit(self._missing)
