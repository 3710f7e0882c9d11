"""The nouns of the outbox: how the endpoint is signed in to, and what a pass over the queue came to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sync.errors import KnownError


class SignIn(Enum):
    """How this desk signs in to the endpoint."""

    NONE = "none"  # an open endpoint
    TOKEN = "token"  # a token that the endpoint's operator gave; kept in the system's keyring
    SMART = "smart"  # in the system browser: SMART App Launch, public client with PKCE


class Keeping(Enum):
    """Where a secret is kept."""

    KEYRING = "keyring"
    MEMORY = "memory"  # there is no usable keyring: it is gone when the program ends
    NOWHERE = "nowhere"  # there is no secret


@dataclass(frozen=True, slots=True)
class Pass:
    """What one pass over the outbox came to.

    Attributes:
        sent: ids of those the endpoint now holds; ``settled``: of these, those found there by asking.
        waiting: ids still queued or unknown; ``refused``: ids the endpoint said no to.
        trouble: what kept the whole queue from going on (no network, sign-in, an endpoint that cannot), or None.
    """

    sent: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    trouble: KnownError | None = None
