"""The jobs of the last step: read what will be signed, make the exact record, sign."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.attestations.model import Attestation, Line, Signature
from desktop.attestations.trouble import DraftChanged
from desktop.desk import Desk
from desktop.forms.model import Form, Problem
from sync.work import Work


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What will be signed.

    Attributes:
        organization: its name as it is signed.
        problems: what is still worth a look.
    """

    form: Form
    organization: str
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ReadReview:
    """The job that saves what was typed last, and reads the draft as it will be signed."""

    desk: Desk
    write: Callable[[], None]  # saves what is not saved yet
    draft: str
    form: Form

    def __call__(self, _work: Work) -> Reviewed:
        """Return it."""
        from desktop.attestations.signing import organization_name

        self.write()
        book = self.desk.attestations
        name = organization_name(self.desk, book.draft(self.draft))
        return Reviewed(self.form, name, book.questions_and_answers(self.draft), book.check(self.draft))


@dataclass(frozen=True, slots=True)
class MakeRecord:
    """The job that makes the exact bytes that signing would freeze."""

    desk: Desk
    draft: str
    signature: Signature

    def __call__(self, _work: Work) -> bytes:
        """Return them."""
        return self.desk.attestations.preview(self.draft, self.signature)


@dataclass(frozen=True, slots=True)
class Sign:
    """The job that signs what was shown, and nothing else."""

    desk: Desk
    draft: str
    signature: Signature
    shown: tuple[Line, ...]

    def __call__(self, _work: Work) -> Attestation:
        """Return what was signed.

        Raises:
            DraftChanged: the draft is no longer what was shown; another window or the command line changed it.
        """
        if self.desk.attestations.questions_and_answers(self.draft) != self.shown:
            raise DraftChanged(id=self.draft)
        return self.desk.attestations.sign(self.draft, self.signature)
