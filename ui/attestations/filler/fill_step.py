"""The first step: fill in. Checks while somebody types, and goes on once nothing has to be corrected."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.forms.model import Answers, Origin, Problem, Severity
from ui import theme, words
from ui.attestations.filler.body import FormBody
from ui.attestations.filler.field import AnswerField
from ui.attestations.filler.parts.bar import Bar
from ui.attestations.filler.parts.heading import Heading
from ui.attestations.filler.parts.in_sight import InSight
from ui.attestations.filler.parts.problems import Found, ProblemList
from ui.attestations.filler.parts.still import Still
from ui.attestations.filler.parts.strip import Strip
from ui.attestations.filler.sheet import Before, Sheet, same
from ui.organization.reading_order import put_in_reading_order
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.page import ScrolledColumn, in_column
from ui.words import QUIET

Checked = tuple[frozenset[str], tuple[Problem, ...], int]  # keys asked, problems told, fields there are
_NOTHING: Checked = (frozenset(), (), -1)
_PAUSE = 150  # milliseconds after a key press before the form is checked


class FillStep(QWidget):
    """Shows one sheet; tells when it changed and when the person wants to go on or out."""

    changed = Signal()
    left = Signal()
    finished = Signal()  # nothing keeps it from being signed

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._sheet: Sheet | None = None
        self._before: Before | None = None  # the step that can be taken back
        self._earlier: tuple[Answers, Origin] | None = None
        self._shows_all = False  # the person asked to go on
        self._checked: Checked = _NOTHING  # as it is shown
        self.body, self.heading, self.problems = FormBody(language), Heading(), ProblemList()
        self.carried = Strip(self.tr("Hide this"))
        self.earlier = Strip("")
        self._leave = Button(self.tr("L&eave"), weight=Weight.QUIET)
        self._leave.setToolTip(self.tr("What you typed so far is saved (Esc)"))
        self.go_on = Button(self.tr("Review and si&gn"), weight=Weight.PRIMARY)
        self.bar = Bar(self.tr("What you type is saved on its own."), self._leave, self.go_on)
        self._checking = QTimer(self)
        self._checking.setSingleShot(True)
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another draft from its beginning."""
        self._sheet, self._before, self._earlier, self._shows_all = sheet, None, None, False
        self._checking.stop()
        self._checked = _NOTHING
        self.problems.begin()
        for strip in (self.carried, self.earlier):
            strip.hide()
        self.bar.saved.begin()
        self.area.verticalScrollBar().setValue(0)
        self.body.show_sheet(sheet)
        self.check()

    def tell_carried(self, told: tuple[str, ...]) -> None:
        """Show what a newer version of the form changed; nothing where nothing did."""
        if told:
            self.carried.say(words.ATTENTION, self.tr("This form has changed since you last worked on it:"), told)

    def offer_earlier(self, answers: Answers, origin: Origin) -> None:
        """Offer last time's answers, unless they are the same."""
        if self._sheet is not None and all(same(values, self._sheet.values(key)) for key, values in answers.items()):
            return
        self._earlier, day = (answers, origin), words.day(origin.on)
        self.earlier.button.setText(self.tr("Use the answers of {day}").format(day=day))
        self.earlier.button.updateGeometry()
        said = self.tr("You signed this form before. Its answers can be a start; every one can still be changed.")
        self.earlier.say(QUIET, said, aloud=False)

    def check(self) -> None:
        """Check what stands on the screen now, and show what follows from it."""
        self._checking.stop()
        if self._sheet is None:
            return
        due = tuple(one for one in self._sheet.problems() if self._shows_all or self._sheet.is_due(one))
        checked = (self._sheet.asked(), due, len(self.body.fields))
        if checked != self._checked:
            self._checked = checked
            self._still.keep(self._show_checked)

    def go_to(self, key: str) -> None:
        """Give the keyboard to the field of a key and bring it into sight."""
        field, group = self.body.field(key), self.body.groups.get(key)
        if field is not None:
            self._still.settle()
            field.focus()
            self.area.ensureWidgetVisible(field, 0, theme.HUGE)
        elif group is not None:  # without an entry
            self._still.settle()
            group.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(group.add, 0, theme.HUGE)

    def focus_first(self) -> None:
        """Give the keyboard to the first field without an answer."""
        self.body.focus_first()
        self._bring_focus_in_sight()

    def _show_checked(self) -> None:
        asked, due, _ = self._checked
        by_key = defaultdict[str, list[Problem]](list)
        for problem in due:
            by_key[problem.key].append(problem)
        focus = QApplication.focusWidget()
        self.body.refresh(asked, by_key)
        self.problems.show_problems([Found(one, self._label(one.key)) for one in due])
        self._keep_focus(focus)

    def _label(self, key: str) -> str:
        field = self.body.fields.get(key)
        if field is not None:
            return field.full_name()
        return self._sheet.text(key, self._language) if self._sheet is not None else ""

    def _keep_focus(self, focus: QWidget | None) -> None:
        """Where the keyboard was on something that is gone, give it to the nearest field before it."""
        if focus is None or not self.isAncestorOf(focus) or focus.isVisible():
            return
        seen: AnswerField | None = None
        for field in self.body.fields.values():
            if field.isAncestorOf(focus):
                break
            seen = field if field.isVisibleTo(self) else seen
        if seen is not None:
            seen.focus()
        else:
            self.body.focus_first()

    # what the person does

    def _take(self, key: str) -> None:
        field = self.body.fields.get(key)
        if self._sheet is None or field is None or not self._sheet.put(key, field.control.values()):
            return
        field.show_origin(None)
        self.bar.saved.note_change()
        self.changed.emit()
        self._checking.start(_PAUSE if field.is_typed() else 0)

    def _continue(self) -> None:
        if self._sheet is None:
            return
        self.body.finish()
        self._shows_all = True
        self.check()
        if any(one.severity is Severity.ERROR for one in self._sheet.problems()):
            self._still.settle()
            self.area.verticalScrollBar().setValue(0)
            self.area.ensureWidgetVisible(self.problems)
            self.problems.focus_first()
            self.problems.tell()
        else:
            self.finished.emit()

    def _add_entry(self, group: str) -> None:
        if self._sheet is None:
            return
        number = self._sheet.add_entry(group)
        self._show_again()
        entries = self.body.groups[group]
        entries.tell_added(number)
        first = next((one for one in self.body.shown() if entries.entries[-1].isAncestorOf(one)), None)
        if first is not None:
            self._still.settle()
            first.focus()
            self.area.ensureWidgetVisible(first, 0, theme.HUGE)

    def _remove_entry(self, group: str, number: int) -> None:
        if self._sheet is None:
            return
        self._before = self._sheet.remove_entry(group, number)
        entries = self.body.groups[group]
        entries.tell_removed(number)  # first, so that the keyboard is there when the card goes
        self._show_again()
        for link, other in self.body.groups.items():
            if link != group:
                other.strip.hide()
        self._still.settle()
        self.area.ensureWidgetVisible(entries.strip, 0, theme.HUGE)
        self.changed.emit()

    def _use_earlier(self) -> None:
        """Take over last time's answers, or take that back."""
        if self._sheet is None or self._earlier is None:
            return
        if self._before is not None:
            self._undo()
            self.offer_earlier(*self._earlier)
            announce(self.earlier, self.tr("Your answers are back as they were"))
            return
        self._before = self._sheet.take(*self._earlier)
        self._show_again()
        self.earlier.button.setText(self.tr("Undo"))
        self.earlier.button.updateGeometry()
        day = words.day(self._earlier[1].on)
        self.earlier.say(words.GOOD, self.tr("The answers of {day} are filled in.").format(day=day))
        self.changed.emit()

    def _undo_removal(self) -> None:
        self._undo()
        for entries in self.body.groups.values():
            if entries.strip.button.hasFocus():
                entries.add.setFocus(Qt.FocusReason.OtherFocusReason)
            entries.strip.hide()

    def _undo(self) -> None:
        if self._sheet is not None and self._before is not None:
            self._sheet.restore(self._before)
            self._before = None
            self._show_again()
            self.changed.emit()

    def _show_again(self) -> None:
        if self._sheet is not None:
            self.body.finish()
            self.body.show_answers(self._sheet)
            self.check()

    def _hide_carried(self) -> None:
        self.body.focus_first()
        self.carried.hide()

    # looks

    def _note_growth(self) -> None:
        self._put_in_order()
        self.check()  # of what is new, the list at the top did not know the name
        self._bring_focus_in_sight()

    def _bring_focus_in_sight(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.body.isAncestorOf(focus) and not self._still.is_in_sight(focus):
            self._still.settle()
            self.area.ensureWidgetVisible(focus, 0, theme.HUGE)

    def _put_in_order(self) -> None:
        put_in_reading_order(self)

    def _lay_out(self) -> None:
        self.area = ScrolledColumn()
        self.area.setAccessibleName(self.tr("The form"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        InSight(self.area)
        self._still = Still(self.area, self.body)
        for part in (self.heading, self.problems, self.carried, self.earlier, self.body):
            self.area.column.addWidget(part)
        self.area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.area, 1)
        column.addWidget(in_column(self.bar))

    def _connect(self) -> None:
        self._checking.timeout.connect(self.check)
        self._leave.clicked.connect(self.left)
        self.go_on.clicked.connect(self._continue)
        self.problems.asked.connect(self.go_to)
        self.problems.rearranged.connect(self._put_in_order)
        self.carried.pressed.connect(self._hide_carried)
        self.earlier.pressed.connect(self._use_earlier)
        self.body.changed.connect(self._take)
        self.body.grown.connect(self._note_growth)
        self.body.add_asked.connect(self._add_entry)
        self.body.remove_asked.connect(self._remove_entry)
        self.body.undo_asked.connect(self._undo_removal)
