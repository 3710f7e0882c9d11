"""The links at the top of the Settings page, one to each card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.layouts.flow import FlowLayout
from ui.widgets.buttons import Button, Weight


class SectionLinks(QWidget):
    """Beside each other, and on in the next line where there is no room."""

    chosen = Signal(str)  # the key of a section

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Sections of this page"))
        self.links: dict[str, Button] = {}
        self._row = FlowLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def add(self, key: str, title: str) -> None:
        """Add a link."""
        link = Button(title.replace("&", "&&"), weight=Weight.QUIET)
        link.setAccessibleName(self.tr("Go to: {section}").format(section=title))
        link.clicked.connect(partial(self.chosen.emit, key))
        self.links[key] = link
        self._row.addWidget(link)
