"""Waits on this computer for the browser to come back from a sign-in (RFC 8252, section 7.3)."""

from __future__ import annotations

import hmac
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from sync.exchange.errors import SignInTookTooLong
from sync.work import Work

PATH = "/signed-in"
LOOK_EVERY = 0.1  # seconds between two looks whether to stop
HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("Content-Security-Policy", "default-src 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Connection", "close"),
)
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>DxF Desk</title></head>
<body><main><h1>DxF Desk</h1><p>{english}</p><p lang="es">{spanish}</p></main></body></html>
"""
DONE = PAGE.format(
    english="You can close this page and go back to DxF Desk.",
    spanish="Puede cerrar esta página y volver a DxF Desk.",
)
STRANGE = PAGE.format(
    english="This is not the sign-in that DxF Desk waits for. You can close this page.",
    spanish="Este no es el inicio de sesión que DxF Desk espera. Puede cerrar esta página.",
)


class Redirect:
    """A listener on 127.0.0.1, on a port of its own, for one answer; it serves in the thread that waits."""

    def __init__(self, state: str) -> None:
        """``state`` is the secret by which the answer is known."""
        self._server = _Listener(state)
        self.uri = f"http://127.0.0.1:{self._server.server_address[1]}{PATH}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.server_close()

    def wait(self, host: str, seconds: float, work: Work) -> Mapping[str, str]:
        """Return what the browser brings back, by name; whatever lacks our secret is turned away.

        Raises:
            SignInTookTooLong: nothing came in time.
            Cancelled: a stop was asked for.
        """
        end = time.monotonic() + seconds
        while not self._server.brought:
            work.go_on()
            if time.monotonic() > end:
                raise SignInTookTooLong(host=host, seconds=round(seconds))
            self._server.handle_request()
        return self._server.brought


class _Listener(TCPServer):
    allow_reuse_address = False
    timeout = LOOK_EVERY

    def __init__(self, state: str) -> None:
        super().__init__(("127.0.0.1", 0), _Visit)
        self.state = state
        self.brought: dict[str, str] = {}

    def handle_error(self, request: object, client_address: object) -> None:
        """A visitor that leaves in the middle is no trouble of ours."""


class _Visit(BaseHTTPRequestHandler):
    server: _Listener
    timeout = 1.0  # seconds a visitor may be silent; browsers open connections that they do not use

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - http.server's name
        """Stay silent: the address holds a secret."""

    def do_GET(self) -> None:
        """Take what the browser brings, if it is ours."""
        parts = urlsplit(self.path)
        brought = {name: found[0] for name, found in parse_qs(parts.query).items() if len(found) == 1}
        is_ours = hmac.compare_digest(brought.get("state", "").encode(), self.server.state.encode())
        if parts.path == PATH and is_ours:
            self.server.brought = brought
        self._show(200 if is_ours else 400, DONE if is_ours else STRANGE)

    def _show(self, status: int, page: str) -> None:
        content = page.encode()
        self.send_response_only(status)
        for name, value in (*HEADERS, ("Content-Length", str(len(content)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
