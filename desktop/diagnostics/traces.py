"""The trace that a crash of native code leaves: written as it happens, mentioned at the next start, kept for support.

Python cannot catch such a crash; its own `faulthandler` writes where every thread stood into ``logs/crash.txt``. On
Windows it also writes faults that a library goes on to deal with, so only a file that no orderly end put aside tells
of a crash.
"""

from __future__ import annotations

import faulthandler
from contextlib import suppress
from pathlib import Path
from typing import TextIO

NOW, BEFORE = "crash.txt", "crash-before.txt"
MOST_CHARACTERS = 256 * 1024


class Traces:
    """Watches one program for as long as it runs; a folder that cannot be written costs the trace, nothing else.

    Attributes:
        has_crash: the program before this one ended by such a crash.
    """

    def __init__(self, logs: Path) -> None:
        self._now, self._before = logs / NOW, logs / BEFORE
        self._file: TextIO | None = None
        self.has_crash = False

    def begin(self) -> None:
        """Put the trace of a crash aside, and watch; where somebody watches already, as in a debugger, leave it so."""
        with suppress(OSError):
            self._now.parent.mkdir(mode=0o700, exist_ok=True)
            self.has_crash = self._put_aside()
            if not faulthandler.is_enabled():
                self._file = self._now.open("w", encoding="utf-8")
                faulthandler.enable(self._file, all_threads=True)

    def end(self) -> None:
        """Watch no longer: the program ends as it should."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with suppress(OSError):
            self._put_aside()

    def _put_aside(self) -> bool:
        """Keep what was written, redacted, under another name; return whether there was anything."""
        if not self._now.is_file():
            return False
        if not self._now.stat().st_size:
            self._now.unlink()
            return False
        from desktop.diagnostics.redaction import redacted

        with self._now.open(encoding="utf-8", errors="replace") as opened:
            written = opened.read(MOST_CHARACTERS)
        self._before.write_text(redacted(written), encoding="utf-8")
        self._now.unlink()
        return True
