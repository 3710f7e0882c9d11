"""Text that no store can keep as it is does not keep the rest from being saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.desk import Desk
from desktop.organization.model import Facility, Organization, Reply

FRESNO = Facility("f1", "Golden Practice Care Center", city="Fresno", entity_type="skilled_nursing_facility")


def test_half_a_character_does_not_keep_the_rest_from_being_saved(desk: Desk) -> None:
    half = "Golden \ud800 Care"

    desk.organization.save(Organization(half, (replace(FRESNO, name=half, city=half),)))
    desk.organization.file_reply(
        Reply("f1", "q", "", None, date(2026, 11, 19), half, half, datetime(2026, 11, 20, tzinfo=UTC))
    )

    saved = desk.organization.current()
    assert saved is not None
    assert {saved.name, saved.facilities[0].name, saved.facilities[0].city} == {"Golden ? Care"}
    assert {(one.text, one.sender) for one in desk.organization.replies()} == {("Golden ? Care", "Golden ? Care")}
    assert [one.row.key for one in desk.lists.find_facilities(half)] == ["090100000"]
