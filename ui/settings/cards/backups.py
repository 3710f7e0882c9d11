"""The card of the Settings page for backups: the last one, a new one, and bringing one back after it was shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.backup.model import BackupContent, RestorePlan
from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.settings.card import SettingsCard
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.status import Status
from ui.widgets.text import Text
from ui.words import Mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk


class BackupsCard(SettingsCard):
    """Nothing is restored before the person saw what it would do."""

    restored = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("BackupsCard", "Backups"))
        self._desk, self._jobs = desk, jobs
        self._file = Path()
        self.plan: RestorePlan | None = None
        self._last, self._said = Status(wrap=True), Status(wrap=True)
        self._planned = Text("", wrap=True)
        self.make, self.choose = (
            Button(self.tr("&Make a backup…"), Icon.DOWNLOAD),
            Button(self.tr("Restore…"), Icon.UNDO),
        )
        self.confirm, self.cancel = Button(self.tr("Restore this backup")), Button(self.tr("Leave it as it is"))
        self._lay_out()
        for button, does in (
            (self.make, self.ask_where),
            (self.choose, self.ask_which),
            (self.confirm, self._restore),
            (self.cancel, self._drop_plan),
        ):
            button.clicked.connect(does)

    def read(self) -> None:
        """Say of which day the last backup is."""
        self._jobs.start(Lane.LOCAL, self._read, on_result=self._show, on_trouble=self._tell_trouble)

    def ask_where(self) -> QFileDialog:
        """Ask where a backup is to be saved."""
        from datetime import datetime

        from PySide6.QtWidgets import QFileDialog

        name = self.tr("DxF Desk backup {day}").format(day=f"{datetime.now().astimezone():%Y-%m-%d}")
        dialog = QFileDialog(self, self.tr("Make a backup"), str(Path.home() / f"{name}.db"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Backups (*.db)"))
        dialog.setDefaultSuffix("db")
        return self._opened(dialog, self.make_in)

    def ask_which(self) -> QFileDialog:
        """Ask which backup is to be brought back."""
        from PySide6.QtWidgets import QFileDialog

        folder = self._desk.backups.folder()
        dialog = QFileDialog(self, self.tr("Restore a backup"), str(folder if folder.is_dir() else Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups (*.db)"), self.tr("All files (*)")])
        return self._opened(dialog, self.plan_for)

    def make_in(self, file: str) -> None:
        """Make a backup in a file."""
        self._file = Path(file)
        self._jobs.start(Lane.LOCAL, self._make, on_result=self._note_made, on_trouble=self._tell_trouble)

    def plan_for(self, file: str) -> None:
        """Show what restoring a file would do."""
        self._file = Path(file)
        self._jobs.start(Lane.LOCAL, self._look, on_result=self._show_plan, on_trouble=self._tell_trouble)

    def says(self) -> str:
        """Return everything that is said."""
        shown = [one.words() for one in (self._last, self._said) if not one.isHidden()]
        return "\n".join([*shown, *([self._planned.text()] if not self._planned.isHidden() else [])])

    def _opened(self, dialog: QFileDialog, then: object) -> QFileDialog:
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _read(self, _work: Work) -> tuple[BackupContent, ...]:
        return self._desk.backups.held() if self._desk.folder.desk_db.exists() else ()

    def _make(self, _work: Work) -> BackupContent:
        return self._desk.backups.make(self._file)

    def _look(self, _work: Work) -> RestorePlan:
        return self._desk.backups.plan(self._file)

    def _bring_back(self, _work: Work) -> RestorePlan:
        plan = self.plan
        if plan is None:
            raise RuntimeError("nothing was planned")
        return self._desk.backups.restore(self._file, plan.token)

    def _show(self, held: tuple[BackupContent, ...]) -> None:
        if held:
            said = self.tr("Last backup: {moment}").format(moment=words.moment(held[0].made))
            self._last.say(words.GOOD.icon, words.GOOD.role, said)
        else:
            said = self.tr("There is no backup yet. One is made each week while you use the program.")
            self._last.say(words.QUIET.icon, words.QUIET.role, said)

    def _note_made(self, content: BackupContent) -> None:
        self._say(words.GOOD, self.tr("Saved: {file}").format(file=QDir.toNativeSeparators(str(content.file))))
        self.read()

    def _show_plan(self, plan: RestorePlan) -> None:
        self.plan = plan
        self._said.hide()
        self._planned.setText("\n".join(self._told(plan)))
        self._show_planned(shown=True)
        announce(self, self._planned.text())
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, plan: RestorePlan) -> list[str]:
        when = words.moment(plan.content.made)
        told = [self.tr("This backup is of {moment}.").format(moment=when)]
        if plan.brings_attestations:
            told.append(self.tr("It brings back %n attestation(s) that are not here.", "", plan.brings_attestations))
        if plan.brings_drafts:
            told.append(self.tr("It brings back %n draft(s).", "", plan.brings_drafts))
        if not plan.brings_attestations and not plan.brings_drafts:
            told.append(self.tr("It holds no attestation and no draft that is missing here."))
        if plan.keeps:
            told.append(self.tr("%n attestation(s) that only this desk has stay.", "", plan.keeps))
        if plan.replaced_drafts:
            told.append(
                self.tr("%n newer draft(s) here are replaced; they stay in the copy.", "", plan.replaced_drafts)
            )
        if plan.to_be_asked:
            told.append(
                self.tr(
                    "For %n unsent one(s) the endpoint is asked first, so nothing is sent twice.", "", plan.to_be_asked
                )
            )
        copy = QDir.toNativeSeparators(str(plan.copy))
        return [*told, self.tr("Before that, everything as it is now is copied to {file}.").format(file=copy)]

    def _restore(self) -> None:
        self._show_planned(shown=False)
        self._jobs.start(Lane.LOCAL, self._bring_back, on_result=self._note_restored, on_trouble=self._tell_trouble)

    def _note_restored(self, plan: RestorePlan) -> None:
        self.plan = None
        said = self.tr("Restored. What was here before is in {file}.")
        self._say(words.GOOD, said.format(file=QDir.toNativeSeparators(str(plan.copy))))
        self.read()
        self.restored.emit()

    def _drop_plan(self) -> None:
        self.plan = None
        self._show_planned(shown=False)
        self._say(words.QUIET, self.tr("Nothing was changed."))

    def _show_planned(self, *, shown: bool) -> None:
        had_focus = self.confirm.hasFocus() or self.cancel.hasFocus()
        for part in (self._planned, self._answer):
            part.setVisible(shown)
        if had_focus and not shown:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._say(words.ATTENTION, str(self._desk.words.error(trouble)))

    def _say(self, mark: Mark, sentence: str) -> None:
        self._said.say(mark.icon, mark.role, sentence, ink=Role.TEXT)
        self._said.show()
        announce(self, sentence)

    def _lay_out(self) -> None:
        explained = self.tr(
            "A backup holds your organization, drafts, signed attestations and their history, not the catalog. One is "
            "made each week; the eight newest stay in the data folder. Keep one on another disk, too."
        )
        buttons, self._answer = QWidget(), QWidget()
        row, choice = FlowLayout(buttons), FlowLayout(self._answer)
        row.addWidget(self.make)
        row.addWidget(self.choose)
        choice.addWidget(self.confirm)
        choice.addWidget(self.cancel)
        self.column.setSpacing(theme.MEDIUM)
        self.column.addWidget(Text(explained, TextStyle.SMALL, Role.QUIET, wrap=True))
        for part in (self._last, buttons, self._said, self._planned, self._answer):
            self.column.addWidget(part)
        self._said.hide()
        self._show_planned(shown=False)
