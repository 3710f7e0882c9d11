"""Polite, verified connections to servers: time limits, back-off, a pause between requests, bytes counted."""

from __future__ import annotations

from sync.connections.addresses import LOOPBACK, checked_address, checked_endpoint, checked_file_address
from sync.connections.connection import (
    CONNECT_SECONDS,
    LARGEST_ANSWER,
    LARGEST_FILE,
    LONGEST_ANSWER,
    SILENCE_SECONDS,
    Answer,
    Connection,
    FileAnswer,
    Patience,
    Version,
)
from sync.connections.headers import server_date
from sync.connections.reading import CHUNK

__all__ = [
    "CHUNK",
    "CONNECT_SECONDS",
    "LARGEST_ANSWER",
    "LARGEST_FILE",
    "LONGEST_ANSWER",
    "LOOPBACK",
    "SILENCE_SECONDS",
    "Answer",
    "Connection",
    "FileAnswer",
    "Patience",
    "Version",
    "checked_address",
    "checked_endpoint",
    "checked_file_address",
    "server_date",
]
