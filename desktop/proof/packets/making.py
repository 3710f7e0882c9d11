"""Makes packets, of a draft or of a signed attestation."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.attestations.drafts import form_signed, packaged
from desktop.attestations.model import Attestation
from desktop.forms.library import form
from desktop.forms.model import Form
from desktop.forms.response import answers_of, is_of_practice
from desktop.proof.model import Packet
from desktop.proof.packets.fields import Source
from desktop.proof.packets.letter import Letter
from desktop.proof.packets.page import FORM, Ending, page
from desktop.proof.receipts.document import here, moment
from desktop.proof.receipts.record import answer_in, canonical
from desktop.rule_packs import newest_pack
from desktop.standing.memo.writing import plain
from desktop.words import Words
from sync.errors import NotFound

if TYPE_CHECKING:
    from desktop.desk import Desk


def make_packet(desk: Desk, id_: str) -> Packet:
    """Return what a person enters by hand.

    Raises:
        NotFound: there is neither a draft nor a signed attestation of this id.
    """
    try:
        signed = desk.attestations.attestation(id_)
    except NotFound:
        draft = desk.attestations.draft(id_)
        wanted = packaged(draft.form, draft.version) or form(draft.form)
        return packet_of(id_, Source(wanted, draft.answers, desk.words.language), None, desk.words)
    wanted = _form_of(signed)
    source = Source(wanted, answers_of(wanted, json.loads(signed.record)), desk.words.language)
    return packet_of(id_, source, signed, desk.words)


def packet_of(id_: str, source: Source, signed: Attestation | None, words: Words) -> Packet:
    """Return the packet of answers."""
    pack = newest_pack()
    wanted, agency, language = source.form, next(iter(pack.agencies.values())), words.language
    link = pack.links.get(wanted.link) if wanted.link else None
    role = answer_in(json.loads(signed.record), "signature.title") if signed else ""
    letter = Letter(source, agency, signed, role).text()
    sent_to = words.text("packet", "letter_to", agency=agency.name.said(language), email=agency.email) if letter else ""
    key = "title" if wanted.portal_order else "title_letter" if letter else "title_other"
    title = words.text("packet", key, form=wanted.title.said(language))
    fields = source.fields()
    ending = Ending(link.url if link else "", link.note.said(language) if link else "", letter, sent_to)
    packet = Packet(id_, title, signed is not None, fields, ending.link, ending.link_note, b"", b"", letter)
    packet = replace(packet, letter_to=agency.email if letter else "")
    html = page(words, title, _lines(words, wanted, signed), fields, ending)
    return replace(packet, html=html, json=_for_programs(packet, wanted))


def _form_of(signed: Attestation) -> Form:
    """Return the form that was signed, with the portal's order as this program knows it."""
    then, now = form_signed(signed), packaged(signed.form, signed.version)
    return replace(then, portal_order=now.portal_order, link=now.link, routes=now.routes) if now else then


def _lines(words: Words, wanted: Form, signed: Attestation | None) -> tuple[str, ...]:
    made = words.text("packet", "made", moment=moment(words, here(datetime.now(UTC))))
    lines = [words.text("packet", "draft"), made]
    if signed:
        told = words.text(
            "packet", "signed", signer=plain(signed.signer), moment=moment(words, signed.signed), id=signed.id
        )
        lines = [plain(signed.organization), told, made]
        if is_of_practice(json.loads(signed.record)):
            lines.append(words.text("proof", "practice.note"))
    keys = ("by_hand", "not_sent", "afterwards") if wanted.portal_order else ("afterwards_other",)
    return (*lines, *(words.text("packet", key) for key in keys))


def _for_programs(packet: Packet, wanted: Form) -> bytes:
    fields = [{"key": one.key, "label": one.label, "value": one.value, "group": one.group} for one in packet.fields]
    return canonical(
        {
            "form": FORM,
            "attestation": packet.attestation,
            "answers_form": wanted.id,
            "version": wanted.version,
            "title": packet.title,
            "is_signed": packet.is_signed,
            "fields": fields,
            "link": packet.link,
            "letter": packet.letter,
            "letter_to": packet.letter_to,
        }
    )
