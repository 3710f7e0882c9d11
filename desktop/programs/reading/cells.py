"""What a cell of the counts or of a masking key says, as one number each, so that a million of them stay small."""

from __future__ import annotations

from desktop.programs.model import Hidden, Reason, Value
from sync.tables.asking.numbers import number_of

ABSENT, BLANK = -1.0, -2.0  # BLANK: not yet known whether hidden or absent
_FIRST_HIDDEN = -10.0
_REASONS = tuple(Reason)
_SMALL = frozenset({"*", "s", "<11", "<10", "≤10", "1-10", "1–10"})
_PROTECTS = frozenset({"**", "c"})
_NOTHING = frozenset({"n/a", "na", "null", "none", "nan", "no data"})
SHOWN, NO_DATA = 0, 9  # codes of a key; between them, 1 + the place of a reason
_CODES = {
    **dict.fromkeys(("", "0", "false", "no", "n", "none", "shown"), SHOWN),
    **dict.fromkeys(("1", *_SMALL), 1 + _REASONS.index(Reason.SMALL)),
    **dict.fromkeys(("2", *_PROTECTS), 1 + _REASONS.index(Reason.PROTECTS)),
    "3": NO_DATA,
    "4": 1 + _REASONS.index(Reason.UNSTABLE),
    "5": 1 + _REASONS.index(Reason.INCOMPLETE),
}  # source: open-data annotation codes of the CalHHS guideline (kb.data.chhs.ca.gov)
_UNKNOWN_CODE = 1 + _REASONS.index(Reason.UNSAID)


class Counted(dict[str, float]):
    """Looks cells up; each text is read once."""

    def __missing__(self, text: str) -> float:
        self[text] = value = counted(text)
        return value


class Coded(dict[str, int]):
    """Looks cells of a masking key up; each text is read once."""

    def __missing__(self, text: str) -> int:
        self[text] = code = coded(text)
        return code


def counted(text: str) -> float:
    """Return what a cell says: a number, or one of the marks of this module."""
    if text.isascii() and text.isdigit():
        return float(text)
    plain = text.strip().casefold()
    if not plain:
        return BLANK
    if plain.replace(" ", "") in _SMALL:
        return hidden(Reason.SMALL)
    if plain in _PROTECTS:
        return hidden(Reason.PROTECTS)
    if plain in _NOTHING:
        return ABSENT
    found = number_of(text)
    return found if found is not None and found >= 0 else hidden(Reason.UNSAID)


def coded(text: str) -> int:
    """Return the code that a cell of a masking key says."""
    plain = text.strip().casefold()
    number = number_of(plain)
    if number is not None and number.is_integer():
        plain = str(int(number))
    return _CODES.get(plain, _UNKNOWN_CODE)


def hides(code: int) -> bool:
    """Tell whether a code of a key says that the value is hidden."""
    return SHOWN < code < NO_DATA


def hidden(reason: Reason) -> float:
    """Return the mark of a hidden value."""
    return _FIRST_HIDDEN - _REASONS.index(reason)


def of_code(code: int) -> float:
    """Return the mark for a blank cell for which the key has a code."""
    return hidden(_REASONS[code - 1]) if 0 < code <= len(_REASONS) else ABSENT


def value_of(mark: float) -> Value:
    """Return the value that a mark stands for."""
    if mark >= 0:
        return int(mark) if mark.is_integer() else mark
    if mark > _FIRST_HIDDEN:
        return None
    return Hidden(_REASONS[round(_FIRST_HIDDEN - mark)])
