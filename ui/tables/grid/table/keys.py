"""Where a key leads in a table."""

from __future__ import annotations

from enum import Enum


class Step(Enum):
    """The keys that move."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    HOME = "home"
    END = "end"


def stepped(step: Step, at: tuple[int, int], size: tuple[int, int], *, page: int, far: bool) -> tuple[int, int]:
    """Return the row and place a step leads to.

    Args:
        step: which key.
        at: row and place now.
        size: rows and places there are; at least one of each.
        page: rows of a page.
        far: with Ctrl: to the end of the line, and from Home and End to that of the table.
    """
    row, place = at
    last_row, last_place = size[0] - 1, size[1] - 1
    down = {Step.UP: -1, Step.DOWN: 1, Step.PAGE_UP: -page, Step.PAGE_DOWN: page}.get(step, 0)
    right = {Step.LEFT: -1, Step.RIGHT: 1}.get(step, 0)
    if far:
        down, right = down * size[0], right * size[1]
    if step in {Step.HOME, Step.END}:
        is_end = step is Step.END
        place = last_place if is_end else 0
        row = row if not far else (last_row if is_end else 0)
    return max(0, min(last_row, row + down)), max(0, min(last_place, place + right))
