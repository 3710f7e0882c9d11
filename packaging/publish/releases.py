"""Reads a folder of releases: a Setup, rule packs, and what changed in plain words; refuses what no desk would take."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from keys import Refused

from desktop.rules.pack_parsing import parse_pack
from desktop.rules.trouble import PackTrouble
from sync.channel.latest import FORMAT, LONGEST_LINE, PACK_ID, VERSION, latest_of
from sync.channel.model import LATEST, Limits
from sync.channel.names import RULES, SETUPS, is_plain
from sync.channel.signs import is_harmless
from sync.errors import KnownError

NOTES = "notes.json"
LANGUAGES = ("en", "es")
FAR = timedelta(days=730)  # a rule pack dated later than that is a slip

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Release:
    """What a folder holds: files by the name of their target, and what ``latest.json`` says of them."""

    files: Mapping[str, Path]
    program: Document
    packs: tuple[Document, ...]


def release_in(folder: Path) -> Release:
    """Return the release in a folder.

    Raises:
        Refused: something is missing, or is nothing that a desk takes.
    """
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}.")
    notes = _json(folder / NOTES) if (folder / NOTES).exists() else {}
    setups, packs = sorted(folder.glob("*.exe")), sorted((folder / RULES).glob("*.json"))
    if len(setups) > 1:
        raise Refused(f"{folder} holds several Setups; a channel offers one at a time.")
    if not setups and not packs and "version" not in notes:
        raise Refused(f"{folder} holds no Setup (*.exe), no rule pack (rules/*.json) and no version in {NOTES}.")
    program = _program(notes, setups[0] if setups else None)
    told = notes.get("rule_packs", {})
    described = tuple(_pack(file, _table(_table(told).get(file.stem))) for file in packs)
    files = {f"{SETUPS}/{file.name}": file for file in setups} | {f"{RULES}/{file.name}": file for file in packs}
    release = Release(files, program, described)
    checked(latest_with({}, release))
    return release


def latest_with(before: Document, new: Release) -> Document:
    """Return ``latest.json`` with a release in it; what the release does not speak of stays.

    Raises:
        Refused: the program would become older, or a published version or rule pack would change.
    """
    program = new.program or {key: before[key] for key in ("version", "published", "setup", "changes") if key in before}
    if new.program and before.get("version"):
        _check_version(before, new.program)
    packs: dict[str, Document] = {one["id"]: one for one in before.get("rule_packs", [])}
    for one in new.packs:
        known = packs.get(one["id"])
        if known is not None and known["sha256"] != one["sha256"]:
            raise Refused(f"The rule pack {one['id']} is published already, with other content. Give it a new id.")
        packs[one["id"]] = one
    return {"format": FORMAT, **program, "rule_packs": [packs[one] for one in sorted(packs)], "snapshots": []}


def checked(latest: Document) -> Document:
    """Return ``latest.json`` if desks would take it.

    Raises:
        Refused: they would not, and then they would take nothing of this channel any more.
    """
    try:
        content = json.dumps(latest).encode("utf-8")
        json.dumps(latest, ensure_ascii=False).encode("utf-8")
        latest_of(content, "", Limits())
    except UnicodeEncodeError:
        raise Refused(f"{NOTES} has a sign in it that is none; desks would refuse it.") from None
    except KnownError as trouble:
        raise Refused(f"This desks would refuse: “{trouble.facts.get('field', '')}” of {LATEST}.") from None
    if len(content) > Limits().latest:
        raise Refused(f"All that is told has {len(content)} bytes; desks would refuse more than {Limits().latest}.")
    return latest


def _check_version(before: Document, program: Document) -> None:
    old, new = (tuple(int(part) for part in str(one["version"]).split(".")) for one in (before, program))
    if new < old:
        raise Refused(
            f"Version {before['version']} is published; {program['version']} is older, and no desk goes back."
        )
    same = (before.get("setup") or {}).get("sha256") == (program["setup"] or {}).get("sha256")
    if new == old and before.get("setup") and not same:
        raise Refused(f"Version {before['version']} is published already, with another Setup. Give it a new number.")


def _program(notes: Document, setup: Path | None) -> Document:
    if setup is None and "version" not in notes:
        return {}
    version = notes.get("version", "")
    if not isinstance(version, str) or not VERSION.fullmatch(version):
        raise Refused(f"{NOTES} has to say the version of the program, as in “1.2.0”.")
    described = _described(setup, SETUPS, Limits().setup) if setup is not None else None
    published = str(notes.get("published") or datetime.now(UTC).date())
    return {
        "version": version,
        "published": _day(published),
        "setup": described,
        "changes": _told(notes.get("changes"), version),
    }


def _pack(file: Path, told: Document) -> Document:
    try:
        pack = parse_pack(_json(file))
    except PackTrouble as trouble:
        raise Refused(
            f"{file.name} is no rule pack: {trouble.facts['where']} wants {trouble.facts['wanted']}."
        ) from None
    if pack.id != file.stem or not PACK_ID.fullmatch(pack.id):
        raise Refused(f"{file.name} has to be called as the rule pack in it, {pack.id}.json, as in dxf-2027-01.json.")
    if not is_harmless(file.read_bytes()):
        raise Refused(f"{file.name} has control signs or halves of signs in a text; no desk would take it.")
    if pack.date > datetime.now(UTC).date() + FAR:
        raise Refused(f"{file.name} is dated {pack.date}; until then no later pack would be newer. Is the year right?")
    program = str(told.get("program", ""))
    if program and not VERSION.fullmatch(program):
        raise Refused(f"“{program}” is no version of the program that could read {file.name}.")
    described = _described(file, RULES, Limits().pack)
    changes = _told(told.get("changes"), pack.id)
    return {"id": pack.id, "date": pack.date.isoformat(), **described, "changes": changes, "program": program}


def _described(file: Path, kind: str, most: int) -> Document:
    name = f"{kind}/{file.name}"
    if file.is_symlink() or not file.is_file():
        raise Refused(f"{file.name} is a link or no file; put the file itself into the folder.")
    if not is_plain(name, kind):
        raise Refused(f"{file.name} is no plain name: letters, digits, dot, dash and underscore only, no spaces.")
    with file.open("rb") as content:
        sha256, size = hashlib.file_digest(content, "sha256").hexdigest(), file.stat().st_size
    if not 0 < size <= most:
        raise Refused(f"{file.name} has {size} bytes; desks take at most {most}, and none that is empty.")
    return {"file": name, "size": size, "sha256": sha256}


def _told(value: object, of: str) -> dict[str, list[str]]:
    """Return what changed in both languages."""
    table = _table(value)
    lines = {language: table.get(language) for language in LANGUAGES}
    told = {
        name: [" ".join(str(one).split()) for one in some] for name, some in lines.items() if isinstance(some, list)
    }
    if set(told) != set(LANGUAGES) or not all(any(some) for some in told.values()):
        raise Refused(f"{NOTES} has to say what changed with {of}: a list of sentences in “en” and one in “es”.")
    if any(len(one) > LONGEST_LINE for some in told.values() for one in some):
        raise Refused(f"A sentence on {of} is too long; desks show at most {LONGEST_LINE} characters of each.")
    if any(re.search(r"[<>]", line) for lines in told.values() for line in lines):
        raise Refused(f"What changed with {of} is plain text; leave < and > out.")
    return told


def _table(value: object) -> Document:
    return value if isinstance(value, dict) else {}


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused(f"“{text}” is no day; write it as 2027-01-31.") from None


def _json(file: Path) -> Document:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        raise Refused(f"{file.name} cannot be read as JSON.") from None
    if not isinstance(found, dict):
        raise Refused(f"{file.name} has to hold one JSON object.")
    return found
