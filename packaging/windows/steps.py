"""Says what is being done, how long it took, and stops at the first thing that is not as it must be."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Wrong(Exception):
    """Something is not as it must be; the text says what."""


@contextmanager
def step(name: str) -> Iterator[None]:
    """Say what is being done, and when it is done how many seconds it took."""
    began = time.monotonic()
    sys.stdout.write(f"{name} …\n")
    sys.stdout.flush()
    yield
    sys.stdout.write(f"    {time.monotonic() - began:6.1f} s  {name}\n")
    sys.stdout.flush()


def note(text: str) -> None:
    """Say something that was found."""
    sys.stdout.write(f"             {text}\n")
    sys.stdout.flush()


def must(is_so: object, otherwise: str) -> None:
    """Go on only if something is so.

    Raises:
        Wrong: it is not.
    """
    if not is_so:
        raise Wrong(otherwise)
