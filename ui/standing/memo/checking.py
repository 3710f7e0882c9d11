"""Checks a saved memo: is it as this program wrote it, did this desk save it, do today's rules say the same?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.standing.model import MemoCheck, Verdict
from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk

MARKS: Mapping[Verdict, words.Mark] = MappingProxyType(
    {Verdict.INTACT: words.GOOD, Verdict.ALTERED: words.BAD, Verdict.NOT_A_MEMO: words.ATTENTION}
)


@dataclass(frozen=True, slots=True)
class Check:
    """The job that looks at a file."""

    desk: Desk
    file: Path

    def __call__(self, _work: Work) -> MemoCheck:
        """Return what is known of it."""
        return self.desk.standing.check_memo(self.file)


class CheckView(QWidget):
    """Asks for a file and tells the verdict below its name; Esc leads back."""

    left = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._back = Button(self.tr("&Back to your standing"), Icon.CHEVRON_LEFT)
        self._choose = Button(self.tr("Choose a &memo file…"), Icon.FILE, Weight.PRIMARY)
        self._name = Text("", TextStyle.STRONG, wrap=True)
        self._verdict, self._further = Status(wrap=True), Text("", wrap=True)
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._choose.clicked.connect(self.ask_which)

    def begin(self) -> None:
        """Show no verdict."""
        self._verdict.say(Icon.INFO, Role.QUIET, "")
        self._card.hide()

    def focus_first(self) -> None:
        """Give the keyboard to the button that asks for a file."""
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_which(self) -> QFileDialog:
        """Ask for the file of a memo."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Check a memo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Web page (*.html *.htm)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.check)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def check(self, file: str) -> None:
        """Look at a file and tell the verdict."""
        self._name.setText(QDir.toNativeSeparators(file))
        job = Check(self._desk, Path(file))
        self._jobs.start(Lane.LOCAL, job, on_result=self._tell, on_trouble=self._tell_trouble)

    def says(self) -> str:
        """Return the verdict."""
        return self._verdict.words()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, found: MemoCheck) -> None:
        told = [self._desk.words.text("memo", one.key, **one.facts) for one in found.told]
        self._say(MARKS[found.verdict], told[0], "\n".join(told[1:]))

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._say(words.ATTENTION, str(self._desk.told(trouble)), "")

    def _say(self, mark: words.Mark, verdict: str, further: str) -> None:
        self._verdict.say(mark.icon, mark.role, verdict)
        self._further.setText(further)
        self._further.setVisible(bool(further))
        self._card.show()
        announce(self, f"{verdict} {further}".strip())

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self._back, self._choose):
            row.addWidget(button)
        self._card = Card()
        for part in (self._name, self._verdict, self._further):
            self._card.column.addWidget(part)
        self._card.hide()
        area = ScrolledColumn()
        area.setAccessibleName(self.tr("What the check found"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.column.addWidget(self._card)
        area.column.addStretch(1)
        answers = self.tr("Is a saved memo as DxF Desk wrote it, and do today's rules give the same answers?")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.LARGE)
        column.addWidget(PageHeader(self.tr("Check a memo"), answers))
        column.addWidget(buttons)
        column.addWidget(area, 1)
