"""The job that reads a draft with everything that is needed to fill it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.attestations.model import Draft
from desktop.desk import Desk
from desktop.forms.checking import Context
from desktop.forms.model import Answers, Form, Origin
from sync.work import Work


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft, ready to be filled in.

    Attributes:
        told: what a newer version of the form changed, in sentences.
        earlier: last time's answers and where they are from, or None.
    """

    draft: Draft
    form: Form
    context: Context
    told: tuple[str, ...]
    earlier: tuple[Answers, Origin] | None


@dataclass(frozen=True, slots=True)
class Open:
    """Reads it; what was typed into another draft is saved before."""

    desk: Desk
    write: Callable[[], None]
    draft: str

    def __call__(self, _work: Work) -> Opened:
        """Return it."""
        from desktop.forms.library import form

        self.write()
        book = self.desk.attestations
        draft, told = book.carried(self.draft)
        return Opened(draft, form(draft.form, draft.version), book.context(draft.party), told, self._earlier(draft))

    def _earlier(self, draft: Draft) -> tuple[Answers, Origin] | None:
        """Return last time's answers; a correction begins with them anyway."""
        if draft.supersedes:
            return None
        found = self.desk.attestations.earlier(draft.form, draft.party)
        if found is None:
            return None
        attestation, answers = found
        return answers, Origin("earlier", attestation.signed.date())
