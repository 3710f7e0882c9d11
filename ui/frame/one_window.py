"""One window for each data folder: a second start brings the first window to the front, and says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QLockFile, QObject, Signal

_LOCK, _CALL = "window.lock", "window.call"


class OneWindow(QObject):
    """Holds the folder for as long as the window is there; the system frees it when the program dies."""

    called = Signal()  # somebody started the program again

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call = folder / _CALL
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # only the end of the process frees it, however long the window is open
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Take the folder; return False where another window has it."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """From now on say when the program is started again; call it once the window is painted."""
        self._call.touch()
        self._watcher = QFileSystemWatcher([str(self._call)], self)
        self._watcher.fileChanged.connect(self._note_call)

    def call_first(self) -> None:
        """Ask the window that has the folder to come to the front."""
        if self._call.exists():
            with self._call.open("a", encoding="ascii") as file:
                file.write("\n")

    def free(self) -> None:
        """Let another window have the folder."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
            self._call.unlink(missing_ok=True)
        self._lock.unlock()

    def _note_call(self) -> None:
        self.called.emit()


def already_open() -> str:
    """Return what to say at a second start."""
    return QCoreApplication.translate(
        "OneWindow",
        "DxF Desk is already open. Its window is brought to the front. If you do not see it, look for it in the task "
        "bar. Two windows on the same data are not opened, so that nothing is sent twice.",
    )
