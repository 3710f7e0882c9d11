"""Polite, verified connections to servers: time limits, back-off, a pause between requests, bytes counted."""

from __future__ import annotations

from sync.connections.addresses import (
    LOOPBACK,
    checked_address,
    checked_endpoint,
    checked_file_address,
    checked_proxy,
)
from sync.connections.connection import (
    CONNECT_SECONDS,
    LARGEST_ANSWER,
    LARGEST_FILE,
    LONGEST_ANSWER,
    Answer,
    Connection,
    FileAnswer,
    Version,
)
from sync.connections.headers import server_date
from sync.connections.patience import SILENCE_SECONDS, Patience, patiently
from sync.connections.reading import CHUNK
from sync.connections.streaming import Stream

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
    "Stream",
    "Version",
    "checked_address",
    "checked_endpoint",
    "checked_file_address",
    "checked_proxy",
    "patiently",
    "server_date",
]
