"""Reads a filter into a condition, or says at which place it stops being one."""

from __future__ import annotations

from collections.abc import Callable

from desktop.tables.language.names import ANY, ANY_COLUMN, EVERYTHING, KEYWORDS, NOTHING, column_named, no_column
from desktop.tables.language.tokens import Kind, Token, tokens
from desktop.tables.language.trouble import FilterNotUnderstood, Wanted, not_understood
from sync.tables.asking.model import Both, Condition, Either, Not, Test, Where
from sync.tables.model import Part

DEEPEST = 60  # parentheses and ``not`` inside each other

_SIGNS = {
    "=": Test.EQUALS,
    "==": Test.EQUALS,
    "<": Test.LESS,
    "<=": Test.AT_MOST,
    "≤": Test.AT_MOST,
    ">": Test.MORE,
    ">=": Test.AT_LEAST,
    "≥": Test.AT_LEAST,
}
_UNEQUAL = frozenset({"!=", "<>", "≠"})
_CONSTANTS: dict[str, Condition] = {EVERYTHING: Both(()), NOTHING: Either(())}


def parse(typed: str, part: Part) -> Condition:
    """Return the condition that a filter is, in terms of the part's columns; an empty one fits every row.

    Raises:
        FilterNotUnderstood: it is no filter; the error says where and what was expected.
    """
    return _Reader(typed, part).whole()


class _Reader:
    """Reads one filter from left to right."""

    def __init__(self, typed: str, part: Part) -> None:
        self._typed, self._part = typed, part
        self._tokens = tokens(typed)
        self._next = 0
        self._depth = 0

    def whole(self) -> Condition:
        if self._is_at_end():
            return Both(())
        found = self._either()
        if not self._is_at_end():
            raise self._trouble(Wanted.JOINT)
        return found

    def _either(self) -> Condition:
        parts = [self._both()]
        while self._took("or"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self) -> Condition:
        parts = [self._one()]
        while self._took("and"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _one(self) -> Condition:
        if self._took("not"):
            return Not(self._inside(self._one))
        if self._took_sign("("):
            found = self._inside(self._either)
            self._need_sign(")", Wanted.CLOSED)
            return found
        constant = _CONSTANTS.get(self._seen.keyword)
        if constant is not None:
            self._next += 1
            return constant
        return self._tested(self._column())

    def _inside(self, read: Callable[[], Condition]) -> Condition:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._trouble(Wanted.SHORTER)
        found = read()
        self._depth -= 1
        return found

    def _column(self) -> int:
        token = self._seen
        if token.keyword == ANY:
            self._next += 1
            return ANY_COLUMN
        if token.kind not in (Kind.WORD, Kind.COLUMN) or token.keyword in KEYWORDS:
            raise self._trouble(Wanted.COLUMN)
        column = column_named(self._part, token.text)
        if column is None:
            raise no_column(self._part, self._typed, token.place, self._words_from(self._next))
        self._next += 1
        return column.position

    def _words_from(self, first: int) -> str:
        """Return the words in a row that begin here: a name of several words that lacks its brackets."""
        words: list[str] = []
        for token in self._tokens[first:]:
            if words and (token.kind is not Kind.WORD or token.keyword in KEYWORDS):
                break
            words.append(token.text)
        return " ".join(words)

    def _tested(self, column: int) -> Condition:
        token = self._seen
        if token.kind is Kind.SIGN and token.text in _SIGNS:
            self._next += 1
            return Where(column, _SIGNS[token.text], (self._value(),))
        if token.kind is Kind.SIGN and token.text in _UNEQUAL:
            self._next += 1
            return Not(Where(column, Test.EQUALS, (self._value(),)))
        if self._took("is"):
            return self._blank(column)
        if self._took("not"):
            return Not(self._worded(column))
        return self._worded(column)

    def _worded(self, column: int) -> Condition:
        if self._took("contains"):
            return Where(column, Test.CONTAINS, (self._value(),))
        if self._took("begins"):
            self._took("with")
            return Where(column, Test.BEGINS, (self._value(),))
        if self._took("in"):
            return Where(column, Test.ONE_OF, self._values())
        if column == ANY_COLUMN and self._seen.keyword == "between":
            raise self._trouble(Wanted.ONE_COLUMN)  # its two limits could be met by two different cells
        if self._took("between"):
            return self._bounded(column)
        raise self._trouble(Wanted.TEST)

    def _bounded(self, column: int) -> Condition:
        low = self._value()
        if not self._took("and"):
            raise self._trouble(Wanted.BOUND)
        return Both((Where(column, Test.AT_LEAST, (low,)), Where(column, Test.AT_MOST, (self._value(),))))

    def _blank(self, column: int) -> Condition:
        is_negated = self._took("not")
        if not self._took("blank"):
            raise self._trouble(Wanted.BLANK)
        blank = Where(column, Test.BLANK)
        return Not(blank) if is_negated else blank

    def _values(self) -> tuple[str, ...]:
        self._need_sign("(", Wanted.OPEN)
        if self._took_sign(")"):
            return ()
        values = [self._value()]
        while self._took_sign(","):
            values.append(self._value())
        self._need_sign(")", Wanted.LISTED)
        return tuple(values)

    def _value(self) -> str:
        token = self._seen
        if token.kind in (Kind.TEXT, Kind.VALUE):
            self._next += 1
            return token.text
        if token.kind is Kind.WORD and token.keyword not in KEYWORDS:
            raise self._trouble(Wanted.QUOTED)
        raise self._trouble(Wanted.VALUE)

    @property
    def _seen(self) -> Token:
        return self._tokens[self._next]

    def _is_at_end(self) -> bool:
        return self._seen.kind is Kind.END

    def _took(self, keyword: str) -> bool:
        is_there = self._seen.keyword == keyword
        self._next += is_there
        return is_there

    def _took_sign(self, sign: str) -> bool:
        is_there = self._seen.kind is Kind.SIGN and self._seen.text == sign
        self._next += is_there
        return is_there

    def _need_sign(self, sign: str, wanted: Wanted) -> None:
        if not self._took_sign(sign):
            raise self._trouble(wanted)

    def _trouble(self, wanted: Wanted) -> FilterNotUnderstood:
        return not_understood(self._typed, self._seen.place, wanted, said=self._seen.text)
