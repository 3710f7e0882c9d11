"""The kinds of files that can be written: what each is good for, and how a file of it is called."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.tables.model import View
from desktop.words import Words

KINDS = ("xlsx", "csv-excel", "csv", "tsv", "parquet")
_SUFFIXES = {"xlsx": ".xlsx", "csv-excel": ".csv", "csv": ".csv", "tsv": ".tsv", "parquet": ".parquet"}
_NOT_IN_NAMES = '<>:"/\\|?*'


class Kinds(QObject):
    """Says what each kind is good for."""

    def __init__(self, sentences: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._sentences = sentences

    def help_of(self, kind: str) -> str:
        """Return one line about a kind."""
        return {
            "xlsx": self.tr(
                "For Excel and other spreadsheets. Codes keep their zeros; a sheet with the data dictionary and one "
                "with source and filter come with it."
            ),
            "csv-excel": self.tr(
                "For opening in Excel by a double click. Cells that look like formulas get an apostrophe, so that "
                "nothing runs."
            ),
            "csv": self.tr("For other programs: every cell exactly as it was published."),
            "tsv": self.tr("As CSV, with tabs between the cells."),
            "parquet": self.tr("For programs that analyze data, such as R, Python or Power BI. Every cell is text."),
        }[kind]

    def filter_of(self, kind: str) -> str:
        """Return the filter of the dialog for a file."""
        name = self._sentences.text("export_kinds", kind).replace("(", "").replace(")", "")
        return f"{name} (*{_SUFFIXES[kind]})"


def suggested_file(view: View, kind: str) -> str:
    """Return a file in the documents folder, named by the table and today's date."""
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    parts = [view.version.source.resource_name or view.version.source.dataset_title]
    if len(view.version.parts) > 1 and view.part.name:
        parts.append(view.part.name)
    name = " ".join(parts)
    plain = "".join("-" if one in _NOT_IN_NAMES or not one.isprintable() else one for one in name)[:80].strip(" .")
    return str(Path(folder) / f"{plain or 'table'} {datetime.now().astimezone():%Y-%m-%d}{_SUFFIXES[kind]}")
