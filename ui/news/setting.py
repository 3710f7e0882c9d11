"""The setting that has the system tell of news that concern the organization."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.news.tray import is_available
from ui.pages.field import Field
from ui.widgets.inputs import Check


class NotifyField(Field):
    """A check box with its sentence; says so where the system has no place for such messages."""

    def __init__(self, has_place: Callable[[], bool] = is_available) -> None:
        can_tell = has_place()
        self.check = Check(QCoreApplication.translate("NotifyField", "Tell me of ne&ws"))
        super().__init__("", self.check, _sentence(can_tell=can_tell))
        self.check.setEnabled(can_tell)


def _sentence(*, can_tell: bool) -> str:
    translate = QCoreApplication.translate
    if not can_tell:
        return translate("NotifyField", "This system has no tray for such messages. The News page tells the same.")
    return translate(
        "NotifyField",
        "A short message of the system while this program is open, only for what concerns your organization: its rows "
        "in the published lists, its facilities in your tables, the rules.",
    )
