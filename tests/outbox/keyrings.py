"""A keyring of a system, as far as a program can tell: it can be locked, and it can refuse."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class Vault(KeyringBackend):
    """Never chosen by itself, because it has no priority; a test sets it."""

    __module__ = "keyring.backends.SecretService"  # the doctor goes by this name, and so does the outbox

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # not ours
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if (service, username) not in self.kept:
            raise PasswordDeleteError("there is none")
        del self.kept[service, username]

    def _open(self) -> None:
        if self.is_locked:
            raise KeyringLocked("a secret that must not be told")
