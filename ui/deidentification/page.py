"""The De-identify page: six steps from a file of counts to what may be published of it, and a record of why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from ui.deidentification.around.frame import Frame
from ui.deidentification.asking import ask_to_begin_again
from ui.deidentification.doing import OpenExample, OpenFile, Record, SaveChoices, SaveResult
from ui.deidentification.opening import Opening
from ui.deidentification.route import Stage, Walk
from ui.deidentification.stages import Stages
from ui.deidentification.working import Working
from ui.lists.view import dropped_file
from ui.overriding import override
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from desktop.desk import Desk
    from desktop.releases.model import Saved
    from sync.errors import KnownError
    from sync.work import Progress
    from ui.deidentification.doing import Opened
    from ui.jobs import Jobs


class DeidentificationPage(QWidget):
    """What is told stays while the program runs; only what a person saves is written."""

    asked = Signal(str)  # an action of `Window.act`: attestation/ with the id of a draft, or organization
    told = Signal(str)  # one line for the footer

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: OpenFile | OpenExample | None = None  # what is opened once a person agrees
        self.frame, self.working = Frame(), Working(desk, jobs, self)
        self.stages = Stages(desk, jobs, self.frame, self.working)
        self._opening = Opening(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        calm_bars(self)
        self.setAcceptDrops(True)
        self._connect()

    def open_file(self, file: Path, *, part: int = 0, choices: Path | None = None) -> None:
        """Read a file; asks first where there are answers about another one."""
        self._open(OpenFile(self._desk, file, part, choices))

    def focus_first(self) -> None:
        """Give the keyboard to the first control of the step."""
        self.stages.focus_first()

    def reload(self) -> None:
        """Nothing that is shown here changes elsewhere."""

    def ask_for_file(self) -> QFileDialog:
        """Open the dialog for a file of counts."""
        dialog = self._opening.counts()
        dialog.fileSelected.connect(self._take_file)
        return dialog

    def ask_for_choices(self) -> QFileDialog:
        """Open the dialog for choices saved before."""
        dialog = self._opening.choices()
        dialog.fileSelected.connect(self._take_choices)
        return dialog

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None and not self.working.is_busy():
            event.acceptProposedAction()
            self.stages.file.show_dropping(True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.stages.file.show_dropping(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.stages.file.show_dropping(False)
        if (file := dropped_file(event)) is not None:
            event.acceptProposedAction()
            self.open_file(file)

    def _connect(self) -> None:
        stages = self.stages
        stages.file.file_asked.connect(self.ask_for_file)
        stages.file.choices_asked.connect(self.ask_for_choices)
        stages.file.example_asked.connect(self._open_example)
        stages.file.part_chosen.connect(self._take_part)
        stages.saving.result_wanted.connect(self._save_result)
        stages.saving.choices_wanted.connect(self._save_choices)
        stages.saving.record_wanted.connect(self._begin_record)
        self.frame.again.clicked.connect(self._ask_to_begin_again)
        self.frame.way.clicked.connect(self._ask_for_organization)
        self.frame.stop_asked.connect(self.working.stop)
        self.working.began.connect(self._show_start)
        self.working.progressed.connect(self.frame.show_work)
        self.working.ended.connect(self._rest)
        self.working.failed.connect(self._show_trouble)
        self.working.stopped.connect(self._show_stop)

    # opening

    def _take_file(self, file: str) -> None:
        self.open_file(Path(file))

    def _take_part(self, part: int) -> None:
        if (release := self.stages.release) is not None and part != release.look.part:
            self.open_file(release.file, part=part)

    def _take_choices(self, file: str) -> None:
        if (release := self.stages.release) is not None:
            self.open_file(release.file, part=release.look.part, choices=Path(file))

    def _open_example(self) -> None:
        self._open(OpenExample(self._desk))

    def _open(self, wanted: OpenFile | OpenExample) -> None:
        if self.working.is_busy():
            return
        self._wanted = wanted
        if self.stages.has_answers():
            box = ask_to_begin_again(self, self._open_wanted)
            box.keep.clicked.connect(self._show_part_again)
        else:
            self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted is not None:
            self.working.run(self._wanted, self.tr("Reading the file"), self._show_opened)

    def _show_part_again(self) -> None:
        """Show the sheet that stays, after another one was chosen and not taken."""
        if (release := self.stages.release) is not None:
            self.stages.file.part.choose(release.look.part)

    def _show_opened(self, opened: Opened) -> None:
        self.stages.begin(opened)
        self.frame.go_on.setFocus()

    def _ask_to_begin_again(self) -> None:
        ask_to_begin_again(self, self._begin_again)

    def _begin_again(self) -> None:
        self.stages.forget()
        self.focus_first()

    # saving

    def _save_result(self, file: str, kind: Any) -> None:
        if (found := self.stages.assessed()) is not None:
            job = SaveResult(self._desk, found, Path(file), kind)
            self.working.run(job, self.tr("Saving the result"), self._tell_saved)

    def _tell_saved(self, saved: Saved) -> None:
        self.stages.note_saved()
        self.stages.saving.tell_saved(saved)
        self.stages.saving.folder.setFocus()
        self.told.emit(self.tr("The result is saved in {file}").format(file=Path(saved.file).name))

    def _save_choices(self, file: str) -> None:
        if (release := self.stages.release) is not None:
            job = SaveChoices(self._desk, release.spec, Path(file))
            self.working.run(job, self.tr("Saving your choices"), self._tell_kept)

    def _tell_kept(self, file: Path) -> None:
        self.stages.saving.tell_kept(file)
        self.stages.saving.choices.setFocus()

    def _begin_record(self) -> None:
        if (found := self.stages.assessed()) is not None:
            self.working.run(Record(self._desk, found), self.tr("Beginning the record"), self._tell_record)

    def _tell_record(self, draft: str) -> None:
        self.stages.saving.tell_recorded()
        self.stages.saving.record.setFocus()
        self.asked.emit("attestation/" + draft)

    # what is under way

    def _show_start(self, doing: str) -> None:
        from sync.work import Progress

        self.frame.say("")
        self._show_work(doing, Progress(""))
        self.frame.working.stop.setFocus()

    def _show_work(self, doing: str, progress: Progress) -> None:
        self.frame.show_work(doing, progress)

    def _rest(self) -> None:
        had_focus = QApplication.focusWidget() in (None, self.frame.working.stop)
        self.frame.rest()
        if had_focus and self.isVisible():
            self.focus_first()

    def _show_trouble(self, trouble: KnownError) -> None:
        from desktop.attestations.trouble import NoOrganization

        self._show_part_again()
        way = self.tr("&Name your organization") if isinstance(trouble, NoOrganization) else ""
        self.frame.say(str(self._desk.told(trouble)), way)

    def _ask_for_organization(self) -> None:
        self.asked.emit("organization")

    def _show_stop(self) -> None:
        self._show_part_again()
        self.frame.say(self.tr("Stopped. Your answers are as they were; nothing was written."))

    def stage(self) -> Stage:
        """Return the step shown."""
        return self.walk().here

    def walk(self) -> Walk:
        """Return where the person is."""
        return self.stages.walk
