"""What became of an import or fetch besides a report: trouble with its ways on, and a line for each address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.words import Sentence, Words
from sync.errors import FewerRows, Kind, KnownError, ListMoved, ListNotThere
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import empty
from ui.lists import names
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, IconButton, Weight
from ui.widgets.card import Card
from ui.widgets.notice import Notice
from ui.widgets.status import Status

if TYPE_CHECKING:
    from desktop.lists import Fetched


def told(trouble: KnownError, vocabulary: Words) -> Sentence:
    """Return what to say of trouble with a list; what a network error says of the catalog is no use here."""
    sentence = vocabulary.error(trouble)
    if trouble.kind is not Kind.NETWORK or isinstance(trouble, ListNotThere | ListMoved):
        return sentence
    translate = QCoreApplication.translate
    safe = translate("Lists", "The lists on this desk are as they were.")
    do = translate("Lists", "Fetch again later, or import the list from a file.")
    return replace(sentence, safe=safe, do=do)


class TroubleCard(Card):
    """Says what happened, whether the lists are safe, and what to do; hidden while there is no trouble."""

    asked = Signal(str)  # an action of `desktop.words`
    import_asked = Signal()

    def __init__(self, vocabulary: Words) -> None:
        super().__init__()
        self._words = vocabulary
        self.notice = Notice()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.notice)
        self.hide()

    def tell(self, sentence: Sentence, *, again: str = "") -> None:
        """Show trouble; ``again`` is the label of a button that asks for a file, "" for none."""
        self.notice.say(Icon.ATTENTION, Role.BAD, sentence.what, f"{sentence.safe} {sentence.do}".strip())
        buttons = []
        if again:
            another = Button(again, Icon.FILE)
            another.clicked.connect(self.import_asked)
            buttons.append(another)
        if sentence.action in {"doctor", "settings"}:
            way = Button(self._words.action(sentence.action), weight=Weight.QUIET)
            way.clicked.connect(partial(self.asked.emit, sentence.action))
            buttons.append(way)
        close = Button(self.tr("Close"), weight=Weight.QUIET)
        close.clicked.connect(self.hide)
        self.notice.offer(*buttons, close)
        self.show()
        announce(self, self.notice.words())


class FetchedCard(Card):
    """One line for each address that was asked."""

    report_wanted = Signal(object)  # ImportReport
    fewer_wanted = Signal(object)  # FewerRows

    def __init__(self, vocabulary: Words) -> None:
        super().__init__()
        self._words = vocabulary
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.SMALL)
        self._heading = Status(TextStyle.SECTION)
        close = IconButton(Icon.CROSS, self.tr("Close what was fetched"))
        row = QHBoxLayout()
        row.addWidget(self._heading, 1)
        row.addWidget(close)
        self.column.addLayout(row)
        self.column.addLayout(self._lines)
        close.clicked.connect(self.hide)
        self.hide()

    def show_fetched(self, fetched: Sequence[Fetched]) -> None:
        """Show what became of each address."""
        empty(self._lines)
        self._heading.say(Icon.DOWNLOAD, Role.QUIET, self.tr("Fetched"), ink=Role.TEXT)
        for one in fetched:
            self._lines.addWidget(self._line(one))
        if not fetched:
            said = self.tr("No address is set. Set one in Settings, or import a file.")
            self._lines.addWidget(_status(Icon.INFO, Role.QUIET, said))
        self.show()
        announce(self, self.says())

    def says(self) -> str:
        """Return all lines."""
        return "\n".join(one.words() for one in self.findChildren(Status) if not one.isHidden())

    def _line(self, one: Fetched) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._status(one), 1)
        if one.report is not None:
            button = Button(self.tr("Report"), Icon.TABLE, Weight.QUIET)
            button.setAccessibleName(self.tr("Report: {list}").format(list=names.name(one.kind)))
            button.clicked.connect(partial(self.report_wanted.emit, one.report))
            row.addWidget(button)
        if isinstance(one.trouble, FewerRows):
            button = Button(self.tr("Import it all the same…"), weight=Weight.QUIET)
            button.clicked.connect(partial(self.fewer_wanted.emit, one.trouble))
            row.addWidget(button)
        return line

    def _status(self, one: Fetched) -> Status:
        name = names.name(one.kind)
        if one.trouble is not None:
            return _status(Icon.ATTENTION, Role.BAD, f"{name}: {told(one.trouble, self._words)}")
        if one.report is None or one.report.unchanged:
            return _status(Icon.CHECK, Role.GOOD, self.tr("{list}: nothing new.").format(list=name))
        text = self.tr("{list}: list of {day}, {rows} rows.")
        facts = {"day": words.day(one.report.report_date), "rows": words.number(one.report.rows)}
        return _status(Icon.CHECK, Role.GOOD, text.format(list=name, **facts))


def _status(icon: Icon, role: Role, text: str) -> Status:
    status = Status(wrap=True)
    status.say(icon, role, text, ink=Role.TEXT)
    return status
