"""What can stand in the way of keeping the organization."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NotInList(KnownError):
    """The newest Signatory List on this desk has no such DxF id. Facts: dxf_id."""

    code, kind = "not-in-list", Kind.REFUSED
