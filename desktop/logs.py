"""The log files of this desk: small, rotating, and free of anything personal or secret."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop.diagnostics.redaction import redacted
from desktop.paths import DataFolder
from sync.troubles import disk_trouble

BYTES_PER_FILE = 1 << 20
OLD_FILES = 3
LONGEST_LINE = 20_000  # characters, traceback included
LONGEST_WORD = 2_000
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

__all__ = ["LogFile", "RedactedFormatter", "logging_to", "redacted"]


class RedactedFormatter(logging.Formatter):
    """Formats a line, traceback included, and takes out what must not be kept."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the finished line."""
        return redacted(_shortened(super().format(record)))


def _shortened(line: str) -> str:
    """Return the beginning of a long line, cut between words: half of a secret or of a name is not known for one."""
    if len(line) <= LONGEST_LINE:
        return line
    words, space, cut = line[:LONGEST_LINE].rpartition(" ")
    return words if space and len(cut) <= LONGEST_WORD else line[:LONGEST_LINE]


class LogFile(RotatingFileHandler):
    """A log file that never gets in the way of the work: a full disk or a second program costs lines, nothing else."""

    _retry_at = 0  # bytes; after a file could not be turned over, the size at which to try again

    def shouldRollover(self, record: logging.LogRecord) -> int:  # noqa: N802 - the name is logging's
        """Tell whether a new file is due; one that could not be begun is not asked for with every line."""
        if not super().shouldRollover(record):
            return False
        return self.stream is None or self.stream.tell() >= self._retry_at

    def doRollover(self) -> None:  # noqa: N802 - the name is logging's
        """Start a new file, unless another program did so just now, or holds the old one, as on Windows."""
        base, turned = Path(self.baseFilename), Path(f"{self.baseFilename}.turned")
        is_ours = self._is_still_ours(base)
        if self.stream is not None:
            self.stream.close()
            self.stream = None  # so that it is opened again, should it not go now
        if is_ours:
            try:
                base.replace(turned)  # first, so that no older file goes where this one cannot be moved
                self._retry_at = 0
                self._shift(turned)
            except OSError:
                self._retry_at = (base.stat().st_size if base.exists() else 0) + self.maxBytes // 4
        self.stream = self._open()

    def _shift(self, turned: Path) -> None:
        """Give each older file the next number; the oldest goes."""
        files = [Path(f"{self.baseFilename}.{number}") for number in range(self.backupCount, 0, -1)]
        for older, newer in pairwise(files):
            if newer.exists():
                newer.replace(older)
        turned.replace(files[-1])

    def _is_still_ours(self, base: Path) -> bool:
        """Tell whether the file of that name is the one written to: another program may have turned it over."""
        try:
            return self.stream is None or os.path.samestat(os.fstat(self.stream.fileno()), base.stat())
        except OSError:
            return False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Drop the line."""


@contextmanager
def logging_to(folder: DataFolder, name: str, *, level: int = logging.INFO) -> Iterator[Path]:
    """Write what the program logs to ``logs/<name>.log`` of the folder until the block ends.

    A file that cannot be opened, because another program has it for itself, costs lines and is tried again.

    Raises:
        DiskFull, FolderReadOnly: there is no folder for it and none can be made.
    """
    file = folder.logs / f"{name}.log"
    with disk_trouble(file):
        folder.logs.mkdir(mode=0o700, exist_ok=True)
    handler = LogFile(file, maxBytes=BYTES_PER_FILE, backupCount=OLD_FILES, encoding="utf-8", delay=True)
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
