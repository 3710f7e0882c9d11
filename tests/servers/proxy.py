"""A proxy between a client and a real server that spoils what passes: it sees bytes, and knows little of HTTP."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import urlsplit

from sync.practice.server import RESET_ON_CLOSE

PATIENCE = 60  # seconds for the server behind
LENGTH = re.compile(rb"^content-length:\s*(\d+)", re.IGNORECASE | re.MULTILINE)
GARBAGE = b"HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nContent-Length: 9\r\n\r\n\x00\x1f{'resou"
WEB_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 26\r\n\r\n<html>One moment</html>   "
GATEWAY_TIMEOUT = b"HTTP/1.1 504 Gateway Timeout\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n"


class Spoiling(Enum):
    """What happens to one request; the first three never let it through."""

    DROP = "drop"  # the connection ends before the server sees anything
    GARBAGE = "garbage"
    WEB_PAGE = "web page"
    LOST = "lost answer"
    CUT = "cut answer"
    RESET = "reset after the work"
    TIMEOUT = "504 after the work"
    DOUBLE = "doubled request"
    STALL = "stall after the work"


@dataclass(slots=True)
class Proxy:
    """The running proxy; ``queue`` says what happens to the next requests, one entry each."""

    behind: tuple[str, int]
    listening: socket.socket
    queue: deque[Spoiling] = field(default_factory=deque)
    only: bytes = b"POST"  # the kind of request that is spoilt; b"" for any
    stalled: threading.Event = field(default_factory=threading.Event)  # an answer is being held back
    over: threading.Event = field(default_factory=threading.Event)
    open: list[socket.socket] = field(default_factory=list)
    threads: list[threading.Thread] = field(default_factory=list)

    @property
    def base(self) -> str:
        """The FHIR base address that leads through the proxy."""
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}/fhir"

    def accept(self) -> None:
        """Take connections until the end."""
        while not self.over.is_set():
            try:
                connection, _ = self.listening.accept()
            except OSError:
                return
            self.open.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self.threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            while (request := message(connection)) and self._answer(connection, request):
                pass

    def _answer(self, connection: socket.socket, request: bytes) -> bool:
        """Answer one request; False ends the connection."""
        spoiling = self.queue.popleft() if self.queue and request.startswith(self.only) else None
        match spoiling:
            case Spoiling.DROP:
                return False
            case Spoiling.GARBAGE | Spoiling.WEB_PAGE:
                connection.sendall(GARBAGE if spoiling is Spoiling.GARBAGE else WEB_PAGE)
                return False
            case Spoiling.DOUBLE:
                self._forward(request)
        return self._send(connection, self._forward(request), spoiling)

    def _send(self, connection: socket.socket, answer: bytes, spoiling: Spoiling | None) -> bool:
        match spoiling:
            case None | Spoiling.DOUBLE:
                connection.sendall(answer)
                return True
            case Spoiling.CUT:
                connection.sendall(answer[:-20])
            case Spoiling.TIMEOUT:
                connection.sendall(GATEWAY_TIMEOUT)
            case Spoiling.RESET:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
            case Spoiling.STALL:
                self.stalled.set()
                self.over.wait()
        return False

    def _forward(self, request: bytes) -> bytes:
        with socket.create_connection(self.behind, timeout=PATIENCE) as server:
            server.sendall(request)
            return message(server)


def message(connection: socket.socket) -> bytes:
    """Return one HTTP message with the body whose length it says; nothing where the connection ended before."""
    content = b""
    while b"\r\n\r\n" not in content:
        piece = connection.recv(65_536)
        if not piece:
            return b""
        content += piece
    head, _, body = content.partition(b"\r\n\r\n")
    length = int(found[1]) if (found := LENGTH.search(head)) else 0
    while len(body) < length:
        piece = connection.recv(65_536)
        if not piece:
            return b""
        body += piece
    return head + b"\r\n\r\n" + body


@contextmanager
def proxy_before(base: str) -> Iterator[Proxy]:
    """Run a proxy before a FHIR server until the end of the block, and leave no thread behind."""
    place = urlsplit(base)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        proxy = Proxy((str(place.hostname), int(place.port or 80)), listening)
        doorkeeper = threading.Thread(target=proxy.accept, daemon=True)
        doorkeeper.start()
        try:
            yield proxy
        finally:
            proxy.over.set()
            socket.create_connection(listening.getsockname()).close()  # wakes the doorkeeper
            doorkeeper.join()
            for connection in proxy.open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            for thread in proxy.threads:
                thread.join()
