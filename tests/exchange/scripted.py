"""A real server on loopback that says exactly the bytes it was told to say, and notes what it was asked."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import IO, Self

HANG_UP = b""


@dataclass(frozen=True)
class Asked:
    method: str
    target: str
    headers: dict[str, str]  # names in lower case
    body: bytes


def said(body: object = b"", status: int = 200, kind: str = "application/fhir+json", **headers: str) -> bytes:
    """A whole answer; underscores in the names of headers stand for hyphens."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(content)}"]
    lines += [f"Content-Type: {kind}"] if kind else []
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + content


@dataclass
class Scripted:
    """Says one thing after the other, then hangs up; with ``reply`` it says what that makes of each request."""

    says: Sequence[bytes] = ()
    reply: Callable[[Asked], bytes] | None = None
    asked: list[Asked] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._visitors: list[socket.socket] = []
        self._is_over = False
        self._left = list(self.says)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over = True
        for visitor in self._visitors:
            with contextlib.suppress(OSError):
                visitor.shutdown(socket.SHUT_RDWR)
        socket.create_connection(self._listening.getsockname()).close()
        self._thread.join()
        self._listening.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def _serve(self) -> None:
        while True:
            visitor, _ = self._listening.accept()
            with visitor, contextlib.suppress(OSError):
                self._visitors.append(visitor)
                if self._is_over:
                    return
                self._converse(visitor)

    def _converse(self, visitor: socket.socket) -> None:
        reading = visitor.makefile("rb")
        with reading:
            while asked := _read(reading):
                self.asked.append(asked)
                answer = self.reply(asked) if self.reply else (self._left.pop(0) if self._left else HANG_UP)
                if not answer:
                    return
                visitor.sendall(answer)


def _read(reading: IO[bytes]) -> Asked | None:
    line = reading.readline()
    if not line:
        return None
    method, target, _ = line.decode("latin-1").split(" ", 2)
    headers: dict[str, str] = {}
    while (header := reading.readline()) not in (b"\r\n", b""):
        name, _, value = header.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    body = reading.read(int(headers.get("content-length", 0)))
    return Asked(method, target, headers, body)
