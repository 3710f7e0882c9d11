"""The card of the Settings page for the catalog: where it comes from, and what is read of it unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from desktop.settings import DEFAULTS
from ui.jobs import Jobs
from ui.pages.field import Field
from ui.settings.card import SettingsCard
from ui.settings.choosing import KeptChoice
from ui.settings.line import LineWords, SavedLine
from ui.widgets.inputs import Check

if TYPE_CHECKING:
    from desktop.desk import Desk


class CatalogCard(SettingsCard):
    """The portal's address takes effect when it is saved, the rest at once."""

    columns_switched = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("CatalogCard", "Catalog"))
        self.portal = SavedLine(desk, jobs, "portal_url", self._portal_words(practice=desk.practice))
        self.contact = SavedLine(desk, jobs, "contact", self._contact_words())
        columns, background = Check(self.tr("&Read the columns of tables")), Check(self.tr("S&ync once a day"))
        by_itself = Field("", background, self.tr("By itself, while the window is open."))
        self.columns = KeptChoice(desk, jobs, "read_columns", Field("", columns, self._about_columns()))
        self.background = KeptChoice(desk, jobs, "background_sync", by_itself)
        for part in (self.portal, self.contact, self.columns, self.background):
            part.setParent(self)
            self.column.addWidget(part.field)
        self.columns.kept.connect(self.columns_switched)

    def read_settings(self) -> None:
        """Show what holds."""
        for part in (self.portal, self.contact, self.columns, self.background):
            part.show_kept()

    def _portal_words(self, *, practice: bool) -> LineWords:
        if practice:
            explained = self.tr("In practice mode this is the practice portal on this computer. It cannot be changed.")
        else:
            explained = self.tr("Where the catalog comes from. The State's portal is {address}.").format(
                address=DEFAULTS["portal_url"]
            )
        return LineWords(
            label=self.tr("&Portal address"),
            name=self.tr("Portal address"),
            save=self.tr("Save the portal address"),
            help=explained,
            kept=self.tr("Saved. The next sync reads from there."),
        )

    def _contact_words(self) -> LineWords:
        return LineWords(
            label=self.tr("Yo&ur contact (optional)"),
            name=self.tr("Your contact for the portal"),
            save=self.tr("Save the contact"),
            help=self.tr(
                "An e-mail or web address. It goes with each request, so that the people who run the portal can "
                "write to you if something is wrong. Leave it empty to send none."
            ),
            kept=self.tr("Saved. It goes with the next request."),
            emptied=self.tr("Saved. No contact is sent."),
        )

    def _about_columns(self) -> str:
        return self.tr(
            "Makes column names searchable. It costs one small request for each table, at most 15 a minute and 300 a "
            "day, so the whole catalog takes a few days. It goes on after each sync and can be stopped at any time."
        )
