"""Help, Diagnostics: shows what a support file would hold, saves it where the person says, and sends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QDir, QSize, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.diagnostics.model import Part
from desktop.diagnostics.saving import save, suggested_name
from desktop.words import Words
from sync.errors import KnownError
from sync.work import Progress, Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.overriding import override
from ui.tables.exporting.writing import show_in_folder
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.focus import FocusRing
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


class Source(Protocol):
    """What a support file is about, and the job that collects it; `desktop.diagnostics.collecting` has two."""

    @property
    def root(self) -> Path:
        """The data folder."""

    @property
    def words(self) -> Words:
        """For what is told."""

    def __call__(self, work: Work) -> tuple[Part, ...]:
        """Return all parts."""


class Save:
    """The job of writing the file."""

    def __init__(self, parts: Sequence[Part], file: Path, root: Path) -> None:
        self._parts, self._file, self._root = parts, file, root

    def __call__(self, _work: Work) -> Path:
        """Write it and return where it lies."""
        return save(self._parts, self._file, self._root)


def _free_lane(jobs: Jobs) -> Lane:
    """Return a lane on which nothing runs: what hangs may be why somebody is here."""
    lanes = (Lane.EXCHANGE, Lane.DOWNLOADS, Lane.TABLES)
    return next((lane for lane in lanes if not jobs.active(lane)), Lane.LOCAL)


class DiagnosticsDialog(QDialog):
    """Collects at once; saving is possible as soon as everything that would be saved can be read here."""

    def __init__(self, subject: Source, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Diagnostics"))
        self._subject, self._jobs = subject, jobs
        self.parts: tuple[Part, ...] = ()
        self.saved: Path | None = None
        self._list, self._text = QListWidget(), QPlainTextEdit()
        self._about = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        self._bar, self._status = ThinBar(), Status(wrap=True)
        self._save = Button(self.tr("&Save the support file…"), Icon.DOWNLOAD, Weight.PRIMARY)
        self._show = Button(self.tr("Show in &folder"), Icon.FOLDER)
        self._close = Button(self.tr("&Close"))
        self._ring = FocusRing(self)
        self._lay_out()
        self._connect()
        self._job: Job | None = jobs.start(
            _free_lane(jobs), subject, on_result=self.show_parts, on_trouble=self._tell_trouble, name="diagnostics"
        )
        self._status.say(Icon.DOCTOR, Role.QUIET, subject.words.progress("diagnostics.parts"))

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show what was collected."""
        self._job = None
        self._bar.hide()
        self.parts = parts
        for one in parts:
            QListWidgetItem(one.title, self._list).setSizeHint(QSize(0, theme.grown(theme.TARGET)))
        self._list.setCurrentRow(0)
        self._save.setEnabled(True)
        self._say(
            words.GOOD, self.tr("%n part(s). Read what you like; then save all of it as one file.", "", len(parts))
        )

    def ask_where(self) -> QFileDialog:
        """Ask where to save the file."""
        from PySide6.QtWidgets import QFileDialog

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation)
        dialog = QFileDialog(self, self.tr("Save the support file"), str(Path(folder) / suggested_name()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Support file (*.zip)")])
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(suggested_name())
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save_to(self, file: str) -> None:
        """Save what is shown."""
        job = Save(self.parts, Path(file), self._subject.root)
        self._jobs.start(Lane.LOCAL, job, on_result=self._note_saved, on_trouble=self._tell_trouble)

    def says(self) -> str:
        """Return what is said below the parts."""
        return self._status.words()

    @override
    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.stop()
        super().done(result)

    def _note_saved(self, file: Path) -> None:
        self.saved = file
        place = QDir.toNativeSeparators(str(file))
        said = self.tr("Saved: {file}. Nothing was sent. Give the file to whoever looks after the program.")
        self._show.show()
        self._show.setFocus()
        self._say(words.GOOD, said.format(file=place))

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._job = None
        self._bar.hide()
        self._say(words.ATTENTION, str(self._subject.words.error(trouble)))

    def _say(self, mark: words.Mark, said: str) -> None:
        self._status.say(mark.icon, mark.role, said)
        announce(self, said)

    def _show_part(self, row: int) -> None:
        if 0 <= row < len(self.parts):
            part = self.parts[row]
            self._about.setText(part.about)
            self._text.setPlainText(part.text)
            self._text.setAccessibleName(part.title)
            self._text.setAccessibleDescription(part.about)

    def _show_folder(self) -> None:
        if self.saved is not None:
            show_in_folder(self.saved)

    def _show_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self._bar.show_progress(0, None)
            self._status.say(Icon.DOCTOR, Role.QUIET, self._subject.words.progress(progress))

    def _note_crash(self, job: Job, _error: Exception) -> None:
        if job is self._job:
            self._job = None
            self._bar.hide()
            self._say(words.BAD, QCoreApplication.translate("CrashDialog", "Something in the program went wrong"))

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._show_part)
        self._save.clicked.connect(self.ask_where)
        self._show.clicked.connect(self._show_folder)
        self._close.clicked.connect(self.reject)
        self._jobs.progressed.connect(self._show_progress)
        self._jobs.crashed.connect(self._note_crash)

    def _lay_out(self) -> None:
        self._bar.setAccessibleName(self.tr("Progress of collecting"))
        self._bar.show_progress(0, None)
        self._save.setEnabled(False)
        self._show.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addWidget(self._show)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(Text(self.tr("A file that helps to find a fault"), TextStyle.SECTION))
        column.addWidget(Text(self._meaning(), wrap=True))
        column.addWidget(self._both(), 1)
        column.addWidget(self._bar)
        column.addWidget(self._status)
        column.addLayout(buttons)
        self.resize(theme.grown(820), theme.grown(560))

    def _meaning(self) -> str:
        return self.tr(
            "This is everything that goes into the file. It holds no name of your organization or its facilities, no "
            "contact, no password and nothing of an attestation. Nothing is sent by itself: you save the file and "
            "decide who gets it."
        )

    def _both(self) -> QSplitter:
        """Return the list of the parts beside the one that is chosen."""
        named = Text(self.tr("&Parts of the file"), TextStyle.STRONG)
        named.setTextFormat(Qt.TextFormat.AutoText)  # for its mnemonic
        named.setBuddy(self._list)
        self._list.setAccessibleName(self.tr("Parts of the file"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._text.setAccessibleName(self.tr("Content of the part"))
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(theme.MEDIUM)
        for parts in ((named, self._list), (self._about, self._text)):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.SMALL)
            for one in parts:
                column.addWidget(one)
            both.addWidget(side)
        both.setStretchFactor(1, 1)
        both.setSizes([theme.grown(240), theme.grown(560)])
        return both
