"""Signs and shapes that a signed JSON file may not have, for it is going to be kept, shown, printed and read aloud."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

DEEPEST = 40  # tables and lists within each other
TRICKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def can_be_kept(document: object) -> bool:
    """Tell whether a document can be written to a file: no halves of signs, nothing nested without end."""
    if not _is_shallow(document, DEEPEST):
        return False
    try:
        json.dumps(document, ensure_ascii=False).encode("utf-8")
    except ValueError:
        return False
    return True


def is_harmless(content: bytes) -> bool:
    """Tell whether all texts of a JSON file can be shown as they are: no controls, nothing that turns a line around."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return can_be_kept(document) and not any(_ODD.search(text) for text in _texts(document))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _is_shallow(value: object, left: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return left > 0 and all(_is_shallow(one, left - 1) for one in inner)
