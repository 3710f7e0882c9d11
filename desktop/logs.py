"""The log files of this desk: small, rotating, and free of anything personal or secret."""

from __future__ import annotations

import getpass
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop.paths import DataFolder
from sync.troubles import disk_trouble

BYTES_PER_FILE = 1 << 20
OLD_FILES = 3
LONGEST_LINE = 20_000  # characters, traceback included
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_COMMON_NAMES = frozenset({"root", "user", "admin", "administrator", "guest", "test"})  # tell nothing about a person
# Repetitions are bounded, so that no text, however long and odd, makes redaction slow.
_RULES = (
    (re.compile(r"\b(\w{1,20}://)[^/\s]{1,300}@"), r"\1"),  # name and password in an address, of a proxy too
    (re.compile(r"(?i)\b(https?://[^\s?#\"'<>]*)[?#][^\s\"'<>]*"), r"\1?[removed]"),  # signed addresses, queries
    (re.compile(r"(/[\w.~%/-]{0,300})\?[^\s\"'<>)]*=[^\s\"'<>)]*"), r"\1?[removed]"),  # the same without the host
    (re.compile(r"(?i)\b(authorization|x-ckan-api-key|cookie|set-cookie)\b[\"']?\s*[:=]\s*[^\r\n]+"), r"\1: [removed]"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{8,}"), r"\1 [removed]"),
    (
        re.compile(
            r"(?i)\b([\w-]{0,40}(?:token|secret|password|passwd|api[_-]?key|signature))\b([\"']?\s*[:=]\s*)[^\s,;]+"
        ),
        r"\1\2[removed]",
    ),
    (re.compile(r"\beyJ[\w-]{8,}\.[\w-]+\.?[\w-]*"), "[removed]"),  # a JSON Web Token
    (re.compile(r"\b[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"), "[e-mail]"),
    (re.compile(r"(?i)\b([a-z]:[\\/]+users[\\/]+)[^\\/\s\"']+"), r"\1[person]"),
    (re.compile(r"(/(?:home|Users)/)[^/\s\"']+"), r"\1[person]"),
)


def redacted(text: str, *, home: Path | None = None, person: str | None = None) -> str:
    """Return ``text`` without query strings, secrets, e-mail addresses, home folders and the person's name.

    Args:
        text: what was to be written.
        home: the home folder to hide; the real one if left out.
        person: the account name to hide; the real one if left out.
    """
    place = str(home or Path.home())
    if len(place) > 1:
        text = text.replace(place, "~").replace(place.replace("\\", "\\\\"), "~")
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    name = _account() if person is None else person
    if len(name) > 2 and name.casefold() not in _COMMON_NAMES:
        text = re.sub(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", "[person]", text)
    return text


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


class RedactedFormatter(logging.Formatter):
    """Formats a line, traceback included, and takes out what must not be kept."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the finished line."""
        return redacted(super().format(record)[:LONGEST_LINE])


class LogFile(RotatingFileHandler):
    """A log file that never gets in the way of the work: a full disk or a second program costs lines, nothing else."""

    def doRollover(self) -> None:  # noqa: N802 - the name is logging's
        """Start a new file; when another program holds the old one, as on Windows, go on writing to it."""
        try:
            super().doRollover()
        except OSError:
            if self.stream is None:
                self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Drop the line."""


@contextmanager
def logging_to(folder: DataFolder, name: str, *, level: int = logging.INFO) -> Iterator[Path]:
    """Write what the program logs to ``logs/<name>.log`` of the folder until the block ends.

    Raises:
        DiskFull, FolderReadOnly: the file cannot be made.
    """
    file = folder.logs / f"{name}.log"
    with disk_trouble(file):
        folder.logs.mkdir(mode=0o700, exist_ok=True)
        handler = LogFile(file, maxBytes=BYTES_PER_FILE, backupCount=OLD_FILES, encoding="utf-8")
    handler.setFormatter(RedactedFormatter(FORMAT))
    handler.setLevel(level)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(min(before, level))
    try:
        yield file
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        handler.close()
