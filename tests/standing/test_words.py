"""Every sentence of standing, memos and the field exists in both languages, with the same facts."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter

import pytest

from desktop.standing.model import Listed, Signed, State
from desktop.standing.steps import URGENCY
from desktop.standing.trouble import MemoUnreadable
from desktop.words import LANGUAGES, word_table
from sync.lists.model import Choices, DirectoryEntry, Signatory

SECTIONS = ("standing", "memo")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("section", SECTIONS)
def test_both_languages_say_the_same_things_with_the_same_facts(section: str) -> None:
    english, spanish = (word_table(language)[section] for language in ("en", "es"))

    assert english.keys() == spanish.keys()
    assert {key for key in english if placeholders(english[key]) != placeholders(spanish[key])} == set()
    assert all(english.values())
    assert all(spanish.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_its_words(language: str) -> None:
    standing, memo = (word_table(language)[section] for section in SECTIONS)

    for signed in Signed:
        assert {f"signed.{part}.{signed.value}" for part in ("head", "says", "line")} - {
            f"signed.line.{signed.value}"
        } <= set(standing)
        assert f"whole.signed.line.{signed.value}" in standing
    for listed in Listed:
        assert {
            f"listed.head.{listed.value}",
            f"listed.says.{listed.value}",
            f"whole.listed.line.{listed.value}",
        } <= set(standing)
    assert {f"next.head.{step}" for step in URGENCY} <= set(standing)
    assert {f"state.{state.value}" for state in State} <= set(memo)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_row_that_may_change_has_a_name(language: str) -> None:
    names = {field.name for row in (Signatory, DirectoryEntry, Choices) for field in fields(row)} - {
        "dxf_id",
        "choices",
    }

    assert {f"field.{name}" for name in names} <= set(word_table(language)["standing"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_trouble_with_a_memo_has_its_words(language: str) -> None:
    entry = word_table(language)["errors"][MemoUnreadable.code]

    assert set(entry) == {"what", "safe", "do", "action"}
    assert placeholders(entry["what"]) == {"file"}
