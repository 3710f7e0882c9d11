"""A job's link to whoever waits for it: progress goes out, a wish to stop comes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class Cancelled(Exception):
    """The person asked the job to stop; what it had saved so far stays."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come.

    Attributes:
        doing: a key of the word tables, section ``progress`` (for example ``sync.pages``).
        done: units finished so far (datasets, bytes, tables …; the key says which).
        total: units in all, or None while nobody knows.
    """

    doing: str
    done: int = 0
    total: int | None = None


class Work:
    """Given to every job; the job calls `step` often and otherwise forgets about it."""

    def __init__(self, report: Callable[[Progress], None], stop_asked: Callable[[], bool]) -> None:
        self._report = report
        self._stop_asked = stop_asked

    @classmethod
    def quiet(cls) -> Work:
        """Work that nobody watches and nobody stops."""
        return cls(lambda _: None, lambda: False)

    def step(self, progress: Progress) -> None:
        """Report progress.

        Raises:
            Cancelled: a stop was asked for.
        """
        self.go_on()
        self._report(progress)

    def go_on(self) -> None:
        """Return if the job may go on; it is asked at every chunk of bytes, so it reports nothing.

        Raises:
            Cancelled: a stop was asked for.
        """
        if self._stop_asked():
            raise Cancelled
