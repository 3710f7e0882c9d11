"""The attestations of the desk: drafts, signing, what was signed, and what became of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.attestations import drafts, signing, stored
from desktop.attestations.model import (
    Attestation,
    Counts,
    Delivery,
    Draft,
    Line,
    Listed,
    Signature,
    State,
    Told,
)
from desktop.attestations.trouble import NotUnique
from desktop.organization.model import WHOLE
from desktop.store.opening import opened
from sync.errors import KnownError, NotFound

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.forms.checking import Context
    from desktop.forms.model import Answers, Problem


class AttestationBook:
    """The attestations of one desk; every method opens its own connections, so each may be called from any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # drafts

    def begin(self, form: str, party: str = WHOLE, *, supersedes: str = "") -> Draft:
        """Return a new draft, saved, with the answers that are known already.

        Args:
            form: its id.
            party: a facility's id, or `WHOLE`; an organization of one facility is that facility.
            supersedes: id of the signed attestation that the new one corrects; its answers are there to begin with.

        Raises:
            NotFound: there is no such form, facility or attestation.
            NoOrganization: the desk has no organization yet.
        """
        return drafts.begin(self._desk, form, party, supersedes)

    def draft(self, id: str) -> Draft:  # noqa: A002 -- ids are called id throughout
        """Return a draft.

        Raises:
            AlreadySigned: it was signed.
            NotFound: there is none of this id.
        """
        with self._reader() as store:
            if store is None:
                raise NotFound(wanted=id)
            return drafts.there(store, id)

    def drafts(self) -> tuple[Draft, ...]:
        """Return all drafts, the last changed first."""
        with self._reader() as store:
            return stored.drafts(store) if store else ()

    def save(self, id: str, answers: Answers, touched: Collection[str]) -> Draft:  # noqa: A002
        """Save the answers of a draft, in one transaction, and return it as it is then.

        Args:
            id: of the draft.
            answers: all of them.
            touched: keys that the person changed; they no longer are from a source.

        Raises:
            AlreadySigned, NotFound: as `draft` says; nothing was written.
        """
        return drafts.save(self._desk, id, answers, touched)

    def carried(self, id: str) -> tuple[Draft, tuple[str, ...]]:  # noqa: A002
        """Return a draft, brought to the newest version of its form if need be, and what changed: a sentence each."""
        return drafts.carried(self._desk, id)

    def discard(self, id: str) -> Draft:  # noqa: A002
        """Delete a draft and return it, for `put_back`."""
        return drafts.discard(self._desk, id)

    def put_back(self, draft: Draft) -> None:
        """Put a discarded draft back as it was."""
        drafts.put_back(self._desk, draft)

    def check(self, id: str) -> tuple[Problem, ...]:  # noqa: A002
        """Return what there is about the answers of a draft: errors, warnings and notes, in the order of the form."""
        return signing.problems(self._desk, self.draft(id))

    def context(self, party: str) -> Context:
        """Return what the rules of a form may ask about besides the answers, as of now."""
        return drafts.context(self._desk, party)

    def earlier(self, form: str, party: str) -> tuple[Attestation, Answers] | None:
        """Return what was signed last with this form for this party, with its answers; None where nothing was."""
        return drafts.earlier(self._desk, form, party)

    # signing

    def preview(self, id: str, signature: Signature) -> bytes:  # noqa: A002
        """Return the exact bytes that signing with this signature would freeze; nothing is checked or written."""
        return signing.record_of(self._desk, self.draft(id), signature).record

    def sign(self, id: str, signature: Signature) -> Attestation:  # noqa: A002
        """Turn a draft into a signed record, in one durable transaction: all of it happens, or nothing.

        When this returns, the record is on the disk and cannot change any more. Until then the draft is as it was.

        Raises:
            NotDeclared, NotReady: the signature or the answers are not complete.
            DraftChanged: it was saved by somebody else in the middle of signing.
            AlreadySigned, NotFound: as `draft` says.
            DiskFull, StoreBusy: it could not be written; the draft is as it was.
        """
        return signing.sign(self._desk, id, signature)

    # what was signed

    def attestation(self, id: str) -> Attestation:  # noqa: A002
        """Return a signed attestation.

        Raises:
            NotFound: there is none of this id.
        """
        with self._reader() as store:
            found = stored.attestation(store, id) if store else None
        if found is None:
            raise NotFound(wanted=id)
        return found

    def delivery(self, id: str) -> Delivery:  # noqa: A002
        """Return what became of a signed attestation so far.

        Raises:
            NotFound: there is none of this id.
        """
        from desktop.outbox.moves import delivery_of

        with self._reader() as store:
            if store is None:
                raise NotFound(wanted=id)
            return delivery_of(store, id)

    def find(self, id_or_beginning: str) -> str:
        """Return the id of the one draft or attestation whose id begins so.

        Raises:
            NotFound: there is none; ``NotUnique``: there are several.
        """
        wanted = id_or_beginning.strip().casefold()
        with self._reader() as store:
            found = stored.beginning_with(store, wanted) if store and wanted else []
        if not found:
            raise NotFound(wanted=id_or_beginning)
        if len(found) > 1 and wanted not in found:
            raise NotUnique(wanted=wanted, count=len(found))
        return wanted if wanted in found else found[0]

    def listed(
        self, *, state: State | None = None, drafts: bool = True, text: str = "", limit: int = 0
    ) -> tuple[Listed, ...]:
        """Return drafts and attestations, the last changed first.

        Args:
            state: only attestations in this state.
            drafts: whether drafts are listed, too; with a state they are not.
            text: only lines with each of these words in title, organization or id.
            limit: most lines, 0 for all.
        """
        from desktop.attestations import listing

        with self._reader() as store:
            return listing.listed(store, self._title, state, drafts, text, limit) if store else ()

    def counts(self) -> Counts:
        """Return how many drafts there are, how many attestations in each state, and how many still have to leave."""
        from desktop.attestations import listing

        with self._reader() as store:
            return listing.counts(store) if store else Counts(0, {}, 0)

    def history(self, id: str) -> tuple[Told, ...]:  # noqa: A002
        """Return what happened to a signed attestation, oldest first, in plain words."""
        from desktop.attestations.history import told
        from desktop.proof.trail import events

        with self._reader() as store:
            lines = events(store, id) if store else ()
        return told(lines, self._desk.words, _today())

    def questions_and_answers(self, id: str) -> tuple[Line, ...]:  # noqa: A002
        """Return the questions of a draft or signed attestation with their answers, in order, for reading.

        A draft is told in the language of the desk and with where its answers came from, a record as it was signed.

        Raises:
            NotFound: there is none of this id.
        """
        from desktop.attestations import reading

        with self._reader() as store:
            draft = stored.draft(store, id) if store else None
        if draft is not None:
            return reading.lines_of_draft(self._desk, draft)
        return reading.lines_of_record(self.attestation(id))

    def watch_lists(self) -> tuple[str, ...]:
        """Confirm what was handed off and now shows in the newest lists; return the ids."""
        from desktop.attestations.watching import watch

        return watch(self._desk)

    def say(self, key: str, **facts: str | int | date) -> str:
        """Return a sentence about forms in the language of the desk."""
        return self._desk.words.text("forms", key, **facts)

    def _title(self, form: str) -> str:
        from desktop.forms.library import form as form_of

        try:
            return form_of(form).title.said(self._desk.words.language)
        except KnownError:  # a form that is gone or damaged must not keep the list away
            return form

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection | None]:
        """Yield a connection whose reads are of one moment, or None where there is no store yet."""
        file = self._desk.folder.desk_db
        if not file.exists():
            yield None
            return
        with opened(file) as store:
            store.execute("begin")
            yield store
            store.rollback()


def _today() -> date:
    return datetime.now().astimezone().date()
