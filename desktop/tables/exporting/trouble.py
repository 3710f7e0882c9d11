"""What may keep an export from being written; nothing is ever written in part."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class ExportFileOpen(KnownError):
    """The file to write over is open in another program. Facts: file."""

    code, kind, retry_may_help = "export-file-open", Kind.STORE, True


class TooManyRowsForWorkbook(KnownError):
    """A workbook's sheet holds fewer rows than there are. Facts: rows, most."""

    code, kind = "too-many-rows-for-workbook", Kind.REFUSED


class CellTooLongForWorkbook(KnownError):
    """A workbook's cell holds fewer characters than one of these has. Facts: column, row, length, most, count."""

    code, kind = "cell-too-long-for-workbook", Kind.REFUSED


class CellNotForWorkbook(KnownError):
    """A cell holds a character that no workbook can hold. Facts: column, row, count."""

    code, kind = "cell-not-for-workbook", Kind.REFUSED


class TooMuchForClipboard(KnownError):
    """More cells were to be copied than a clipboard takes. Facts: rows, most (cells)."""

    code, kind = "too-much-for-clipboard", Kind.REFUSED


class UnknownExport(KnownError):
    """No such kind of export. Facts: wanted, kinds."""

    code, kind = "unknown-export", Kind.USAGE
