"""The Attestations page: the list with its details, and in its place the filler, the forms, the packet, the checks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.errors import KnownError
from sync.work import Work
from ui import words
from ui.attestations import doing
from ui.attestations.details.offers import Action
from ui.attestations.main import MainView
from ui.attestations.parts import Parts
from ui.attestations.reading import Seen
from ui.attestations.saving import ask_where, ask_which
from ui.attestations.saying import Saying
from ui.jobs import Jobs, Lane
from ui.overriding import override
from ui.widgets.painted import AfterPaint
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.attestations.model import Delivery, Draft
    from desktop.desk import Desk
    from desktop.outbox.model import Pass

Then = Callable[[Any], object]


class AttestationsPage(QWidget):
    """Reads the list when it is first shown, and again after everything that changes it."""

    asked = Signal(str)  # an action of `Window.act`: settings, doctor or organization
    changed = Signal()  # something was queued, held, signed or discarded here
    send_asked = Signal(str)  # id of the one to be sent now

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._was_shown = False
        self._file_of = ("", "")  # what is being saved: kind and id
        self._action = ""  # what the strip offers after trouble
        self._discarded: Draft | None = None
        self._saying = Saying(desk.words, self)
        self.main = MainView(desk, jobs, self._saying)
        self.parts = Parts(desk, jobs, self._saying, self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        self._does = self._table()
        calm_bars(self)
        self._connect()

    def reload(self) -> None:
        """Read the list again; what is being filled in stays as it is."""
        if self._was_shown:
            self.main.reload()

    def focus_first(self) -> None:
        """Give the keyboard to the first control of what is shown."""
        part = self.parts.currentWidget()
        getattr(part, "focus_first")()  # noqa: B009 - every part has it; Qt only knows the widget

    def begin(self, form: str = "", party: str = "") -> None:
        """Open the newest draft of a form for a party, or begin one; without a form, offer all forms."""
        self.save_draft()
        if form:
            self._run(doing.Begin(self._desk, form, party), self._fill)
        else:
            self.parts.choose()

    def check_file(self) -> None:
        """Ask for the file of a receipt or a sealed one, and tell what it is."""
        self.parts.check().ask_which()

    def save_draft(self) -> None:
        """Save at once what is being filled in."""
        self.parts.save_draft()

    def note_sending(self) -> None:
        """Show that a pass over the outbox began."""
        self.reload()

    def note_pass(self, outcome: Pass | KnownError | None) -> None:
        """Tell what a pass over the outbox came to, and read the list again."""
        mark, said = self._saying.outcome(outcome)
        if said:
            self.main.strip.say(mark, said, *self._way_out(getattr(outcome, "trouble", outcome)))
        self.reload()

    def note_confirmed(self, ids: tuple[str, ...]) -> None:
        """Tell that the published lists show by now what was handed off."""
        said = self.tr("%n attestation(s) now stand in the published lists: confirmed.", "", len(ids))
        self.main.strip.say(words.GOOD, said)
        self.reload()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            AfterPaint(self, self.main.reload)

    def _table(self) -> dict[Action, Callable[[Seen], object]]:
        """Return what each action does."""
        return {
            Action.OPEN: self._open,
            Action.DISCARD: self._discard,
            Action.SEND: self._queue,
            Action.SEND_NOW: self._send_now,
            Action.HOLD: self._hold,
            Action.RELEASE: self._release,
            Action.SETTLE: self._settle,
            Action.PACKET: self._show_packet,
            Action.SEAL: partial(self._ask_where, "seal"),
            Action.PASSED_ON: self._pass_on,
            Action.RECEIPT: partial(self._ask_where, "receipt"),
            Action.IMPORT: self._ask_for_receipt,
            Action.CORRECT: self._correct,
        }

    def _act(self, action: Action, seen: Seen) -> None:
        self.main.strip.hide()
        self._does[action](seen)

    def _run(self, job: Callable[[Work], Any], then: Then, lane: Lane = Lane.LOCAL) -> None:
        self._jobs.start(lane, job, on_result=then, on_trouble=self._tell_trouble, name=type(job).__name__)

    def _open(self, seen: Seen) -> None:
        self.parts.fill(seen.listed.id)

    def _fill(self, draft: Draft) -> None:
        self.parts.fill(draft.id)

    def _begin_anew(self, form: str, party: str) -> None:
        self._run(doing.BeginAnew(self._desk, form, party), self._fill)

    def _correct(self, seen: Seen) -> None:
        self._run(doing.Correct(self._desk, seen.listed.id), self._fill)

    def _discard(self, seen: Seen) -> None:
        self._run(doing.Discard(self._desk, seen.listed.id), self._note_discarded)

    def _note_discarded(self, draft: Draft) -> None:
        self._discarded = draft
        self.main.details.show_nothing()
        self.main.strip.say(words.QUIET, self.tr("The draft is discarded."), self.tr("Undo"), self._put_back)
        self.main.strip.way.setFocus()
        self._note_change()

    def _put_back(self) -> None:
        if self._discarded is not None:
            self._run(doing.PutBack(self._desk, self._discarded), self._note_put_back)

    def _note_put_back(self, id_: str) -> None:
        self._choose(id_)
        self.main.focus_first()

    def _choose(self, id_: str) -> None:
        self.main.reload(choose=id_)
        self.changed.emit()

    def _queue(self, seen: Seen) -> None:
        self._run(doing.Queue(self._desk, seen.listed.id, self.main.details.due.day()), self._note_queued)

    def _note_queued(self, _delivery: Delivery) -> None:
        self.main.strip.say(words.DELIVERY_MARKS["queued"], self.tr("It waits to be sent, and is sent right away."))
        self._note_change()

    def _send_now(self, seen: Seen) -> None:
        self.send_asked.emit(seen.listed.id)

    def _hold(self, seen: Seen) -> None:
        self._run(doing.Hold(self._desk, seen.listed.id, is_held=True), self._note_delivery)

    def _release(self, seen: Seen) -> None:
        self._run(doing.Hold(self._desk, seen.listed.id, is_held=False), self._note_delivery)

    def _settle(self, seen: Seen) -> None:
        self.main.strip.say(words.DELIVERY_MARKS["sending"], self.tr("Asking the endpoint…"))
        self._run(doing.Settle(self._desk, seen.listed.id), self._note_settled, Lane.EXCHANGE)

    def _note_settled(self, delivery: Delivery) -> None:
        mark = words.DELIVERY_MARKS[delivery.state.value]
        self.main.strip.say(mark, self._saying.settled(delivery))
        self._note_change()

    def _show_packet(self, seen: Seen) -> None:
        self.parts.show_packet(seen.listed.id)

    def _note_entered(self, attestation: str, route: str) -> None:
        self.parts.show_list()
        self._run(doing.HandOff(self._desk, attestation, route), self._note_handed_off)

    def _pass_on(self, seen: Seen) -> None:
        route = "file" if "file" in seen.form.routes else "mail"
        self._run(doing.HandOff(self._desk, seen.listed.id, route), self._note_handed_off)

    def _note_handed_off(self, _delivery: Delivery) -> None:
        said = self.tr("Noted. If the published lists show it one day, or you import its receipt, it is confirmed.")
        self.main.strip.say(words.DELIVERY_MARKS["handed_off"], said)
        self._note_change()
        self.main.focus_first()

    def _ask_where(self, what: str, seen: Seen) -> QFileDialog:
        self._file_of = (what, seen.listed.id)
        return ask_where(self, what, seen.whose, self.save_to)

    def _ask_where_packet(self, attestation: str, title: str) -> None:
        self._file_of = ("packet", attestation)
        ask_where(self, "packet", title, self.save_to)

    def save_to(self, file: str) -> None:
        """Save the receipt, packet or sealed file that was asked for."""
        what, attestation = self._file_of
        self._run(doing.SaveFile(self._desk, attestation, what, Path(file)), self._note_saved)

    def _note_saved(self, file: Path) -> None:
        said = self.tr("Saved: {file}").format(file=QDir.toNativeSeparators(str(file)))
        packet = self.parts.packet
        is_at_packet = packet is not None and self.parts.currentWidget() is packet
        (packet.strip if packet is not None and is_at_packet else self.main.strip).say(words.GOOD, said)
        self.reload()

    def _ask_for_receipt(self, _seen: Seen) -> QFileDialog:
        return ask_which(self, self.tr("Import a receipt"), self.import_receipt)

    def import_receipt(self, file: str) -> None:
        """Bring in a receipt, and tell what it is."""
        self.parts.check().take_in(file)

    def _check(self) -> None:
        self.parts.check()

    def _ask_for_organization(self) -> None:
        self.parts.show_list()
        self.asked.emit("organization")

    def _note_delivery(self, _delivery: Delivery) -> None:
        self._note_change()

    def _note_change(self) -> None:
        self.reload()
        self.changed.emit()

    def _leave_part(self) -> None:
        self.parts.show_list()
        self.reload()
        self.main.focus_first()

    def _note_signed(self, attestation: str) -> None:
        self.parts.show_list()
        self.main.strip.say(words.GOOD, self.tr("Signed and kept on this computer. Now choose how it leaves."))
        self._choose(attestation)
        self.main.focus_first()

    def _leave_filler(self, draft: str) -> None:
        self.parts.show_list()
        self._choose(draft)
        self.main.focus_first()

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.parts.show_list()
        self.main.strip.say(words.ATTENTION, self._saying.met(trouble), *self._way_out(trouble))
        self.reload()

    def _way_out(self, trouble: object) -> tuple[Any, ...]:
        """Return the button that helps with trouble, as `Strip.say` takes it; nothing where none does."""
        self._action = self._desk.words.error(trouble, at="endpoint").action if isinstance(trouble, KnownError) else ""
        if self._action not in {"settings", "doctor"}:
            return ()
        return self._desk.words.action(self._action), self._go_where_it_helps

    def _go_where_it_helps(self) -> None:
        self.asked.emit(self._action)

    def _connect(self) -> None:
        self.main.new_asked.connect(self.parts.choose)
        self.main.check_asked.connect(self._check)
        self.main.opened.connect(self.parts.fill)
        self.main.acted.connect(self._act)
        self.parts.filler_left.connect(self._leave_filler)
        self.parts.signed.connect(self._note_signed)
        self.parts.begun.connect(self._begin_anew)
        self.parts.gone_on.connect(self.parts.fill)
        self.parts.entered.connect(self._note_entered)
        self.parts.save_asked.connect(self._ask_where_packet)
        self.parts.imported.connect(self._note_change)
        self.parts.organization_asked.connect(self._ask_for_organization)
        self.parts.left.connect(self._leave_part)
