"""What is shown when the program itself is at fault: a plain dialog, with a report to copy that names nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.status import Picture
from ui.widgets.text import Text


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
