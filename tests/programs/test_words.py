"""Everything the counts can say has its words in both languages."""

from __future__ import annotations

import pytest

from desktop.programs.model import Hidden, Level, Oddity, Period, Place, Reason
from desktop.programs.naming import groups, known, program_order
from desktop.programs.telling import Telling
from desktop.words import LANGUAGES, Words

ODDITIES = (
    "rows-not-read", "rows-twice", "key-does-not-fit", "key-over-number", "key-says-nothing", "rows-without-key",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_name(language: str) -> None:
    telling = Telling(Words(language))
    said = [
        *(telling.program(program) for program in program_order()),
        *(telling.column(column) for column in known("columns")["measures"]),
        *(telling.group(group) for group in groups()),
        *(telling.period(period) for period in Period),
        *(telling.level(level) for level in Level),
        *(telling.place(Place(level, "5", "5")) for level in Level),
        *(telling.hidden(Hidden(reason)) for reason in Reason),
        *(telling.why(reason) for reason in Reason),
        *(telling.hidden_short(Hidden(reason)) for reason in Reason),
        *(telling.oddity(Oddity(code, 1_234, "Counts")) for code in ODDITIES),
    ]

    assert all(text and "{" not in text for text in said)


def test_every_column_of_a_group_is_a_column() -> None:
    measures = set(known("columns")["measures"])

    assert {part for parts in groups().values() for part in parts} <= measures
    assert set(known("columns")["several"]) <= measures


def test_a_hidden_value_is_called_hidden_in_both_languages() -> None:
    for language, word in (("en", "hidden"), ("es", "oculto")):
        telling = Telling(Words(language))

        assert all(telling.hidden(Hidden(reason)).startswith(word) for reason in Reason)
        assert all(telling.hidden_short(Hidden(reason)).startswith(word) for reason in Reason)
