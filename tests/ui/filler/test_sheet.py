"""The answers as they stand on the screen, without a screen."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.attestations.model import Draft
from desktop.forms.checking import Context
from desktop.forms.library import form
from desktop.forms.model import Answers, Origin, Severity
from desktop.rule_packs import newest_pack
from desktop.words import Words
from ui.attestations.filler.sheet import Sheet

NAMES = ("North", "South", "West")
THREE: Answers = {f"subordinate.{number}.name": (name,) for number, name in enumerate(NAMES, 1)}
EARLIER = Origin("earlier", date(2026, 3, 3))


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_an_entry_taken_out_leaves_the_others_in_their_order(gone: int) -> None:
    sheet = sheet_of("dsa-subordinates", THREE)

    sheet.remove_entry("subordinate", gone)

    left = [name for place, name in enumerate(NAMES, 1) if place != gone]
    assert [sheet.values(f"subordinate.{number}.name") for number in (1, 2)] == [(name,) for name in left]
    assert sheet.count("subordinate") == 2


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_taking_a_step_back_brings_everything_back(gone: int) -> None:
    sheet = sheet_of("dsa-subordinates", THREE)

    sheet.restore(sheet.remove_entry("subordinate", gone))

    assert sheet.answers() == THREE
    assert sheet.count("subordinate") == 3


def test_what_moved_counts_as_touched_so_that_its_source_goes() -> None:
    sheet = sheet_of("dsa-subordinates", THREE, {"subordinate.2.name": Origin("registry")})

    sheet.remove_entry("subordinate", 1)

    assert {"subordinate.1.name", "subordinate.2.name"} <= sheet.touched
    assert sheet.origin("subordinate.2.name") is None


def test_a_group_that_has_to_be_there_keeps_one_entry() -> None:
    sheet = sheet_of("dsa-subordinates", {"subordinate.1.name": ("North",)})

    sheet.remove_entry("subordinate", 1)

    assert sheet.count("subordinate") == 1
    assert sheet.answers() == {}
    assert "subordinate.1.name" in sheet.asked()


def test_a_group_that_need_not_be_there_begins_without_an_entry() -> None:
    sheet = sheet_of("dsa-execution", {})

    assert sheet.count("subordinate") == 0
    assert sheet.add_entry("subordinate") == 1
    assert "subordinate.1.name" in sheet.asked()


def test_an_empty_entry_on_the_screen_has_to_be_filled_in_or_removed() -> None:
    sheet = sheet_of("dsa-subordinates", {"subordinate.1.name": ("North",)})

    sheet.add_entry("subordinate")

    missing = [one.key for one in sheet.problems() if one.severity is Severity.ERROR]
    assert "subordinate.2.name" in missing
    assert "subordinate.2.name" not in sheet.answers()


def test_an_untouched_empty_answer_is_not_told_but_one_that_was_emptied_is() -> None:
    sheet = sheet_of("directory-choices", {"organization.name": ("Golden",)})
    sheet.put("organization.name", ())

    due = {one.key for one in sheet.problems() if sheet.is_due(one) and one.severity is Severity.ERROR}

    assert due == {"organization.name"}


def test_answers_of_last_time_are_taken_with_their_source_and_taken_back() -> None:
    sheet = sheet_of("directory-choices", {"organization.name": ("Golden",)})

    before = sheet.take({"organization.name": ("Golden Practice",), "choices.adt": ("x",)}, EARLIER)

    assert sheet.origin("choices.adt") == EARLIER
    sheet.restore(before)
    assert sheet.answers() == {"organization.name": ("Golden",)}
    assert "choices.adt" in sheet.touched


def test_yes_is_another_answer_than_one() -> None:
    sheet = sheet_of("directory-choices", {"choices.adt": (1,)})

    assert sheet.put("choices.adt", (True,))


def sheet_of(form_id: str, answers: Answers, origins: dict[str, Origin] | None = None) -> Sheet:
    """Return a sheet with these answers."""
    words, wanted, now = Words("en"), form(form_id), datetime.now(UTC)
    draft = Draft("one", wanted.id, wanted.version, "", answers, origins or {}, now, now)

    def say(key: str, **facts: str | int | date) -> str:
        return words.text("forms", key, **facts)

    return Sheet(wanted, draft, Context(date(2026, 11, 23), None, {}, newest_pack(), say))
