"""What can stand in the way of sending, beyond what the endpoint and the network do."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NoEndpoint(KnownError):
    """No endpoint is set to which attestations could be sent. Facts: id (of the attestation)."""

    code, kind = "no-endpoint", Kind.REFUSED


class NoClient(KnownError):
    """The settings lack the client id with which this program signs in. Facts: host."""

    code, kind = "no-client", Kind.REFUSED


class OutboxBusy(KnownError):
    """Another window or command of this person is sending right now. Facts: file."""

    code, kind, retry_may_help = "outbox-busy", Kind.REFUSED, True


class KeyringClosed(KnownError):
    """The system's keyring is locked, or did not let us read or write. Facts: reason."""

    code, kind = "keyring-closed", Kind.REFUSED


class NotAToken(KnownError):
    """What was typed cannot be a token: it is empty, or has spaces or unusual signs in it. Facts: host."""

    code, kind = "not-a-token", Kind.USAGE


class RecordChanged(KnownError):
    """The bytes of a signed record are not those that were signed; it is not sent. Facts: id."""

    code, kind = "record-changed", Kind.STORE
