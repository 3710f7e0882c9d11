"""What may be wrong with what was said about a release."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class SpecTrouble(KnownError):
    """What was said about a release cannot be used.

    Facts: field, wanted (``object``, ``key``, ``text``, ``number``, ``yes_no``, ``list``, ``role``, ``variable``,
    ``category``, ``column``, ``edition``, ``value``), allowed.
    """

    code, kind = "spec-trouble", Kind.USAGE
