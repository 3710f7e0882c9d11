"""Whatever a server, a thief or a wrong clock does, it is refused by a name of its own, and the old state stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.updates.book import Updates
from desktop.updates.trouble import PackNotForHere
from sync.channel import errors
from sync.errors import KnownError
from sync.work import Work
from tests.channel.attacks import ATTACKS, TIMESTAMP, claim_a_huge_snapshot
from tests.channel.conftest import Shelf, updates_of
from tests.channel.releasing import forge_latest, forge_pack, published
from tests.channel.serving import Lie, serving


@pytest.mark.parametrize(("attack", "named"), ATTACKS, ids=[attack.__name__ for attack, _ in ATTACKS])
def test_an_attack_is_refused_and_passes_without_a_trace(
    shelf: Shelf, second: Path, attack: Callable[[Shelf], None], named: type[KnownError]
) -> None:
    shelf.look()
    shelf.update(second)
    attack(shelf)

    with pytest.raises(KnownError) as refused:
        shelf.look()

    assert type(refused.value) is named
    assert not (shelf.desk.folder / "visiting").exists()


@pytest.mark.parametrize("attack", [one for one, _ in ATTACKS[:14]], ids=[one.__name__ for one, _ in ATTACKS[:14]])
def test_after_an_attack_from_outside_the_honest_channel_is_taken(
    shelf: Shelf, second: Path, attack: Callable[[Shelf], None]
) -> None:
    shelf.look()
    shelf.update(second)
    if attack is claim_a_huge_snapshot:
        return  # a thief's timestamp with a higher number stays until the agency goes beyond it
    attack(shelf)
    with pytest.raises(KnownError):
        shelf.look()

    shelf.server.lies.clear()

    found = shelf.look().program
    assert found is not None
    assert found.version == "1.3.0"


def test_what_somebody_else_signed_is_not_taken(shelf: Shelf, other: Path) -> None:
    shelf.look()
    before = shelf.trusted()
    shelf.update(other)

    with pytest.raises(errors.ChannelUnsigned):
        shelf.look()

    assert shelf.trusted() == before


def test_an_older_channel_is_not_taken_after_a_newer_one(shelf: Shelf, first: Path, second: Path) -> None:
    shelf.update(second)
    shelf.look()
    before = shelf.trusted()
    shelf.update(first)

    with pytest.raises(errors.ChannelRolledBack):
        shelf.look()

    assert shelf.trusted() == before


def test_a_channel_that_is_kept_as_it_was_is_not_believed_for_long(shelf: Shelf) -> None:
    shelf.look()

    with pytest.raises(errors.ChannelExpired) as refused:
        shelf.look(clock=shelf.later(days=8))

    assert refused.value.facts["day"] == shelf.later(days=8)().date().isoformat()


def test_an_expired_targets_file_is_not_taken(shelf: Shelf) -> None:
    published(
        "--refresh", "--to", shelf.repo, "--keys", shelf.keys, "--timestamp-days", "500", "--snapshot-days", "900"
    )

    with pytest.raises(errors.ChannelExpired):
        shelf.look(clock=shelf.later(days=400))


def test_a_clock_set_back_revives_nothing_that_had_expired_before(shelf: Shelf) -> None:
    shelf.look(clock=shelf.later(days=6))
    published("--refresh", "--to", shelf.repo, "--keys", shelf.keys, "--timestamp-days", "3")

    with pytest.raises(errors.ChannelExpired):
        shelf.look()


def test_a_clock_set_back_does_not_undo_a_newer_version(shelf: Shelf, first: Path, second: Path) -> None:
    shelf.update(second)
    shelf.look()
    shelf.update(first)

    with pytest.raises(errors.ChannelRolledBack):
        shelf.look(clock=shelf.later(days=-3000))


def test_a_clock_far_ahead_believes_nothing_and_spoils_nothing(shelf: Shelf) -> None:
    with pytest.raises(errors.ChannelExpired):
        shelf.look(clock=shelf.later(days=4000))

    assert shelf.look().program is not None


def test_a_redirect_is_not_followed_even_to_a_server_that_has_it_all(shelf: Shelf) -> None:
    with serving(shelf.repo) as elsewhere:
        shelf.server.lies[TIMESTAMP] = Lie(b"", status=302, headers={"Location": f"{elsewhere.url}{TIMESTAMP}"})

        with pytest.raises(errors.ChannelMoved):
            shelf.look()

        assert elsewhere.asked == []


ODD_NAMES = (
    *("setup/../../evil.exe", "/etc/evil.exe", "setup/con.exe", "setup/a b.exe", "setup\\evil.exe", "setup/.exe"),
    *(
        "rules/evil.exe",
        "setup/deep/evil.exe",
        "setup/evil.bat",
        "C:/evil.exe",
        "setup/evil.exe/",
        "setup/ev\u202eil.exe",
    ),
    *("setup/..exe", "setup/evil..exe", f"setup/{'a' * 200}.exe", 17, None, ["setup/evil.exe"]),
)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_that_could_lead_anywhere_is_refused(shelf: Shelf, name: object) -> None:
    forge_latest(shelf.repo, shelf.keys, lambda latest: latest["setup"].update({"file": name}))

    with pytest.raises(errors.ChannelOdd) as refused:
        shelf.look()

    assert refused.value.facts["field"] == "setup.file"
    assert sorted(shelf.folder.rglob("*evil*")) == []


def nested(depth: int) -> list[object]:
    found: list[object] = []
    for _ in range(depth):
        found = [found]
    return found


HOSTILE_PACKS = {
    "nested": b"[" * 1_000_000,
    "half a sign": b'{"id": "dxf-2027-01", "name": "\\ud800"}',
    "turned around": b'{"id": "dxf-2027-01", "name": "\\u202egpj"}',
    "control": b'{"id": "dxf-2027-01", "name": "\\u001b[2J"}',
    "long number": b'{"id": ' + b"9" * 5000 + b"}",
    "zip": b"PK\x03\x04" + bytes(1000),
    "nothing": b"{}",
}


@pytest.mark.parametrize("content", HOSTILE_PACKS.values(), ids=HOSTILE_PACKS)
def test_a_hostile_rule_pack_is_never_taken_although_it_is_signed(shelf: Shelf, content: bytes) -> None:
    forge_pack(shelf.repo, shelf.keys, content)
    updates = updates_of(shelf)

    with pytest.raises(KnownError) as refused:
        bring_and_preview(updates)

    assert type(refused.value) in (errors.ChannelOdd, PackNotForHere)
    assert not updates.rules_folder.exists()


def bring_and_preview(updates: Updates) -> None:
    updates.check(Work.quiet())
    updates.preview_rules()


HUGE_OR_AWAY = [
    ({"size": 9 << 20}, "rules.size"),
    ({"file": "rules/../../x.json"}, "rules.file"),
    ({"id": "../x"}, "id"),
]


@pytest.mark.parametrize(("change", "field"), HUGE_OR_AWAY, ids=["huge", "away", "id"])
def test_a_rule_pack_that_is_huge_or_leads_elsewhere_is_not_even_asked_for(
    shelf: Shelf, change: dict[str, object], field: str
) -> None:
    forge_latest(shelf.repo, shelf.keys, lambda latest: latest["rule_packs"][0].update(change))

    with pytest.raises(errors.ChannelOdd) as refused:
        shelf.look()

    assert str(refused.value.facts["field"]).endswith(field)
    assert not any("/rules/" in path for path, _ in shelf.server.asked)


UNKEEPABLE: list[dict[str, object]] = [{"\ud800": 1}, {"more": ["\udfff"]}, {"more": nested(200)}]


@pytest.mark.parametrize("more", UNKEEPABLE, ids=["name", "text", "nested"])
def test_what_could_not_be_kept_on_this_disk_is_refused(shelf: Shelf, more: dict[str, object]) -> None:
    forge_latest(shelf.repo, shelf.keys, lambda latest: latest.update(more))
    updates = updates_of(shelf)

    with pytest.raises(errors.ChannelOdd):
        updates.check(Work.quiet())

    assert updates.status().trouble == "channel-odd"
