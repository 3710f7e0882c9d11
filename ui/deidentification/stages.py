"""Goes from step to step: what is told in one is taken along, and a changed answer puts the later ones in question."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.deidentification.spec import Spec
from ui.deidentification.around.frame import Frame
from ui.deidentification.columns.step import ColumnsStep
from ui.deidentification.counts.step import CountsStep
from ui.deidentification.doing import Assess, Opened
from ui.deidentification.file import FileStep
from ui.deidentification.masked.step import MaskedStep
from ui.deidentification.release import Release
from ui.deidentification.route import STAGES, Stage, Walk
from ui.deidentification.saving.step import SavingStep
from ui.deidentification.score.step import ScoreStep
from ui.deidentification.working import Working
from ui.organization.reading_order import put_in_reading_order
from ui.widgets.announce import announce
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.releases.model import Assessment
    from ui.jobs import Jobs

AnyStep = FileStep | ColumnsStep | CountsStep | ScoreStep | MaskedStep | SavingStep
_FROM_SCORE = (Stage.SCORE, Stage.MASKED, Stage.SAVE)


class Stages(QObject):
    """Holds the steps, where the person is, and what was told."""

    def __init__(self, desk: Desk, jobs: Jobs, frame: Frame, working: Working) -> None:
        super().__init__(frame)
        self.jobs = jobs
        self.desk, self._frame, self._working = desk, frame, working
        self.walk = Walk()
        self.release: Release | None = None
        self._asked_for: object = None  # what the third step was built for
        self._shown_of: dict[Stage, Assessment] = {}  # which assessment each of the last steps shows
        self.file, self.columns, self.counts = FileStep(), ColumnsStep(desk.words), CountsStep(desk.words)
        self.score, self.masked, self.saving = ScoreStep(desk.words), MaskedStep(jobs), SavingStep(desk.words)
        each = (self.file, self.columns, self.counts, self.score, self.masked, self.saving)
        self.steps: Mapping[Stage, AnyStep] = MappingProxyType(dict(zip(STAGES, each, strict=True)))
        for step in each:
            frame.steps.addWidget(step)
        self._connect()
        self._show(Stage.FILE)

    def begin(self, opened: Opened) -> None:
        """Begin with a file that was read."""
        self.forget()
        self.release = Release.of(opened)
        self.file.show_file(opened.look)
        used = self.tr("Your choices of {file} are used.").format(file=opened.choices)
        self.file.show_choices_file(used if opened.choices else "")
        self.columns.begin(opened.look, opened.spec, self.release.edition(), opened.values)
        self.walk.finish(Stage.FILE)
        self._show(Stage.FILE)
        calm_bars(self.file)
        announce(self.file, self.tr("{file} is read.").format(file=opened.look.name))

    def forget(self) -> None:
        """Begin again without a file."""
        self.walk.forget()
        self.release, self._asked_for = None, None
        self._shown_of.clear()
        self.masked.stop()
        self.file.forget()
        self._show(Stage.FILE)

    def has_answers(self) -> bool:
        """Tell whether something would be lost by another file."""
        is_on_the_way = Stage.COLUMNS in self.walk.done | self.walk.again or self.walk.here is not Stage.FILE
        return self.release is not None and (is_on_the_way or self.release.spec != self.release.begun)

    def assessed(self) -> Assessment | None:
        """Return the assessment, where it still holds."""
        return None if self.release is None else self.release.assessed()

    def note_saved(self) -> None:
        """Note that the last step is done."""
        self.walk.finish(Stage.SAVE)
        self._frame.rail.show_walk(self.walk)

    def focus_first(self) -> None:
        """Give the keyboard to the first control of the step, or to the way on."""
        step = self.steps[self.walk.here]
        step.focus_first()
        focus = QApplication.focusWidget()
        if focus is None or not step.isAncestorOf(focus):
            self._frame.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go to the next step, once this one is answered."""
        if (after := self.walk.after()) is not None:
            self.go_to(after)

    def go_back(self) -> None:
        """Go to the step before; everything stays as it is."""
        if (before := self.walk.before()) is not None:
            self.go_to(before)

    def go_to(self, goal: Stage) -> None:
        """Go to a step; forward only when the one shown is answered."""
        if self._working.is_busy():
            return
        is_forward = STAGES.index(goal) > STAGES.index(self.walk.here)
        if is_forward and not self._finish():
            return
        if goal in _FROM_SCORE and self.assessed() is None and self.release is not None:
            job = Assess(self.desk, self.release.look, self.release.spec)
            self._working.run(job, self.tr("Going through the procedure"), self._note_assessment)
            return
        self._show(goal)
        self.focus_first()

    def _connect(self) -> None:
        self._frame.go_on.clicked.connect(self.go_on)
        self._frame.back.clicked.connect(self.go_back)
        self._frame.rail.asked.connect(self.go_to)
        self.columns.changed.connect(self._take_columns)
        self.columns.filled.connect(self._put_in_order)
        self.counts.changed.connect(self._take_counts)
        self.counts.edition_chosen.connect(self._choose_edition)
        self.counts.rearranged.connect(self._put_in_order)
        self.masked.arranged.connect(self._put_in_order)

    def _finish(self) -> bool:
        """Finish the step shown, if it is answered; else it says what is missing."""
        here = self.walk.here
        if self.release is None:
            self._frame.say(self.tr("Choose a file first."))
            return False
        if here is Stage.COLUMNS and not (self.columns.is_filled() and self.columns.is_answered()):
            return False
        if here is Stage.COUNTS and not self.counts.is_answered():
            return False
        self._take(self.columns.answered(self.release.spec), here)
        if here is Stage.COUNTS:
            self._take(self.counts.answered(self.release.spec), here)
        self.walk.finish(here)
        return True

    def _take_columns(self) -> None:
        if self.release is not None:
            self._take(self.columns.answered(self.release.spec), Stage.COLUMNS)

    def _take_counts(self) -> None:
        if self.release is not None:
            self._take(self.counts.answered(self.release.spec), Stage.COUNTS)

    def _take(self, spec: Spec, stage: Stage) -> None:
        """Take over what a step says; what comes after it is to be done again if that is new."""
        if self.release is None or spec == self.release.spec:
            return
        self.release.spec = spec
        if self.walk.unsettle(stage):
            announce(self._frame, self.tr("The steps after this one are to be done again."))
        self._frame.rail.show_walk(self.walk)

    def _choose_edition(self, version: str) -> None:
        if self.release is None:
            return
        self._take(self.counts.answered(self.release.spec), Stage.COUNTS)
        foreign = self.release.choose_edition(version)
        self.walk.unsettle(Stage.COUNTS)
        self.columns.begin(self.release.look, self.release.spec, self.release.edition())
        self._asked_for = None
        self._show(Stage.COUNTS)
        self.focus_first()
        if foreign:
            text = self.tr("This edition does not list what {columns} breaks down by. It counts as another variable.")
            self._frame.say(text.format(columns=", ".join(foreign)))

    def _note_assessment(self, found: Assessment) -> None:
        if self.release is not None:
            self.release.assessment = found
            self._show(Stage.SCORE)
            self.focus_first()

    def _show(self, stage: Stage) -> None:
        self.walk.here = stage
        self._fill(stage)
        self._frame.steps.setCurrentWidget(self.steps[stage])
        self._frame.show_walk(self.walk)
        found = self.assessed()
        stops = stage is Stage.SCORE and (found is None or not found.tables)
        self._frame.let_go_on(self.release is not None and not stops)
        self._put_in_order()

    def _fill(self, stage: Stage) -> None:
        """Fill a step, unless it shows what is wanted already."""
        release, found = self.release, self.assessed()
        if release is not None and stage is Stage.COUNTS:
            wanted = (release.spec.columns, release.spec.across, release.spec.edition)
            if wanted != self._asked_for:
                self._asked_for = wanted
                self.counts.begin(release.spec, release.editions)
        if found is None or stage not in _FROM_SCORE or self._shown_of.get(stage) is found:
            return
        self._shown_of[stage] = found
        if stage is Stage.SCORE:
            self.score.begin(found)
        elif stage is Stage.MASKED:
            self.masked.begin(found.tables, found.edition.limits, found.spec.title)
        else:
            self.saving.begin(found)

    def _put_in_order(self) -> None:
        put_in_reading_order(self._frame)
