"""What somebody wrote into an agency's channel is never signed, and a wrong turn with keys changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]  # not named in an __all__
from tuf.api.metadata import Metadata

from sync.downloads.fetching import LOCK, my_turn
from tests.channel.conftest import Shelf
from tests.channel.releasing import SETUP, publish, published, release


def state_of(folder: Path) -> dict[str, bytes]:
    """Return every file that a web server would give out, with its content."""
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != LOCK]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def forged(file: Path, change: Any, to: str = "") -> None:
    """Change what a file says without signing it, as who can write to the server may."""
    content = json.loads(file.read_bytes())
    change(content.get("signed", content))
    file.with_name(to or file.name).write_text(json.dumps(content), encoding="utf-8")


def add_evil(targets: Any) -> None:
    targets["targets"]["setup/evil.exe"] = targets["targets"]["latest.json"]


def add_evil_to_the_next(targets: Any) -> None:
    targets["version"] = 2
    add_evil(targets)


def offer_evil(latest: Any) -> None:
    latest["rule_packs"].append({**latest["rule_packs"][0], "id": "dxf-2029-01"})


def allow_all_keys(root: Any) -> None:
    root["roles"]["targets"]["keyids"] += root["roles"]["timestamp"]["keyids"]


def name_another(snapshot: Any) -> None:
    snapshot["meta"]["targets.json"]["hashes"]["sha256"] = "0" * 64


def drive_up(timestamp: Any) -> None:
    timestamp["version"] = 1 << 40


FORGERIES = [
    ("metadata/1.targets.json", add_evil, "", "release"),
    ("metadata/1.targets.json", add_evil_to_the_next, "2.targets.json", "release"),
    ("targets/*.latest.json", offer_evil, "", "release"),
    ("metadata/1.root.json", allow_all_keys, "", "--renew-root"),
    ("metadata/1.root.json", allow_all_keys, "", "--rotate"),
    ("metadata/1.targets.json", add_evil, "", "--rotate"),
    ("metadata/1.snapshot.json", name_another, "", "--refresh"),
    ("metadata/timestamp.json", drive_up, "", "--refresh"),
    ("metadata/timestamp.json", drive_up, "", "release"),
    ("metadata/1.snapshot.json", name_another, "77.snapshot.json", "--refresh"),
]


@pytest.mark.parametrize(
    ("file", "change", "to", "work"), FORGERIES, ids=[f"{one[1].__name__}-{one[3]}" for one in FORGERIES]
)
def test_what_somebody_wrote_into_the_channel_is_never_signed(
    shelf: Shelf, file: str, change: Any, to: str, work: str
) -> None:
    """Who breaks into the web server must not get the agency to sign what they left there."""
    (found,) = shelf.repo.glob(file)
    forged(found, change, to)
    before = state_of(shelf.repo)
    new = keys_made(shelf.folder / "new", "timestamp")
    typed = {"release": (release(shelf.folder / "later", "1.4.0"),), "--rotate": ("--rotate", new)}.get(work, (work,))

    done = publish(*typed, "--to", shelf.repo, "--keys", shelf.keys, "--snapshot-days", "90")

    assert done.returncode == 1
    assert (to or found.name) in done.stderr
    assert "Traceback" not in done.stderr
    assert state_of(shelf.repo) == before


@pytest.mark.parametrize("work", ["--renew-root", "--rotate"])
def test_a_root_that_somebody_put_in_place_of_ours_is_never_followed(shelf: Shelf, work: str) -> None:
    """It names our keys and one of theirs, and is signed by theirs: enough for itself, but never by ours."""
    theirs = {role: CryptoSigner.generate_ed25519() for role in ("root", "targets")}
    file = shelf.repo / "metadata" / "1.root.json"
    root: Any = Metadata.from_file(str(file))
    for role, signer in theirs.items():
        root.signed.add_key(signer.public_key, role)
    root.sign(theirs["root"])
    file.write_bytes(root.to_bytes())
    before = state_of(shelf.repo)
    typed = (work, keys_made(shelf.folder / "new", "timestamp")) if work == "--rotate" else (work,)

    done = publish(*typed, "--to", shelf.repo, "--keys", shelf.keys)

    assert done.returncode == 1
    assert "1.root.json is not as it was signed" in done.stderr
    assert state_of(shelf.repo) == before


@pytest.mark.parametrize("lacking", ["root", "targets", "snapshot"])
def test_new_keys_are_taken_whole_or_not_at_all(shelf: Shelf, lacking: str) -> None:
    """A root that names new keys while the rest cannot be signed would lock every desk out."""
    new = keys_made(shelf.folder / "new", "timestamp")
    (shelf.keys / f"{lacking}.pem").unlink()
    before = state_of(shelf.repo)

    done = publish("--rotate", new, "--to", shelf.repo, "--keys", shelf.keys)

    assert done.returncode == 1
    assert lacking in done.stderr
    assert state_of(shelf.repo) == before
    assert shelf.look().program is not None


def test_a_lost_targets_key_is_replaced_with_the_root_key_alone(shelf: Shelf) -> None:
    new = keys_made(shelf.folder / "new", "targets")
    (shelf.keys / "targets.pem").unlink()

    published("--rotate", new, "--to", shelf.repo, "--keys", shelf.keys)

    assert shelf.look().program is not None


@pytest.mark.parametrize(("one", "other"), [("root", "timestamp"), ("targets", "snapshot")])
def test_a_key_from_the_safe_is_never_a_key_of_the_daily_job(tmp_path: Path, one: str, other: str) -> None:
    keys = keys_made(tmp_path / "keys", "root", "targets", "snapshot", "timestamp")
    (keys / f"{other}.pem").write_bytes((keys / f"{one}.pem").read_bytes())

    done = publish(release(tmp_path / "r"), "--to", tmp_path / "repo", "--keys", keys)

    assert done.returncode == 1
    assert f"“{one}” and “{other}”" in done.stderr
    assert not (tmp_path / "repo" / "metadata").exists()


def test_two_at_once_never_sign_under_the_same_number(shelf: Shelf) -> None:
    before = state_of(shelf.repo)

    with my_turn(shelf.repo):
        done = publish("--refresh", "--to", shelf.repo, "--keys", shelf.keys)

    assert done.returncode == 1
    assert "already at work" in done.stderr
    assert state_of(shelf.repo) == before


def test_a_file_that_was_altered_on_the_server_is_put_right_by_publishing_again(shelf: Shelf) -> None:
    (setup,) = (shelf.repo / "targets" / "setup").iterdir()
    setup.write_bytes(b"MZ evil")

    published(release(shelf.folder / "again"), "--to", shelf.repo, "--keys", shelf.keys)

    assert shelf.setup().read_bytes() == SETUP


def test_the_daily_job_warns_of_what_is_about_to_expire(shelf: Shelf) -> None:
    published("--renew-root", "--to", shelf.repo, "--keys", shelf.keys, "--root-days", "20")

    told = published("--refresh", "--to", shelf.repo, "--keys", shelf.keys)

    assert "root expires soon" in told
    assert "targets expires soon" not in told


def keys_made(folder: Path, *roles: str) -> Path:
    """Make keys for a few roles the way an agency does."""
    spare = folder.with_name(f"{folder.name}-spare")
    published(release(spare / "r"), "--to", spare / "repo", "--keys", folder, "--new-keys")
    for key in folder.iterdir():
        if key.stem not in roles:
            key.unlink()
    return folder
