"""What may keep two versions of a table from being compared, or what changed from being written."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NoSuchKey(KnownError):
    """A column chosen to tell rows apart is not in both versions. Facts: column."""

    code, kind = "no-such-key", Kind.USAGE


class ChangesCut(KnownError):
    """Only part of the changes is at hand, and is not written as if it were all of them. Facts: shown, all."""

    code, kind = "changes-cut", Kind.REFUSED
