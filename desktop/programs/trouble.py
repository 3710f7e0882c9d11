"""What may be wrong with a wish about program counts, beyond what files and stores do."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NoProgramCounts(KnownError):
    """No table of the program counts is on this desk. Facts: name (of the dataset)."""

    code, kind = "no-program-counts", Kind.REFUSED


class NoSuchProgram(KnownError):
    """The counts have no program of that name. Facts: wanted, programs (their names)."""

    code, kind = "no-such-program", Kind.USAGE


class NoSuchYear(KnownError):
    """The counts have no such year. Facts: wanted, years."""

    code, kind = "no-such-year", Kind.USAGE


class NoSuchPlace(KnownError):
    """The counts have no place of that name or number. Facts: wanted."""

    code, kind = "no-such-place", Kind.USAGE


class NoSuchCount(KnownError):
    """The tables on this desk have only the other of the two counts. Facts: name (of the resource that has it)."""

    code, kind = "no-such-count", Kind.REFUSED


class DistrictWithoutLevel(KnownError):
    """A district's number was typed without what it is a district of. Facts: district."""

    code, kind = "district-without-level", Kind.USAGE
