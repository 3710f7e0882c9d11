"""What may be wrong with the place of a support file."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class SupportPlace(KnownError):
    """The file is no zip file by its name, or one in the data folder. Facts: file."""

    code, kind = "support-place", Kind.REFUSED
