"""What may be the matter with a person's own file, beyond what files of any kind have."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class SheetTooLong(KnownError):
    """The file has more rows than are read at once. Facts: file, most (rows)."""

    code, kind = "sheet-too-long", Kind.REFUSED


class SheetTooLarge(KnownError):
    """The file has so many columns or so much text that it does not fit into the memory. Facts: file."""

    code, kind = "sheet-too-large", Kind.REFUSED


class NoSuchSheet(KnownError):
    """The file has no sheet or part of that number. Facts: file, wanted, parts (their names)."""

    code, kind = "no-such-sheet", Kind.USAGE


class SheetUnreadable(KnownError):
    """The file cannot be opened: it is a folder, or the person may not read it. Facts: file."""

    code, kind = "sheet-unreadable", Kind.REFUSED
