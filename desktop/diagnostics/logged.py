"""The log files and the trace of a crash as a support file holds them: redacted once more, whoever wrote them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.diagnostics import traces

MOST_BYTES = 1 << 20  # of one file, its end; a file of ours is never larger
_NAME = re.compile(rf"(?:(?:window|command)\.log(?:\.\d)?)|{re.escape(traces.NOW)}|{re.escape(traces.BEFORE)}")


def logged(logs: Path, clean: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each log file; files that this program never wrote are left out."""
    for file in sorted(logs.iterdir()) if logs.is_dir() else ():
        if _NAME.fullmatch(file.name) and file.is_file() and not file.is_symlink():
            text = _end_of(file)
            if text:
                yield file.name, clean(text)


def _end_of(file: Path) -> str:
    """Return the end of a file as text, from a whole line on."""
    try:
        with file.open("rb") as opened:
            size = opened.seek(0, 2)
            opened.seek(max(0, size - MOST_BYTES))
            content = opened.read(MOST_BYTES)
    except OSError as trouble:
        return f"(cannot be read: {type(trouble).__name__})"
    if size > MOST_BYTES:
        content = content.partition(b"\n")[2]
    return content.decode("utf-8", errors="replace").replace("\0", "")
