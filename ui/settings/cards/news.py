"""The card of the Settings page for being told of news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from ui.jobs import Jobs
from ui.news.setting import NotifyField
from ui.settings.card import SettingsCard
from ui.settings.choosing import KeptChoice

if TYPE_CHECKING:
    from desktop.desk import Desk


class NewsCard(SettingsCard):
    """One choice; it takes effect at once."""

    switched = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("NewsCard", "News"))
        self.notify = NotifyField()
        self._choice = KeptChoice(desk, jobs, "notify", self.notify)
        self._choice.setParent(self)
        self.column.addWidget(self.notify)
        self._choice.kept.connect(self.switched)

    def read_settings(self) -> None:
        """Show what holds."""
        self._choice.show_kept()
