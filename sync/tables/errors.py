"""What may be the matter with a file that should hold a table; the original bytes are kept in every case."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NotATable(KnownError):
    """The file is nothing we can make a table of. Facts: file."""

    code, kind = "not-a-table", Kind.REFUSED


class PdfForTable(KnownError):
    """The file is a PDF, which is read outside. Facts: file."""

    code, kind = "pdf-for-table", Kind.REFUSED


class WebPageForFile(KnownError):
    """A web page, or a server's message, is in place of the table. Facts: file."""

    code, kind = "web-page-for-file", Kind.REFUSED


class FileEmpty(KnownError):
    """There is nothing in the file. Facts: file."""

    code, kind = "file-empty", Kind.REFUSED


class FileDamaged(KnownError):
    """The file is cut short or damaged and cannot be unpacked or read. Facts: file."""

    code, kind = "file-damaged", Kind.REFUSED


class FileLocked(KnownError):
    """A password is needed to open the file. Facts: file."""

    code, kind = "file-locked", Kind.REFUSED


class BombSuspected(KnownError):
    """The file unpacks to far more than a table does. Facts: file, size."""

    code, kind = "bomb-suspected", Kind.REFUSED


class TableTooLarge(KnownError):
    """A workbook or JSON file is too large for the memory; CSV files have no such limit. Facts: file, size."""

    code, kind = "table-too-large", Kind.REFUSED


class NoTableInside(KnownError):
    """A ZIP file, of whose members none is a table. Facts: file, members."""

    code, kind = "no-table-inside", Kind.REFUSED


class TooManyMembers(KnownError):
    """A ZIP file has more files in it than we look into. Facts: file, limit."""

    code, kind = "too-many-members", Kind.REFUSED


class NoSuchRow(KnownError):
    """The row that a person chose as header is not among the rows of the file. Facts: file, row, rows."""

    code, kind = "no-such-row", Kind.USAGE


class NamesGiven(KnownError):
    """The format itself names the columns (JSON), so no row can be chosen as header. Facts: file, row."""

    code, kind = "names-given", Kind.REFUSED


class NoFileHere(KnownError):
    """There is no file of that name on this computer. Facts: file."""

    code, kind = "no-file-here", Kind.REFUSED


class TooManyColumns(KnownError):
    """The table has more columns than we look at. Facts: file, limit."""

    code, kind = "too-many-columns", Kind.REFUSED
