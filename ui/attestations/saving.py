"""Asks where a receipt, packet or sealed file is to be saved, or which file is to be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

translate = QCoreApplication.translate


def ask_where(parent: QWidget, what: str, organization: str, then: Callable[[str], object]) -> QFileDialog:
    """Ask where to save.

    Args:
        parent: the page.
        what: ``receipt``, ``packet`` or ``seal``.
        organization: is part of the name that is suggested.
        then: bound method that gets the file.
    """
    from PySide6.QtWidgets import QFileDialog

    title, filters, ending = _kinds()[what]
    name = suggested_name(what, organization, ending)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, str(Path(folder) / name))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(filters)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(name)
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ask_which(parent: QWidget, title: str, then: Callable[[str], object]) -> QFileDialog:
    """Ask for the file of a receipt or a sealed file; ``then`` is a bound method that gets it."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    known = translate("AttestationFiles", "Receipts and sealed files (*.html *.htm *.json *.dxf-attestation)")
    dialog.setNameFilters([known, translate("AttestationFiles", "All files (*)")])
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def suggested_name(what: str, organization: str, ending: str) -> str:
    """Return a name for a file: what it is, for whom, and today's date."""
    kinds = {
        "receipt": translate("AttestationFiles", "receipt"),
        "packet": translate("AttestationFiles", "portal packet"),
        "seal": translate("AttestationFiles", "attestation"),
    }
    plain = "".join(one if one.isalnum() or one in " -" else " " for one in organization)
    whose = " ".join(plain.split())[:60].strip()
    parts = (kinds[what], whose, f"{datetime.now().astimezone():%Y-%m-%d}")
    return f"{' '.join(part for part in parts if part)}.{ending}"


def _kinds() -> dict[str, tuple[str, list[str], str]]:
    page, record = translate("AttestationFiles", "Web page (*.html)"), translate("AttestationFiles", "Record (*.json)")
    sealed = translate("AttestationFiles", "Sealed attestation (*.dxf-attestation)")
    return {
        "receipt": (translate("AttestationFiles", "Save the receipt"), [page, record], "html"),
        "packet": (translate("AttestationFiles", "Save the packet"), [page, record], "html"),
        "seal": (translate("AttestationFiles", "Save the sealed file"), [sealed], "dxf-attestation"),
    }
