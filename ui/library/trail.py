"""Where a reader has been: back and forward as in a browser."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the library.

    Attributes:
        page: its id.
        slug: the heading it was opened at, or "".
        language: the one it is read in, "" for the person's own.
        height: how far it was scrolled when it was left, in pixels; -1 before.
        passing: somebody walked over it in the list; the next place takes its place.
    """

    page: str
    slug: str = ""
    language: str = ""
    height: int = -1
    passing: bool = False


class Trail:
    """The places in order, and which one is shown."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def place(self) -> Place | None:
        """The place shown now."""
        return self._places[self._at] if self._at >= 0 else None

    @property
    def has_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def has_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._at + 1 < len(self._places)

    def go(self, place: Place, height: int) -> None:
        """Go on to another place; ``height`` is how far the one left was scrolled."""
        if self.place is not None and self.place.passing:
            self._at -= 1
        else:
            self._leave(height)
        self._places = [*self._places[: self._at + 1], place][-MOST:]
        self._at = len(self._places) - 1

    def settle(self) -> None:
        """Keep the place shown, though it was only passed by."""
        if self.place is not None:
            self._places[self._at] = replace(self.place, passing=False)

    def back(self, height: int) -> Place | None:
        """Go back and return where to, or None at the beginning."""
        return self._step(-1, height) if self.has_back else None

    def forward(self, height: int) -> Place | None:
        """Go forward and return where to, or None at the end."""
        return self._step(1, height) if self.has_forward else None

    def _step(self, step: int, height: int) -> Place | None:
        self._leave(height)
        self.settle()
        self._at += step
        return self.place

    def _leave(self, height: int) -> None:
        if self.place is not None:
            self._places[self._at] = replace(self.place, height=height)
