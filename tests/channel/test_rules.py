"""A rule pack from the channel is shown first, taken on consent, and never replaced by a damaged or older one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.desk import Desk
from desktop.forms import library
from desktop.opening import desk_in
from desktop.organization.model import Facility, Fact, Organization
from desktop.paths import open_folder
from desktop.rule_packs import newest_pack, pack
from desktop.rules import place
from desktop.rules.applied import name_of
from desktop.rules.trouble import PackUnknown
from desktop.settings import Services
from desktop.updates.book import Updates
from desktop.updates.trouble import NothingOffered, PackNotForHere, PackNotShown
from sync.work import Work
from tests.channel.conftest import Shelf, updates_of
from tests.channel.releasing import next_pack, publish, published, release

PACKAGED, LATER = "dxf-2026-11", "dxf-2027-01"


@pytest.fixture
def updates(shelf: Shelf) -> Updates:
    """A desk with a clinic that has the later day, and a nursing facility that has not."""
    found = updates_of(shelf)
    few = {"nonprofit": Fact(True), "providers": Fact(5)}
    clinic = Facility("1", "Valley Clinic", city="Fresno", entity_type="clinic", facts=few)
    records = {"electronic_records": Fact(True)}
    nursing = Facility("2", "Valley Care", city="Fresno", entity_type="skilled_nursing_facility", facts=records)
    found.desk.organization.save(Organization("Valley Health", (clinic, nursing)))
    return found


def taken(updates: Updates) -> None:
    updates.check(Work.quiet())
    updates.apply_rules(updates.preview_rules().token)


def test_what_would_change_is_shown_before_and_after_with_its_passages(updates: Updates) -> None:
    status = updates.check(Work.quiet())
    preview = updates.preview_rules()

    assert status.rules_offer is not None
    assert (status.rules_offer.id, preview.in_use, preview.facilities) == (LATER, PACKAGED, 2)
    (change,) = preview.changes
    assert (change.name, change.duty) == ("Valley Clinic", "exchange")
    assert (change.before.by, change.after.by) == (date(2026, 1, 31), date(2027, 7, 1))
    assert change.before.passages
    assert change.after.passages


def test_a_check_or_a_look_takes_no_rules(updates: Updates) -> None:
    updates.check(Work.quiet())
    updates.preview_rules()

    assert newest_pack().id == PACKAGED


def test_rules_that_were_taken_hold_at_once_and_change_the_standing(updates: Updates) -> None:
    desk = updates.desk
    before = desk.standing.now()
    assert before is not None
    desk.standing.note(before)

    taken(updates)

    after = desk.standing.now()
    assert after is not None
    assert after.pack == LATER
    assert [change.because.key for change in after.changes] == ["because.pack"]
    assert library.troubles() == ()
    assert updates.status().rules_offer is None


def test_nothing_is_taken_that_was_not_shown(updates: Updates) -> None:
    updates.check(Work.quiet())
    token = updates.preview_rules().token
    organization = updates.desk.organization.current()
    assert organization is not None
    updates.desk.organization.save(Organization("Valley Health", organization.facilities[1:]))

    with pytest.raises(PackNotShown):
        updates.apply_rules(token)

    assert newest_pack().id == PACKAGED


def test_an_older_pack_is_known_for_memos_and_never_in_use(shelf: Shelf, updates: Updates, written: Any) -> None:
    taken(updates)
    older = json.dumps(next_pack(written, "dxf-2020-01", "2020-01-01")).encode()
    (updates.rules_folder / name_of("dxf-2020-01", older)).write_bytes(older)

    assert newest_pack().id == LATER
    assert pack("dxf-2020-01").date == date(2020, 1, 1)
    assert pack(PACKAGED).id == PACKAGED


@pytest.mark.expected_log("A rule pack that was taken from the channel is damaged")
@pytest.mark.parametrize("share", [0.0, 0.5, 0.999])
def test_a_pack_cut_on_the_disk_is_not_used(updates: Updates, share: float) -> None:
    taken(updates)
    (file,) = updates.rules_folder.glob("*.json")
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])

    assert newest_pack().id == PACKAGED
    with pytest.raises(PackUnknown):
        pack(LATER)


def test_a_pack_that_somebody_laid_into_the_folder_without_its_hash_is_not_used(updates: Updates, written: Any) -> None:
    updates.rules_folder.mkdir()
    (updates.rules_folder / f"{LATER}.json").write_text(json.dumps(next_pack(written)), encoding="utf-8")

    assert newest_pack().id == PACKAGED


def test_a_pack_may_not_take_the_id_of_a_packaged_one(updates: Updates, written: Any) -> None:
    content = json.dumps(next_pack(written, PACKAGED, "2030-01-01")).encode()
    updates.rules_folder.mkdir()
    (updates.rules_folder / name_of(PACKAGED, content)).write_bytes(content)

    assert newest_pack().date == pack(PACKAGED).date != date(2030, 1, 1)


def test_a_pack_that_the_forms_cannot_do_without_is_refused(shelf: Shelf, updates: Updates, written: Any) -> None:
    lacking = next_pack(written, "dxf-2027-02", "2027-02-01")
    lacking["value_sets"] = [{**one, "id": f"other-{one['id']}"} for one in lacking["value_sets"]]
    folder = release(shelf.folder / "lacking", setup=None, packs=(lacking,))
    published(folder, "--to", shelf.repo, "--keys", shelf.keys)
    updates.check(Work.quiet())

    with pytest.raises(PackNotForHere) as refused:
        updates.preview_rules()

    assert str(refused.value.facts["where"]).startswith("value_sets.")


def test_rules_for_a_newer_program_are_named_and_not_brought(shelf: Shelf, updates: Updates, written: Any) -> None:
    folder = release(shelf.folder / "newer", setup=None, packs=(next_pack(written, "dxf-2027-03", "2027-03-01"),))
    notes = json.loads((folder / "notes.json").read_text(encoding="utf-8"))
    notes["rule_packs"]["dxf-2027-03"]["program"] = "9.0"
    (folder / "notes.json").write_text(json.dumps(notes), encoding="utf-8")
    published(folder, "--to", shelf.repo, "--keys", shelf.keys)

    status = updates.check(Work.quiet())

    assert status.rules_offer is not None
    assert (status.rules_offer.id, status.rules_offer.needs) == (LATER, "")  # the newest one that can be read


def test_without_an_organization_there_is_nothing_to_change(shelf: Shelf) -> None:
    updates = updates_of(shelf)
    updates.check(Work.quiet())

    preview = updates.preview_rules()

    assert (preview.changes, preview.facilities) == ((), 0)


def test_before_any_check_no_rules_are_on_offer(updates: Updates) -> None:
    with pytest.raises(NothingOffered):
        updates.preview_rules()


def test_a_pack_that_waits_and_was_damaged_is_refused(updates: Updates) -> None:
    updates.check(Work.quiet())
    (file,) = (updates.folder / "waiting").iterdir()
    file.write_bytes(file.read_bytes()[:-10])

    with pytest.raises(PackNotForHere):
        updates.preview_rules()


def test_a_published_pack_never_changes_under_its_id(shelf: Shelf, written: Any, tmp_path: Path) -> None:
    other = next_pack(written, date="2027-01-20")

    done = publish(release(tmp_path / "other", setup=None, packs=(other,)), "--to", shelf.repo, "--keys", shelf.keys)

    assert done.returncode == 1
    assert "Give it a new id" in done.stderr


def test_a_desk_made_on_the_side_does_not_take_the_rules_away(updates: Updates, tmp_path: Path) -> None:
    taken(updates)

    Desk(open_folder(tmp_path / "other"), Services())

    assert newest_pack().id == LATER


def test_the_rules_hold_for_every_later_start(shelf: Shelf, updates: Updates) -> None:
    taken(updates)
    place.look_in(None)
    assert newest_pack().id == PACKAGED

    with desk_in(shelf.desk_folder()) as desk:
        standing = desk.standing.now()

    assert standing is not None
    assert standing.pack == LATER
