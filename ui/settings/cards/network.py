"""The card of the Settings page for the way to the internet: the office's proxy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.jobs import Jobs
from ui.settings.card import SettingsCard
from ui.settings.line import LineWords, SavedLine

if TYPE_CHECKING:
    from desktop.desk import Desk


class NetworkCard(SettingsCard):
    """Left empty, the program goes the way the system says."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("NetworkCard", "Network"))
        self.proxy = SavedLine(desk, jobs, "proxy", self._words(practice=desk.practice))
        self.proxy.setParent(self)
        self.proxy.entry.setPlaceholderText("http://")
        self.column.addWidget(self.proxy.field)

    def read_settings(self) -> None:
        """Show what holds."""
        self.proxy.show_kept()

    def _words(self, *, practice: bool) -> LineWords:
        if practice:
            explained = self.tr("In practice mode nothing leaves this computer, so no proxy is used.")
        else:
            explained = self.tr(
                "Some offices let programs reach the internet only through a proxy. Leave it empty to go the way the "
                "system says. If you are not sure, ask the people who look after your network."
            )
        return LineWords(
            label=self.tr("Office pro&xy (optional)"),
            name=self.tr("Address of the office proxy"),
            save=self.tr("Save the address of the proxy"),
            help=explained,
            kept=self.tr("Saved. The next request goes through it."),
            emptied=self.tr("Saved. The next request goes the way the system says."),
        )
