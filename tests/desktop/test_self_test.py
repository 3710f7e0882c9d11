"""The self-test tries every part, and a part that is missing does not hide the others."""

from __future__ import annotations

from dataclasses import replace

from desktop.desk import Desk
from desktop.doctor import Check, State
from desktop.self_test import PARTS, passes, self_test


def test_every_part_of_the_program_is_tried_and_works(desk: Desk) -> None:
    checks = self_test(desk)

    assert [check.name for check in checks] == list(PARTS)
    assert [check for check in checks if check.state is State.BROKEN] == []
    assert passes(checks)


def test_a_damaged_store_fails_the_self_test_and_only_that_part(synced: Desk) -> None:
    synced.folder.catalog_db.write_bytes(b"not a database " * 300)

    checks = self_test(synced)

    assert [check.name for check in checks if check.state is State.BROKEN] == ["catalog-store"]
    assert not passes(checks)


def test_one_broken_part_is_enough_to_fail() -> None:
    fine = Check("a", "A", State.FINE, "")

    assert passes([fine, replace(fine, state=State.ATTENTION)])
    assert not passes([fine, replace(fine, state=State.BROKEN)])
