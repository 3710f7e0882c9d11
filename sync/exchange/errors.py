"""What may stand between this desk and an exchange endpoint, beyond the trouble that any network has."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class EndpointNotFhir(KnownError):
    """The address answers, but no FHIR server does. Facts: host."""

    code, kind = "endpoint-not-fhir", Kind.NETWORK


class EndpointCannot(KnownError):
    """The server cannot take records so that none is taken twice. Facts: host, wanted (what it lacks).

    ``wanted`` is one of ``fhir-r4``, ``create``, ``conditional-create``, ``identifier-search``.
    """

    code, kind = "endpoint-cannot", Kind.NETWORK


class EndpointWrongAddress(KnownError):
    """The server has no place for these records at the address in the settings. Facts: host, status."""

    code, kind = "endpoint-wrong-address", Kind.NETWORK


class EndpointForbids(KnownError):
    """The server knows who we are and does not let us (403). Facts: host, said."""

    code, kind = "endpoint-forbids", Kind.NETWORK


class EndpointRefused(KnownError):
    """The server understood the record and said no. Facts: host, status, said."""

    code, kind = "endpoint-refused", Kind.NETWORK


class EndpointUnclear(KnownError):
    """The answer is none that a FHIR server gives to a record. Facts: host, status."""

    code, kind, retry_may_help = "endpoint-unclear", Kind.NETWORK, True


class OtherContent(KnownError):
    """The server holds a record with our identifier and other answers. Facts: host."""

    code, kind = "other-content", Kind.NETWORK


class CannotBeAsked(KnownError):
    """The server's answer does not show for certain whether it holds the record. Facts: host."""

    code, kind, retry_may_help = "cannot-be-asked", Kind.NETWORK, True


class SignInNeeded(KnownError):
    """The endpoint wants a sign-in, or no longer takes the one it has (401). Facts: host."""

    code, kind = "sign-in-needed", Kind.NETWORK


class SignInNotOffered(KnownError):
    """The endpoint offers no sign-in that is safe for a program on a desk. Facts: host, wanted (what it lacks).

    ``wanted`` is one of ``smart``, ``s256``, ``secure``, ``code``.
    """

    code, kind = "sign-in-not-offered", Kind.NETWORK


class SignInRefused(KnownError):
    """The sign-in was refused, or was broken off in the browser. Facts: host, said."""

    code, kind = "sign-in-refused", Kind.NETWORK


class SignInTookTooLong(KnownError):
    """Nobody signed in while we waited. Facts: host, seconds."""

    code, kind = "sign-in-took-too-long", Kind.NETWORK


class SignInNotOurs(KnownError):
    """What came back to this computer belongs to another sign-in, or another server. Facts: host."""

    code, kind = "sign-in-not-ours", Kind.NETWORK


class NoBrowser(KnownError):
    """This computer opened no browser for the sign-in. Facts: host."""

    code, kind = "no-browser", Kind.REFUSED
