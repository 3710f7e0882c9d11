"""Regular expressions of forms: only such as can be matched in a short time, whatever is typed."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

MOST_CHARACTERS = 300  # of an expression
MOST_REPEATS = 100  # the highest number in ``{}``
# Characters of a text that is matched at all, by the number of open quantifiers (``*``, ``+``, ``{n,}``); each of them
# makes the time grow with the length once more. A longer text does not match.
MOST_TEXT = (2000, 2000, 500, 200, 200)
MOST_WAYS, MOST_WAYS_OPEN = (
    5000,
    100,
)  # in which bounded quantifiers may be met, beside one and beside several open ones
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*(?:,\d*)?\}|\(\?:|\(\?|.", re.DOTALL)
_OPEN = re.compile(r"[*+]|\{\d*,\}")
_QUANTIFIER = re.compile(r"[*+?]|\{.*\}")


def trouble_with(pattern: str) -> str:
    """Return why an expression cannot be used, "" where it can.

    Nothing that may take exponential time gets through: no look-around, no back references, few open quantifiers, and
    repeated groups only where each repeat begins with a character that cannot stand elsewhere in it.
    """
    if len(pattern) > MOST_CHARACTERS:
        return f"at most {MOST_CHARACTERS} characters"
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return "a regular expression"
    tokens = _tokens(pattern)
    if "(?" in tokens:
        return "no look-around and no flags"
    if any(re.fullmatch(r"\\[1-9]", token) for token in tokens):
        return "no back reference"
    if any(
        one == ")" and _repeats(two) and not _is_clear(tokens[: place + 1])
        for place, (one, two) in enumerate(pairwise(tokens))
    ):
        return "no repeated group that can be read in several ways"
    if any(int(number) > MOST_REPEATS for token in tokens if token[0] == "{" for number in re.findall(r"\d+", token)):
        return f"at most {MOST_REPEATS} repeats"
    if _open(pattern) >= len(MOST_TEXT):
        return f"at most {len(MOST_TEXT) - 1} of * and +"
    return "fewer choices in ? and {}" if _ways(tokens) > (MOST_WAYS if _open(pattern) < 2 else MOST_WAYS_OPEN) else ""


def matches(pattern: str, text: str) -> bool:
    """Tell whether a whole text is as an expression asks; one that is too long is not."""
    return len(text) <= MOST_TEXT[_open(pattern)] and bool(re.fullmatch(pattern, text))


def _tokens(pattern: str) -> list[str]:
    return [one[0] for one in _TOKEN.finditer(pattern)]


@cache
def _open(pattern: str) -> int:
    return sum(bool(_OPEN.fullmatch(token)) for token in _tokens(pattern))


def _ways(tokens: list[str]) -> int:
    """Return in how many ways the bounded quantifiers of an expression may be met."""
    ways = 1
    for token in tokens:
        if found := re.fullmatch(r"\{(\d*),(\d+)\}", token):
            ways *= int(found[2]) - int(found[1] or 0) + 1
        elif token == "?":
            ways *= 2
    return ways


def _repeats(token: str) -> bool:
    """Tell whether a quantifier repeats what it follows: all do but ``?``."""
    return token in {"*", "+"} or token.startswith("{")


def _is_clear(tokens: list[str]) -> bool:
    """Tell whether the group that ends here begins with a character that nothing else in it matches."""
    start = max(place for place, token in enumerate(tokens) if token in ("(", "(?:"))
    body = tokens[start + 1 : -1]
    if not body or ")" in body or "|" in body:
        return False
    first = re.sub(r"^\\(\W)$", r"\1", body[0])
    is_any = body[0] in {".", "^", "$"}
    if len(first) != 1 or is_any or any(_QUANTIFIER.fullmatch(token) for token in body[1:2]):
        return False
    return not any(re.fullmatch(token, first) for token in body[1:] if not _QUANTIFIER.fullmatch(token))
