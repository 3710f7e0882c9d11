"""Whatever a server, a thief or a wrong clock does, it is refused by a name of its own, and the old state stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sync.channel import errors
from sync.errors import ConnectionLost, KnownError
from tests.channel.conftest import Shelf
from tests.channel.releasing import forge, forge_latest, forge_targets, newest, published
from tests.channel.serving import Lie, serving

TIMESTAMP = "/metadata/timestamp.json"
SNAPSHOT, TARGETS, ROOT = "/metadata/2.snapshot.json", "/metadata/2.targets.json", "/metadata/2.root.json"


def flipped(content: bytes, at: int = -40) -> bytes:
    """Return the content with one bit of it turned."""
    where = at % len(content)
    return content[:where] + bytes([content[where] ^ 1]) + content[where + 1 :]


def body(shelf: Shelf, path: str) -> bytes:
    return (shelf.repo / path.lstrip("/")).read_bytes()


def address_of(shelf: Shelf, end: str) -> str:
    """Return the path of the newest file of targets whose name ends so."""
    files = [file for file in (shelf.repo / "targets").rglob(f"*{end}") if file.is_file()]
    return "/" + max(files, key=lambda file: file.stat().st_mtime_ns).relative_to(shelf.repo).as_posix()


def flip_latest(shelf: Shelf) -> None:
    path = address_of(shelf, ".latest.json")
    shelf.server.lies[path] = Lie(flipped(body(shelf, path)))


def flip_timestamp(shelf: Shelf) -> None:
    content = body(shelf, TIMESTAMP)
    digit = re.search(rb'"version": ?(\d)', content)
    assert digit is not None
    shelf.server.lies[TIMESTAMP] = Lie(flipped(content, digit.start(1)))


def flip_snapshot(shelf: Shelf) -> None:
    shelf.server.lies[SNAPSHOT] = Lie(flipped(body(shelf, SNAPSHOT)))


def flip_targets(shelf: Shelf) -> None:
    shelf.server.lies[TARGETS] = Lie(flipped(body(shelf, TARGETS)))


def mix(shelf: Shelf) -> None:
    shelf.server.lies[TARGETS] = Lie(body(shelf, "/metadata/1.targets.json"))


def mix_snapshots(shelf: Shelf) -> None:
    shelf.server.lies[SNAPSHOT] = Lie(body(shelf, "/metadata/1.snapshot.json"))


def send_without_end(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(b" " * 65536, is_endless=True)


def claim_a_huge_snapshot(shelf: Shelf) -> None:
    def enlarge(timestamp: Any) -> None:
        timestamp.snapshot_meta.length = 10**12

    forge(shelf.repo, shelf.keys, "timestamp", enlarge)
    shelf.server.lies[SNAPSHOT] = Lie(b" " * 65536, is_endless=True)


def drip(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(drip=0.02)


def cut_short(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(body(shelf, TIMESTAMP)[:100])


def break_off(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(cut_at=100)


def send_a_page(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(b"\n<!DOCTYPE html><html>Sign in", headers={"Content-Type": "text/html"})


def send_a_page_for_a_root(shelf: Shelf) -> None:
    shelf.server.lies[ROOT] = Lie(b"<html>everything is fine</html>")


def send_rubbish(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(b"[" * 100_000)


def take_the_latest_away(shelf: Shelf) -> None:
    shelf.server.lies[address_of(shelf, ".latest.json")] = Lie(b"no", status=404)


def forbid_the_timestamp(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(b"no", status=403)


def sign_with_other_keys(shelf: Shelf) -> None:
    shelf.keys.joinpath("timestamp.pem").write_bytes(shelf.keys.joinpath("snapshot.pem").read_bytes())
    forge(shelf.repo, shelf.keys, "timestamp")


def leave_a_role_out_of_the_root(shelf: Shelf) -> None:
    forge(shelf.repo, shelf.keys, "root", lambda root: root.roles.pop("snapshot"))


def leave_the_targets_out_of_the_snapshot(shelf: Shelf) -> None:
    published("--refresh", "--to", shelf.repo, "--keys", shelf.keys, "--snapshot-days", "3000")
    path = f"/metadata/{newest(shelf.repo, 'snapshot').name}"
    shelf.server.lies[path] = Lie(body(shelf, path).replace(b"targets.json", b"nothing.json"))


def ask_for_two_root_keys(shelf: Shelf) -> None:
    def raise_threshold(root: Any) -> None:
        root.add_key(root_key_of_nobody(), "root")
        root.roles["root"].threshold = 2

    forge(shelf.repo, shelf.keys, "root", raise_threshold)


def root_key_of_nobody() -> Any:
    from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]  # not named in an __all__

    return CryptoSigner.generate_ed25519().public_key


def skip_a_root(shelf: Shelf) -> None:
    def skip(root: Any) -> None:
        root.version += 1

    forge(shelf.repo, shelf.keys, "root", skip)
    (shelf.repo / "metadata" / "3.root.json").rename(shelf.repo / "metadata" / "2.root.json")


def delegate_to_a_role_nobody_knows(shelf: Shelf) -> None:
    from tuf.api.metadata import DelegatedRole, Delegations  # type: ignore[attr-defined]  # as everywhere

    key = root_key_of_nobody()

    def delegate(targets: Any) -> None:
        del targets.targets["latest.json"]
        role = DelegatedRole("evil", [key.keyid], 1, terminating=True, paths=["*"])
        targets.delegations = Delegations({key.keyid: key}, {"evil": role})

    forge_targets(shelf.repo, shelf.keys, delegate)


def offer_no_latest(shelf: Shelf) -> None:
    forge_targets(shelf.repo, shelf.keys, lambda targets: targets.targets.clear())


def swell(shelf: Shelf) -> None:
    forge_targets(shelf.repo, shelf.keys, lambda targets: targets.unrecognized_fields.update({"x": "y" * 300_000}))


def write_for_newer_programs(shelf: Shelf) -> None:
    forge_latest(shelf.repo, shelf.keys, lambda latest: latest.update({"format": 2}))


ATTACKS: list[tuple[Callable[[Shelf], None], type[KnownError]]] = [
    (flip_latest, errors.ChannelMixed),
    (flip_timestamp, errors.ChannelUnsigned),
    (flip_snapshot, errors.ChannelMixed),
    (flip_targets, errors.ChannelMixed),
    (mix, errors.ChannelMixed),
    (mix_snapshots, errors.ChannelMixed),
    (send_without_end, errors.ChannelTooLarge),
    (claim_a_huge_snapshot, errors.ChannelTooLarge),
    (drip, errors.ChannelSlow),
    (cut_short, errors.ChannelDamaged),
    (break_off, ConnectionLost),
    (send_a_page, errors.ChannelWebPage),
    (send_a_page_for_a_root, errors.ChannelWebPage),
    (send_rubbish, errors.ChannelDamaged),
    (take_the_latest_away, errors.ChannelIncomplete),
    (forbid_the_timestamp, errors.ChannelIncomplete),
    (sign_with_other_keys, errors.ChannelUnsigned),
    (leave_a_role_out_of_the_root, errors.ChannelDamaged),
    (leave_the_targets_out_of_the_snapshot, errors.ChannelMixed),
    (ask_for_two_root_keys, errors.ChannelUnsigned),
    (skip_a_root, errors.ChannelRolledBack),
    (delegate_to_a_role_nobody_knows, errors.ChannelIncomplete),
    (offer_no_latest, errors.ChannelIncomplete),
    (swell, errors.ChannelTooLarge),
    (write_for_newer_programs, errors.ChannelNewer),
]


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
