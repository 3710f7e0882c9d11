"""The question before Setup starts: what will happen, and that nothing is lost."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget


class InstallQuestion(QMessageBox):
    """Nothing happens before the person agrees; Esc and the default leave everything as it is."""

    def __init__(self, parent: QWidget, version: str) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle("DxF Desk")
        self.setText(self.tr("Close DxF Desk and install version {version}?").format(version=version))
        self.setInformativeText(
            self.tr(
                "DxF Desk closes and Setup starts. DxF Desk opens again when Setup is done. "
                "Nothing is lost: your organization, drafts, signed attestations, downloaded tables and settings stay "
                "as they are. If something on a page is not saved, you are asked about it first."
            )
        )
        self.agree = self.addButton(self.tr("&Close and install"), QMessageBox.ButtonRole.AcceptRole)
        self.keep = self.addButton(self.tr("&Not now"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.keep)
        self.finished.connect(self.deleteLater)
