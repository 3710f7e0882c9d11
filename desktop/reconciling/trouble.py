"""What may keep two lists from being compared."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NothingToCompare(KnownError):
    """No column of the file was said to hold a name or a number of a facility. Facts: file."""

    code, kind = "nothing-to-compare", Kind.REFUSED


class NoPublishedList(KnownError):
    """The list to compare with is not on this desk yet. Facts: list (its key in the words)."""

    code, kind = "no-published-list", Kind.REFUSED


class TooManyToCompare(KnownError):
    """The file has more rows than are compared at once. Facts: file, rows, most."""

    code, kind = "too-many-to-compare", Kind.REFUSED


class NoSuchColumn(KnownError):
    """The file has no column of the name that was given for a field. Facts: file, wanted, columns."""

    code, kind = "no-such-column", Kind.USAGE


class RowTaken(KnownError):
    """The published row was confirmed for another row of the person's list. Facts: row, name."""

    code, kind = "row-taken", Kind.REFUSED


class NotAComparison(KnownError):
    """The file is no comparison that this program saved, or a newer version did. Facts: file."""

    code, kind = "not-a-comparison", Kind.REFUSED
