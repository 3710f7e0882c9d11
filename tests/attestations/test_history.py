"""The history of an attestation in plain words, in both languages."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.attestations.history import told
from desktop.attestations.model import Event, State
from desktop.desk import Desk
from desktop.forms.model import Origin
from desktop.outbox.moves import happen
from desktop.outbox.states import Happened, Happening
from desktop.store.opening import opened
from desktop.words import LANGUAGES, Words, word_table
from sync.catalog.schema import writing
from tests.attestations.filled import CHOICES, signed

TODAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 17, 41, tzinfo=UTC)  # 9:41 in California


@pytest.fixture(autouse=True)
def in_california(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the computer stand in California."""
    if not hasattr(time, "tzset"):
        pytest.skip("Windows has no way to move a process to another time zone")
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def lines(*kinds: str | tuple[str, dict[str, str | int]], minutes: int = 2) -> list[Event]:
    """Return a trail with a line every two minutes from 9:41 on."""
    given_ = [(kind, {}) if isinstance(kind, str) else kind for kind in kinds]
    return [
        Event(number, MORNING + timedelta(minutes=minutes * number), kind, "one", facts, "")
        for number, (kind, facts) in enumerate(given_)
    ]


def said(events: list[Event], language: str = "en", today: date = TODAY) -> list[str]:
    return [one.says for one in told(events, Words(language), today)]


def test_an_answer_that_was_lost_and_found_is_told_in_two_sentences() -> None:
    events = lines("sent", "no_answer", "settled")

    assert said(events) == ["Sent 9:41 AM, no answer.", "Asked again 9:45 AM: the endpoint has it."]
    assert said(events, "es") == [
        "Enviada: 9:41, sin respuesta.",
        "Se preguntó otra vez: 9:45; el punto de intercambio la tiene.",
    ]


def test_a_day_is_named_where_it_is_not_today() -> None:
    assert said(lines("queued"), today=date(2026, 11, 24)) == ["Put in line for sending 23 Nov 2026, 9:41 AM."]


def test_what_comes_between_a_request_and_its_outcome_is_told_after_it() -> None:
    assert said(lines("sent", "receipt", "answered")) == [
        "Sent 9:41 AM: the endpoint has it.",
        "Receipt written 9:43 AM.",
    ]


def test_a_request_without_an_outcome_is_under_way() -> None:
    assert said(lines("queued", "sent")) == ["Put in line for sending 9:41 AM.", "Being sent since 9:43 AM."]


def test_two_requests_are_never_given_one_outcome() -> None:
    assert said(lines("sent", "sent", "not_sent")) == [
        "Being sent since 9:41 AM.",
        "Tried 9:43 AM: nothing was received.",
    ]


def test_many_tries_in_a_row_are_told_in_one_sentence() -> None:
    events = lines(*["sent", "not_sent"] * 40, "sent", "answered")

    assert said(events) == [
        "Tried 40 times from 9:41 AM to 12:17 PM: nothing was received.",
        "Sent 12:21 PM: the endpoint has it.",
    ]


def test_what_the_endpoint_said_is_quoted() -> None:
    events = lines("sent", ("refused", {"told": "The field {x} is missing."}))

    assert said(events) == ["Sent 9:41 AM: the endpoint refused it. It said: The field {x} is missing."]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (
            {"how": "directory", "report_date": "2026-11-02"},
            "Confirmed 9:41 AM: the Participant Directory of 2 Nov 2026 shows it.",
        ),
        ({"how": "receipt"}, "Confirmed 9:41 AM by a receipt you brought in."),
        ({"how": "something new"}, "Confirmed 9:41 AM."),
        ({}, "Confirmed 9:41 AM."),
    ],
)
def test_how_it_was_confirmed_is_said(facts: dict[str, str | int], sentence: str) -> None:
    assert said(lines(("confirmed", facts))) == [sentence]


@given(
    st.lists(
        st.tuples(
            st.sampled_from((*(what.value for what in Happened), "signed", "superseded", "receipt", "a later kind")),
            st.dictionaries(st.sampled_from(("told", "route", "how", "when", "day", "key")), st.text(max_size=12)),
        ),
        max_size=12,
    ),
    st.sampled_from(LANGUAGES),
)
def test_whatever_the_trail_holds_every_sentence_reads_well(
    kinds: list[tuple[str, dict[str, str | int]]], language: str
) -> None:
    steps = told(lines(*kinds), Words(language), TODAY)

    assert [one.at for one in steps] == sorted(one.at for one in steps)
    assert all(one.says and (one.at >= MORNING) for one in steps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_every_happening_and_every_origin_has_its_words(language: str) -> None:
    words = word_table(language)["attestations"]

    for state in (*(state.value for state in State), "draft", "held"):
        assert words[f"state.{state}"]
        assert words[f"state.{state}.means"].endswith(".")
    for what in Happened:
        assert words[what.value].endswith(".")
    for source in ("profile", "registry", "signatory", "directory", "standing", "earlier"):
        assert words[f"origin.{source}"]
        assert "{day}" in words[f"origin.{source}.on"]


def test_the_history_of_a_real_one_is_told_from_its_signature_on(desk: Desk) -> None:
    wrong = signed(desk)
    right = signed(desk, supersedes=wrong.id)
    with opened(desk.folder.desk_db) as store, writing(store):
        for what in (Happened.QUEUED, Happened.LEFT, Happened.NO_ANSWER, Happened.FOUND):
            happen(store, right.id, Happening(what), datetime.now(UTC))

    first = [one.says.split()[0] for one in desk.attestations.history(wrong.id)]
    second = [one.says.split()[0] for one in desk.attestations.history(right.id)]

    assert first == ["Signed", "Corrected"]
    assert second == ["Signed", "Put", "Sent", "Asked"]
    assert desk.attestations.history("nothing") == ()


def test_a_draft_is_read_with_where_its_answers_came_from(listed_desk: Desk) -> None:
    draft = listed_desk.attestations.begin("directory-choices")

    read = {one.key: one for one in listed_desk.attestations.questions_and_answers(draft.id)}

    (pin,) = listed_desk.organization.pins().values()
    assert read["organization.dxf-id"].value == pin.dxf_id
    assert read["organization.dxf-id"].origin.startswith("from ")
    assert (read["choices.adt"].value, read["choices.adt"].origin) == ("", "")
    assert read["choices.adt"].group


def test_a_record_is_read_in_the_language_and_words_it_was_signed_in(desk: Desk) -> None:
    desk.set_setting("language", "es")
    record = signed(desk)
    desk.set_setting("language", "en")

    read = {one.key: one for one in desk.attestations.questions_and_answers(record.id)}

    assert read["choices.request"].value == "Manifest MedEx"
    assert read["effective.date"].value == "23 nov 2026"
    assert read["signature.declaration"].value == "Sí"
    assert read["signature.date"].value == "23 nov 2026, 09:41:05 (UTC-08:00)"
    signed_text = {item["linkId"]: item["text"] for item in json.loads(record.record)["item"][-1]["item"]}
    assert read["signature.declaration"].label == signed_text["signature.declaration"]
    assert set(CHOICES) <= set(read)


def test_entries_of_a_repeating_group_are_numbered(desk: Desk) -> None:
    book, draft = desk.attestations, desk.attestations.begin("dsa-subordinates")
    entry = {"change": "remove", "name": "Olive East", "reason": "It was sold."}
    answers = {f"subordinate.{number}.{name}": (value,) for number in (1, 2) for name, value in entry.items()}
    book.save(draft.id, {**draft.answers, **answers}, ())

    groups = [one.group for one in book.questions_and_answers(draft.id) if one.key.endswith(".name")]

    assert [group[-1] for group in groups] == ["1", "2"]


def test_where_an_answer_came_from_is_said_with_its_day() -> None:
    from desktop.attestations.reading import origin_said

    assert origin_said(Origin("registry", TODAY), Words("en")) == "from the facility registry of 23 Nov 2026"
    assert origin_said(None, Words("en")) == ""
