"""The Doctor page: what works and what does not between this desk and the services, with advice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.doctor import Check, State
from sync.errors import KnownError
from sync.work import Progress
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card, Hairline
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop
MARKS: Mapping[State, words.Mark] = MappingProxyType(
    {
        State.FINE: words.GOOD,
        State.ATTENTION: words.ATTENTION,
        State.BROKEN: words.BAD,
        State.SKIPPED: words.QUIET,
    }
)


class CheckLine(QWidget):
    """One check: its name, what was found and what to do, its state as icon, word and colour."""

    def __init__(self, check: Check, state: str) -> None:
        super().__init__()
        mark = MARKS[check.state]
        status = Status(wrap=True)
        status.say(mark.icon, mark.role, state)
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        for sentence, role in ((check.sentence, Role.QUIET), (check.advice, Role.TEXT)):
            if sentence:
                text = Text(sentence, TextStyle.BODY, role, wrap=True)
                text.setAlignment(TOP)
                words.addWidget(text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        row.setSpacing(theme.LARGE)
        name = Text(check.title, TextStyle.STRONG, wrap=True)
        beside_the_icon = max(0, (theme.grown(theme.ICON) - name.fontMetrics().height()) // 2)
        name.setAlignment(TOP)
        name.setContentsMargins(0, beside_the_icon, 0, 0)
        words.setContentsMargins(0, beside_the_icon, 0, 0)
        for part, share in ((name, 3), (words, 8), (status, 2)):
            row.addLayout(part, share) if isinstance(part, QVBoxLayout) else row.addWidget(part, share, TOP)


class DoctorPage(QWidget):
    """Runs the checks when asked and shows them."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._checks: Sequence[Check] = ()
        self._check = Button(self.tr("Check &now"), Icon.DOCTOR, Weight.PRIMARY)
        self._copy = Button(self.tr("Cop&y as text"), Icon.COPY)
        self._summary = Status(wrap=True)
        self._bar = ThinBar()
        self._list = ScrolledColumn(wide=True)
        self._card = Card()
        self._lay_out()
        self._check.clicked.connect(self.examine)
        self._copy.clicked.connect(self._copy_text)
        jobs.progressed.connect(self._show_progress)
        jobs.stopped.connect(self._note_end)
        jobs.crashed.connect(self._note_end)
        hint = self.tr("Checks the data on this computer, the network and the portal. Nothing is changed.")
        self._summary.say(Icon.INFO, Role.QUIET, hint)

    def examine(self) -> None:
        """Run the checks, unless they are running."""
        if self._job is not None:
            return
        self._job = self._jobs.start(
            Lane.EXCHANGE, self._desk.doctor, on_result=self.show_checks, on_trouble=self._show_trouble
        )
        self._bar.show_progress(0, None)
        self._bar.show()
        self._summary.say(Icon.DOCTOR, Role.QUIET, self._desk.words.progress("doctor.checks"))

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show what was found."""
        self._end()
        self._checks = checks
        self._clear()
        for place, check in enumerate(checks):
            if place:
                self._list.column.addWidget(Hairline())
            self._list.column.addWidget(CheckLine(check, self._desk.words.state(check.state.value)))
        self._list.column.addStretch(1)
        self._card.setVisible(bool(checks))
        self._copy.setVisible(bool(checks))
        self._sum_up()

    def focus_first(self) -> None:
        """Give the keyboard to the page's first control."""
        self._check.setFocus()

    def text(self) -> str:
        """Return what was found as plain text."""
        lines = []
        for check in self._checks:
            state = self._desk.words.state(check.state.value)
            lines += [f"{check.title}: {state}", *(f"    {part}" for part in (check.sentence, check.advice) if part)]
        return "\n".join(lines)

    def _sum_up(self) -> None:
        worst = sum(check.state is State.BROKEN for check in self._checks)
        odd = sum(check.state is State.ATTENTION for check in self._checks)
        if worst:
            mark, said = words.BAD, self.tr("%n thing(s) do not work; see below what to do.", "", worst)
        elif odd:
            mark, said = words.ATTENTION, self.tr("Everything works. %n thing(s) to look at below.", "", odd)
        else:
            mark, said = words.GOOD, self.tr("Everything works.")
        self._summary.say(mark.icon, mark.role, said)
        announce(self, said)

    def _show_trouble(self, trouble: KnownError) -> None:
        self._end()
        self._summary.say(Icon.ATTENTION, Role.BAD, str(self._desk.words.error(trouble)))

    def _show_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self._bar.show_progress(progress.done, progress.total)
            self._summary.say(Icon.DOCTOR, Role.QUIET, self._desk.words.progress(progress))

    def _note_end(self, job: Job) -> None:
        if job is self._job:
            self._end()
            self._summary.say(Icon.INFO, Role.QUIET, self.tr("The checks were stopped."))

    def _end(self) -> None:
        self._job = None
        self._bar.hide()

    def _clear(self) -> None:
        while (item := self._list.column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        announce(self, self.tr("Copied."))

    def _lay_out(self) -> None:
        self._bar.setAccessibleName(self.tr("Progress of the checks"))
        self._bar.hide()
        self._copy.hide()
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.column.setSpacing(0)
        self._list.column.setContentsMargins(0, 0, 0, 0)
        self._card.column.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        self._card.column.addWidget(self._list)
        self._card.hide()
        answers = self.tr("What works, and what to do about what does not")
        row = QHBoxLayout()
        row.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.LARGE)
        column.addWidget(PageHeader(self.tr("Doctor"), answers, self._check))
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addWidget(self._card, 1)
        column.addStretch(0)
