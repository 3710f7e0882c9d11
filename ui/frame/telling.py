"""How far something has come, in units that a person reads: bytes as megabytes, the rest in hundredths."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.words import Words
from sync.work import Progress
from ui import words

BYTES = "downloads.bytes"


def told(progress: Progress, sentences: Words) -> str:
    """Return what is being done and how far it has come."""
    doing = sentences.progress(progress.doing)
    if progress.doing == BYTES:
        return f"{doing}: {amount(progress.done, progress.total)}"
    if progress.total:
        percent = min(100, progress.done * 100 // progress.total)
        return f"{doing}: {words.number(percent)}\u00a0%"
    return f"{doing}: {words.number(progress.done)}" if progress.done else doing


def amount(done: int, total: int | None) -> str:
    """Return how much of a file is here."""
    if not total:
        return words.size(done)
    text = QCoreApplication.translate("Progress", "{done} of {total}")
    return text.format(done=words.size(done), total=words.size(total))
