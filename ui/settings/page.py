"""The Settings page: language, appearance, text size, portal, lists, endpoint, backups, data folder."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.settings import DEFAULTS, Value
from sync.errors import KnownError
from sync.work import Work
from ui import theme
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.news.setting import NotifyField
from ui.overriding import override
from ui.pages.exchange.backups import BackupsCard
from ui.pages.exchange.endpoint import EndpointCard
from ui.pages.field import Field
from ui.pages.list_addresses import ListAddresses
from ui.theme import Role, Scheme, TextStyle
from ui.view_state import ZOOMS
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.inputs import Check, Choice, Entry
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.text import Text


class SettingsPage(QWidget):
    """Every choice takes effect at once; the portal's address when it is saved."""

    scheme_chosen = Signal(object)  # Scheme
    zoom_chosen = Signal(object)  # percent
    language_chosen = Signal()
    columns_switched = Signal()
    endpoint_changed = Signal()
    notify_switched = Signal()
    restored = Signal()  # a backup took the place of what was here

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._make()
        self._lay_out()
        self._fill()
        self._connect()

    def show_view(self, scheme: Scheme, zoom: int) -> None:
        """Show which scheme and text size are in use."""
        self._scheme.setCurrentIndex(self._scheme.findData(scheme.value))
        self._zoom.setCurrentIndex(self._zoom.findData(zoom))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._backups.read()

    def focus_first(self) -> None:
        """Give the keyboard to the page's first control."""
        self._language.setFocus()

    def _make(self) -> None:
        self._language, self._scheme, self._zoom = Choice(), Choice(), Choice()
        self._portal, self._contact = Entry(), Entry()
        self._save, self._save_contact = Button(self.tr("Sav&e")), Button(self.tr("Save"))
        self._columns = Check(self.tr("&Read the columns of tables"))
        self._background = Check(self.tr("S&ync once a day"))
        self.notify = NotifyField()
        self._folder = Text(str(self._desk.folder.root), wrap=True)
        self._folder.make_selectable()
        self._folder.setAccessibleName(self.tr("Data folder"))
        self._portal.setAccessibleName(self.tr("Portal address"))
        self._contact.setAccessibleName(self.tr("Your contact for the portal"))
        self._save_contact.setAccessibleName(self.tr("Save the contact"))
        self._lists = ListAddresses(self._desk, self._jobs)
        self._endpoint, self._backups = EndpointCard(self._desk, self._jobs), BackupsCard(self._desk, self._jobs)
        self._open = Button(self.tr("&Open folder"), Icon.OPEN)
        self._reset = Button(self.tr("Reset all setti&ngs"))
        self._portal_field = Field(self.tr("&Portal address"), _beside(self._portal, self._save), self._portal_help())
        self._contact_field = Field(
            self.tr("Yo&ur contact for the portal (optional)"),
            _beside(self._contact, self._save_contact),
            self.tr(
                "An e-mail or web address. It goes with each request, so that the people who run the portal can "
                "write to you if something is wrong. Leave it empty to send none."
            ),
        )
        self._reset.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._reset_field = Field("", self._reset, self.tr("Your catalog, lists and favorites stay as they are."))

    def _portal_help(self) -> str:
        if self._desk.practice:
            return self.tr("In practice mode this is the practice portal on this computer. It cannot be changed.")
        return self.tr("Where the catalog comes from. The State's portal is {address}.").format(
            address=DEFAULTS["portal_url"]
        )

    def _fill(self) -> None:
        for code, name in (("auto", self.tr("Use the system setting")), ("en", "English"), ("es", "Español")):
            self._language.addItem(name, code)
        for scheme, name in (
            (Scheme.SYSTEM, self.tr("Use the system setting")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
        ):
            self._scheme.addItem(name, scheme.value)
        for zoom in ZOOMS:
            self._zoom.addItem(self.tr("{percent} %").format(percent=zoom), zoom)
        self.read_settings()

    def read_settings(self) -> None:
        """Show what holds."""
        chosen = self._desk.preferences()
        self._language.setCurrentIndex(self._language.findData(chosen.language.value))
        self._columns.setChecked(chosen.read_columns)
        self._background.setChecked(chosen.background_sync)
        self.notify.check.setChecked(chosen.notify)
        self._portal.setText(self._desk.services.portal_url)
        self._contact.setText(str(self._desk.setting("contact")))
        for control in (self._portal, self._save, self._contact, self._save_contact):
            control.setEnabled(not self._desk.practice)
        self._lists.read_settings()
        self._endpoint.read_settings()

    def _connect(self) -> None:
        self._endpoint.changed.connect(self.endpoint_changed)
        self._backups.restored.connect(self.restored)
        self._language.activated.connect(self._choose_language)
        self._scheme.activated.connect(self._choose_scheme)
        self._zoom.activated.connect(self._choose_zoom)
        self._columns.clicked.connect(self._switch_columns)
        self._background.clicked.connect(self._switch_background)
        self.notify.check.clicked.connect(self._switch_notify)
        self._save.clicked.connect(self._save_portal)
        self._portal.returnPressed.connect(self._save_portal)
        self._save_contact.clicked.connect(self._keep_contact)
        self._contact.returnPressed.connect(self._keep_contact)
        self._open.clicked.connect(self._open_folder)
        self._reset.clicked.connect(self._reset_all)

    def _choose_language(self) -> None:
        self._keep("language", self._language.currentData(), self._note_language)

    def _choose_scheme(self) -> None:
        self.scheme_chosen.emit(Scheme(self._scheme.currentData()))

    def _choose_zoom(self) -> None:
        self.zoom_chosen.emit(int(self._zoom.currentData()))

    def _switch_columns(self) -> None:
        self._keep("read_columns", self._columns.isChecked(), self._note_columns)

    def _switch_background(self) -> None:
        self._keep("background_sync", self._background.isChecked(), self._note_saved)

    def _switch_notify(self) -> None:
        self._keep("notify", self.notify.check.isChecked(), self._note_notify)

    def _save_portal(self) -> None:
        self._keep("portal_url", self._portal.text(), self._note_portal)

    def _keep_contact(self) -> None:
        self._keep("contact", self._contact.text(), self._note_contact)

    def _keep(self, key: str, value: Value, then: Callable[[object], None]) -> None:
        def keep(_work: Work) -> None:
            self._desk.set_setting(key, value)

        self._jobs.start(Lane.LOCAL, keep, on_result=then, on_trouble=self._show_trouble)

    def _reset_all(self) -> None:
        def reset(_work: Work) -> None:
            for key, value in DEFAULTS.items():
                self._desk.set_setting(key, value)

        self._jobs.start(Lane.LOCAL, reset, on_result=self._note_reset, on_trouble=self._show_trouble)

    def _note_saved(self, _nothing: object) -> None:
        """Nothing to say: what the control shows is what holds."""

    def _note_language(self, _nothing: object) -> None:
        self.language_chosen.emit()

    def _note_columns(self, _nothing: object) -> None:
        self.columns_switched.emit()

    def _note_notify(self, _nothing: object) -> None:
        self.notify_switched.emit()

    def _note_portal(self, _nothing: object) -> None:
        self._portal.setText(self._desk.services.portal_url)
        self._portal_field.say(Icon.CHECK, Role.GOOD, self.tr("Saved. The next sync reads from there."))

    def _note_contact(self, _nothing: object) -> None:
        contact = str(self._desk.setting("contact"))
        self._contact.setText(contact)
        said = self.tr("Saved. It goes with the next request.") if contact else self.tr("Saved. No contact is sent.")
        self._contact_field.say(Icon.CHECK, Role.GOOD, said)

    def _note_reset(self, _nothing: object) -> None:
        self.read_settings()
        self._reset_field.say(Icon.CHECK, Role.GOOD, self.tr("All settings are back to their defaults."))
        self.scheme_chosen.emit(Scheme.SYSTEM)
        self.zoom_chosen.emit(ZOOMS[0])
        self.language_chosen.emit()
        self.notify_switched.emit()

    def _show_trouble(self, trouble: KnownError) -> None:
        sentence = self._desk.words.error(trouble)
        self._portal_field.say(Icon.ATTENTION, Role.BAD, str(sentence))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.folder.root)))

    def _lay_out(self) -> None:
        page = ScrolledColumn()
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        first = (self._look_card(), self._catalog_card(), _card(self.tr("News"), self.notify), self._lists)
        last = (self._backups, self._data_card())
        for card in (*first, self._endpoint, *last):
            page.column.addWidget(card)
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.LARGE)
        column.addWidget(PageHeader(self.tr("Settings"), self.tr("How should this program look and work for you?")))
        column.addWidget(page, 1)

    def _look_card(self) -> Card:
        text_size = self.tr("Ctrl and + or − change it on every page.")
        language = self.tr("What the State publishes stays in the language it was written in.")
        return _card(
            self.tr("Language and appearance"),
            Field(self.tr("&Language"), self._language, language),
            Field(self.tr("&Appearance"), self._scheme),
            Field(self.tr("Text si&ze"), self._zoom, text_size),
        )

    def _catalog_card(self) -> Card:
        columns = self.tr(
            "Makes column names searchable. It costs one small request for each table, at most 15 a minute and 300 a "
            "day, so the whole catalog takes a few days. It goes on after each sync and can be stopped at any time."
        )
        return _card(
            self.tr("Catalog"),
            self._portal_field,
            self._contact_field,
            Field("", self._columns, columns),
            Field("", self._background, self.tr("By itself, while the window is open.")),
        )

    def _data_card(self) -> Card:
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(self._open)
        card = Card()
        card.column.setSpacing(theme.LARGE)
        card.column.addWidget(Text(self.tr("Data on this computer"), TextStyle.SECTION))
        card.column.addLayout(row)
        card.column.addWidget(self._reset_field)
        return card


def _beside(entry: Entry, button: Button) -> QWidget:
    """Put a button at the end of a line to type into; the label above leads to the line."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SMALL)
    row.addWidget(entry, 1)
    row.addWidget(button)
    both.setFocusProxy(entry)
    return both


def _card(title: str, *fields: QWidget) -> Card:
    card = Card()
    card.column.setSpacing(theme.LARGE)
    card.column.addWidget(Text(title, TextStyle.SECTION))
    for field in fields:
        card.column.addWidget(field)
    return card
