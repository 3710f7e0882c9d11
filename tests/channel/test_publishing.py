"""What an agency does: keys in a folder or the environment, a daily job without the precious ones, slips refused."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from tuf.api.metadata import Metadata

from resources import packaged
from tests.channel.conftest import Shelf
from tests.channel.releasing import CHANGES, newest, next_pack, publish, published, release


def test_the_daily_job_needs_only_the_keys_it_gets_from_its_environment(shelf: Shelf) -> None:
    before = newest(shelf.repo, "timestamp").read_bytes()
    keys = {f"DXF_CHANNEL_{role.upper()}_KEY": (shelf.keys / f"{role}.pem").read_text() for role in ("timestamp",)}

    told = published("--refresh", "--to", shelf.repo, **keys)

    assert "timestamp  version    2" in told
    assert newest(shelf.repo, "timestamp").read_bytes() != before
    assert shelf.look().program is not None


def test_a_snapshot_past_half_its_days_is_renewed_with_it(shelf: Shelf) -> None:
    published("--refresh", "--to", shelf.repo, "--keys", shelf.keys, "--snapshot-days", "90")

    assert newest(shelf.repo, "snapshot").name == "2.snapshot.json"
    assert shelf.look().program is not None


def test_keys_are_locked_by_a_passphrase_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    new = (release(tmp_path / "r"), "--to", tmp_path / "repo", "--keys", tmp_path / "keys")

    published(*new, "--new-keys", DXF_CHANNEL_PASSPHRASE="four words of mine")
    refused = publish("--refresh", *new[1:])

    assert b"ENCRYPTED" in (tmp_path / "keys" / "root.pem").read_bytes()
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "keys" / "root.pem").stat().st_mode) == 0o600
    assert refused.returncode == 1
    assert "DXF_CHANNEL_PASSPHRASE" in refused.stderr
    published("--refresh", *new[1:], DXF_CHANNEL_PASSPHRASE="four words of mine")


def test_two_root_keys_may_have_to_sign(tmp_path: Path) -> None:
    keys, spare = tmp_path / "keys", tmp_path / "spare"
    published(release(spare / "r"), "--to", spare / "repo", "--keys", spare / "keys", "--new-keys")
    published(release(tmp_path / "first"), "--to", tmp_path / "unused", "--keys", keys, "--new-keys")
    (spare / "keys" / "root.pem").rename(keys / "root-b.pem")
    channel = ("--to", tmp_path / "repo", "--keys", keys)

    published(release(tmp_path / "r"), *channel, "--root-threshold", "2")
    published("--renew-root", *channel)
    (keys / "root-b.pem").unlink()
    alone = publish("--renew-root", *channel)

    assert alone.returncode == 1
    assert "Too few root keys" in alone.stderr


def test_a_threshold_that_is_not_met_is_refused(tmp_path: Path) -> None:
    done = publish(
        *(release(tmp_path / "r"), "--to", tmp_path / "repo", "--keys", tmp_path / "keys"),
        *("--new-keys", "--root-threshold", "2"),
    )

    assert done.returncode == 1
    assert "2 root keys have to sign" in done.stderr


def test_only_rules_may_be_published_and_the_version_stays(shelf: Shelf, written: dict[str, Any]) -> None:
    later = next_pack(written, "dxf-2027-05", "2027-05-01")

    published(release(shelf.folder / "rules", setup=None, packs=(later,)), "--to", shelf.repo, "--keys", shelf.keys)

    latest = shelf.look()
    assert [pack.id for pack in latest.packs] == ["dxf-2027-05", "dxf-2027-01"]
    assert latest.program is not None
    assert latest.program.version == "1.2.0"
    assert shelf.setup().exists()


def spoiled(folder: Path, **notes: Any) -> Path:
    """Return a release whose notes were changed."""
    return noted(release(folder), **notes)


def noted(folder: Path, **notes: Any) -> Path:
    file = folder / "notes.json"
    file.write_text(json.dumps({**json.loads(file.read_text(encoding="utf-8")), **notes}), encoding="utf-8")
    return folder


def second_setup(folder: Path) -> Path:
    (release(folder) / "Other.exe").write_bytes(b"MZ")
    return folder


def linked_setup(folder: Path) -> Path:
    release(folder, setup=None)
    (folder / "notes.json").write_text(json.dumps({"version": "1.2.0", "changes": CHANGES}), encoding="utf-8")
    (folder / "elsewhere").write_bytes(b"MZ")
    (folder / "Setup.exe").symlink_to(folder / "elsewhere")
    return folder


def oddly_named(folder: Path) -> Path:
    (setup,) = release(folder).glob("*.exe")
    setup.rename(folder / "DxF Desk Setup.exe")
    return folder


def broken_pack(folder: Path) -> Path:
    (release(folder) / "rules" / "dxf-2027-01.json").write_text("{}", encoding="utf-8")
    return folder


def packed(folder: Path, date: str = "2027-01-15", **notes: Any) -> Path:
    """Return a release with a rule pack whose notes were changed."""
    written = json.loads((packaged("rules") / "dxf-2026-11.json").read_text(encoding="utf-8"))
    return noted(release(folder, packs=(next_pack(written, date=date),)), **notes)


SLIPS = [
    (second_setup, "several Setups"),
    (linked_setup, "is a link"),
    (oddly_named, "no plain name"),
    (broken_pack, "no rule pack"),
    (lambda folder: spoiled(folder, version="1.2.0-rc1"), "version of the program"),
    (lambda folder: spoiled(folder, changes={"en": ["Only English."]}), "in “es”"),
    (lambda folder: spoiled(folder, changes={"en": ["<b>Bold</b>"], "es": ["Sí"]}), "leave < and > out"),
    (lambda folder: spoiled(folder, published="tomorrow"), "is no day"),
    (lambda folder: release(folder, setup=b""), "none that is empty"),
    (lambda folder: spoiled(folder, changes={"en": "Lists open faster.", "es": "Más rápido."}), "a list of sentences"),
    (lambda folder: spoiled(folder, changes={"en": ["One."] * 41, "es": ["Una."]}), "desks would refuse"),
    (lambda folder: spoiled(folder, changes={"en": ["x" * 601], "es": ["Una."]}), "at most 600"),
    (lambda folder: spoiled(folder, changes={"en": ["\ud800"], "es": ["Una."]}), "desks would refuse"),
    (lambda folder: packed(folder, rule_packs=["dxf-2027-01"]), "what changed with dxf-2027-01"),
    (lambda folder: packed(folder, rule_packs={"dxf-2027-01": "New days."}), "what changed with dxf-2027-01"),
    (lambda folder: packed(folder, date="2072-01-15"), "no later pack would be newer"),
    (lambda folder: folder, "There is no folder"),
]


@pytest.mark.parametrize(("slip", "said"), SLIPS, ids=[said for _, said in SLIPS])
def test_a_slip_is_refused_before_anything_is_written(tmp_path: Path, slip: Any, said: str) -> None:
    new = ("--to", tmp_path / "repo", "--keys", tmp_path / "keys", "--new-keys")

    done = publish(slip(tmp_path / "release"), *new)

    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "repo").exists()


def test_an_older_version_is_never_published_again(shelf: Shelf) -> None:
    done = publish(release(shelf.folder / "old", "1.1.0"), "--to", shelf.repo, "--keys", shelf.keys)

    assert done.returncode == 1
    assert "no desk goes back" in done.stderr


def test_new_keys_are_never_made_for_a_channel_that_has_some(shelf: Shelf) -> None:
    again = (release(shelf.folder / "again"), "--to", shelf.repo, "--keys", shelf.folder / "none")

    assert publish(*again, "--new-keys").returncode == 1
    assert not (shelf.folder / "none").exists()


def test_the_timestamp_is_the_last_thing_that_is_written(shelf: Shelf) -> None:
    """Where the targets key is missing, everything that desks see stays as it was."""
    before = newest(shelf.repo, "timestamp").read_bytes()
    (shelf.keys / "snapshot.pem").unlink()

    done = publish(release(shelf.folder / "more", "1.4.0"), "--to", shelf.repo, "--keys", shelf.keys)

    assert done.returncode == 1
    assert "a key of “snapshot”" in done.stderr
    assert newest(shelf.repo, "timestamp").read_bytes() == before
    assert (found := shelf.look().program) is not None
    assert found.version == "1.2.0"


def test_every_file_that_is_signed_says_until_when(shelf: Shelf) -> None:
    for role in ("root", "targets", "snapshot", "timestamp"):
        assert Metadata.from_file(str(newest(shelf.repo, role))).signed.expires > shelf.later(6)()
