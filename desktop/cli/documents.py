"""Reads a JSON document from a file or from standard input."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from desktop.cli.troubles import FileUnreadable, NotJson

STANDARD_INPUT = "-"
LONGEST = 4 << 20  # bytes; an organization of a thousand facilities needs half of it


def read_json(typed: str) -> object:
    """Return what a JSON file holds; ``-`` is standard input.

    Raises:
        FileUnreadable: it is not there, is a folder, or is too large to be meant.
        NotJson: it holds something else.
    """
    name = Path(typed).name or typed
    try:
        content = _read(typed)
    except (OSError, ValueError) as trouble:
        raise FileUnreadable(file=name) from trouble
    if len(content) > LONGEST:
        raise FileUnreadable(file=name)
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
    except json.JSONDecodeError as trouble:
        raise NotJson(file=name, line=trouble.lineno) from trouble
    except (ValueError, RecursionError) as trouble:
        raise NotJson(file=name, line=1) from trouble


def _read(typed: str) -> bytes:
    if typed == STANDARD_INPUT:
        return sys.stdin.buffer.read(LONGEST + 1) if sys.stdin else b""
    with Path(typed).open("rb") as file:
        return file.read(LONGEST + 1)


def _refuse(constant: str) -> object:
    raise ValueError(constant)  # NaN and Infinity are no JSON
