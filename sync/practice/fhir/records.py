"""What the practice endpoint has accepted, in order; kept in a file where one is named."""

from __future__ import annotations

import copy
import json
import os
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sync.practice.answers import compact
from sync.practice.fhir.checking import TYPE
from sync.practice.fhir.outcomes import Json

UUID_PREFIX = "urn:uuid:"


@dataclass(frozen=True, slots=True)
class Record:
    """One accepted resource, as the endpoint gives it out; ``is_copy``: nobody sent it, the endpoint doubled it."""

    id: str
    resource: Json
    is_copy: bool = False

    @property
    def identifier(self) -> tuple[str, str]:
        """System and value, empty where the resource has none."""
        found = self.resource.get("identifier")
        texts = found if isinstance(found, dict) else {}
        return str(texts.get("system", "")), str(texts.get("value", ""))


class Records:
    """The accepted resources; every method may be called from any thread."""

    def __init__(self, file: Path | None = None) -> None:
        """``file`` holds one resource a line; what another portal left there is read, and half a last line dropped."""
        self._lock = threading.RLock()
        self._file = file
        self._records: list[Record] = _read(file) if file else []

    def add(self, resource: Json, at: datetime, *, is_copy: bool = False) -> Record:
        """Keep a resource under a new id; it is on the disk before this returns."""
        with self._lock:
            id_ = f"practice-{len(self._records) + 1}"
            stamp = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            given = resource.get("meta")
            meta = {**(given if isinstance(given, dict) else {}), "versionId": "1", "lastUpdated": stamp}
            record = Record(id_, {**copy.deepcopy(resource), "id": id_, "meta": meta}, is_copy)
            if self._file is not None:
                _append(self._file, record)
            self._records.append(record)
            return record

    def all(self) -> list[Record]:
        """Return everything accepted, oldest first."""
        with self._lock:
            return list(self._records)

    def get(self, id_: str) -> Record | None:
        """Return the resource of this id."""
        return next((record for record in self.all() if record.id == id_), None)

    def find(self, system: str | None, value: str | None) -> list[Record]:
        """Return those with this identifier, oldest first; None stands for any, "" for none at all."""
        return [
            record
            for record in self.all()
            if system in (None, record.identifier[0]) and value in (None, record.identifier[1])
        ]

    def clear(self) -> None:
        """Forget everything, the file too."""
        with self._lock:
            self._records.clear()
            if self._file is not None:
                self._file.unlink(missing_ok=True)


def _append(file: Path, record: Record) -> None:
    line = compact({"is_copy": record.is_copy, "resource": record.resource}) + "\n"
    with file.open("ab") as lines:
        lines.write(line.encode())
        lines.flush()
        os.fsync(lines.fileno())


def _read(file: Path) -> list[Record]:
    if not file.exists():
        return []
    content = file.read_bytes()
    whole = content[: content.rfind(b"\n") + 1]
    if whole != content:  # the process died while it wrote: nobody was told of that resource
        with file.open("r+b") as lines:
            lines.truncate(len(whole))
    found = [json.loads(line) for line in whole.splitlines()]
    return [
        Record(str(line["resource"]["id"]), line["resource"], bool(line["is_copy"]))
        for line in found
        if line["resource"]["resourceType"] == TYPE
    ]
