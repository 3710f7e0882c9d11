"""What is refused because of the organization's policy."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class SetByOrganization(KnownError):
    """The organization's policy fixes this setting. Facts: setting."""

    code, kind = "set-by-organization", Kind.REFUSED
