"""Help: what the keys do, which version this is, and under which licence it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Hairline
from ui.widgets.status import Picture
from ui.widgets.text import Text


def program_version() -> str:
    """Return the version of the program, "" when it was never installed or frozen."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dxf-desk")
    except PackageNotFoundError:
        return ""


class HelpDialog(QDialog):
    """Opens with F1, closes with Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self._close = Button(self.tr("&Close"), weight=Weight.PRIMARY)
        self._lay_out()
        self._close.clicked.connect(self.accept)
        self._close.setFocus()

    def _keys(self) -> list[tuple[str, str]]:
        """Return each key with what it does."""
        return [
            (self.tr("Ctrl F"), self.tr("Search the catalog")),
            (self.tr("F5"), self.tr("Sync with the portal")),
            (self.tr("Esc"), self.tr("Clear the search, or stop what is being done")),
            (self.tr("F6"), self.tr("Next part of the window: pages, content, footer")),
            (self.tr("Tab"), self.tr("Next control")),
            (self.tr("Ctrl +, Ctrl −"), self.tr("Larger or smaller text")),
            (self.tr("Ctrl 0"), self.tr("Text at its normal size")),
            (self.tr("Ctrl 1, 2, 3"), self.tr("Catalog, Settings, Doctor")),
            (self.tr("F1"), self.tr("This help")),
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.LARGE)
        column.addLayout(self._head())
        column.addWidget(Hairline())
        column.addWidget(Text(self.tr("Keyboard"), TextStyle.SECTION))
        column.addLayout(self._key_table())
        column.addWidget(Hairline())
        column.addWidget(Text(self._licence(), TextStyle.SMALL, Role.QUIET, wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._close)
        column.addLayout(row)
        self.setMinimumWidth(520)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(Text("DxF Desk", TextStyle.TITLE))
        number = self.tr("Version {version}").format(version=program_version() or self.tr("under development"))
        words.addWidget(Text(number, TextStyle.BODY, Role.QUIET))
        row = QHBoxLayout()
        row.setSpacing(theme.LARGE)
        row.addWidget(Picture(Icon.APP, size=48))
        row.addLayout(words, 1)
        return row

    def _key_table(self) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(theme.WIDE)
        table.setVerticalSpacing(theme.SMALL)
        table.setColumnStretch(1, 1)
        for row, (key, effect) in enumerate(self._keys()):
            table.addWidget(Text(key, TextStyle.STRONG), row, 0)
            table.addWidget(Text(effect, wrap=True), row, 1)
        return table

    def _licence(self) -> str:
        return self.tr(
            "Free software under the Apache License 2.0. It uses Qt {qt} under the LGPL 3. It is not a product of the "
            "State of California; where it speaks of the law, it names its source."
        ).format(qt=qVersion())
