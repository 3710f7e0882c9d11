"""The assistant that asks for the organization: find it, its facilities, a few questions, its rows in the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.organization.identifiers import check
from desktop.organization.model import Facility, Organization
from desktop.organization.profiles import facility_from
from sync.errors import KnownError
from ui.jobs import Jobs, Lane
from ui.organization.drafting import answered_alike, is_there_already, others_alike, with_facility
from ui.organization.frame import Frame
from ui.organization.headings import Headings, name_of
from ui.organization.keeping import Confirm, Known, OneJob, ReadKnown, Refuse, Save
from ui.organization.reading_order import put_in_reading_order
from ui.organization.route import Screen, Step, Walk, entered, facility_of
from ui.organization.stack import AnyStep, Steps
from ui.organization.steps.confirming import ReadRows, Rows
from ui.organization.steps.found import ENTER
from ui.overriding import override
from ui.widgets.scroll import calm_bars


class Assistant(QWidget):
    """One question a screen; everything is saved as soon as it is told."""

    finished = Signal()  # after the last screen
    left = Signal()  # in the middle; what was told so far is saved
    import_wanted = Signal()  # the person wants to import a list; call `reload` afterwards

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._organization: Organization | None = None  # as it is saved, or about to be
        self._known: Known | None = None
        self._at = self._party = ""
        self._walk, self._is_change = Walk(), False
        self._job = OneJob(jobs, self)
        self._make()
        self._connect()

    def begin(self, organization: Organization | None = None, *, at: str = "", party: str = "") -> None:
        """Start, with everything that is known filled in.

        Args:
            organization: as it is known now; None for what is saved on this desk, if anything.
            at: where to begin: "" for the start, ``facilities``, ``questions`` or ``confirm``.
            party: only ask about this facility, or find only its row in the list; "" for all.
        """
        self._at, self._party = at, party
        if organization is None and not at:  # what is typed before all is read is kept
            self._organization, self._walk = None, Walk()
            self._show_step()
        self._job.run(ReadKnown(self._desk, organization), self._begin_with)

    def reload(self) -> None:
        """Look again at the lists on this desk, after one was imported."""
        if self._known is not None:
            self._job.run(ReadKnown(self._desk, self._organization), self._show_again)

    def focus_first(self) -> None:
        """Give the keyboard to the first field of the step."""
        self._step().focus_first()
        if not self._frame.steps.isAncestorOf(QApplication.focusWidget() or self):
            self._frame.go_on.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = {Qt.Key.Key_Escape: self._leave, **dict.fromkeys(ENTER, self._go_on)}.get(Qt.Key(event.key()))
        if does is not None:
            does()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        self._frame, self._headings, self._steps = Frame(), Headings(self), Steps(self._desk, self._jobs)
        self._find, self._facilities, self._questions, self._confirm = self._steps.each()
        for step in self._steps.every.values():
            self._frame.steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        calm_bars(self)

    def _connect(self) -> None:
        self._frame.leave.clicked.connect(self._leave)
        self._frame.back.clicked.connect(self._go_back)
        self._frame.go_on.clicked.connect(self._go_on)
        self._find.taken.connect(self._go_on)
        self._find.switched.connect(self._note_switch)
        self._job.failed.connect(self._show_trouble)
        self._facilities.add_asked.connect(self._add_facility)
        self._facilities.change_asked.connect(self._go_from_facilities)
        self._questions.answered.connect(self._keep_answer)
        self._confirm.confirmed.connect(self._confirm_row)
        self._confirm.none_fits.connect(self._none_fits)
        self._confirm.import_wanted.connect(self.import_wanted)
        for step in (self._facilities, self._questions, self._confirm):
            step.rearranged.connect(self._put_in_order)

    # which screen

    def _begin_with(self, known: Known) -> None:
        self._known, self._organization = known, known.organization
        every, first = entered(self._organization, known.pack, self._at, self._party)
        self._walk = Walk(every, first)
        self._go_to(first)

    def _show_again(self, known: Known) -> None:
        self._known = known
        is_form = self._walk.here.step is Step.FIND and self._find.is_by_hand()
        if self._walk.here.step in (Step.FIND, Step.CONFIRM) and not is_form:  # what stands in a form is kept
            self._go_to(self._walk.here)

    def _go_to(self, screen: Screen | None) -> None:
        """Show a screen; None is past the last one."""
        if screen is None:
            self.finished.emit()
            return
        self._walk.here, self._is_change = screen, False
        if screen.step is Step.CONFIRM:
            self._job.run(ReadRows(self._desk, screen.party), self._show_rows)
            return
        self._fill(screen)
        self._show_step()

    def _fill(self, screen: Screen) -> None:
        known, organization = self._known, self._organization
        if known is None:
            return
        language = self._desk.words.language
        if screen.step is Step.FIND:
            self._find.begin(known.registry, known.pack, language)
        elif organization is not None and screen.step is Step.FACILITIES:
            self._facilities.begin(organization, known.pack, language)
        elif organization is not None and (facility := facility_of(organization, screen.party)):
            self._questions.begin(facility, known.pack, language)
            alike = () if self._walk.is_of_one() else others_alike(organization, facility, known.pack)
            self._questions.offer_for_all(len(alike))

    def _show_rows(self, rows: Rows) -> None:
        self._confirm.begin(name_of(self._organization, self._walk.here.party), rows)
        self._show_step()

    def _show_step(self) -> None:
        """Show the step of the current screen, and give it the keyboard."""
        self._frame.steps.setCurrentWidget(self._step())
        self._show_heading()
        self._put_in_order()
        if self.isVisible():
            self.focus_first()

    def _show_heading(self) -> None:
        screen, organization = self._walk.here, self._organization
        by_hand = screen.step is Step.FIND and self._find.is_by_hand()
        title = self._headings.title(screen, organization, by_hand=by_hand, is_change=self._is_change)
        line = self._headings.line(screen, organization, by_hand=by_hand)
        self._frame.show_heading(self._headings.progress(screen, self._walk.screens), title, line)
        has_back = self._walk.before(organization) is not None
        self._frame.show_ways(has_back=has_back, is_last=self._walk.is_last(organization))

    def _step(self) -> AnyStep:
        return self._steps.every[self._walk.here.step]

    def _note_switch(self) -> None:
        self._show_heading()
        self._put_in_order()
        self.focus_first()

    def _put_in_order(self) -> None:
        put_in_reading_order(self._frame)

    # on and back

    def _go_on(self) -> None:
        if self._job.is_busy or self._known is None:
            return
        if self._walk.here.step is Step.FIND:
            self._take_facility(self._known)
        elif self._walk.here.step is Step.FACILITIES:
            self._save(self._facilities.organization())
        elif self._walk.here.step is Step.QUESTIONS:
            self._take_answers(self._known)
        else:
            self._advance()

    def _go_back(self) -> None:
        if not self._job.is_busy:
            self._go_to(self._walk.before(self._organization))

    def _advance(self) -> None:
        if self._known is not None:
            self._walk.renew(self._organization, self._known.pack)
        self._go_to(self._walk.after(self._organization))

    def _take_answers(self, known: Known) -> None:
        facility = self._questions.facility()
        if facility is None:
            return
        organization = with_facility(self._organization, facility)
        if self._questions.is_for_all():
            self._walk.passed_by |= {one.id for one in others_alike(organization, facility, known.pack)}
            organization = answered_alike(organization, facility, known.pack)
        self._save(organization)

    def _take_facility(self, known: Known) -> None:
        """Add or change the facility that was found or typed."""
        registered = self._find.chosen()
        if self._find.is_by_hand():
            facility: Facility | None = self._find.by_hand.facility()
        elif registered is not None and known.registry is not None:
            if is_there_already(self._organization, registered.facid):
                self._find.forget()
                self._advance()
                self._facilities.tell(self.tr("{name} is one of them already.").format(name=registered.name))
                return
            facility = facility_from(registered, known.pack, known.registry.report_date)
        elif self._organization is not None:
            self._advance()
            return
        else:
            self._find.ask_to_choose()
            return
        self._save(with_facility(self._organization, facility) if facility else None)

    def _add_facility(self) -> None:
        self._go_from_facilities("")

    def _go_from_facilities(self, party: str) -> None:
        """Show the search, or the form for a facility; what stands in the fields is kept."""
        draft = self._facilities.organization()
        if draft is None or self._job.is_busy:
            return
        self._organization = draft
        self._job.run(Save(self._desk, draft))
        self._go_to(Screen(Step.FIND))
        facility = facility_of(draft, party)
        if facility is not None:
            self._is_change = True
            self._find.edit(facility)
            self._note_switch()

    # keeping

    def _save(self, organization: Organization | None) -> None:
        """Save the organization, then go on; None: something is still missing, and the step has said so."""
        if organization is not None:
            self._job.run(Save(self._desk, organization), self._note_saved)

    def _note_saved(self, organization: Organization) -> None:
        self._organization = organization
        if self._walk.here.step is Step.FIND:
            self._find.forget()
        self._advance()

    def _leave(self) -> None:
        """Leave in the middle: what is whole is saved first; what is half typed stays in its fields."""
        draft = self._steps.draft(self._walk.here.step, self._organization, is_change=self._is_change)
        if draft is not None and draft != self._organization and not self._job.is_busy:
            self._organization = draft
            self._job.run(Save(self._desk, draft))
        self.left.emit()

    def _keep_answer(self, facility: Facility) -> None:
        """Save an answer at once, and stay."""
        self._organization = with_facility(self._organization, facility)
        self._jobs.start(Lane.LOCAL, Save(self._desk, self._organization), on_trouble=self._show_trouble)

    def _confirm_row(self, typed: str) -> None:
        checked = check("dxf_id", typed)
        if checked.problem:
            self._confirm.refuse_id(self._desk.words.text("identifiers", checked.problem))
        elif not self._job.is_busy:
            self._job.run(Confirm(self._desk, self._walk.here.party, checked.value), self._note_pin, self._refuse_id)

    def _note_pin(self, _pin: object) -> None:
        self._job.run(ReadRows(self._desk, self._walk.here.party), self._show_pin)

    def _show_pin(self, rows: Rows) -> None:
        """Show what is confirmed now; the next key press leads on."""
        self._show_rows(rows)
        self._frame.go_on.setFocus()

    def _refuse_id(self, trouble: KnownError) -> None:
        self._confirm.refuse_id(str(self._desk.words.error(trouble)))

    def _none_fits(self) -> None:
        """Keep that none of the rows is the one, and go on; one that was confirmed is so no longer."""
        ids = tuple(card.dxf_id for card in self._confirm.cards())
        self._job.run(Refuse(self._desk, self._walk.here.party, ids), self._note_none)

    def _note_none(self, _nothing: object) -> None:
        self._advance()

    def _show_trouble(self, trouble: KnownError) -> None:
        self._frame.say(str(self._desk.words.error(trouble)))
