"""The quiet message of the system about news that concern the organization; there only while the person wants it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from ui import icons
from ui.icons import Icon

if TYPE_CHECKING:
    from desktop.news.model import Item

SHOWN_FOR = 8_000  # milliseconds; the system may decide otherwise


def is_available() -> bool:
    """Tell whether this system has a place for such messages."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class NewsTray(QObject):
    """Has an icon in the system's tray only while it is switched on; one message for all that is new."""

    opened = Signal()  # the person pressed the icon or the message

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        has_place: Callable[[], bool] = is_available,
        new_icon: Callable[[], QSystemTrayIcon] = QSystemTrayIcon,
    ) -> None:
        """``has_place`` tells whether the system has a tray; ``new_icon`` makes what stands in it."""
        super().__init__(parent)
        self._has_place, self._new_icon = has_place, new_icon
        self._icon: QSystemTrayIcon | None = None

    def is_on(self) -> bool:
        """Tell whether there is an icon in the tray."""
        return self._icon is not None

    def switch(self, *, on: bool) -> None:
        """Make the icon, or take it away; where the system has no tray nothing is made."""
        if on and self._icon is None and self._has_place():
            self._make()
        elif not on and self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def tell(self, items: Sequence[Item]) -> bool:
        """Show one message about all of them; False where there is no place for it."""
        if self._icon is None or not items:
            return False
        heading = self.tr("%Ln thing(s) concern your organization", "", len(items))
        self._icon.showMessage(heading, items[0].title, icons.icon(Icon.APP, size=64), SHOWN_FOR)
        return True

    def _make(self) -> None:
        icon = self._new_icon()
        icon.setParent(self)
        icon.setIcon(icons.icon(Icon.APP, size=64))
        icon.setToolTip(self.tr("DxF Desk: news"))
        icon.messageClicked.connect(self.opened)
        icon.activated.connect(self._open)
        icon.show()
        self._icon = icon

    def _open(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()
