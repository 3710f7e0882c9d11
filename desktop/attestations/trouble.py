"""What can stand in the way of filling in and signing."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NotReady(KnownError):
    """The draft has errors that have to be put right before it can be signed. Facts: problems."""

    code, kind = "not-ready", Kind.REFUSED


class NotDeclared(KnownError):
    """The signature lacks something. Facts: wanted (``name``, ``title``, ``authority`` or ``declaration``)."""

    code, kind = "not-declared", Kind.REFUSED


class NotSigned(KnownError):
    """It is a draft still, so there is nothing yet that could be sent, sealed or proved. Facts: id."""

    code, kind = "not-signed", Kind.REFUSED


class DraftChanged(KnownError):
    """The draft changed while it was being signed, so what would be signed is not what was shown. Facts: id."""

    code, kind = "draft-changed", Kind.REFUSED


class AlreadySigned(KnownError):
    """It was signed already, so it cannot be changed, discarded or signed again. Facts: id."""

    code, kind = "already-signed", Kind.REFUSED


class NotUnique(KnownError):
    """Several drafts or attestations begin like that. Facts: wanted, count."""

    code, kind = "not-unique", Kind.REFUSED


class WrongState(KnownError):
    """What was asked for cannot be done with an attestation in its state. Facts: wanted (the state)."""

    code, kind = "wrong-state", Kind.REFUSED


class NoOrganization(KnownError):
    """There is no organization on this desk yet for which a form could be filled in. Facts: form."""

    code, kind = "no-organization-yet", Kind.REFUSED
