"""Numbers of a JSON file as they were written, also inside what stays JSON."""

from __future__ import annotations

import json


class Number(str):
    """A number by its characters: 1.10 stays 1.10, and one of twenty digits keeps them all."""

    __slots__ = ()


def as_json(value: object) -> str:
    """Return a value as JSON on one line, its numbers as they were written."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(key)}: {as_json(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_json(one) for one in value) + "]"
    return _quoted(value)


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
