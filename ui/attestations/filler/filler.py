"""Fills in one draft: answers first, then what will be signed on one page, then the signature."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.attestations.model import Attestation, Signature
from desktop.desk import Desk
from sync.errors import KnownError, NotFound
from ui import theme
from ui.attestations.filler.fill_step import FillStep
from ui.attestations.filler.keeping import Autosave, State
from ui.attestations.filler.opening import Open, Opened
from ui.attestations.filler.review.reading import MakeRecord, ReadReview, Reviewed, Sign
from ui.attestations.filler.review.step import ReviewStep
from ui.attestations.filler.sheet import Sheet
from ui.icons import Icon
from ui.jobs import Jobs
from ui.organization.keeping import OneJob
from ui.overriding import override
from ui.theme import Role
from ui.widgets.buttons import Button
from ui.widgets.notice import Notice
from ui.widgets.scroll import calm_bars


class Filler(QWidget):
    """Call `open` with a draft's id."""

    left = Signal(str)  # id of the draft: the person wants out; what was typed is being saved
    signed = Signal(str)  # id of the attestation, which is the draft's
    saved = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._language = desk, desk.words.language
        self._sheet: Sheet | None = None
        self._draft = ""  # its id
        self._reviewed: Reviewed | None = None  # as it is shown
        self._signing: Signature | None = None  # under way
        self._job, self._keeping = OneJob(jobs, self), Autosave(desk, jobs, self)
        self.fill, self.review, self._notice = FillStep(self._language), ReviewStep(self._language), Notice()
        self._steps = QStackedWidget()
        self._lay_out()
        self._connect()

    def open(self, draft_id: str) -> None:
        """Show a draft; what was typed into another one is saved first."""
        self._keeping.save_now()
        self._draft, self._sheet, self._signing = draft_id, None, None
        self.review.forget()
        self._steps.setCurrentWidget(self._waiting)
        self._job.run(Open(self._desk, self._keeping.waiting.write, draft_id), self._show_opened, self._refuse)

    def focus_first(self) -> None:
        """Give the keyboard to the first place of the step."""
        shown = self._steps.currentWidget()
        if shown in (self.fill, self.review, self._notice):
            shown.focus_first()

    def save_now(self) -> None:
        """Save at once what is not saved yet."""
        self._keeping.save_now()

    def has_unsaved(self) -> bool:
        """Tell whether something that was typed is not saved yet."""
        return not self._keeping.waiting.is_empty()

    def is_open(self) -> bool:
        """Tell whether the draft asked for is shown."""
        return self._sheet is not None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    # opening

    def _show_opened(self, opened: Opened) -> None:
        unsaved = self._keeping.waiting.of(opened.draft.id)
        draft = replace(opened.draft, answers=unsaved.answers) if unsaved is not None else opened.draft
        self._sheet = Sheet(opened.form, draft, opened.context)
        self.fill.heading.show_words(self._progress(1), opened.form.title.said(self._language), self._purpose(opened))
        self.fill.show_sheet(self._sheet)
        self.fill.tell_carried(opened.told)
        if opened.earlier is not None:
            self.fill.offer_earlier(*opened.earlier)
        self._show_step(self.fill)

    def _refuse(self, trouble: KnownError) -> None:
        """Say that the draft cannot be opened."""
        told = self._told(trouble)
        self._notice.say(Icon.ATTENTION, Role.ATTENTION, self.tr("This draft cannot be opened"), told)
        back = Button(self.tr("&Back"))
        back.clicked.connect(self._leave)
        self._notice.offer(back)
        self._steps.setCurrentWidget(self._notice)
        self._notice.focus_first()

    def _purpose(self, opened: Opened) -> str:
        purpose = opened.form.purpose.said(self._language)
        over = self.tr("The time of this form is over: it can only record what was.")
        return f"{purpose} {over}" if opened.form.is_historic else purpose

    def _progress(self, step: int) -> str:
        form = self._sheet.form if self._sheet else None
        said = self.tr("Step {step} of 2 · form {number}, version {version}")
        return said.format(step=step, number=form.number, version=form.version) if form else ""

    def _show_step(self, step: FillStep | ReviewStep) -> None:
        self._steps.setCurrentWidget(step)
        step.heading.tell()
        if self.isVisible():
            step.focus_first()

    # keeping

    def _note_change(self) -> None:
        if self._sheet is not None:
            self._keeping.note(State(self._draft, self._sheet.answers(), frozenset(self._sheet.touched)))

    def _tell_saved(self, at: datetime) -> None:
        for step in (self.fill, self.review):
            step.bar.saved.note_saved(at)
        self.saved.emit()

    def _tell_unsaved(self, trouble: KnownError) -> None:
        told = self._told(trouble)
        for step in (self.fill, self.review):
            step.bar.saved.note_trouble(told, goes_on=self.has_unsaved())

    def _leave(self) -> None:
        self._keeping.save_now()
        self.left.emit(self._draft)

    # review and signature

    def _ask_for_review(self) -> None:
        if self._sheet is not None and not self._job.is_busy:
            read = ReadReview(self._desk, self._keeping.waiting.write, self._draft, self._sheet.form)
            self._job.run(read, self._show_reviewed, self._tell_not_reviewed)

    def _show_reviewed(self, reviewed: Reviewed) -> None:
        self._reviewed = reviewed
        line = self.tr("This is what you sign. Read it, then sign below.")
        self.review.heading.show_words(self._progress(2), self.tr("Review and sign"), line)
        self.review.show_reviewed(reviewed)
        self._show_step(self.review)

    def _tell_not_reviewed(self, trouble: KnownError) -> None:
        self._keeping.save_now()  # keeps trying
        self._tell_unsaved(trouble)

    def _go_back(self) -> None:
        self._show_step(self.fill)

    def _make_record(self, signature: Signature) -> None:
        if not self._job.is_busy:
            self._job.run(
                MakeRecord(self._desk, self._draft, signature), self.review.exact.show_record, self._tell_no_record
            )

    def _tell_no_record(self, trouble: KnownError) -> None:
        self.review.exact.fold()
        self.review.say_trouble(self._told(trouble))

    def _sign(self, signature: Signature) -> None:
        """Sign; a second press while it is under way does nothing."""
        if self._signing is None and self._reviewed is not None:
            self._signing = signature
            sign = Sign(self._desk, self._draft, signature, self._reviewed.lines)
            self._job.run(sign, self._tell_signed, self._tell_not_signed)

    def _tell_signed(self, attestation: Attestation) -> None:
        self._signing, self._sheet = None, None
        self._keeping.waiting.forget(self._draft)
        self.review.forget()
        self.signed.emit(attestation.id)

    def _tell_not_signed(self, trouble: KnownError) -> None:
        self._signing = None
        said = self.tr("It is not signed. Everything you filled in is still here. {sentence}")
        self.review.say_trouble(said.format(sentence=self._told(trouble)))

    def _told(self, trouble: KnownError) -> str:
        """Return what happened, and what to do."""
        if isinstance(trouble, NotFound):
            return self.tr(
                "This draft is no longer on this desk: it was discarded or signed in another window. Copy what you "
                "still need from here, then leave and begin again."
            )
        return str(self._desk.told(trouble))

    # looks

    def _lay_out(self) -> None:
        self._waiting = QWidget()
        for step in (self._waiting, self.fill, self.review, self._notice):
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.addWidget(self._steps)
        calm_bars(self)

    def _connect(self) -> None:
        self.fill.changed.connect(self._note_change)
        self.fill.finished.connect(self._ask_for_review)
        self.fill.left.connect(self._leave)
        self.review.left.connect(self._leave)
        self.review.back_asked.connect(self._go_back)
        self.review.record_asked.connect(self._make_record)
        self.review.sign_asked.connect(self._sign)
        self._keeping.saved.connect(self._tell_saved)
        self._keeping.failed.connect(self._tell_unsaved)
