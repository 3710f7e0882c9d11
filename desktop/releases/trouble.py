"""What may keep a release from being made."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class SpecUnreadable(KnownError):
    """The file that says what the columns are is not there, or is no JSON. Facts: file."""

    code, kind = "spec-unreadable", Kind.REFUSED


class NotReadyToRelease(KnownError):
    """A result cannot be written: a problem is open, or a masked count could be worked out. Facts: open, recovered."""

    code, kind = "not-ready-to-release", Kind.REFUSED


class ReleaseOverItself(KnownError):
    """The result was to be written over the file that it was made from. Facts: file."""

    code, kind = "release-over-itself", Kind.REFUSED


class FileNeeded(KnownError):
    """No file was named. Facts: none."""

    code, kind = "file-needed", Kind.USAGE


class SpecNeeded(KnownError):
    """A result was to be saved without saying what the columns are. Facts: file."""

    code, kind = "spec-needed", Kind.USAGE


class UnknownRelease(KnownError):
    """The name of the file to write ends in none of the kinds that are written. Facts: wanted, kinds."""

    code, kind = "unknown-release", Kind.USAGE
