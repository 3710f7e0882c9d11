"""What may be wrong when a receipt or a sealed file is looked at or brought in."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class ProofUnreadable(KnownError):
    """The file is not there, is a folder, or may not be opened. Facts: file."""

    code, kind = "proof-unreadable", Kind.REFUSED


class AlteredFile(KnownError):
    """A receipt or sealed file is not as it was written, so nothing in it is believed. Facts: file."""

    code, kind = "altered-file", Kind.REFUSED


class OtherRecord(KnownError):
    """A receipt names an attestation of this desk but speaks of other signed bytes. Facts: file, id."""

    code, kind = "other-record", Kind.REFUSED
