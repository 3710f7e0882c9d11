"""Asks how to write what is shown, tells beforehand what a kind of file cannot hold, writes, and says where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.tables.model import Exported, View
from sync.errors import KnownError
from sync.work import Progress
from ui import theme, words
from ui.frame.telling import told
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.overriding import override
from ui.tables.exporting.kinds import KINDS, Kinds, suggested_file
from ui.tables.exporting.writing import LookThrough, Write, show_in_folder
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.inputs import Check, Choice
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk
    from desktop.tables.exporting import Caution
    from sync.tables.table import OpenTable

_MANY = 200_000  # rows; from here on a workbook takes long and is not what one begins with


class ExportDialog(QDialog):
    """Exactly what is filtered and sorted is written, whole or not at all; Esc stops and writes nothing."""

    def __init__(
        self, parent: QWidget, desk: Desk, jobs: Jobs, table: OpenTable, view: View, rows: int | None = None
    ) -> None:
        """``rows`` is how many fit the filter, where that is known."""
        super().__init__(parent)
        self._desk, self._jobs, self._table, self._view = desk, jobs, table, view
        self._rows = table.part.rows if rows is None else rows
        self._job: Job | None = None
        self._file = Path()
        self._kinds = Kinds(desk.words, self)
        self._make()
        self._lay_out()
        self._connect()
        self._follow_kind()

    def kind_chosen(self) -> str:
        """Return the kind of file."""
        return str(self.kind.currentData())

    def wanted(self) -> View:
        """Return what is to be written: the rows shown, with the columns chosen."""
        if self.shown_only.isChecked():
            return self._view
        return replace(self._view, columns=tuple(column.position for column in self._view.part.columns))

    def ask_where(self) -> QFileDialog:
        """Open the dialog for a file."""
        from PySide6.QtWidgets import QFileDialog

        suggested = suggested_file(self._view, self.kind_chosen())
        dialog = QFileDialog(self, self.tr("Export to a file"), suggested)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._kinds.filter_of(self.kind_chosen()))
        dialog.setDefaultSuffix(Path(suggested).suffix.lstrip("."))
        dialog.selectFile(suggested)
        dialog.fileSelected.connect(self._write_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, file: Path) -> None:
        """Write to a file, beside the window."""
        self._file = file
        self._begin(self.tr("Writing {file}").format(file=file.name))
        job = Write(self._desk, self._table, self.wanted(), file, self.kind_chosen())
        self._job = self._jobs.start(
            Lane.TABLES, job, on_result=self._tell_done, on_trouble=self._tell_trouble, name="export"
        )

    @override
    def reject(self) -> None:
        if self._job is not None:
            self._job.stop()
        super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is not None:
            self._job.stop()
        super().closeEvent(event)

    def _follow_kind(self) -> None:
        """Say what the kind is good for, and look through the rows for what it cannot hold."""
        kind = self.kind_chosen()
        self.help.setText(self._kinds.help_of(kind))
        self.summary.setText(self._summary())
        for widget in (self.folder, self.caution):
            widget.hide()
        if self._job is not None:
            self._job.stop()
        self._begin(self.tr("Looking through the rows"))
        look = LookThrough(self._table, self.wanted(), kind)
        self._job = self._jobs.start(
            Lane.TABLES, look, on_result=self._show_cautions, on_trouble=self._tell_trouble, name="look through"
        )

    def _summary(self) -> str:
        of, columns = self._view.part.rows, len(self._view.part.columns)
        rows = self.tr("%Ln row(s)", "", self._rows)
        if self._rows != of:
            rows = self.tr("{count} of {all} rows").format(count=words.number(self._rows), all=words.number(of))
        wide = len(self.wanted().columns)
        across = self.tr("%Ln column(s)", "", wide)
        if wide != columns:
            across = self.tr("{count} of {all} columns").format(count=words.number(wide), all=words.number(columns))
        text = self.tr("{rows} and {columns}, in the order shown.").format(rows=rows, columns=across)
        return " ".join((text, *self._asked()))

    def _asked(self) -> list[str]:
        """Return the filter and the order, each as a sentence, where there are any."""
        from desktop.tables.language import told as told_filter
        from desktop.tables.language import told_sort

        question, part, found = self._view.question, self._view.part, list[str]()
        if question.where is not None:
            found.append(self.tr("Filter: {told}").format(told=told_filter(question.where, part)) + ".")
        if question.orders:
            found.append(self.tr("Sorted by {columns}.").format(columns=told_sort(question.orders, part)))
        return found

    def _show_cautions(self, cautions: Sequence[Caution]) -> None:
        self._rest()
        sentences = self._desk.words
        texts = [sentences.text("export_cautions", one.code, **one.facts) for one in cautions]
        stops = any(one.stops for one in cautions)
        self.caution.setVisible(bool(texts))
        if texts:
            icon, role = (Icon.CROSS, Role.BAD) if stops else (Icon.ATTENTION, Role.ATTENTION)
            self.caution.say(icon, role, "\n".join(texts), ink=Role.TEXT)
            announce(self.caution, " ".join(texts))
        self.save.setEnabled(not stops)

    def _write_to(self, file: str) -> None:
        self.write(Path(file))

    def _tell_done(self, exported: Exported) -> None:
        self._rest()
        file = QDir.toNativeSeparators(exported.file)
        text = self.tr("%Ln row(s) are written to {file}.", "", exported.rows).format(file=file)
        if exported.guarded:
            text += " " + self.tr(
                "%Ln cell(s) look like formulas and begin with an apostrophe now, so that a spreadsheet does not run "
                "them.",
                "",
                exported.guarded,
            )
        self.caution.say(Icon.CHECK, Role.GOOD, text, ink=Role.TEXT)
        self.caution.show()
        self.folder.show()
        self.leave.setText(self.tr("Close"))
        self.folder.setFocus()
        announce(self.caution, text)

    def _tell_trouble(self, error: KnownError) -> None:
        self._rest()
        text = str(self._desk.told(error))
        self.caution.say(Icon.CROSS, Role.BAD, text, ink=Role.TEXT)
        self.caution.show()
        announce(self.caution, text)

    def _begin(self, doing: str) -> None:
        self.doing.setText(doing)
        self.bar.show_progress(0, None)
        for widget in (self.doing, self.bar):
            widget.show()
        self.save.setEnabled(False)

    def _rest(self) -> None:
        self._job = None
        for widget in (self.doing, self.bar):
            widget.hide()
        for control in (self.save, self.kind, self.shown_only):
            control.setEnabled(True)

    def _show_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self.bar.show_progress(progress.done, progress.total)
            self.doing.setText(told(progress, self._desk.words))

    def _note_stop(self, job: Job) -> None:
        if job is self._job:
            self._rest()

    def _show_folder(self) -> None:
        show_in_folder(self._file)

    def _make(self) -> None:
        self.setWindowTitle(self.tr("Export the table"))
        self.kind, self.help = Choice(), Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        for kind in KINDS:
            self.kind.addItem(self._desk.words.text("export_kinds", kind), kind)
        if self._rows > _MANY:
            self.kind.setCurrentIndex(KINDS.index("csv"))
        self.summary = Text("", wrap=True)
        self.shown_only = Check(self.tr("Only the columns that are shown, in their order"))
        self.shown_only.setChecked(True)
        self.caution, self.doing, self.bar = Status(wrap=True), Text("", TextStyle.SMALL, Role.QUIET), ThinBar()
        self.save = Button(self.tr("&Save…"), Icon.DOWNLOAD, Weight.PRIMARY)
        self.leave = Button(self.tr("Cancel"))
        self.folder = Button(self.tr("Show in folder"), Icon.FOLDER)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.MEDIUM)
        label = Text(self.tr("&Kind of file"), TextStyle.STRONG)
        label.setBuddy(self.kind)
        self.kind.setAccessibleName(self.tr("Kind of file"))
        column.addWidget(Text(self.tr("Export what is shown"), TextStyle.SECTION))
        for widget in (self.summary, label, self.kind, self.help, self.shown_only, self.caution, self.doing, self.bar):
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.folder)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.save)
        column.addLayout(row)
        hidden = len(self._view.columns) < len(self._view.part.columns)
        self.shown_only.setVisible(hidden or self._view.columns != tuple(sorted(self._view.columns)))
        for hidden_part in (self.caution, self.doing, self.bar, self.folder):
            hidden_part.hide()
        self.setMinimumWidth(theme.grown(520))

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.shown_only.toggled.connect(self._follow_kind)
        self.save.clicked.connect(self.ask_where)
        self.leave.clicked.connect(self.reject)
        self.folder.clicked.connect(self._show_folder)
        self._jobs.progressed.connect(self._show_progress)
        self._jobs.stopped.connect(self._note_stop)
        self.finished.connect(self.deleteLater)
