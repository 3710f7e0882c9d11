"""Trouble with what was typed at the command line, or with a file that was named there."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class FileUnreadable(KnownError):
    """The file that was named is not there or cannot be read. Facts: file."""

    code, kind = "file-unreadable", Kind.REFUSED


class NotJson(KnownError):
    """The file that was named is not JSON. Facts: file, line."""

    code, kind = "not-json", Kind.USAGE


class FieldTrouble(KnownError):
    """A field of a file that describes an organization cannot be used. Facts: field, wanted, choices."""

    code, kind = "field-trouble", Kind.USAGE


class FacilityUnclear(KnownError):
    """What was typed names none of the facilities, or several. Facts: typed, choices."""

    code, kind = "facility-unclear", Kind.REFUSED


class NoOrganization(KnownError):
    """No organization was set on this desk yet. Facts: none."""

    code, kind = "no-organization", Kind.REFUSED


class NoSuchForm(KnownError):
    """There is no form of the id or number typed. Facts: typed, choices."""

    code, kind = "no-such-form", Kind.REFUSED


class NoSuchField(KnownError):
    """The form has no such field to answer. Facts: field."""

    code, kind = "no-such-field", Kind.USAGE


class AnswerUnclear(KnownError):
    """What was typed is no answer to a field: there is no equals sign in it. Facts: typed."""

    code, kind = "answer-unclear", Kind.USAGE


class DeclarationMissing(KnownError):
    """Something was to be signed without agreeing to its statements. Facts: none."""

    code, kind = "declaration-missing", Kind.REFUSED
