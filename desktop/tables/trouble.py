"""What may be wrong with a wish about tables, beyond what files and stores do."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class SeveralTables(KnownError):
    """Several tables on this desk fit what was typed. Facts: wanted, count."""

    code, kind = "several-tables", Kind.REFUSED


class NoSuchPart(KnownError):
    """The file of a table has no sheet or part of that name or number. Facts: wanted, parts (their names)."""

    code, kind = "no-such-part", Kind.USAGE


class CannotOpen(KnownError):
    """The resource is nothing that a table can be made of. Facts: name, format."""

    code, kind = "cannot-open", Kind.REFUSED


class TooManyGroupings(KnownError):
    """Rows can be put together by one or two columns. Facts: count."""

    code, kind = "too-many-groupings", Kind.USAGE


class NoOlderVersion(KnownError):
    """There is only one version of the table on this desk, so there is nothing to compare it with. Facts: name."""

    code, kind = "no-older-version", Kind.REFUSED


class MeasureWithoutGroups(KnownError):
    """A figure was asked for without saying of which groups. Facts: option."""

    code, kind = "measure-without-groups", Kind.USAGE


class NotWithGroups(KnownError):
    """Groups have an order and columns of their own, so the option would say nothing. Facts: option."""

    code, kind = "not-with-groups", Kind.USAGE
