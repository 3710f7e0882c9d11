"""Cuts a filter into its words, names, values and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from desktop.tables.language.trouble import Wanted, not_understood

LONGEST = 20_000  # characters of a filter

NUMBER = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
DAY = r"\d{4}-\d{1,2}-\d{1,2}(?:T\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}/\d{1,2}/\d{4}"
BARE_VALUE = re.compile(f"{DAY}|{NUMBER}")
BARE_NAME = re.compile(r"[^\W\d]\w*")

_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’"}  # the typographic ones come with text pasted from a letter
_TOKEN = re.compile(
    rf"""(?P<space>\s+)
    |(?P<column>\[(?:[^\]]|\]\])*\])
    |(?P<text>"(?:[^"]|"")*"|'(?:[^']|'')*'|“(?:[^”]|””)*”|‘(?:[^’]|’’)*’)
    |(?P<value>(?:{DAY}|{NUMBER})(?!\w))
    |(?P<sign><=|>=|!=|<>|==|[=<>(),≠≤≥])
    |(?P<word>[^\W\d]\w*)""",
    re.VERBOSE,
)


class Kind(Enum):
    """What sort of piece it is."""

    WORD = "word"  # a keyword, or the bare name of a column
    COLUMN = "column"  # a name in brackets
    TEXT = "text"  # a value in quotation marks
    VALUE = "value"  # a bare number or day
    SIGN = "sign"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One piece; ``text`` is without brackets and quotation marks, ``place`` counts characters from 0."""

    kind: Kind
    text: str
    place: int

    @property
    def keyword(self) -> str:
        """The word in small letters; "" for anything else."""
        return self.text.casefold() if self.kind is Kind.WORD else ""


def tokens(typed: str) -> list[Token]:
    """Return the pieces in order, the last one an END.

    Raises:
        FilterNotUnderstood: something is no piece of the language.
    """
    if len(typed) > LONGEST:
        raise not_understood(typed, LONGEST, Wanted.SHORTER)
    found, place = [], 0
    while place < len(typed):
        piece = _TOKEN.match(typed, place)
        if piece is None:
            raise not_understood(typed, place, _expected(typed[place]), said=typed[place])
        if piece.lastgroup != "space":
            found.append(Token(Kind(piece.lastgroup), _bare(piece.group()), place))
        place = piece.end()
    return [*found, Token(Kind.END, "", len(typed))]


def _bare(piece: str) -> str:
    end = "]" if piece[0] == "[" else _QUOTES.get(piece[0])
    return piece[1:-1].replace(end * 2, end) if end else piece


def _expected(character: str) -> Wanted:
    if character == "[":
        return Wanted.BRACKET
    return Wanted.QUOTE if character in _QUOTES else Wanted.SIGN
