"""The part of the tour about attestations: what is filled in, signed, sent, lost on the way and settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.attestations.model import Signature
from sync.work import Work
from ui.attestations.details.offers import Action
from ui.frame.pages.keys import ATTESTATIONS
from ui.jobs import Lane

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.practice import PracticePortal
    from ui.app import App
    from ui.attestations.page import AttestationsPage
    from ui.tour.journey import Tour

FORM = "directory-choices"


@dataclass(frozen=True, slots=True)
class Draft:
    """The job that begins the three choices and answers each question with the first of its answers; returns the id."""

    desk: Desk

    def __call__(self, _work: Work) -> str:
        """Return the id of the draft."""
        from desktop.forms.checking import asked
        from desktop.forms.library import form

        book = self.desk.attestations
        draft = book.begin(FORM)
        choices = {
            key: (item.options[0].code,)
            for item, key in asked(form(FORM), draft.answers)
            if item.options and item.is_required and key not in draft.answers
        }
        return book.save(draft.id, {**draft.answers, **choices}, frozenset(choices)).id


@dataclass(frozen=True, slots=True)
class PracticeAttestations:
    """The job that leaves one attestation in each of three states: signed, received, and its outcome unknown.

    The last answer is lost on its way; the endpoint is asked once, and answers.
    """

    desk: Desk
    portal: PracticePortal

    def __call__(self, work: Work) -> tuple[str, str, str]:
        """Return the ids: signed, received, unknown."""
        from sync.practice.faults import Fault
        from sync.practice.fhir.faults import lost_answer

        kept, received, unknown = (self._sign(work) for _ in range(3))
        outbox = self.desk.outbox
        outbox.queue(received)
        outbox.send(work, only=received)
        outbox.queue(unknown)
        self.portal.fail_next(Fault("what it can do"), lost_answer())
        outbox.send(work, only=unknown)
        return kept, received, unknown

    def _sign(self, work: Work) -> str:
        now = datetime.now().astimezone().replace(microsecond=0)
        signature = Signature("Alex Practice", "Administrator", has_authority=True, declares=True, signed=now)
        return self.desk.attestations.sign(Draft(self.desk)(work), signature).id


class AttestationSteps(QObject):
    """The steps of the tour through the Attestations page."""

    def __init__(self, tour: Tour, app: App) -> None:
        super().__init__(tour)
        self._tour, self._app = tour, app
        self._draft = self._kept = self._received = self._unknown = ""

    def steps(self) -> list[Callable[[], None]]:
        """Return them in order."""
        return [
            self.show_attestations,
            self.show_forms,
            self.make_draft,
            self.fill_in,
            self.read_before_signing,
            self.sign_and_send,
            self.look_at_the_list,
            self.look_at_the_unknown,
            self.ask_the_endpoint,
            self.look_at_the_received,
            self.show_packet,
            self.check_proofs,
            self.leave_attestations,
        ]

    def show_attestations(self) -> None:
        """Show the page while there is nothing on it."""
        self._app.window.show_page(ATTESTATIONS)
        self._page().focus_first()
        self._tour.after()

    def show_forms(self) -> None:
        """Show what can be attested."""
        self._tour.picture("attestations-start")
        self._page().begin()
        self._tour.after()

    def make_draft(self) -> None:
        """Begin the three choices."""
        self._tour.picture("attestation-forms")
        self._app.jobs.start(Lane.LOCAL, Draft(self._app.desk), on_result=self._note_draft)
        self._tour.after()

    def fill_in(self) -> None:
        """Open the draft."""
        self._page().parts.fill(self._draft)
        self._tour.after()

    def read_before_signing(self) -> None:
        """Go on to what will be signed."""
        self._tour.picture("attestation-filler")
        filler = self._page().parts.filler
        if filler is not None:
            filler.fill.go_on.click()
        self._tour.after()

    def sign_and_send(self) -> None:
        """Leave the draft, sign three others and send two of them; the answer to the last one is lost."""
        self._tour.picture("attestation-sign")
        self._page().parts.show_list()
        if self._app.portal is not None:
            job = PracticeAttestations(self._app.desk, self._app.portal)
            self._app.jobs.start(Lane.EXCHANGE, job, on_result=self._note_sent)
        self._tour.after(Lane.EXCHANGE)

    def look_at_the_list(self) -> None:
        """Show the list and the one whose outcome is unknown."""
        self._page().main.reload(choose=self._unknown)
        self._app.errands.sending.refresh()
        self._tour.after()

    def look_at_the_unknown(self) -> None:
        """Picture it."""
        self._tour.picture("attestation-unknown")
        self._tour.after()

    def ask_the_endpoint(self) -> None:
        """Press the button that asks the endpoint."""
        ask = self._page().main.details.button(Action.SETTLE)
        if ask is not None:
            ask.click()
        self._tour.after(Lane.EXCHANGE)

    def look_at_the_received(self) -> None:
        """Picture what asking came to, and choose the one that was received at once."""
        self._tour.picture("attestation-settled")
        self._page().main.reload(choose=self._received)
        self._tour.after()

    def show_packet(self) -> None:
        """Show what to enter in the portal."""
        self._tour.picture("attestation-received")
        self._page().parts.show_packet(self._kept)
        self._tour.after()

    def check_proofs(self) -> None:
        """Show the checks."""
        self._tour.picture("attestation-packet")
        self._page().parts.check()
        self._tour.after()

    def leave_attestations(self) -> None:
        """Go back to the list."""
        self._tour.picture("attestation-checks")
        self._page().parts.show_list()
        self._tour.after()

    def _note_draft(self, draft: str) -> None:
        self._draft = draft

    def _note_sent(self, ids: tuple[str, str, str]) -> None:
        self._kept, self._received, self._unknown = ids

    def _page(self) -> AttestationsPage:
        page = self._app.window.attestations()
        if page is None:
            raise TypeError("the attestations are not shown")
        return page
