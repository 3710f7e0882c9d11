"""An honest channel: what it offers is taken, new keys are followed, and a cut at any byte leaves what was trusted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sync.channel import trusted
from sync.channel.errors import ChannelUnsigned
from sync.connections import Patience
from sync.errors import ConnectionLost, KnownError, ProxyTrouble, UntrustedCertificate
from tests.channel.conftest import Shelf
from tests.channel.releasing import SETUP, forge, publish, published, release
from tests.channel.serving import Lie
from tests.sync.tls import untrusted_server

PATIENT = Patience(tries=3, first_wait=0.0, silence=2.0)


def test_an_honest_channel_says_what_is_new(shelf: Shelf) -> None:
    latest = shelf.look()

    assert latest.program is not None
    assert latest.program.version == "1.2.0"
    assert latest.program.changes.said("es") == ("Las listas se abren más rápido.",)
    assert [pack.id for pack in latest.packs] == ["dxf-2027-01"]


def test_the_setup_comes_with_the_bytes_that_were_signed(shelf: Shelf) -> None:
    file = shelf.setup()

    assert file.name == "DxF-Desk-1.2.0-Setup.exe"
    assert file.read_bytes() == SETUP


def test_a_second_look_fetches_no_more_than_it_has_to(shelf: Shelf) -> None:
    shelf.look()
    shelf.server.asked.clear()

    shelf.look()

    asked = [path.rpartition("/")[2] for path, _ in shelf.server.asked]
    assert asked[:2] == ["2.root.json", "timestamp.json"]
    assert [name[65:] for name in asked[2:]] == ["latest.json"]


def test_a_later_release_takes_the_place_of_the_earlier_one(shelf: Shelf, second: Path) -> None:
    shelf.look()
    shelf.update(second)

    program = shelf.look().program

    assert program is not None
    assert program.version == "1.3.0"


def test_a_busy_server_is_asked_again(shelf: Shelf) -> None:
    shelf.server.lies["/metadata/timestamp.json"] = Lie(b"", status=503, times=2)

    assert shelf.look(patience=PATIENT).program is not None


@pytest.mark.parametrize("roles", [("timestamp",), ("root",), ("root", "targets", "snapshot", "timestamp")])
def test_new_keys_are_followed_and_the_old_ones_no_longer_count(shelf: Shelf, roles: tuple[str, ...]) -> None:
    shelf.look()
    new = keys_for(shelf, roles)

    published("--rotate", new, "--to", shelf.repo, "--keys", shelf.keys)
    assert shelf.look().program is not None
    old = {role: shelf.keys / f"{role}.pem" for role in roles}
    forge(shelf.repo, shelf.keys, next(iter(old)))

    with pytest.raises(ChannelUnsigned):
        shelf.look()


def test_a_desk_that_slept_through_two_rotations_follows_both(shelf: Shelf) -> None:
    for number in (1, 2):
        new = keys_for(shelf, ("root", "timestamp"), number)
        published("--rotate", new, "--to", shelf.repo, "--keys", shelf.keys)
        for role in ("root", "timestamp"):
            (new / f"{role}.pem").replace(shelf.keys / f"{role}.pem")

    assert shelf.look().program is not None
    assert "root_history/3.root.json" in json.loads(shelf.trusted())["files"]


def test_a_root_that_was_seen_counts_although_the_rest_was_cut_off(shelf: Shelf) -> None:
    """A thief of the timestamp key may not profit from breaking the connection after the key was revoked."""
    shelf.look()
    stolen = (shelf.repo / "metadata" / "timestamp.json").read_bytes()
    published("--rotate", keys_for(shelf, ("timestamp",)), "--to", shelf.repo, "--keys", shelf.keys)
    shelf.server.lies["/metadata/timestamp.json"] = Lie(cut_at=10)
    with pytest.raises(ConnectionLost):
        shelf.look()

    shelf.server.lies = {"/metadata/timestamp.json": Lie(stolen), "/metadata/2.root.json": Lie(b"", status=404)}

    with pytest.raises(ChannelUnsigned):
        shelf.look()


def test_a_new_build_that_ships_the_newer_root_goes_on(shelf: Shelf) -> None:
    shelf.look()
    published("--renew-root", "--to", shelf.repo, "--keys", shelf.keys)

    newer = (shelf.repo / "metadata" / "2.root.json").read_bytes()

    assert shelf.look(root=newer).program is not None


def keys_for(shelf: Shelf, roles: tuple[str, ...], number: int = 0) -> Path:
    """Make new keys for some roles, as an agency does: beside an empty channel."""
    new, spare = shelf.folder / f"new-{number}", shelf.folder / f"spare-{number}"
    published(release(spare / "release"), "--to", spare / "repo", "--keys", new, "--new-keys")
    for file in new.iterdir():
        if file.stem not in roles:
            file.unlink()
    return new


@pytest.mark.parametrize("name", ["timestamp.json", "2.snapshot.json", "2.targets.json"])
@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.99, 1.0])
def test_a_cut_at_any_byte_of_what_comes_leaves_what_was_trusted(
    shelf: Shelf, second: Path, name: str, share: float
) -> None:
    shelf.look()
    before = files_kept(shelf)
    shelf.update(second)
    size = (shelf.repo / "metadata" / name).stat().st_size
    shelf.server.lies[f"/metadata/{name}"] = Lie(cut_at=min(size - 1, round(size * share)))

    with pytest.raises(KnownError):
        shelf.look()
    cut = files_kept(shelf)
    shelf.server.lies.clear()

    assert cut["targets.json"] == before["targets.json"]
    assert (program := shelf.look().program) is not None
    assert program.version == "1.3.0"


def files_kept(shelf: Shelf) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shelf.trusted())["files"]
    return found


@pytest.mark.expected_log("What was kept of the channel cannot be read")
@pytest.mark.parametrize("share", [0.0, 0.3, 0.99])
def test_what_is_kept_and_damaged_begins_again_with_the_programs_own_root(shelf: Shelf, share: float) -> None:
    shelf.look()
    kept = shelf.trusted()
    (shelf.desk.folder / "trusted.json").write_bytes(kept[: round(len(kept) * share)])

    assert shelf.look().program is not None
    assert json.loads(shelf.trusted())["files"] == json.loads(kept)["files"]


@pytest.mark.parametrize("content", [b"[]", b'{"since": 1, "files": {}}', b'{"since": "2026-01-01", "files": {}}'])
@pytest.mark.expected_log("What was kept of the channel cannot be read")
def test_what_is_kept_and_odd_is_as_good_as_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "trusted.json").write_bytes(content)

    assert trusted.read(tmp_path) == trusted.Trusted()


def test_a_write_that_is_cut_leaves_the_file_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    trusted.write(tmp_path, trusted.Trusted(files={"timestamp.json": "{}"}))

    def fail(handle: int) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="full"):
            trusted.write(tmp_path, trusted.Trusted())

    assert trusted.read(tmp_path).files == {"timestamp.json": "{}"}
    assert [file.name for file in tmp_path.iterdir()] == ["trusted.json"]


def test_publishing_twice_the_same_is_refused_when_the_bytes_differ(shelf: Shelf) -> None:
    again = release(shelf.folder / "again", setup=b"MZ other")

    done = publish(again, "--to", shelf.repo, "--keys", shelf.keys)

    assert done.returncode == 1
    assert "Give it a new number" in done.stderr


def test_after_a_theft_new_keys_bring_every_desk_back(shelf: Shelf) -> None:
    """Numbers that a thief has driven up no longer count once the stolen keys are replaced."""

    def drive_up(timestamp: Any) -> None:
        timestamp.version = 1_000_000

    def count_on(timestamp: Any) -> None:
        timestamp.version = 2  # as an agency has it that never saw the thief's

    forge(shelf.repo, shelf.keys, "timestamp", drive_up)
    shelf.look()
    new = keys_for(shelf, ("snapshot", "timestamp"))

    published("--rotate", new, "--to", shelf.repo, "--keys", shelf.keys)
    forge(shelf.repo, new, "timestamp", count_on)

    assert shelf.look().program is not None
    assert json.loads(files_kept(shelf)["timestamp.json"])["signed"]["version"] == 2


def test_a_server_whose_certificate_nobody_trusts_is_not_asked(shelf: Shelf, tmp_path: Path) -> None:
    with untrusted_server(tmp_path) as port, pytest.raises(UntrustedCertificate):
        shelf.look(address=f"https://127.0.0.1:{port}")


def test_the_proxy_of_the_office_is_asked_and_named_when_it_refuses(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")

    with pytest.raises(ProxyTrouble):
        shelf.look(address="https://updates.example.org")
