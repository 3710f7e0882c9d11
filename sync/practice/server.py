"""The HTTP side of the practice portal: connections, bytes, faults, and an end that leaves no thread behind."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import threading
from datetime import UTC
from email.utils import format_datetime
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

from sync.practice.answers import HTML_TYPE, JSON_TYPE, Answer, Asked
from sync.practice.faults import Ending, Fault

if TYPE_CHECKING:
    from sync.practice.portal import PracticePortal

COMPRESSED = (JSON_TYPE, HTML_TYPE)
CHUNK = 16_384  # bytes in one chunk of a dump
RESET_ON_CLOSE = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)


class Server(HTTPServer):
    """Accepts connections until it is stopped; each one is served by a thread that ``stop`` ends and waits for."""

    request_queue_size = 64

    def __init__(self, portal: PracticePortal, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Conversation)
        self.portal = portal
        self.stopping = threading.Event()
        self._conversations: dict[socket.socket, threading.Thread] = {}
        self._doorkeeper = threading.Thread(target=self._accept, name="practice-portal", daemon=True)

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, which can take seconds."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def start(self) -> None:
        """Begin to accept connections."""
        self._doorkeeper.start()

    def stop(self) -> None:
        """Close every connection and wait for every thread."""
        self.stopping.set()
        socket.create_connection(("127.0.0.1", self.server_port)).close()  # wakes the doorkeeper on every system
        self._doorkeeper.join()
        self.server_close()
        for connection, thread in self._conversations.items():
            _end(connection)
            thread.join()

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                connection, address = self.get_request()
            except OSError:
                continue  # the reader went away before it was let in
            self._conversations = {c: thread for c, thread in self._conversations.items() if thread.is_alive()}
            thread = threading.Thread(target=self._serve, args=(connection, address), daemon=True)
            self._conversations[connection] = thread
            thread.start()

    def _serve(self, connection: socket.socket, address: tuple[str, int]) -> None:
        try:
            self.finish_request(connection, address)
        except OSError:
            pass  # the reader went away, which is the reader's right
        except Exception as error:  # noqa: BLE001 - kept for ``stop``, which raises it where a test can see it
            self.portal.troubles.append(error)
        finally:
            self.shutdown_request(connection)


def _end(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):  # already closed
        connection.shutdown(socket.SHUT_RDWR)


class Conversation(BaseHTTPRequestHandler):
    """One kept-alive connection of one reader."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - http.server's name
        """Stay silent: the portal keeps its own record."""

    def _converse(self) -> None:
        portal = self.server.portal
        asked = self._asked()
        outcome = portal.answer(asked)
        wire, fault = self._wire(asked, outcome.answer), outcome.fault
        count = len(wire) if fault is None else fault.sent_of(wire)
        portal.note(asked, outcome, count)
        self.connection.sendall(wire[:count])
        if fault is not None and fault.ending is Ending.HANG:
            outcome.released.wait()
        if fault is not None and fault.ending is not Ending.KEEP:
            self._end_badly(fault, wire[count:])

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _converse  # noqa: N815 - http.server's names

    def _asked(self) -> Asked:
        parts = urlsplit(self.path)
        repeated = parse_qs(parts.query, keep_blank_values=True)
        params = {name: found[0] if len(found) == 1 else found for name, found in repeated.items()}
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Asked(self.command, unquote(parts.path), params, headers, body)

    def _wire(self, asked: Asked, answer: Answer) -> bytes:
        """Return the whole answer as it goes over the connection."""
        packed = self._is_packed(asked, answer)
        body = _pack(answer.body) if packed else answer.body
        now = format_datetime(self.server.portal.clock().astimezone(UTC).replace(microsecond=0), usegmt=True)
        lines = [f"HTTP/1.1 {answer.status} {_phrase(answer.status)}", "Server: practice", f"Date: {now}"]
        if answer.content_type:
            lines.append(f"Content-Type: {answer.content_type}")
        lines += [f"{name}: {value}" for name, value in answer.headers]
        lines += ["Content-Encoding: gzip"] if packed else []
        if answer.chunked:
            lines.append("Transfer-Encoding: chunked")
        elif answer.status != HTTPStatus.NOT_MODIFIED and answer.header("Content-Length") is None:
            lines.append(f"Content-Length: {len(body)}")
        lines += ["Connection: close"] if self.close_connection else []
        head = "\r\n".join([*lines, "", ""]).encode("latin-1", "replace")
        return head if asked.method == "HEAD" else head + (_chunks(body) if answer.chunked else body)

    def _is_packed(self, asked: Asked, answer: Answer) -> bool:
        wanted = self.server.portal.gzip and "gzip" in asked.headers.get("accept-encoding", "")
        return wanted and answer.content_type in COMPRESSED and answer.header("Content-Encoding") is None

    def _end_badly(self, fault: Fault, rest: bytes) -> None:
        if fault.ending is Ending.HANG and not self.server.stopping.is_set():
            self.connection.sendall(rest)
            return
        self.close_connection = True
        if fault.ending is Ending.RESET:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
            self.rfile.close()
            self.connection.close()


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Practice"


def _chunks(body: bytes) -> bytes:
    pieces = (body[at : at + CHUNK] for at in range(0, len(body), CHUNK))
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@lru_cache(maxsize=16)
def _pack(body: bytes) -> bytes:
    """Return the body in gzip; the last few are kept, because tests ask for the same page hundreds of times."""
    import gzip

    return gzip.compress(body, compresslevel=6, mtime=0)
