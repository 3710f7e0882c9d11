"""The settings as a support file may hold them: addresses as hosts, what a person typed only as set or not set."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from desktop import settings
from desktop.diagnostics.stores import reading

_PLAIN_WORDS = frozenset({*settings.SIGN_INS, *(one.value for one in settings.Language), "off", "ask", "rules-only"})
_TYPED = frozenset({"contact", "exchange_client"})  # whatever it looks like


def choices(file: Path) -> Iterator[str]:
    """Yield each setting that was ever changed, in order of its key, then those at their defaults."""
    kept = dict(_kept(file))
    known = sorted(settings.DEFAULTS)
    yield from (f"{key}: {_told_of(key, kept[key])}" for key in known if key in kept)
    if others := len(kept.keys() - settings.DEFAULTS.keys()):
        yield f"settings of another version: {others}"
    yield "at their defaults: " + ", ".join(key for key in known if key not in kept)


def _told_of(key: str, value: object) -> str:
    return "set" if key in _TYPED and value != "" else told(value)


def told(value: object) -> str:
    """Return what may be told of a setting's value."""
    if isinstance(value, bool) or value == "":
        return {True: "yes", False: "no"}.get(value, "empty") if isinstance(value, bool) else "empty"
    text = str(value)
    if text in _PLAIN_WORDS or (text.isdecimal() and text.isascii()):
        return text
    return _host(text) or "set"


def _host(address: str) -> str:
    """Return the host of a web address, "" for anything else."""
    try:
        parts = urlsplit(address)
        return parts.hostname or "" if parts.scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def _kept(file: Path) -> Iterator[tuple[str, object]]:
    if not file.exists():
        return
    try:
        with reading(file) as store:
            rows = store.execute("select key, value from setting").fetchall()
    except sqlite3.Error:
        return
    for key, value in rows:
        try:
            yield str(key), json.loads(value)
        except (TypeError, ValueError):
            yield str(key), "(odd)"
