"""What servers and thieves do to a channel, each with the trouble it has to be refused as."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from typing import Any

from sync.channel import errors
from sync.errors import ConnectionLost, KnownError
from tests.channel.conftest import Shelf
from tests.channel.releasing import forge, forge_latest, forge_targets, newest, published
from tests.channel.serving import Lie

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


def send_a_packed_bomb(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(gzip.compress(bytes(50 << 20)), headers={"Content-Encoding": "gzip"})


def send_a_piece_nobody_asked_for(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(body(shelf, TIMESTAMP)[:200], status=206)


def send_nothing(shelf: Shelf) -> None:
    shelf.server.lies[TIMESTAMP] = Lie(b"", status=204)


def nest_deeply(shelf: Shelf) -> None:
    content = body(shelf, TIMESTAMP).replace(b'"signed":', b'"signed":{"x":' + b"[" * 900 + b"]" * 900 + b'},"y":')
    shelf.server.lies[TIMESTAMP] = Lie(content)


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
    (nest_deeply, errors.ChannelDamaged),
    (send_a_packed_bomb, errors.ChannelDamaged),
    (send_a_piece_nobody_asked_for, errors.ChannelDamaged),
    (send_nothing, errors.ChannelIncomplete),
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
