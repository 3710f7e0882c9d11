"""Deaths in the middle of our own code: at a numbered step, as a process dies, without regard for what was going on."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[2]
MORTAL = (f"{ROOT / 'desktop'}", f"{ROOT / 'sync' / 'exchange'}")


class Death(BaseException):
    """The process is gone; nothing in the program may catch it."""


class Steps:
    """Counts the calls and returns of the program's own functions, and ends it at one of them.

    Counting begins with the first call of the function of the name ``since``, or at once where that is "".
    """

    def __init__(self, last: int, since: str) -> None:
        self.last, self.since, self.taken = last, since, 0

    def look(self, frame: FrameType, event: str, _: object) -> None:
        """Count one step; called by Python itself.

        The bodies of modules and classes run once, and are no steps; nor are those of generators, which may end
        while they are collected, where Python lets nothing be raised. What they call is.
        """
        flags = frame.f_code.co_flags
        is_function = flags & inspect.CO_OPTIMIZED and not flags & inspect.CO_GENERATOR
        if is_function and event in ("call", "return") and frame.f_code.co_filename.startswith(MORTAL):
            if self.since not in ("", frame.f_code.co_name):
                return
            self.since = ""
            self.taken += 1
            if self.taken == self.last:
                raise Death


@contextmanager
def dying(last: int, since: str = "") -> Iterator[Steps]:
    """End the block at this step of the program's own code, with `Death`; 0 lets it live, and counts."""
    steps = Steps(last, since)
    before = sys.getprofile()
    sys.setprofile(steps.look)
    try:
        yield steps
    finally:
        sys.setprofile(before)
