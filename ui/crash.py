"""When the program itself is at fault: a dialog that says so plainly, with a report to copy that names nobody."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.status import Picture
from ui.widgets.text import Text

_log = logging.getLogger(__name__)


def report(error: BaseException) -> str:
    """Return what a developer needs to find a bug, without names, folders of a person, addresses or secrets."""
    import platform
    import traceback

    from desktop.logs import redacted

    story = "".join(traceback.format_exception(error))
    head = f"DxF Desk · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.release()}"
    return redacted(f"{head}\n\n{story}")


class CrashDialog(QDialog):
    """Says what happened, that the work is safe, and offers the report."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("DxF Desk has a fault"))
        self._report = QPlainTextEdit(report(error))
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._copy = Button(self.tr("&Copy the report"), Icon.COPY, Weight.PRIMARY)
        self._close = Button(self.tr("C&lose"))
        self._lay_out()
        self._copy.clicked.connect(self._copy_report)
        self._close.clicked.connect(self.accept)

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.MEDIUM)
        head.addWidget(Picture(Icon.ATTENTION, Role.BAD))
        head.addWidget(Text(self.tr("Something in the program went wrong"), TextStyle.SECTION), 1)
        meaning = self.tr(
            "What you saved is safe; only the last step was not finished. You can go on working. If it happens again, "
            "send this report to whoever looks after the program. It holds no names and no data of yours."
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.LARGE)
        column.addLayout(head)
        column.addWidget(Text(meaning, wrap=True))
        column.addWidget(self._report, 1)
        column.addLayout(buttons)
        self.resize(640, 420)


class CrashWatch(QObject):
    """Shows a dialog for whatever nobody caught, one at a time; the first is the one that matters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        self._before = sys.excepthook
        sys.excepthook = self._catch

    def stop(self) -> None:
        """Stop watching."""
        sys.excepthook = self._before
        if self._dialog is not None:
            self._dialog.close()

    def show(self, _origin: object, error: BaseException) -> None:
        """Show the dialog for an error; ``_origin`` is the job it came from."""
        if self._dialog is None:
            self._dialog = CrashDialog(error)
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None

    def _catch(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, where)
            return
        _log.error("a fault in the window", exc_info=(kind, error, where))
        self.show(None, error)
