"""What a person asks to be done with a draft or an attestation, as jobs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sync.work import Work
from ui.attestations.reading import Shop

if TYPE_CHECKING:
    from desktop.attestations.model import Delivery, Draft
    from desktop.desk import Desk
    from desktop.proof.model import FileCheck


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin an attestation, or go on with the newest draft of the same form for the same party."""

    desk: Desk
    form: str
    party: str

    def __call__(self, _work: Work) -> Draft:
        """Return the draft."""
        book, organization = self.desk.attestations, self.desk.organization.current()
        shop = Shop((), organization, book.drafts(), {})
        return shop.draft_of(self.form, self.party) or book.begin(self.form, self.party)


@dataclass(frozen=True, slots=True)
class BeginAnew:
    """Begin an attestation, whatever drafts there are."""

    desk: Desk
    form: str
    party: str

    def __call__(self, _work: Work) -> Draft:
        """Return the draft."""
        return self.desk.attestations.begin(self.form, self.party)


@dataclass(frozen=True, slots=True)
class Correct:
    """Begin the correction of an attestation, or go on with the one begun."""

    desk: Desk
    attestation: str

    def __call__(self, _work: Work) -> Draft:
        """Return the draft."""
        book = self.desk.attestations
        begun = next((one for one in book.drafts() if one.supersedes == self.attestation), None)
        signed = book.attestation(self.attestation)
        return begun or book.begin(signed.form, signed.party, supersedes=signed.id)


@dataclass(frozen=True, slots=True)
class Discard:
    """Throw a draft away."""

    desk: Desk
    draft: str

    def __call__(self, _work: Work) -> Draft:
        """Return it, so that it can be put back."""
        return self.desk.attestations.discard(self.draft)


@dataclass(frozen=True, slots=True)
class PutBack:
    """Put a draft back that was thrown away."""

    desk: Desk
    draft: Draft

    def __call__(self, _work: Work) -> str:
        """Return its id."""
        self.desk.attestations.put_back(self.draft)
        return self.draft.id


@dataclass(frozen=True, slots=True)
class Queue:
    """Put an attestation in the queue, perhaps with the day by which it has to be there."""

    desk: Desk
    attestation: str
    due: date | None = None

    def __call__(self, _work: Work) -> Delivery:
        """Return how it stands."""
        return self.desk.outbox.queue(self.attestation, due=self.due)


@dataclass(frozen=True, slots=True)
class Hold:
    """Hold an attestation back, or let it go."""

    desk: Desk
    attestation: str
    is_held: bool

    def __call__(self, _work: Work) -> Delivery:
        """Return how it stands."""
        outbox = self.desk.outbox
        return outbox.hold(self.attestation) if self.is_held else outbox.release(self.attestation)


@dataclass(frozen=True, slots=True)
class Settle:
    """Ask the endpoint whether it has an attestation; nothing is sent."""

    desk: Desk
    attestation: str

    def __call__(self, work: Work) -> Delivery:
        """Return how it stands."""
        return self.desk.outbox.settle(work, self.attestation)


@dataclass(frozen=True, slots=True)
class HandOff:
    """Note that a person took it on: through the portal, as a file, by mail."""

    desk: Desk
    attestation: str
    route: str

    def __call__(self, _work: Work) -> Delivery:
        """Return how it stands."""
        return self.desk.outbox.hand_off(self.attestation, self.route)


@dataclass(frozen=True, slots=True)
class SaveFile:
    """Save a receipt, packet or sealed file; ``what`` is one of these words."""

    desk: Desk
    attestation: str
    what: str
    file: Path

    def __call__(self, _work: Work) -> Path:
        """Return the file."""
        proof = self.desk.proof
        if self.what == "receipt":
            proof.save_receipt(self.attestation, self.file)
        elif self.what == "packet":
            proof.save_packet(self.attestation, self.file)
        else:
            proof.seal(self.attestation, self.file)
        return self.file


@dataclass(frozen=True, slots=True)
class ImportReceipt:
    """Bring in a receipt from elsewhere."""

    desk: Desk
    file: Path

    def __call__(self, _work: Work) -> FileCheck:
        """Return what was found."""
        return self.desk.proof.import_receipt(self.file)


@dataclass(frozen=True, slots=True)
class Look:
    """Look at a receipt or sealed file; nothing is changed."""

    desk: Desk
    file: Path

    def __call__(self, _work: Work) -> FileCheck:
        """Return what was found."""
        return self.desk.proof.look(self.file)
