"""A TUF repository as a folder of static files; the timestamp is written last, so that nobody ever sees half of it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from keys import Keys, Refused
from proving import changed, is_signed_by, is_signed_for, read
from releases import Document, Release, checked, latest_with
from tuf.api.exceptions import LengthOrHashMismatchError, UnsignedMetadataError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp  # type: ignore[attr-defined]  # __all__ is made at run time

from sync.channel.model import LATEST

T = TypeVar("T", Root, Targets, Snapshot, Timestamp)


@dataclass(frozen=True, slots=True)
class Days:
    """For how many days what is signed is valid."""

    root: int = 365
    targets: int = 365
    snapshot: int = 30
    timestamp: int = 7


class Repository:
    """The files below one folder: ``metadata/`` and ``targets/``."""

    def __init__(self, folder: Path, keys: Keys, days: Days) -> None:
        self.metadata, self.targets = folder / "metadata", folder / "targets"
        self.keys, self.days = keys, days

    @property
    def is_new(self) -> bool:
        """Whether nothing was published here yet."""
        return self.root_version() == 0

    def root_version(self) -> int:
        """Return the number of the newest root, 0 for none."""
        found = (file.name.partition(".")[0] for file in self.metadata.glob("*.root.json"))
        return max((int(one) for one in found if one.isdecimal()), default=0)

    def root(self, version: int = 0) -> Metadata[Root]:
        """Return a root, the newest if none is named."""
        number = version or self.root_version()
        file = self.metadata / f"{number}.root.json"
        found = read(file, Root, number)
        if not is_signed_for(found, Root.type, found.signed):
            raise changed(file)
        return found

    def prove(self) -> None:
        """Make sure that the newest files are as this agency has signed them.

        Raises:
            Refused: one is not; nothing was written.
        """
        root = self.root()
        self._prove(Targets, root)
        self._prove(Snapshot, root)
        self._prove(Timestamp, root)

    def _prove(self, kind: type[T], root: Metadata[Root]) -> None:
        one, signers = self._last(kind, self.versions().get(kind.type, 0)), self.keys.get(kind.type, ())
        if one is None or is_signed_by(one, signers):
            return
        # The root may be forged too; it counts where its own key is here, or where nothing is signed for this role.
        counts = not signers or is_signed_by(root, self.keys.get(Root.type, ()))
        if not counts or not is_signed_for(one, kind.type, root.signed):
            raise changed(self._file(kind, one.signed.version))

    def next_latest(self, release: Release) -> Document:
        """Return what `LATEST` says with a release in it.

        Raises:
            Refused: no desk would take it.
        """
        targets = self._last(Targets, self.versions().get("targets", 0))
        return checked(latest_with(self._latest(targets.signed) if targets else {}, release))

    def publish(self, release: Release) -> None:
        """Add a release to what is offered."""
        targets = self._last(Targets, self.versions().get("targets", 0)) or Metadata(Targets())
        latest = self.next_latest(release)
        kept = {one["file"] for one in [*latest["rule_packs"], *([latest["setup"]] if latest.get("setup") else [])]}
        known = {name: info for name, info in targets.signed.targets.items() if name in kept}
        for name, file in release.files.items():
            known[name] = TargetFile.from_file(name, str(file), ["sha256"])
            self._put(self._place(known[name]), file)
        content = json.dumps(latest, indent=1, ensure_ascii=False, sort_keys=True).encode("utf-8")
        known[LATEST] = TargetFile.from_data(LATEST, content, ["sha256"])
        write(self._place(known[LATEST]), content)
        targets.signed.targets = known
        self._publish_targets(targets)

    def sign_again(self) -> None:
        """Sign everything below the root anew, after its keys have changed."""
        targets = self._last(Targets, self.versions().get("targets", 0))
        if targets is None:
            raise Refused("Nothing was published here yet.")
        self._publish_targets(targets)

    def refresh(self) -> None:
        """Make a new timestamp, and a new snapshot where half its days are over: the daily job."""
        versions = self.versions()
        snapshot = self._last(Snapshot, versions.get("snapshot", 0))
        if snapshot is None:
            raise Refused("Nothing was published here yet.")
        half = datetime.now(UTC) + timedelta(days=self.days.snapshot / 2)
        if snapshot.signed.is_expired(half):
            self._publish_snapshot(snapshot.signed.meta["targets.json"])
        else:
            self._publish_timestamp(snapshot.signed.version)

    def _publish_targets(self, targets: Metadata[Targets]) -> None:
        targets.signed.version = self._next("targets")
        content = self._signed(targets, self.days.targets)
        write(self.metadata / f"{targets.signed.version}.targets.json", content)
        self._publish_snapshot(MetaFile.from_data(targets.signed.version, content, ["sha256"]))

    def _publish_snapshot(self, targets: MetaFile) -> None:
        snapshot = Metadata(Snapshot(version=self._next("snapshot"), meta={"targets.json": targets}))
        content = self._signed(snapshot, self.days.snapshot)
        write(self.metadata / f"{snapshot.signed.version}.snapshot.json", content)
        self._publish_timestamp(snapshot.signed.version)

    def _publish_timestamp(self, snapshot: int) -> None:
        meta = MetaFile.from_data(snapshot, (self.metadata / f"{snapshot}.snapshot.json").read_bytes(), ["sha256"])
        timestamp = Metadata(Timestamp(version=self._next("timestamp"), snapshot_meta=meta))
        write(self.metadata / "timestamp.json", self._signed(timestamp, self.days.timestamp))

    def _signed(self, one: Metadata[T], days: int) -> bytes:
        """Sign with every key at hand that the root names, and make sure that this is enough."""
        role, root = one.signed.type, self.root().signed
        one.signed.expires = expiry(days)
        one.signatures.clear()
        for signer in self.keys.get(role, ()):
            if signer.public_key.keyid in root.roles[role].keyids:
                one.sign(signer, append=True)
        try:
            root.verify_delegate(role, one.signed_bytes, one.signatures)
        except UnsignedMetadataError:
            raise Refused(f"The root asks for a key of “{role}” that is not at hand.") from None
        return one.to_bytes()

    def versions(self) -> dict[str, int]:
        """Return the newest number of each role; that of the timestamp is inside its file."""
        found: dict[str, int] = {}
        for role in ("targets", "snapshot"):
            numbers = (file.name.partition(".")[0] for file in self.metadata.glob(f"*.{role}.json"))
            found[role] = max((int(one) for one in numbers if one.isdecimal()), default=0)
        if (self.metadata / "timestamp.json").exists():
            found["timestamp"] = read(self.metadata / "timestamp.json", Timestamp).signed.version
        return found

    def _next(self, role: str) -> int:
        return self.versions().get(role, 0) + 1

    def _last(self, kind: type[T], version: int) -> Metadata[T] | None:
        if not version:
            return None
        return read(self._file(kind, version), kind, version)

    def _file(self, kind: type[T], version: int) -> Path:
        name = "timestamp.json" if kind.type == Timestamp.type else f"{version}.{kind.type}.json"
        return self.metadata / name

    def _latest(self, targets: Targets) -> Document:
        info = targets.targets.get(LATEST)
        if info is None:
            return {}
        file = self._place(info)
        try:
            content = file.read_bytes()
            info.verify_length_and_hashes(content)
        except (OSError, LengthOrHashMismatchError):
            raise changed(file) from None
        found: Document = json.loads(content)
        return found

    def _place(self, info: TargetFile) -> Path:
        folder, _, name = info.path.rpartition("/")
        return self.targets / folder / f"{info.hashes['sha256']}.{name}"

    def _put(self, place: Path, file: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        new = place.with_name(f".{place.name}.new")
        try:
            shutil.copyfile(file, new)
            new.chmod(0o644)
            new.replace(place)  # also where one is: it may have been altered
        finally:
            new.unlink(missing_ok=True)


def expiry(days: int) -> datetime:
    """Return the moment so many days from now."""
    return datetime.now(UTC).replace(microsecond=0) + timedelta(days=days)


def write(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, readable for a web server."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(file)
    finally:
        Path(name).unlink(missing_ok=True)  # where the disk was full
