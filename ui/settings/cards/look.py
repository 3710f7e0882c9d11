"""The card of the Settings page for language, colours and text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui.jobs import Jobs
from ui.pages.field import Field
from ui.settings.card import SettingsCard
from ui.settings.choosing import KeptChoice
from ui.theme import Scheme
from ui.view_state import ZOOMS
from ui.widgets.inputs import Choice

if TYPE_CHECKING:
    from desktop.desk import Desk


class LookCard(SettingsCard):
    """Every choice takes effect at once."""

    scheme_chosen = Signal(object)  # Scheme
    zoom_chosen = Signal(object)  # percent
    language_chosen = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("LookCard", "Language and look"))
        self.language, self.scheme, self.zoom = Choice(), Choice(), Choice()
        self._fill()
        stays = self.tr("What the State publishes stays in the language it was written in.")
        self._language = KeptChoice(desk, jobs, "language", Field(self.tr("&Language"), self.language, stays))
        text_size = self.tr("Ctrl and + or − change it on every page.")
        for field in (
            self._language.field,
            Field(self.tr("&Appearance"), self.scheme),
            Field(self.tr("Text si&ze"), self.zoom, text_size),
        ):
            self.column.addWidget(field)
        self._language.kept.connect(self.language_chosen)
        self.scheme.activated.connect(self._choose_scheme)
        self.zoom.activated.connect(self._choose_zoom)

    def read_settings(self) -> None:
        """Show what holds; scheme and text size are told by `show_view`."""
        self._language.show_kept()

    def show_view(self, scheme: Scheme, zoom: int) -> None:
        """Show which scheme and text size are in use."""
        self.scheme.setCurrentIndex(self.scheme.findData(scheme.value))
        self.zoom.setCurrentIndex(self.zoom.findData(zoom))

    def _fill(self) -> None:
        for code, name in (("auto", self.tr("Use the system setting")), ("en", "English"), ("es", "Español")):
            self.language.addItem(name, code)
        for scheme, name in (
            (Scheme.SYSTEM, self.tr("Use the system setting")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
        ):
            self.scheme.addItem(name, scheme.value)
        for zoom in ZOOMS:
            self.zoom.addItem(self.tr("{percent} %").format(percent=zoom), zoom)

    def _choose_scheme(self) -> None:
        self.scheme_chosen.emit(Scheme(self.scheme.currentData()))

    def _choose_zoom(self) -> None:
        self.zoom_chosen.emit(int(self.zoom.currentData()))
