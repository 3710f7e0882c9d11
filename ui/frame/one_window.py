"""One window for each data folder: a second start brings the first window to the front, with the file it was given."""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QLockFile, QObject, Signal

ENDING = ".dxf-attestation"
ANSWER_SECONDS = 5.0  # how long a window may take to hear of a second start; one that is just opening takes its time
_LOCK, _CALLS, _KIND = "window.lock", "calls", ".call"
_MOST_CALLS, _LONGEST_CALL = 20, 8192  # files, bytes


class OneWindow(QObject):
    """Holds the folder for as long as the window is there; the system frees it when the program dies.

    A call is a small file in the folder ``calls``; the window that hears of it removes it, which is the answer.
    """

    called = Signal(object)  # the path of a sealed file that somebody opened, or None: the program was started again

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = folder / _CALLS
        self._call: Path | None = None
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # only the end of the process frees it, however long the window is open
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Take the folder; return False where another window has it."""
        if not self._lock.tryLock(0):
            return False
        with suppress(OSError):
            self._drop_calls()  # of a window that died
        return True

    def listen(self) -> None:
        """From now on say when the program is started again; call it once the window is painted."""
        with suppress(OSError):
            self._calls.mkdir(mode=0o700, exist_ok=True)
            self._watcher = QFileSystemWatcher([str(self._calls)], self)
            self._watcher.directoryChanged.connect(self._note_calls)
            self._note_calls()  # made while the window was opening

    def call_first(self, file: Path | None = None) -> None:
        """Ask the window that has the folder to come to the front, and to open a file."""
        _let_it_come_forward()
        name = self._calls / uuid4().hex
        with suppress(OSError):
            self._calls.mkdir(mode=0o700, exist_ok=True)
            name.write_text(json.dumps({"open": "" if file is None else str(file)}), encoding="utf-8")
            self._call = name.replace(name.with_suffix(_KIND))

    def was_heard(self, seconds: float = ANSWER_SECONDS) -> bool:
        """Wait until the first window heard of the call; return False where it does not answer, and take it back."""
        if self._call is None:
            return False
        end = time.monotonic() + seconds
        while self._call.exists():
            if time.monotonic() > end:
                with suppress(OSError):
                    self._call.unlink()
                return False
            time.sleep(0.05)
        return True

    def free(self) -> None:
        """Let another window have the folder."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
            with suppress(OSError):
                self._drop_calls()
                self._calls.rmdir()
        self._lock.unlock()

    def _note_calls(self) -> None:
        for call in sorted(self._calls.glob(f"*{_KIND}"))[:_MOST_CALLS]:
            try:
                with call.open("rb") as opened:
                    content = opened.read(_LONGEST_CALL)
                call.unlink()
            except OSError:
                continue
            self.called.emit(file_of(content))

    def _drop_calls(self) -> None:
        for call in self._calls.glob("*"):
            call.unlink()


def file_of(content: bytes) -> Path | None:
    """Return the sealed file that a call names; None for none, and for whatever else may stand there."""
    try:
        call = json.loads(content)
    except (ValueError, RecursionError):
        return None
    typed = call.get("open") if isinstance(call, dict) else None
    return sealed_file(typed) if isinstance(typed, str) else None


def sealed_file(typed: str) -> Path | None:
    """Return the path of a sealed file by its name, None for anything else; whether it exists is not asked."""
    if not typed.casefold().endswith(ENDING) or any(one < " " for one in typed) or len(typed) > _LONGEST_CALL:
        return None
    path = Path(typed)
    return path if path.is_absolute() else None


def already_open() -> str:
    """Return what to say at a second start that the first window does not answer."""
    return QCoreApplication.translate(
        "OneWindow",
        "DxF Desk is already open, but its window does not answer. Look for it in the task bar: it may be busy, or "
        "asking you something. Nothing was lost. If it stays so, close it there and start DxF Desk again. Two windows "
        "on the same data are not opened, so that nothing is sent twice.",
    )


def _let_it_come_forward() -> None:
    """Let the first window come to the front; Windows allows that only to the program that the person just started."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1  # ASFW_ANY
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
