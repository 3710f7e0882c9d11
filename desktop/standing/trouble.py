"""What may be wrong when a memo is looked at."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class MemoUnreadable(KnownError):
    """The file is not there, is a folder, or may not be opened. Facts: file."""

    code, kind = "memo-unreadable", Kind.REFUSED
