"""One way to write a JSON value as bytes, so that the same value always has the same hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

LARGEST = 2**53 - 1  # a whole number that every reader of JSON understands alike


def canonical(value: object) -> bytes:
    """Return the canonical JSON of a value: sorted keys, no spaces, UTF-8.

    Source: RFC 8785 (JSON Canonicalization Scheme), for what our records use of it.

    Raises:
        ValueError: it holds a number that is not whole or too large, half a character pair, or what is no JSON.
    """
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def hash_of(value: object) -> str:
    """Return the SHA-256 of the canonical JSON of a value, hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()


def _ordered(value: object) -> object:
    match value:
        case None | bool() | str():
            return value
        case int():
            if abs(value) > LARGEST:
                raise ValueError("a whole number is too large for JSON")
            return value
        case Mapping():
            if not all(isinstance(key, str) for key in value):
                raise ValueError("a key is no text")
            return {key: _ordered(value[key]) for key in sorted(value, key=_code_units)}
        case list() | tuple():
            return [_ordered(one) for one in value]
    raise ValueError(f"{type(value).__name__} has no place in a record")


def _code_units(key: str) -> bytes:
    return key.encode("utf-16-be")
