"""Rest for the garbage collector while many objects without cycles are made at once, such as a page of JSON."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """Keep the cyclic collector from looking through thousands of new dictionaries that are all in use.

    It costs a third of the time of a first load otherwise. Blocks are short: what other threads leave behind meanwhile
    waits for milliseconds.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
