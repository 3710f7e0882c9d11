"""What changed since the last look, and because of what."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.organization.model import Fact
from desktop.standing.changes import Noted, as_record, changes_of, from_record, noted, row_changes
from desktop.standing.join import stand
from desktop.standing.known import Known, PartyRows
from desktop.words import Words
from sync.lists.model import ListKind, RowChange
from tests.standing.cases import BOTH, confirmed, entry, facility, known, pin, reply, says, signatory

NEWER = {**BOTH, "signatory": date(2026, 11, 2)}
LISTED = PartyRows(signatory=signatory(), entry=entry())
WITH_RECORDS, ON_PAPER = facility(), facility(electronic_records=False)
UNSURE = facility(electronic_records=None)


def say(key: str, **facts: str | int | date) -> str:
    return Words("en").text("standing", key, **facts)


def kept(around: Known) -> Noted:
    standing = stand(around)
    return noted(standing.facilities[0], standing)


def told(before: Known, after: Known) -> list[str]:
    standing = stand(after)
    changes = changes_of(kept(before), standing.facilities[0], standing, after, say)
    return [f"{says(one.text)} {says(one.because)}" for one in changes]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (
            known(WITH_RECORDS),
            known(ON_PAPER),
            ("from “required since 31 Jan 2023” to “not required”", "your answer to:"),
        ),
        (known(UNSURE), known(UNSURE, replies=(reply(),)), ("unclear", "a reply of HCAI, 30 Oct 2026")),
        (known(ON_PAPER), known(replace(ON_PAPER, entity_type="other", facts={})), ()),
        (known(WITH_RECORDS), known(facility(kind="other")), ("the type of organization",)),
        (known(), confirmed(LISTED), ("“Not found” to “Signed, as primary”", "DXF900001 was confirmed")),
        (confirmed(LISTED), known(), ("to “Not found”", "taken back")),
        (confirmed(LISTED), confirmed(PartyRows(entry=entry()), NEWER), ("No longer in the list", "of 2 Nov 2026")),
    ],
)
def test_a_change_says_from_what_to_what_and_why(before: Known, after: Known, words: tuple[str, ...]) -> None:
    found = " ".join(told(before, after))

    assert [word for word in words if word not in found] == []
    assert bool(found) is bool(words)


def test_a_newer_rule_pack_is_named_as_the_reason() -> None:
    before, after = known(UNSURE), known(UNSURE)
    standing = stand(after)
    older = replace(kept(before), sign="not_required", pack="dxf-2026-01")

    changes = list(changes_of(older, standing.facilities[0], standing, after, say))

    assert "rule pack dxf-2026-11" in says(changes[0].because)


def test_without_a_change_nothing_is_said() -> None:
    assert told(confirmed(LISTED), confirmed(LISTED)) == []


def test_the_row_in_a_newer_list_is_compared_field_by_field() -> None:
    changed = RowChange("DXF900001", "Olive", "city", "Fresno", "Clovis")
    rows = replace(LISTED, changes=((ListKind.SIGNATORY, changed), (ListKind.DIRECTORY, replace(changed, what="gone"))))
    around = replace(confirmed(rows), previous_dates={"signatory": date(2026, 4, 13), "directory": date(2026, 4, 6)})
    one = stand(around).facilities[0]

    found = [f"{says(change.text)} {says(change.because)}" for change in row_changes(one, around, say)]

    assert "city changed from “Fresno” to “Clovis”" in found[0]
    assert "13 Apr 2026" in found[0]
    assert "gone from the list" in found[1]


FACTS = st.dictionaries(
    st.sampled_from(["electronic_records", "electronic_health_information"]), st.sampled_from([True, False, None])
)


@given(FACTS)
def test_what_is_kept_comes_back_as_it_was(facts: dict[str, bool | None]) -> None:
    around = known(replace(facility(), facts={fact: Fact(value) for fact, value in facts.items()}), pins={"a": pin()})
    before = kept(around)

    assert from_record(json.loads(json.dumps(as_record(before)))) == before


@pytest.mark.parametrize("record", [None, [], {}, {"sign": "required"}, "text"])
def test_what_another_version_kept_is_passed_over(record: object) -> None:
    assert from_record(record) is None
