"""The steps of the page in order, and which are done, to be done again, or still to come."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Stage(Enum):
    """One of the six steps."""

    FILE = "file"
    COLUMNS = "columns"
    COUNTS = "counts"
    SCORE = "score"
    MASKED = "masked"
    SAVE = "save"


STAGES = tuple(Stage)


class State(Enum):
    """What a person sees of a step."""

    HERE = "here"
    DONE = "done"
    AGAIN = "again"  # an answer before it was changed since
    LATER = "later"


@dataclass(slots=True)
class Walk:
    """Where a person is.

    Attributes:
        here: the step shown.
        done: steps that were gone through and still hold.
        again: steps that were gone through, and do not hold any more.
    """

    here: Stage = Stage.FILE
    done: set[Stage] = field(default_factory=set)
    again: set[Stage] = field(default_factory=set)

    def finish(self, stage: Stage) -> None:
        """Note that a step holds."""
        self.done.add(stage)
        self.again.discard(stage)

    def unsettle(self, stage: Stage) -> bool:
        """Note that an answer of a step was changed; return whether that puts a later step in question."""
        later = {one for one in self.done if STAGES.index(one) > STAGES.index(stage)}
        self.done -= later
        self.again |= later
        return bool(later)

    def forget(self) -> None:
        """Begin again with nothing done."""
        self.here = Stage.FILE
        self.done.clear()
        self.again.clear()

    def state(self, stage: Stage) -> State:
        """Return what is shown of a step."""
        if stage is self.here:
            return State.HERE
        if stage in self.again:
            return State.AGAIN
        return State.DONE if stage in self.done else State.LATER

    def may_go_to(self, stage: Stage) -> bool:
        """Tell whether a step can be shown now: everything before it holds."""
        return all(one in self.done for one in STAGES[: STAGES.index(stage)])

    def before(self) -> Stage | None:
        """Return the step before this one."""
        place = STAGES.index(self.here)
        return STAGES[place - 1] if place else None

    def after(self) -> Stage | None:
        """Return the step after this one."""
        place = STAGES.index(self.here) + 1
        return STAGES[place] if place < len(STAGES) else None
