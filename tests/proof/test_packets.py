"""Packets: the portal's fields in its order, ready to copy, and the letter for what the portal does not take."""

from __future__ import annotations

import re

import pytest

from desktop.forms.library import form, forms
from desktop.forms.model import Answers
from desktop.proof.model import Packet
from desktop.proof.packets.fields import Source
from desktop.proof.packets.making import packet_of
from desktop.words import LANGUAGES, Words
from tests.proof import signed

CHOICES = {
    "organization.dxf-id": ("DXF001234",),
    "organization.name": ("Golden <Practice>",),
    "choices.request": ("Manifest MedEx",),
    "choices.delivery": ("SELF",),
    "choices.adt": ("ONBOARDING TO QHIO",),
    "technology.email": ("it@example.org",),
    "effective.date": ("2026-12-01",),
}
SUBORDINATES = {
    "organization.legal-name": ("Golden Practice LLC",),
    "organization.dxf-id": ("DXF001234",),
    "subordinate.1.change": ("add",),
    "subordinate.1.name": ("North Clinic",),
    "subordinate.1.type": ("skilled_nursing_facility",),
    "subordinate.1.license": ("010000001",),
    "subordinate.2.change": ("remove",),
    "subordinate.2.name": ("South Clinic",),
    "subordinate.2.type": ("other",),
    "subordinate.2.ein": ("12-3456789",),
    "subordinate.2.reason": ("sold\nin spring",),
}
ENDED = {
    "organization.legal-name": ("Golden Practice LLC",),
    "end.kind": ("terminated",),
    "end.terminates-on": ("2026-12-31",),
    "end.notice-on": ("2026-12-01",),
    "contact.email": ("ana@example.org",),
}


def packet(form_id: str, answers: Answers, language: str = "en", *, is_signed: bool = False) -> Packet:
    source = Source(form(form_id), answers, language)
    return packet_of(signed.ID, source, signed.attestation() if is_signed else None, Words(language))


def test_the_fields_stand_in_the_portals_order_with_choices_as_published() -> None:
    made = packet("directory-choices", CHOICES)

    assert [(one.key, one.value) for one in made.fields] == [
        ("organization.dxf-id", "DXF001234"),
        ("choices.request", "Manifest MedEx"),
        ("choices.delivery", "SELF"),
        ("choices.adt", "ONBOARDING TO QHIO"),
        ("technology.url", ""),
        ("technology.email", "it@example.org"),
        ("technology.phone", ""),
    ]
    assert made.link.startswith("https://")
    assert made.link_note
    assert (made.letter, made.letter_to) == ("", "")


def test_fields_that_are_not_asked_are_left_out() -> None:
    made = packet("directory-choices", {**CHOICES, "choices.delivery": ("Health Gorilla",)})

    assert "technology.email" not in [one.key for one in made.fields]


def test_a_label_in_spanish_has_the_portals_own_beside_it() -> None:
    labels = {one.key: one.label for one in packet("dsa-execution", {}, "es").fields}

    assert labels["organization.city"] == "Ciudad (City)"


def test_days_are_written_as_the_portal_takes_them() -> None:
    made = packet("dsa-ended", ENDED)

    assert {one.key: one.value for one in made.fields}["end.terminates-on"] == "12/31/2026"


def test_an_entry_to_take_out_goes_by_letter_and_not_into_the_portal() -> None:
    made = packet("dsa-subordinates", SUBORDINATES, is_signed=True)

    keys = [one.key for one in made.fields]
    assert "subordinate.1.name" in keys
    assert not [key for key in keys if key.startswith("subordinate.2")]
    assert made.letter_to == "DxF@hcai.ca.gov"
    lines = made.letter.splitlines()
    assert "Legal name: South Clinic" in lines
    assert "Reason: sold in spring" in lines
    assert lines[-1] == f"Record {signed.ID}, SHA-256 {signed.attestation().hash}"
    assert "North Clinic" not in made.letter
    assert "DXF001234" in lines[0]


def test_nothing_goes_by_letter_where_nothing_is_taken_out() -> None:
    answers = {key: values for key, values in SUBORDINATES.items() if ".2." not in key}

    assert packet("dsa-subordinates", answers).letter == ""


def test_the_end_of_an_agreement_is_a_letter_that_says_when_it_is_not_signed() -> None:
    made = packet("dsa-ended", ENDED, "es")

    assert (
        "Golden Practice LLC gives written notice that it ends its Data Sharing Agreement on 12/31/2026." in made.letter
    )
    assert made.letter.endswith("(Not signed yet.)")
    assert "(Aún no está firmada.)" not in made.letter
    assert made.title.startswith("Para enviar por correo")


def test_answers_cannot_add_anything_to_the_page() -> None:
    hostile = "<script>alert(1)</script>\u202e\nName: \x00"
    made = packet("dsa-execution", {"organization.legal-name": (hostile,), "organization.city": ("A & B",)})

    page = made.html.decode()
    assert "<script" not in page
    assert "\u202e" not in page
    assert "A &amp; B" in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form_id", [one.id for one in forms()])
def test_every_form_has_a_packet_in_each_language(form_id: str, language: str) -> None:
    made = packet(form_id, {}, language)

    page = made.html.decode()
    assert f'<html lang="{language}">' in page
    assert page.count("<h1>") == 1
    assert re.search(r"<(script|link|img|iframe)", page) is None
    assert signed.parsed(made.json)["form"] == "dxf-desk-packet-1"
