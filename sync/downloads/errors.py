"""What may keep a file of the portal from arriving whole; what has come is kept unless it says otherwise."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NotEnoughRoom(KnownError):
    """The disk has too little room for the file. Facts: name, size (bytes to come), free (bytes)."""

    code, kind = "not-enough-room", Kind.STORE


class WebPageForDownload(KnownError):
    """A web page or a server's message came in place of the file. Facts: name, host, status."""

    code, kind = "web-page-for-download", Kind.NETWORK


class FileNotThere(KnownError):
    """The server has no such file, or does not let us have it. Facts: name, host, status."""

    code, kind = "file-not-there", Kind.NETWORK


class FileAltered(KnownError):
    """The bytes that came are not those that the portal announced (MD5); they were deleted. Facts: name."""

    code, kind = "file-altered", Kind.NETWORK


class DownloadMoved(KnownError):
    """The address leads on to a place that is not secure, or too often. Facts: name, host."""

    code, kind = "download-moved", Kind.NETWORK


class DumpIncomplete(KnownError):
    """The portal sent other rows than its table has; they were deleted. Facts: name, rows, total."""

    code, kind = "dump-incomplete", Kind.NETWORK
