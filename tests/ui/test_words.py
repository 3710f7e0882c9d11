"""Dates, sizes, numbers and ages read as people write them, in both languages."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.words import LANGUAGES, word_table
from sync.catalog.model import ChangeKind
from ui import translations, words

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 22, 17, 41, tzinfo=UTC)


@pytest.mark.parametrize(("language", "text"), [("en", "22 Nov 2026"), ("es", "22 nov 2026")])
def test_a_day_names_its_month(language: str, text: str) -> None:
    translations.use(language)

    assert words.day(date(2026, 11, 22)) == text


@pytest.mark.parametrize(("size", "text"), [(0, "0 bytes"), (1_234_567, "1.2 MB"), (None, "")])
def test_a_size_has_a_handy_unit(size: int | None, text: str) -> None:
    assert words.size(size) == text


def test_numbers_are_grouped_in_threes() -> None:
    assert words.number(12_034) == "12,034"


@pytest.mark.parametrize(
    ("ago", "english", "spanish"),
    [
        (timedelta(seconds=5), "just now", "ahora mismo"),
        (timedelta(minutes=1), "1 minute ago", "hace 1 minuto"),
        (timedelta(hours=5), "5 hours ago", "hace 5 horas"),
        (timedelta(days=1), "1 day ago", "hace 1 día"),
        (timedelta(days=3), "3 days ago", "hace 3 días"),
        (timedelta(days=90), "3 months ago", "hace 3 meses"),
        (timedelta(days=800), "2 years ago", "hace 2 años"),
        (timedelta(days=-3), "just now", "ahora mismo"),
    ],
)
def test_an_age_is_told_in_its_largest_unit(ago: timedelta, english: str, spanish: str) -> None:
    translations.use("en")
    in_english = words.age(NOW - ago, NOW)
    translations.use("es")
    in_spanish = words.age(NOW - ago, NOW)

    assert (in_english, in_spanish) == (english, spanish)


def test_a_day_still_to_come_is_told_as_what_the_portal_says() -> None:
    coming, past = NOW + timedelta(days=20_000), NOW - timedelta(days=20_000)

    assert words.short_age(coming) == words.last_updated(coming) == f"dated {words.day(coming)} by the portal"
    assert words.short_age(past).endswith("years ago")
    assert words.last_updated(past) == f"updated {words.day(past)}"


def test_every_step_of_progress_the_window_names_has_its_words() -> None:
    sources = (file.read_text(encoding="utf-8") for file in (ROOT / "ui").rglob("*.py"))
    named = {key for source in sources for key in re.findall(r"\.progress\(\"([a-z.]+)\"\)", source)}

    assert named
    for language in LANGUAGES:
        assert named <= word_table(language)["progress"].keys()


def test_every_kind_of_change_has_an_icon_and_a_colour() -> None:
    assert set(words.CHANGE_MARKS) == set(ChangeKind)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Report of 13 May 2024, column 2"), ("es", "Report of 13 may 2024, column 2")],
)
def test_a_date_inside_a_text_reads_as_people_write_it(language: str, text: str) -> None:
    translations.use(language)

    assert words.with_days("Report of 2024-05-13, column 2") == text


def test_what_only_looks_like_a_date_stays_as_it_is() -> None:
    assert words.with_days("Form 2024-13-45 of 12024-05-13") == "Form 2024-13-45 of 12024-05-13"
