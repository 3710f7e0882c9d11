"""The strip above every page in practice mode: nothing here is real."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.card import Strip
from ui.widgets.status import Picture
from ui.widgets.text import Text


class PracticeBanner(Strip):
    """Icon, the word and what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.PAGE_MARGIN, theme.SMALL, theme.PAGE_MARGIN, theme.SMALL)
        row.setSpacing(theme.SMALL)
        row.addWidget(Picture(Icon.ATTENTION, Role.ATTENTION))
        row.addWidget(Text(self.tr("Practice"), TextStyle.STRONG, Role.ATTENTION))
        meaning = self.tr("The data is invented and stays on this computer. Try anything; nothing you do here counts.")
        row.addWidget(Text(meaning, wrap=True), 1)
