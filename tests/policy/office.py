"""An office proxy on this computer: it notes where it is asked to lead, and leads everybody to one server."""

from __future__ import annotations

import select
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path

import pytest


class Office(ThreadingHTTPServer):
    """The running proxy; ``asked`` are the hosts and ports it was asked for, in order."""

    daemon_threads = False

    def __init__(self, target: int) -> None:
        """``target`` is the port of the server that it leads to, 0 to let nobody through."""
        super().__init__(("127.0.0.1", 0), _Door)
        self.target, self.asked = target, list[str]()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"


class _Door(BaseHTTPRequestHandler):
    server: Office

    def do_CONNECT(self) -> None:
        """Lead on, byte for byte, until one side leaves."""
        self.server.asked.append(self.path)
        if not self.server.target:
            self.send_error(407)
            return
        with socket.create_connection(("127.0.0.1", self.server.target)) as server:
            self.send_response(200)
            self.end_headers()
            _carry(self.connection, server)
        self.close_connection = True

    def log_message(self, *_arguments: object) -> None:
        """Nothing is printed."""


def _carry(client: socket.socket, server: socket.socket) -> None:
    other = {client: server, server: client}
    while True:
        ready, _, _ = select.select(list(other), [], [])
        for one in ready:
            try:
                piece = one.recv(1 << 16)
                other[one].sendall(piece)
            except OSError:
                return
            if not piece:
                return


class _Sayer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Say what arrived is well."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"well": true}')

    def log_message(self, *_arguments: object) -> None:
        """Nothing is printed."""


@contextmanager
def server_of(host: str, folder: Path) -> Iterator[int]:
    """Serve HTTPS on this computer under another host's name; yields the port. ``folder`` gets its certificate."""
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/CN={host}"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    try:
        subprocess.run([*command, "-addext", f"subjectAltName=DNS:{host}", *files], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("openssl, which makes the certificate, is not on this machine")
    server = HTTPServer(("127.0.0.1", 0), _Sayer)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with _serving(server):
        yield server.server_port


@contextmanager
def office_before(target: int) -> Iterator[Office]:
    """Run a proxy until the end of the block, and leave no thread behind."""
    office = Office(target)
    with _serving(office):
        yield office


@contextmanager
def _serving(server: HTTPServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
