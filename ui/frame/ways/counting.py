"""The numbers in the sidebar: what is not sent yet, and the news that are not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.frame.pages.keys import ATTESTATIONS, NEWS

if TYPE_CHECKING:
    from ui.errands.errands import Errands
    from ui.frame.sidebar import Sidebar


class Counting(QObject):
    """Keeps the numbers true."""

    def __init__(self, sidebar: Sidebar, errands: Errands) -> None:
        super().__init__(sidebar)
        self._sidebar, self._errands = sidebar, errands
        errands.sending.counted.connect(self._show_unsent)
        errands.news.counted.connect(self._show_unread)
        self._show_unsent()  # a window built again in another language
        self._show_unread()

    def _show_unsent(self) -> None:
        unsent = self._errands.sending.unsent()
        self._sidebar.show_count(ATTESTATIONS, unsent, self.tr("%n not sent yet", "", unsent))

    def _show_unread(self) -> None:
        unread = self._errands.news.unread
        self._sidebar.show_count(NEWS, unread, self.tr("%n not read yet", "", unread))
