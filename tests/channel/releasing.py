"""Releases, keys and channels to try with, made by the program that an agency uses, and forged by those who may not."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]  # not named in an __all__
from tuf.api.metadata import Metadata, MetaFile, TargetFile  # type: ignore[attr-defined]  # as above

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "packaging" / "publish"
SETUP = b"MZ" + bytes(range(256)) * 1200
CHANGES = {"en": ["Lists open faster."], "es": ["Las listas se abren más rápido."]}


def release(folder: Path, version: str = "1.2.0", *, setup: bytes | None = SETUP, packs: tuple[Any, ...] = ()) -> Path:
    """Write a folder of releases."""
    (folder / "rules").mkdir(parents=True)
    notes: dict[str, Any] = {"rule_packs": {pack["id"]: {"changes": CHANGES} for pack in packs}}
    if setup is not None:
        (folder / f"DxF-Desk-{version}-Setup.exe").write_bytes(setup)
        notes |= {"version": version, "changes": CHANGES, "published": "2026-11-20"}
    (folder / "notes.json").write_text(json.dumps(notes), encoding="utf-8")
    for pack in packs:
        (folder / "rules" / f"{pack['id']}.json").write_text(json.dumps(pack), encoding="utf-8")
    return folder


def next_pack(written: dict[str, Any], id: str = "dxf-2027-01", date: str = "2027-01-15") -> dict[str, Any]:  # noqa: A002
    """Return a later rule pack in which everybody who had to exchange by the later day has another one."""
    later = json.loads(json.dumps(written))
    return {**later, "id": id, "date": date, "dates": {**later["dates"], "exchange_delayed": "2027-07-01"}}


def publish(*typed: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program of the agency."""
    return subprocess.run(
        [sys.executable, str(PROGRAM), *map(str, typed)],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def published(*typed: object, **environment: str) -> str:
    """Run it and return what it said; it has to have done its work."""
    done = publish(*typed, **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


def signer(keys: Path, role: str) -> CryptoSigner:
    return CryptoSigner(load_pem_private_key((keys / f"{role}.pem").read_bytes(), None))


def newest(repo: Path, role: str) -> Path:
    """Return the newest file of a role."""
    if role == "timestamp":
        return repo / "metadata" / "timestamp.json"
    files = (repo / "metadata").glob(f"*.{role}.json")
    return max(files, key=lambda file: int(file.name.partition(".")[0]))


def forge(repo: Path, keys: Path, role: str, change: Callable[[Any], object] = id) -> None:
    """Change what the newest file of a role says and sign it with a thief's keys, under the next number."""
    file = newest(repo, role)
    one: Any = Metadata.from_file(str(file))
    one.signed.version += 1
    change(one.signed)
    one.signatures.clear()
    one.sign(signer(keys, role))
    name = file.name if role == "timestamp" else f"{one.signed.version}.{role}.json"
    (file.parent / name).write_bytes(one.to_bytes())


def forge_targets(repo: Path, keys: Path, change: Callable[[Any], None]) -> None:
    """Change what the targets say and sign all that leads there, as who has stolen all keys but the root's could."""
    forge(repo, keys, "targets", change)

    def name_targets(snapshot: Any) -> None:
        snapshot.meta["targets.json"] = _meta(newest(repo, "targets"))

    def name_snapshot(timestamp: Any) -> None:
        timestamp.snapshot_meta = _meta(newest(repo, "snapshot"))

    forge(repo, keys, "snapshot", name_targets)
    forge(repo, keys, "timestamp", name_snapshot)


def forge_latest(repo: Path, keys: Path, change: Callable[[Any], None]) -> None:
    """Change ``latest.json`` and sign it all the way up."""

    def change_it(targets: Any) -> None:
        known = targets.targets["latest.json"]
        document = json.loads((repo / "targets" / f"{known.hashes['sha256']}.latest.json").read_bytes())
        change(document)
        content = json.dumps(document).encode()
        targets.targets["latest.json"] = info = TargetFile.from_data("latest.json", content, ["sha256"])
        (repo / "targets" / f"{info.hashes['sha256']}.latest.json").write_bytes(content)

    forge_targets(repo, keys, change_it)


def forge_pack(repo: Path, keys: Path, content: bytes) -> None:
    """Sign any bytes as the rule pack on offer, all the way up."""
    found = hashlib.sha256(content).hexdigest()
    (repo / "targets" / "rules" / f"{found}.dxf-2027-01.json").write_bytes(content)
    name = "rules/dxf-2027-01.json"

    def offer(latest: Any) -> None:
        latest["rule_packs"] = [{**latest["rule_packs"][0], "size": len(content), "sha256": found}]

    forge_targets(repo, keys, lambda targets: targets.targets.update({name: TargetFile.from_data(name, content)}))
    forge_latest(repo, keys, offer)


def _meta(file: Path) -> MetaFile:
    return MetaFile.from_data(int(file.name.partition(".")[0]), file.read_bytes(), ["sha256"])
