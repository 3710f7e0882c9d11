"""One table in full: what it is, how current it is, what is odd about its file, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.words import Words
from sync.tables.model import Oddity
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.tables.naming import Naming
from ui.tables.shelf.reading import Held
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.inputs import Check
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text


class Details(ScrolledColumn):
    """Empty until `show_table`."""

    open_asked = Signal(object)  # Held
    changes_asked = Signal(object)
    remove_asked = Signal(object)
    newer_asked = Signal(str)  # resource
    keep_chosen = Signal(str, bool)
    catalog_asked = Signal(str)  # dataset

    def __init__(self, sentences: Words) -> None:
        super().__init__(wide=True)
        self._sentences = sentences
        self._one: Held | None = None
        self._naming = Naming(self)
        self._make()
        self._lay_out()
        self._connect()
        self.show_table(None)

    def show_table(self, one: Held | None) -> None:
        """Show another table, or none."""
        self._one = one
        self.widget().setVisible(one is not None)
        if one is None:
            return
        self.name.setText(self._naming.table(one.version))
        self.dataset.setText(self._naming.dataset(one.version))
        self._show_state(one)
        self.facts.setText("\n".join(self._facts(one)))
        odd = [oddity for part in one.version.parts for oddity in part.oddities]
        self.odd.setVisible(bool(odd))
        self.odd.setText(self._told_oddities(odd))
        is_of_portal = bool(one.version.source.dataset)
        for widget in (self.keep, self.keep_help, self.catalog):
            widget.setVisible(is_of_portal)
        self.keep.blockSignals(True)
        self.keep.setChecked(one.is_kept)
        self.keep.blockSignals(False)
        self.newer.setVisible(one.is_stale)
        self.changes.setVisible(one.versions > 1)

    def says(self) -> str:
        """Return what the details say."""
        parts = (self.name.text(), self.dataset.text(), self.state.words(), self.facts.text(), self.odd.text())
        return "\n".join(part for part in parts if part)

    def _show_state(self, one: Held) -> None:
        if one.is_stale:
            self.state.say(Icon.ATTENTION, Role.ATTENTION, self.tr("The portal has a newer file of this table."))
        elif not one.version.source.dataset:
            self.state.say(Icon.INFO, Role.QUIET, self.tr("This table came from a file of this computer."))
        else:
            self.state.say(Icon.CHECK, Role.GOOD, self.tr("Your catalog lists no newer file of this table."))

    def _facts(self, one: Held) -> list[str]:
        version, source = one.version, one.version.source
        facts = [self._naming.facts(version)]
        came = words.moment(version.fetched)
        facts.append(self.tr("On this desk since {moment}").format(moment=came))
        if source.modified is not None:
            facts.append(self.tr("The portal replaced the file on {day}").format(day=words.day(source.modified)))
        if source.hash and source.way == "file":
            facts.append(self.tr("Its checksum agrees with the portal's"))
        facts.append(self.tr("Takes {size} on this computer").format(size=words.size(version.on_disk)))
        if one.versions > 1:
            facts.append(self.tr("%Ln version(s) are here; the newest is shown", "", one.versions))
        return facts

    def _told_oddities(self, odd: list[Oddity]) -> str:
        lines = list(dict.fromkeys(told_oddity(one, self._sentences) for one in odd))
        return "\n".join(f"• {line}" for line in lines)

    def _make(self) -> None:
        self.name = Text("", TextStyle.SECTION, wrap=True)
        self.dataset = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        self.state = Status(wrap=True)
        self.facts = Text("", TextStyle.BODY, wrap=True)
        self.odd = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.open = Button(self.tr("Open table"), Icon.TABLE, Weight.PRIMARY)
        self.newer = Button(self.tr("Download the newer file"), Icon.DOWNLOAD)
        self.changes = Button(self.tr("What changed…"), Icon.CHANGED)
        self.catalog = Button(self.tr("Show in the catalog"), Icon.CATALOG)
        self.remove = Button(self.tr("Remove…"), Icon.DISCARD)
        self.keep = Check(self.tr("Keep this table current"))
        self.keep_help = Text(
            self.tr("After a sync it is downloaded again when the portal has a newer file."),
            TextStyle.SMALL,
            Role.QUIET,
            wrap=True,
        )

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("The table chosen"))
        inside = theme.MEDIUM
        self.column.setContentsMargins(inside, inside, inside, inside)
        self.column.setSpacing(theme.SMALL)
        for widget in (self.name, self.dataset, self.state):
            self.column.addWidget(widget)
        ways = QWidget()
        flow = FlowLayout(ways)
        for button in (self.open, self.newer, self.changes, self.catalog, self.remove):
            flow.addWidget(button)
        for part in (ways, self.facts, self.keep, self.keep_help, self.odd):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.open.clicked.connect(self._tell_open)
        self.changes.clicked.connect(self._tell_changes)
        self.remove.clicked.connect(self._tell_remove)
        self.newer.clicked.connect(self._tell_newer)
        self.catalog.clicked.connect(self._tell_catalog)
        self.keep.toggled.connect(self._tell_keep)

    def _tell_open(self) -> None:
        self.open_asked.emit(self._one)

    def _tell_changes(self) -> None:
        self.changes_asked.emit(self._one)

    def _tell_remove(self) -> None:
        self.remove_asked.emit(self._one)

    def _tell_newer(self) -> None:
        if self._one is not None:
            self.newer_asked.emit(self._one.version.source.resource)

    def _tell_catalog(self) -> None:
        if self._one is not None:
            self.catalog_asked.emit(self._one.version.source.dataset)

    def _tell_keep(self, kept: bool) -> None:
        if self._one is not None:
            self.keep_chosen.emit(self._one.version.source.resource, kept)


def told_oddity(one: Oddity, sentences: Words) -> str:
    """Return an oddity as a sentence, with where it was met first."""
    return sentences.text("table_oddities", one.code, count=one.count, line=one.line, value=one.value)
