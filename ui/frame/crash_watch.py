"""Watches for faults of the program itself that nobody caught, and has them shown."""

from __future__ import annotations

import logging
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.desk import Desk
    from ui.crash import CrashDialog
    from ui.jobs import Jobs

_log = logging.getLogger(__name__)


class CrashWatch(QObject):
    """Shows a dialog for whatever nobody caught, one at a time; the first is the one that matters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        self._desk: Desk | None = None
        self._jobs: Jobs | None = None
        self._before = sys.excepthook
        sys.excepthook = self._catch

    def about(self, desk: Desk, jobs: Jobs) -> None:
        """From now on offer a support file about a desk, made by its jobs."""
        self._desk, self._jobs = desk, jobs

    def stop(self) -> None:
        """Stop watching."""
        sys.excepthook = self._before
        if self._dialog is not None:
            self._dialog.close()

    def show(self, _origin: object, error: BaseException) -> None:
        """Show the dialog for an error; ``_origin`` is the job it came from."""
        if self._dialog is None:
            from ui.crash import CrashDialog

            self._dialog = CrashDialog(error, None if self._desk is None else self._desk.folder.root)
            self._offer_support(self._dialog)
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _offer_support(self, dialog: CrashDialog) -> None:
        from desktop.diagnostics.collecting import Subject
        from ui.diagnostics.looking import look_of

        if self._desk is not None and self._jobs is not None:
            desk, look = self._desk, look_of(None)
            subject = Subject(desk.folder.root, desk.words, desk.practice, look, dialog.told(), desk)
            dialog.offer_support(subject, self._jobs)

    def _forget(self) -> None:
        self._dialog = None

    def _catch(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, where)
            return
        _log.error("a fault in the window", exc_info=(kind, error, where))
        self.show(None, error)
