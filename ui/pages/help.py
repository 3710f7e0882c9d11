"""Help: what the keys do, and in another dialog which version this is and under which license it stands."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.status import Picture
from ui.widgets.text import Text


def program_version() -> str:
    """Return the version of the program, "" when it was never installed or frozen."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dxf-desk")
    except PackageNotFoundError:
        return ""


class InfoDialog(QDialog):
    """A dialog that only tells something; Esc, Enter and its button close it. Put things into ``column``."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.LARGE)
        close = Button(self.tr("&Close"), weight=Weight.PRIMARY)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        around = QVBoxLayout(self)
        around.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        around.setSpacing(theme.WIDE)
        around.addLayout(self.column)
        around.addLayout(row)
        self.setMinimumWidth(520)
        close.clicked.connect(self.accept)
        close.setFocus()
        self.finished.connect(self.deleteLater)


class KeyboardDialog(InfoDialog):
    """What the keys do; opens with F1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("DxF Desk", parent)
        self.setWindowTitle(self.tr("Keyboard"))
        self.column.addWidget(Text(self.tr("Keyboard"), TextStyle.SECTION))
        table = QGridLayout()
        table.setHorizontalSpacing(theme.WIDE)
        table.setVerticalSpacing(theme.SMALL)
        table.setColumnStretch(1, 1)
        for row, (key, effect) in enumerate(self._keys()):
            table.addWidget(Text(key, TextStyle.STRONG), row, 0)
            table.addWidget(Text(effect, wrap=True), row, 1)
        self.column.addLayout(table)

    def _keys(self) -> list[tuple[str, str]]:
        """Return each key with what it does."""
        return [
            (self.tr("Ctrl+F"), self.tr("Search the catalog; in a table: find a text in all columns")),
            (self.tr("Enter, Shift+Enter"), self.tr("In a table: sort by the column; add it to the order")),
            (self.tr("Alt+Up, Alt+Down"), self.tr("In a table: filter the column; open its menu")),
            (self.tr("F2"), self.tr("In a table: read the row, column by column")),
            (self.tr("Ctrl+G"), self.tr("In a table: go to a row by its number")),
            (self.tr("Ctrl+Space, Shift+Space"), self.tr("In a table: choose the column, or the row")),
            (self.tr("Ctrl+C"), self.tr("In a table: copy what is chosen, with headers")),
            (self.tr("Enter"), self.tr("In the list: read the dataset")),
            (self.tr("Ctrl+D"), self.tr("Add to favorites, or remove")),
            (self.tr("Ctrl+S"), self.tr("Save the list as a file")),
            (self.tr("Ctrl+N"), self.tr("New attestation")),
            (self.tr("F5"), self.tr("Sync with the portal")),
            (self.tr("Esc"), self.tr("Clear the search, close the reasons or the memo, or stop the sync")),
            (self.tr("F6, Shift+F6"), self.tr("Next or previous part of the window")),
            (self.tr("Ctrl+1 to 9"), self.tr("The pages of the sidebar, from the first to the ninth")),
            (self.tr("Ctrl+Shift+L"), self.tr("Compare lists")),
            (self.tr("Ctrl+comma, Ctrl+Shift+D"), self.tr("Settings, Doctor")),
            (self.tr("Ctrl++, Ctrl+−"), self.tr("Larger or smaller text")),
            (self.tr("Ctrl+0"), self.tr("Text at its normal size")),
            (self.tr("F1"), self.tr("This list")),
        ]


class AboutDialog(InfoDialog):
    """Which version this is, and what it is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("DxF Desk", parent)
        self.setWindowTitle(self.tr("About DxF Desk"))
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(Text("DxF Desk", TextStyle.TITLE))
        number = self.tr("Version {version}").format(version=program_version() or self.tr("under development"))
        words.addWidget(Text(number, TextStyle.BODY, Role.QUIET))
        head = QHBoxLayout()
        head.setSpacing(theme.LARGE)
        head.addWidget(Picture(Icon.APP, size=48))
        head.addLayout(words, 1)
        self.column.addLayout(head)
        what = self.tr(
            "Tells where your organization stands with the Data Exchange Framework (DxF), and keeps a copy of the "
            "State's open health data catalog on this computer."
        )
        self.column.addWidget(Text(what, wrap=True))
        self.column.addWidget(Text(self._terms(), TextStyle.SMALL, Role.QUIET, wrap=True))

    def _terms(self) -> str:
        return self.tr(
            "It is not a product of the State of California.\n\nFree software under the Apache License 2.0. It uses "
            "Qt {qt} under the LGPL 3."
        ).format(qt=qVersion())
