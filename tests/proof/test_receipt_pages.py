"""The page of a receipt: accessible, printable, nothing from elsewhere, and honest about every state."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.attestations.model import Attestation, Delivery, State
from desktop.proof.chain import chain_of
from desktop.proof.receipts import page
from desktop.proof.receipts.document import ReceiptWriter, moment
from desktop.proof.receipts.making import as_receipt
from desktop.proof.receipts.record import canonical
from desktop.words import LANGUAGES, Words
from tests.proof import signed


class Outline(HTMLParser):
    """What a screen reader gets to hear of a page."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in names]


def written(store: sqlite3.Connection, one: Attestation, state: State, language: str = "en") -> bytes:
    became = Delivery(
        state, "endpoint", "https://fhir.example.org/<base>", told="no & never", copies=2, changed=signed.AT
    )
    words, chain = Words(language), chain_of(store, one.id)
    return as_receipt(ReceiptWriter(one, became, signed.LINES, signed.HISTORY, chain, words, signed.AT).record()).html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", State)
def test_every_state_is_said_in_words(state: State, language: str, store: sqlite3.Connection, one: Attestation) -> None:
    words = Words(language)

    texts = Outline(written(store, one, state, language)).texts

    assert words.text("proof", f"state.{state.value}") in texts
    assert words.text("proof", f"means.{state.value}") in texts
    assert not [text for text in texts if "accepted by" in text.casefold()]


def test_the_page_can_be_read_without_eyes(store: sqlite3.Connection, one: Attestation) -> None:
    seen = Outline(written(store, one, State.DELIVERED))

    assert seen.all("html") == [{"lang": "en"}]
    assert len(seen.all("title")) == len(seen.all("h1")) == len(seen.all("main")) == 1
    assert all(cell.get("scope") in ("col", "row") for cell in seen.all("th"))
    assert len(seen.all("table")) == len(seen.all("caption")) + sum("aria-label" in one for one in seen.all("table"))


def test_the_page_runs_nothing_and_asks_nobody(store: sqlite3.Connection, one: Attestation) -> None:
    content = written(store, one, State.DELIVERED)

    seen = Outline(content)
    assert [script["type"] for script in seen.all("script")] == ["application/json"]
    assert seen.all("link", "img", "iframe", "form", "object", "a") == []
    assert not [name for _, attributes in seen.tags for name in attributes if name.startswith("on") or name == "src"]
    assert re.search(rb"@import|url\(", content) is None
    assert b"@media print" in content


def test_what_was_typed_stays_text(store: sqlite3.Connection, one: Attestation) -> None:
    content = written(store, one, State.REFUSED)

    assert signed.LINES[1].value in Outline(content).texts
    assert b"<script>alert" not in content
    assert b"Golden Practice &lt;Care&gt; &amp; Sons" in content


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_out_of_a_page_as_it_went_in(text: str) -> None:
    record = {"text": text, "literal": "\\u003c </script> <!-- ]]>" + text}
    content = f'<script type="application/json" id="{page.ID}">{page.embedded(record)}</script>'.encode()

    assert page.record_in(content) == record
    assert canonical(page.record_in(content)) == canonical(record)


def test_a_moment_names_its_difference_to_world_time() -> None:
    words = Words("es")

    assert moment(words, datetime(2026, 11, 21, 17, 41, 7, tzinfo=UTC)) == "21 nov 2026, 17:41:07 UTC"
    assert moment(words, datetime(2026, 11, 21, 17, 41, 7, tzinfo=signed.PACIFIC)).endswith("17:41:07 UTC-08:00")


def test_a_receipt_in_another_language_is_another_receipt(store: sqlite3.Connection, one: Attestation) -> None:
    english, spanish = (signed.record(store, one, language) for language in LANGUAGES)

    assert english["sha256"] != spanish["sha256"]
    assert english["record"] == spanish["record"]
