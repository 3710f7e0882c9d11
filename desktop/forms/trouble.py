"""What may be wrong with a form."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class FormUnreadable(KnownError):
    """A form does not say what it has to say. Facts: file, where, wanted."""

    code, kind = "form-unreadable", Kind.STORE
