"""What is shown when the program itself is at fault: a plain dialog, with a report to copy that names nobody."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.jobs import Jobs
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.status import Picture
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.diagnostics.dialog import DiagnosticsDialog, Source

translate = QCoreApplication.translate


def report(error: BaseException) -> str:
    """Return what a developer needs to find a bug, without names, folders of a person, addresses or secrets."""
    import platform

    from desktop.diagnostics.collecting import report_of
    from desktop.updates.versions import running_version

    program = f"DxF Desk {running_version()}".strip()
    head = (
        f"{program} · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.release()}"
    )
    return f"{head}\n\n{report_of(error)}"


class FaultDialog(QDialog):
    """Says what happened, whether the work is safe, and offers the report and a support file."""

    def __init__(self, heading: str, meaning: str, told: str, parent: QWidget | None = None) -> None:
        """``told`` is the report, "" where the sentence says it all."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._source: Source | None = None
        self._jobs: Jobs | None = None
        self._meaning = Text(meaning, wrap=True)
        self._meaning.make_selectable()
        self._report = QPlainTextEdit(told)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._copy = Button(self.tr("&Copy the report"), Icon.COPY)
        self._support = Button(self.tr("&Make a support file…"), Icon.DOCTOR)
        self._close = Button(self.tr("C&lose"), weight=Weight.PRIMARY)
        self._lay_out(heading)
        self._copy.clicked.connect(self._copy_report)
        self._support.clicked.connect(self.make_support_file)
        self._close.clicked.connect(self.accept)
        self._close.setFocus()

    def offer_support(self, source: Source, jobs: Jobs) -> None:
        """Offer a support file, made of a source by these jobs."""
        self._source, self._jobs = source, jobs
        self._support.show()

    def make_support_file(self) -> DiagnosticsDialog | None:
        """Show what a support file would hold."""
        from ui.diagnostics.dialog import DiagnosticsDialog

        if self._source is None or self._jobs is None:
            return None
        dialog = DiagnosticsDialog(self._source, self._jobs, self)
        dialog.open()
        return dialog

    def told(self) -> str:
        """Return the report."""
        return self._report.toPlainText()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.told())
        announce(self, self.tr("Copied."))

    def _lay_out(self, heading: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.MEDIUM)
        head.addWidget(Picture(Icon.ATTENTION, Role.BAD))
        head.addWidget(Text(heading, TextStyle.SECTION, wrap=True), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addWidget(self._support)
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.LARGE)
        column.addLayout(head)
        column.addWidget(self._meaning)
        column.addWidget(self._report, 1)
        if not self.told():
            column.addStretch(1)
        column.addLayout(buttons)
        self._support.hide()
        for part in (self._report, self._copy):
            part.setVisible(bool(self.told()))
        self.setMinimumWidth(theme.grown(520))
        self.resize(theme.grown(680), theme.grown(440) if self.told() else self.sizeHint().height())


class CrashDialog(FaultDialog):
    """A fault while the window is open."""

    def __init__(self, error: BaseException, root: Path | None = None, parent: QWidget | None = None) -> None:
        """``root``: the data folder, of whose names none is left in the report."""
        heading = translate("CrashDialog", "Something in the program went wrong")
        meaning = translate(
            "CrashDialog",
            "What you saved is safe; only the last step was not finished. You can go on working. If it happens again, "
            "send this report, or a support file, to whoever looks after the program. Names of people, places and "
            "files are taken out of both.",
        )
        super().__init__(heading, meaning, _without_names(report(error), root), parent)
        self.setWindowTitle(translate("CrashDialog", "DxF Desk has a fault"))


def _without_names(told: str, root: Path | None) -> str:
    if root is None:
        return told
    from desktop.diagnostics.names import hidden_in

    return hidden_in(root)(told)
