"""A static web server on loopback that can be told to lie, to drip, to cut, and to send us elsewhere."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Lie:
    """What is answered in place of a file.

    Attributes:
        body: None for the file's own.
        cut_at: bytes of the body after which the connection is closed; None for none.
        is_endless: the body is sent again and again, as long as somebody reads.
        drip: seconds between two bytes; 0 for none.
        is_held: half of the body is sent, then nothing more; `Server.holding` says when.
    """

    body: bytes | None = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut_at: int | None = None
    is_endless: bool = False
    drip: float = 0.0
    is_held: bool = False
    times: int = 1 << 30


class Server(ThreadingHTTPServer):
    """Serves a folder; ``lies`` are answered by the path that was asked for, ``asked`` has them all in order."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.lies: dict[str, Lie] = {}
        self.asked: list[tuple[str, str]] = []  # path, range
        self.stopped = threading.Event()
        self.holding = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that leaves is what these tests are about."""


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is Python's
        """Nobody reads it."""

    def do_GET(self) -> None:
        path, wish = self.path, self.headers.get("Range", "")
        self.server.asked.append((path, wish))
        lie = self._lie(path)
        file = self.server.folder / path.lstrip("/")
        body = lie.body if lie.body is not None else file.read_bytes() if file.is_file() else None
        if body is None:
            self._answer(404, b"not here", {}, Lie())
            return
        found = re.fullmatch(r"bytes=(\d+)-", wish)
        if found and lie.status == 200 and int(found[1]) < len(body):
            start = int(found[1])
            headers = {"Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"}
            self._answer(206, body[start:], {**headers, **lie.headers}, lie)
        else:
            self._answer(lie.status, body, lie.headers, lie)

    def _lie(self, path: str) -> Lie:
        lie = self.server.lies.get(path)
        if lie is None or lie.times < 1:
            return Lie()
        lie.times -= 1
        return lie

    def _answer(self, status: int, body: bytes, headers: dict[str, str], lie: Lie) -> None:
        self.close_connection = True
        self.send_response(status)
        for name, value in {"Content-Type": "application/octet-stream", "Connection": "close", **headers}.items():
            self.send_header(name, value)
        if not lie.is_endless:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if lie.is_held:
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            self.server.holding.set()
            self.server.stopped.wait()
            return
        if lie.drip:
            for at in range(len(body)):
                self.wfile.write(body[at : at + 1])
                self.wfile.flush()
                if self.server.stopped.wait(lie.drip):
                    return
            return
        self.wfile.write(body[: lie.cut_at])
        while lie.is_endless and not self.server.stopped.is_set():
            self.wfile.write(body)


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    server = Server(folder)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        thread.join()
        server.server_close()
