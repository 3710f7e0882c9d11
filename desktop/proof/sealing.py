"""Gathers what goes into a sealed file."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from desktop.attestations.model import Attestation, Line
from desktop.proof.chain import chain_of
from desktop.proof.receipts.document import questions, signed_table
from desktop.proof.receipts.making import found_in
from desktop.proof.receipts.page import body_lines, head_lines
from desktop.proof.receipts.record import canonical, head_of
from desktop.proof.sealed import FORM, sealed
from desktop.standing.memo.document import Section
from desktop.standing.memo.writing import plain
from desktop.store.opening import opened
from desktop.words import Words

if TYPE_CHECKING:
    from desktop.desk import Desk


def seal(desk: Desk, id_: str) -> bytes:
    """Return the sealed file of a signed attestation.

    Raises:
        NotFound: no attestation of this id is signed here.
    """
    with opened(desk.folder.desk_db) as store:
        attestation = found_in(store, id_)
        chain = chain_of(store, id_)
    return sealed_file(attestation, chain, desk.attestations.questions_and_answers(id_), desk.words)


def sealed_file(attestation: Attestation, chain: dict[str, object], answered: tuple[Line, ...], words: Words) -> bytes:
    """Return a sealed file; the same attestation and trail always make the same bytes."""
    parts = {
        "record.json": attestation.record,
        "provenance.json": attestation.provenance,
        "form.json": attestation.form_document,
        "attestation.html": readable(attestation, answered, words),
        "trail.json": canonical(chain),
    }
    return sealed(parts, head_of(attestation))


def readable(attestation: Attestation, answered: tuple[Line, ...], words: Words) -> bytes:
    """Return a signed attestation as a page for people."""
    title = words.text("proof", "sealed.title", form=plain(attestation.title))
    signed = Section(words.text("proof", "signed"), tables=(signed_table(words, attestation),))
    lines = [*head_lines(title, words.language, FORM), "<main>", f"<h1>{escape(title)}</h1>"]
    lines += [f"<p>{escape(words.text('proof', 'sealed.note'))}</p>"]
    lines += [*body_lines((signed, *questions(words, answered))), "</main>", "</body></html>", ""]
    return "\n".join(lines).encode("utf-8")
