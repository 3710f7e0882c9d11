"""Where the secrets for the endpoints are: in the system's keyring, or, where there is none, in memory for this run."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from desktop.outbox.model import Keeping, SignIn
from desktop.outbox.trouble import KeyringClosed, NotAToken
from sync.exchange.errors import SignInNeeded
from sync.work import Work

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from sync.exchange.sign_in import Grant

SERVICE = "DxF Desk"
LONGEST_ON_WINDOWS = 1280  # characters: CRED_MAX_CREDENTIAL_BLOB_SIZE is 2,560 bytes of UTF-16
T = TypeVar("T")


class Tokens:
    """The secrets of one run, by the base address of the endpoint; fits any thread. None of it is ever logged."""

    def __init__(self, *, only_memory: bool = False) -> None:
        """``only_memory`` leaves the keyring alone, as in practice."""
        self._only_memory = only_memory
        self._lock = threading.RLock()
        self._memory: dict[str, str] = {}
        self._grants: dict[str, Grant] = {}

    def keep(self, base: str, token: str) -> Keeping:
        """Keep a token that the endpoint's operator gave.

        Raises:
            NotAToken: it cannot be one.
            KeyringClosed: the keyring did not take it; what was kept before is still there.
        """
        from sync.exchange.sign_in import is_token

        typed = token.strip()
        bare = typed[7:].strip() if typed[:7].lower() == "bearer " else typed
        if not is_token(bare) or bare.startswith("{"):
            raise NotAToken(host=_host(base))
        return self._put(base, bare)

    def keep_grant(self, base: str, grant: Grant) -> Keeping:
        """Keep what a sign-in gave: in the keyring only what new tokens are got with, as keyrings take short texts."""
        kept = {"refresh": grant.refresh, "token_url": grant.token_url, "client": grant.client}
        with self._lock:
            self._grants[base] = grant
        return self._put(base, json.dumps(kept)) if grant.refresh else Keeping.MEMORY

    def forget(self, base: str) -> None:
        """Forget the secrets of an endpoint.

        Raises:
            KeyringClosed: the keyring did not let go of it.
        """
        with self._lock:
            self._memory.pop(base, None)
            self._grants.pop(base, None)
        backend = self._backend()
        if backend is not None and _told(lambda: backend.get_password(SERVICE, base)) is not None:
            _told(lambda: backend.delete_password(SERVICE, base))

    def where(self, base: str) -> Keeping:
        """Tell where the secret of an endpoint is.

        Raises:
            KeyringClosed: the keyring does not say.
        """
        text, keeping = self._get(base)
        return keeping if text or base not in self._grants else Keeping.MEMORY

    def kind_of(self, base: str) -> SignIn:
        """Tell how an endpoint was signed in to, from what is kept for it.

        Raises:
            KeyringClosed: the keyring does not say.
        """
        text, _ = self._get(base)
        if base in self._grants or text.startswith("{"):
            return SignIn.SMART
        return SignIn.TOKEN if text else SignIn.NONE

    def access(self, base: str, sign_in: SignIn, work: Work) -> str:
        """Return the token to send, "" where the endpoint needs none; gets a new one where the old one has ended.

        Raises:
            SignInNeeded: there is none, and a person has to see to it.
            KeyringClosed: the keyring does not say.
            KnownError: of kind NETWORK; a new one could not be got.
        """
        if sign_in is SignIn.NONE:
            return ""
        if sign_in is SignIn.TOKEN:
            text, _ = self._get(base)
            if not text or text.startswith("{"):
                raise SignInNeeded(host=_host(base))
            return text
        grant = self._grant(base)
        return grant.access if grant.is_good(datetime.now(UTC)) else self.renewed(base, work)

    def renewed(self, base: str, work: Work) -> str:
        """Return a new token in place of one that the endpoint no longer takes.

        Raises:
            As `access` says.
        """
        from sync.exchange.sign_in import refreshed

        grant = refreshed(self._grant(base), None, work)
        self.keep_grant(base, grant)
        return grant.access

    def _grant(self, base: str) -> Grant:
        from sync.exchange.sign_in import Grant

        with self._lock:
            if base in self._grants:
                return self._grants[base]
        text, _ = self._get(base)
        try:
            kept = json.loads(text) if text.startswith("{") else {}
            return Grant("", str(kept["refresh"]), None, str(kept["token_url"]), str(kept["client"]))
        except (ValueError, KeyError):
            raise SignInNeeded(host=_host(base)) from None

    def _put(self, base: str, text: str) -> Keeping:
        backend = self._backend()
        if backend is None or not _has_room(backend, text):
            with self._lock:
                self._memory[base] = text
            return Keeping.MEMORY
        _told(lambda: backend.set_password(SERVICE, base, text))
        with self._lock:
            self._memory.pop(base, None)
        return Keeping.KEYRING

    def _get(self, base: str) -> tuple[str, Keeping]:
        with self._lock:
            if base in self._memory:
                return self._memory[base], Keeping.MEMORY
        backend = self._backend()
        text = _told(lambda: backend.get_password(SERVICE, base)) if backend else None
        return (text, Keeping.KEYRING) if text else ("", Keeping.NOWHERE)

    def _backend(self) -> KeyringBackend | None:
        return None if self._only_memory else usable_keyring()


def usable_keyring() -> KeyringBackend | None:
    """Return the system's keyring, or None where there is none, or only one that would write a readable file."""
    import keyring

    from desktop.doctor.at_home import SAFE_KEYRINGS

    backend = _told(keyring.get_keyring)
    chosen = [*(getattr(backend, "backends", None) or [backend])]  # the chainer asks several, best first
    return backend if chosen and type(chosen[0]).__module__.startswith(SAFE_KEYRINGS) else None


def _has_room(backend: KeyringBackend, text: str) -> bool:
    """Tell whether a keyring takes a text of this length; the one of Windows takes no more than 1,280 characters."""
    return len(text) <= LONGEST_ON_WINDOWS or not type(backend).__module__.startswith("keyring.backends.Windows")


def _told(ask: Callable[[], T]) -> T:
    """Ask the keyring; whatever its system raises becomes one error of ours, which quotes no secret."""
    try:
        return ask()
    except Exception as trouble:  # noqa: BLE001 - backends raise whatever their system raises
        raise KeyringClosed(reason=type(trouble).__name__) from None


def _host(base: str) -> str:
    return urlsplit(base).hostname or base
