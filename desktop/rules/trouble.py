"""What may be wrong with a rule pack."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class PackTrouble(KnownError):
    """A rule pack does not say what it has to say. Facts: where, wanted."""

    code, kind = "pack-trouble", Kind.STORE


class PackUnknown(KnownError):
    """No rule pack of that id comes with the program. Facts: pack."""

    code, kind = "pack-unknown", Kind.REFUSED
