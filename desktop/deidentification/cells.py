"""What a cell of a count column says: a count, nothing, or something that is no count. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 10**12  # larger is no count of people

_WHOLE = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.0*)?")
_MASKED = re.compile(
    r"[*†‡]{1,3}|\(?(?:[<≤]|less than|menos de|fewer than|under) ?=? ?[0-9]{1,3}\)?|\(?\*\)?|[sdc]|ds?|x{1,3}"
    r"|suppressed|masked|redacted|hidden|withheld|suprimido|oculto|1 ?(?:-|–|to|a) ?10",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"|[-–—.…]{1,3}|n/?a|n\.a\.|nan|null|none|#n/a|not available|no data|missing|sin datos|n/?d|\.\.", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says.

    Attributes:
        number: None where it says none.
        is_masked: it says that a number was left out on purpose, as "<11" and "*" do.
        is_odd: it is filled with something that is neither.
    """

    number: int | None = None
    is_masked: bool = False
    is_odd: bool = False


def read_cell(text: str) -> Cell:
    """Return what a cell of a count column says; "1,234" is a count, "12.5", "-3" and "5%" are none."""
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").strip()
    if _WHOLE.fullmatch(plain):
        digits = plain.partition(".")[0].replace(",", "")
        number = int(digits) if len(digits) <= len(str(MOST)) else MOST + 1
        return Cell(number) if number <= MOST else Cell(is_odd=True)
    if _NOTHING.fullmatch(plain):
        return Cell()
    return Cell(is_masked=True) if _MASKED.fullmatch(plain) else Cell(is_odd=True)
