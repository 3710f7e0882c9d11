"""Checks a receipt or a sealed file, and the audit trail of this desk; nothing is changed by looking."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.proof.model import FileCheck, ProofKind, Verdict
from sync.errors import KnownError
from ui import theme, words
from ui.attestations.checks.trail import TrailCard
from ui.attestations.doing import ImportReceipt, Look
from ui.attestations.saving import ask_which
from ui.attestations.saying import Saying
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.theme import TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text
from ui.words import Mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk

MARKS: Mapping[Verdict, Mark] = MappingProxyType(
    {Verdict.INTACT: words.GOOD, Verdict.ALTERED: words.BAD, Verdict.NOT_OURS: words.ATTENTION}
)


class ChecksView(QWidget):
    """Asks for a file and tells the verdict below its name; Esc leads back."""

    left = Signal()
    imported = Signal()  # a receipt confirmed an attestation

    def __init__(self, desk: Desk, jobs: Jobs, saying: Saying) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._file = Path()
        self._back = Button(self.tr("&Back to the list"), Icon.CHEVRON_LEFT)
        self.choose = Button(self.tr("Ch&oose a file…"), Icon.FILE, Weight.PRIMARY)
        self.take = Button(self.tr("Import this receipt"), Icon.DOWNLOAD)
        self._name, self._further = Text("", TextStyle.STRONG, wrap=True), Text("", wrap=True)
        self._verdict = Status(wrap=True)
        self._card = Card()
        self.trail = TrailCard(desk, jobs, saying)
        self._lay_out()
        self._back.clicked.connect(self.left)
        self.choose.clicked.connect(self.ask_which)
        self.take.clicked.connect(self._import)

    def begin(self) -> None:
        """Show no verdict, and check the trail."""
        self._card.hide()
        self.trail.read()

    def focus_first(self) -> None:
        """Give the keyboard to the button that asks for a file."""
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_which(self) -> QFileDialog:
        """Ask for the file."""
        return ask_which(self, self.tr("Check a receipt or a sealed file"), self.check)

    def check(self, file: str) -> None:
        """Look at a file and tell the verdict."""
        self._file = Path(file)
        self._name.setText(QDir.toNativeSeparators(file))
        job = Look(self._desk, self._file)
        self._jobs.start(Lane.LOCAL, job, on_result=self._tell, on_trouble=self._tell_trouble)

    def take_in(self, file: str) -> None:
        """Bring in a receipt, so that it confirms the attestation it is for."""
        self._file = Path(file)
        self._name.setText(QDir.toNativeSeparators(file))
        self._import()

    def says(self) -> str:
        """Return the verdict."""
        return f"{self._verdict.words()}\n{self._further.text()}".strip()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _import(self) -> None:
        job = ImportReceipt(self._desk, self._file)
        self._jobs.start(Lane.LOCAL, job, on_result=self._note_import, on_trouble=self._tell_trouble)

    def _note_import(self, found: FileCheck) -> None:
        self._tell(found)
        self.take.hide()
        self.imported.emit()
        self.trail.read()

    def _tell(self, found: FileCheck) -> None:
        told = found.told or (self.tr("Nothing is known of this file."),)
        self._say(MARKS[found.verdict], told[0], "\n".join(told[1:]))
        is_ours = found.verdict is Verdict.INTACT and found.kind is ProofKind.RECEIPT and found.is_here is True
        self.take.setVisible(is_ours)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.take.hide()
        self._say(words.ATTENTION, str(self._desk.told(trouble)), "")

    def _say(self, mark: Mark, verdict: str, further: str) -> None:
        self._verdict.say(mark.icon, mark.role, verdict)
        self._further.setText(further)
        self._further.setVisible(bool(further))
        self._card.show()
        announce(self, f"{verdict} {further}".strip())

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self._back, self.choose):
            row.addWidget(button)
        for part in (self._name, self._verdict, self._further):
            self._card.column.addWidget(part)
        self._card.column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.hide()
        self.take.hide()
        area = ScrolledColumn()
        area.setAccessibleName(self.tr("What the checks found"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.column.addWidget(self._card)
        area.column.addWidget(self.trail)
        area.column.addStretch(1)
        answers = self.tr("Is a receipt or a sealed file as it was written, and is the record of this desk unbroken?")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.LARGE)
        column.addWidget(PageHeader(self.tr("Check proofs"), answers))
        column.addWidget(buttons)
        column.addWidget(area, 1)
