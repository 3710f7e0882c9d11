"""What can be typed, and which part does it."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from keys import PASSPHRASE, ROLES, Refused, keys_from, make_keys
from releases import Release, release_in
from repository import Days, Repository
from rotation import SAFE, first_root, renew, rotate
from tuf.api.metadata import Metadata

from sync.downloads.fetching import my_turn
from sync.errors import StoreBusy

VALID = Days()
SOON = timedelta(days=30)
RENEWED_BY = {"root": "use --renew-root, with the root key", "targets": "publish the last release once more"}


def command_line(description: str | None) -> argparse.ArgumentParser:
    """Return the parser."""
    parser = argparse.ArgumentParser(prog="packaging/publish", description=description, allow_abbrev=False)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="publish this release")
    what.add_argument("--refresh", action="store_true", help="sign a new timestamp: the daily job")
    what.add_argument("--renew-root", action="store_true", help="the same keys for longer")
    what.add_argument("--rotate", type=Path, metavar="NEW", help="the keys in this folder replace those of their roles")
    parser.add_argument("--to", type=Path, metavar="REPO", required=True, help="the folder that a web server serves")
    parser.add_argument("--keys", type=Path, metavar="KEYS", help="folder of <role>.pem; or DXF_CHANNEL_<ROLE>_KEY")
    parser.add_argument("--new-keys", action="store_true", help="make the keys that are missing, for a new channel")
    parser.add_argument("--root-threshold", type=int, default=1, metavar="N", help="root keys that have to sign (1)")
    for role in ROLES:
        days = getattr(VALID, role)
        parser.add_argument(f"--{role}-days", type=_days, default=days, metavar="DAYS", help=f"valid for ({days})")
    return parser


def carry_out(typed: argparse.Namespace) -> list[str]:
    """Do what was typed; return what to print.

    Raises:
        Refused: something has to be put right first.
    """
    days = Days(typed.root_days, typed.targets_days, typed.snapshot_days, typed.timestamp_days)
    if typed.new_keys:
        _make_keys(typed)
    repository = Repository(typed.to, keys_from(typed.keys, os.environ), days)
    if repository.is_new and typed.folder is None:
        raise Refused(f"Nothing was published in {typed.to} yet.")
    release = release_in(typed.folder) if typed.folder is not None else None
    try:
        with my_turn(typed.to):
            _carry_out(repository, typed, release)
    except StoreBusy:
        raise Refused(f"This program is already at work in {typed.to}. Try again when that is done.") from None
    return told(repository)


def _carry_out(repository: Repository, typed: argparse.Namespace, release: Release | None) -> None:
    if not repository.is_new:
        repository.prove()
    if release is not None:
        _publish(repository, release, typed.root_threshold)
    elif typed.refresh:
        repository.refresh()
    elif typed.renew_root:
        renew(repository)
    elif typed.rotate is not None:
        _rotate(repository, typed.rotate)


def _make_keys(typed: argparse.Namespace) -> None:
    if typed.keys is None:
        raise Refused("Say with --keys into which folder the new keys go.")
    if not Repository(typed.to, {}, VALID).is_new:
        raise Refused("This channel has keys. To replace some, make new ones for an empty channel, then --rotate them.")
    make_keys(typed.keys, os.environ)


def _publish(repository: Repository, release: Release, threshold: int) -> None:
    if repository.is_new:
        first_root(repository, threshold)
    repository.publish(release)


def _rotate(repository: Repository, folder: Path) -> None:
    new = keys_from(folder, {PASSPHRASE: os.environ.get(PASSPHRASE, "")})
    rotate(repository, new)
    repository.keys = {role: (*new[role], *repository.keys[role]) for role in ROLES}
    repository.sign_again()


def told(repository: Repository) -> list[str]:
    """Return what there is now, with the day until which each part is valid."""
    newest = {**repository.versions(), "root": repository.root_version()}
    lines = [f"New builds ship metadata/{newest['root']}.root.json as resources/channel/root.json."]
    for role in ROLES:
        name = "timestamp.json" if role == "timestamp" else f"{newest[role]}.{role}.json"
        signed = Metadata.from_file(str(repository.metadata / name)).signed
        lines.append(f"{role:10} version {signed.version:4}  valid until {signed.expires:%Y-%m-%d %H:%M} UTC")
        if role in SAFE and signed.is_expired(datetime.now(UTC) + SOON):
            lines.append(f"ATTENTION: {role} expires soon. After that desks take nothing more: {RENEWED_BY[role]}.")
    return lines


def _days(typed: str) -> int:
    if not typed.isascii() or not typed.isdigit() or not 0 < int(typed) <= 3650:
        raise argparse.ArgumentTypeError(f"“{typed}” is no number of days between 1 and 3650")
    return int(typed)
