"""What may be wrong with the library."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class PageDamaged(KnownError):
    """A page of the library is not as it should be. Facts: file, line, key."""

    code, kind = "page-damaged", Kind.STORE


class NoSuchPage(KnownError):
    """The library has no page of that id. Facts: wanted."""

    code, kind = "no-such-page", Kind.REFUSED
