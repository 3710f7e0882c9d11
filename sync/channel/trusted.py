"""What this desk has seen signed, in one file that is replaced whole: a cut at any byte leaves the one before.

The versions in it keep anybody from rolling us back, over restarts too. The time in it is the latest one at which
everything was signed and valid; a clock that is behind it is not believed, so setting a clock back revives nothing.
"""

from __future__ import annotations

import json
import logging
import os
import re
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

logger = logging.getLogger(__name__)

NAME = "trusted.json"
LARGEST = 32 << 20  # bytes
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_FILE = re.compile(r"(root_history/\d{1,9}\.root|timestamp|snapshot|targets)\.json", re.ASCII)


@dataclass(frozen=True, slots=True)
class Trusted:
    """Signed files by their name, and the latest time that is known to have been."""

    since: datetime = LONG_AGO
    files: dict[str, str] = field(default_factory=dict)

    def unpack(self, folder: Path) -> None:
        """Write the files below a folder, which is new."""
        (folder / "root_history").mkdir(parents=True)
        for name, content in self.files.items():
            (folder / name).write_bytes(content.encode("utf-8"))


def packed(folder: Path, since: datetime) -> Trusted:
    """Return what lies below a folder; only what was verified is ever written there."""
    found = (*folder.glob("*.json"), *folder.glob("root_history/*.json"))
    names = {file.relative_to(folder).as_posix(): file for file in found}
    return Trusted(since, {name: names[name].read_bytes().decode("utf-8") for name in names if _FILE.fullmatch(name)})


def read(folder: Path) -> Trusted:
    """Return what is kept in a folder; nothing where nothing is, or where it is damaged."""
    file = folder / NAME
    try:
        if file.stat().st_size > LARGEST:
            raise ValueError("size")
        kept = json.loads(file.read_text(encoding="utf-8"))
        since, files = datetime.fromisoformat(kept["since"]), dict(kept["files"])
        if since.tzinfo is None or not all(_FILE.fullmatch(name) and isinstance(files[name], str) for name in files):
            raise ValueError("files")
    except FileNotFoundError:
        return Trusted()
    except (ValueError, KeyError, TypeError, RecursionError):
        logger.warning("What was kept of the channel cannot be read; it begins again with the program's own root.")
        return Trusted()
    return Trusted(since, files)


def write(folder: Path, trusted: Trusted) -> None:
    """Keep what is trusted, whole or not at all."""
    content = json.dumps({"since": trusted.since.isoformat(), "files": trusted.files}, indent=1, sort_keys=True)
    put(folder / NAME, content.encode("utf-8"))


def put(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, also where the power goes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".new", dir=file.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
