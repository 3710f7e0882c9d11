"""What the masking key says about the counts, and what a blank cell means where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.programs.counts import Block
from desktop.programs.model import Oddity, Reason, Spot
from desktop.programs.reading.cells import ABSENT, BLANK, NO_DATA, hidden, hides, of_code

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Marks = NDArray[np.float64]  # a row of the table in each row
    Codes = NDArray[np.uint8]
    Flags = NDArray[np.bool_]

_CODES = range(NO_DATA + 1)
_UNUSED = frozenset({"key-does-not-fit", "key-says-nothing"})  # oddities of a key that is left aside


@dataclass(frozen=True, slots=True)
class Key:
    """A masking key: a code for each cell of each row, in the order of its own columns."""

    measures: tuple[str, ...]
    codes: Mapping[Spot, bytes]


def masked(block: Block, key: Key, table: str) -> list[Oddity]:
    """Settle the cells of a table by its masking key, where that fits; return what is odd about it."""
    import numpy as np

    marks: Marks = np.frombuffer(block.cells, dtype=np.float64).reshape(len(block.spots), len(block.measures))
    is_keyed: Flags = np.array([spot in key.codes for spot in block.spots], dtype=bool)
    codes, empty = _codes(block, key), _empty(block, marks)
    oddities = list(_judged(marks, codes, table)) if is_keyed.any() else []
    if any(one.code in _UNUSED for one in oddities):
        is_keyed[:] = False
    elif is_keyed.any() and not is_keyed.all():
        oddities.append(Oddity("rows-without-key", int((~is_keyed).sum()), table))
    _settle(marks, codes, is_keyed[:, None])
    marks[(marks == BLANK) & empty] = ABSENT
    marks[marks == BLANK] = hidden(Reason.UNSAID)
    return oddities


def _codes(block: Block, key: Key) -> Codes:
    """Return the code of each cell of the table, 0 where the key does not have it."""
    import numpy as np

    width, at = len(key.measures), {measure: place for place, measure in enumerate(key.measures)}
    nothing = bytes(width)
    joined = b"".join(key.codes.get(spot, nothing) for spot in block.spots)
    found = np.frombuffer(joined, dtype=np.uint8).reshape(len(block.spots), width)
    with_none = np.pad(found, ((0, 0), (0, 1)))  # a last column of zeros, for what the key does not have
    return with_none[:, [at.get(measure, -1) for measure in block.measures]]


def _judged(marks: Marks, codes: Codes, table: str) -> Iterator[Oddity]:
    """Yield whether the key hides what is blank; one that mostly hides numbers is read wrongly, or of another table."""
    is_hidden = _table([hides(code) for code in _CODES])[codes]
    over, blank = int((is_hidden & (marks >= 0)).sum()), int((is_hidden & (marks < 0)).sum())
    unexplained = int((marks == BLANK).sum())
    if over > blank:
        yield Oddity("key-does-not-fit", over, table)
    elif over:
        yield Oddity("key-over-number", over, table)
    elif not blank and unexplained:
        yield Oddity("key-says-nothing", unexplained, table)


def _settle(marks: Marks, codes: Codes, is_keyed: Flags) -> None:
    """Give blank cells the meaning that the key has for them, and hide what it hides."""
    is_hidden = _table([hides(code) for code in _CODES])[codes]
    told = is_keyed & ((marks == BLANK) | (is_hidden & (marks >= 0)))
    marks[told] = _table([of_code(code) for code in _CODES])[codes][told]


def _empty(block: Block, marks: Marks) -> Flags:
    """Return the cells of columns that are blank in every row of a program: it has no such numbers to hide."""
    import numpy as np

    programs = np.array([spot.program for spot in block.spots], dtype=object)
    found: Flags = np.zeros(marks.shape, dtype=bool)
    for program in {spot.program for spot in block.spots}:
        rows = programs == program
        found[rows] = (marks[rows] == BLANK).all(axis=0)
    return found


def _table(values: Sequence[bool] | Sequence[float]) -> NDArray[Any]:
    import numpy as np

    return np.array(values)
