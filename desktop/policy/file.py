"""Reads a policy from a file that only the computer's administrator can have written; there is no registry here."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

from desktop.policy.model import Origin, Source

FILE = Path("/etc/dxf-desk/policy.json")
ADMINISTRATOR = 0  # the user id of root
LARGEST = 64 * 1024  # bytes
WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def source_in(file: Path = FILE, *, owner: int = ADMINISTRATOR) -> Source:
    """Return what the file says; ``owner`` is whose file and folder it has to be, and nobody else may write either."""
    try:
        return Source(Origin.FILE, _values(_content(file, owner)))
    except (FileNotFoundError, NotADirectoryError):
        return Source(Origin.FILE)
    except (OSError, ValueError, RecursionError):
        return Source(Origin.FILE, is_sound=False)


def _content(file: Path, owner: int) -> bytes:
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))  # a pipe must not keep the program waiting
    with os.fdopen(handle, "rb") as opened:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or not (_is_safe(found, owner) and _is_safe(file.parent.stat(), owner)):
            raise PermissionError(f"the policy is not the administrator's alone: {file}")
        content = opened.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError("the policy is too large")
    return content


def _is_safe(found: os.stat_result, owner: int) -> bool:
    return found.st_uid == owner and not found.st_mode & WRITABLE_BY_OTHERS


def _values(content: bytes) -> dict[str, object]:
    read: object = json.loads(content.decode("utf-8-sig"))
    if not isinstance(read, dict):
        raise ValueError("the policy is no table of values")
    return {str(name).lower(): value for name, value in read.items()}
