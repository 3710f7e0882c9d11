"""The Solr query language, as far as readers of a catalog use it: words, fields, ranges, AND, OR, NOT, brackets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Package = dict[str, Any]
Test = Callable[[Package], bool]

DATE_FIELDS = ("metadata_modified", "metadata_created")
TOKEN = re.compile(
    r"""\s*(?:
    (?P<range>[\[{]\s*(?P<low>"[^"]*"|[^\s"\]}]+)\s+TO\s+(?P<high>"[^"]*"|[^\s"\]}]+)\s*[\]}])
    |(?P<phrase>"(?:[^"\\]|\\.)*")
    |(?P<field>[A-Za-z_][\w.]*|\*):
    |(?P<open>\() |(?P<close>\)) |(?P<sign>[+\-!])
    |(?P<word>(?:[^\s"()\[\]{}:\\]|\\.)+)
    )""",
    re.VERBOSE,
)
DATE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z")


class QuerySyntaxError(Exception):
    """The query cannot be read."""


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a query; ``kind`` is range, phrase, field, open, close, sign or word."""

    kind: str
    text: str
    low: str = ""
    high: str = ""


def to_milliseconds(stamp: str) -> str:
    """Return a naive stamp as the search index keeps it: cut to milliseconds, with a Z."""
    whole, _, part = stamp.partition(".")
    return f"{whole}.{(part + '000')[:3]}Z"


def values(package: Package, field: str) -> list[str]:
    """Return what the index holds of a dataset under a field; nothing for a field it does not know."""
    if field in DATE_FIELDS:
        return [to_milliseconds(package[field])]
    if field == "organization":
        return [package["organization"]["name"]] if package["organization"] else []
    if field in ("groups", "tags"):
        return [entry["name"] for entry in package[field]]
    if field.startswith("res_"):
        return [str(r.get(field[4:]) or "") for r in package["resources"] if r.get(field[4:])]
    key = {"title_string": "title", "dataset_type": "type", "text": "title"}.get(field, field)
    found = package.get(key)
    return [str(found)] if isinstance(found, str | int | bool) and found != "" else []


def words_of(package: Package) -> str:
    """Return the text that a word without a field is looked up in, in small letters."""
    parts = [package["name"], package["title"], package["notes"] or "", *values(package, "tags")]
    parts += [f"{r['name']} {r['description']} {r['format']}" for r in package["resources"]]
    return " ".join(str(part) for part in parts).lower()


def compile_query(text: str) -> Test:
    """Turn a query into a test of one dataset; an empty query and ``*:*`` accept everything.

    Raises:
        QuerySyntaxError: the query cannot be read.
    """
    tokens = list(_tokens(text))
    return _Reader(tokens).whole() if tokens else lambda _: True


def _tokens(text: str) -> list[Token]:
    found, at, end = [], 0, len(text.rstrip())
    while at < end:
        match = TOKEN.match(text, at)
        if match is None:
            raise QuerySyntaxError(f"Cannot parse '{text}'")
        kind = "range" if match["range"] else str(match.lastgroup)
        found.append(Token(kind, match[kind], match["low"] or "", match["high"] or ""))
        at = match.end()
    return found


class _Reader:
    """Reads tokens from left to right; words that follow each other are joined by AND, as CKAN does."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    def whole(self) -> Test:
        test = self.either("")
        if self.tokens:
            raise QuerySyntaxError(f"Unexpected '{self.tokens[0].text}'")
        return test

    def either(self, field: str) -> Test:
        tests = [self.both(field)]
        while self._take_word("OR", "||"):
            tests.append(self.both(field))
        return tests[0] if len(tests) == 1 else lambda package: any(test(package) for test in tests)

    def both(self, field: str) -> Test:
        tests = [self.clause(field)]
        while self.tokens and self.tokens[0].kind != "close" and not self._next_is("OR", "||"):
            self._take_word("AND", "&&")
            tests.append(self.clause(field))
        return tests[0] if len(tests) == 1 else lambda package: all(test(package) for test in tests)

    def clause(self, field: str) -> Test:
        if self._take_word("NOT"):
            return _negated(self.clause(field))
        token = self._take()
        if token.kind == "sign":
            inner = self.clause(field)
            return inner if token.text == "+" else _negated(inner)
        if token.kind == "field":
            return self.clause(token.text)
        if token.kind == "open":
            inner = self.either(field)
            if self._take().kind != "close":
                raise QuerySyntaxError("A bracket is not closed")
            return inner
        return _leaf(field, token)

    def _take(self) -> Token:
        if not self.tokens:
            raise QuerySyntaxError("The query ends too early")
        return self.tokens.pop(0)

    def _next_is(self, *words: str) -> bool:
        return bool(self.tokens) and self.tokens[0].kind == "word" and self.tokens[0].text in words

    def _take_word(self, *words: str) -> bool:
        return self._next_is(*words) and bool(self.tokens.pop(0))


def _negated(test: Test) -> Test:
    return lambda package: not test(package)


def _leaf(field: str, token: Token) -> Test:
    if token.kind == "range":
        return _range(field, token)
    if token.kind == "close" or token.text in ("AND", "OR"):
        raise QuerySyntaxError(f"Unexpected '{token.text}'")
    wanted = _plain(token.text)
    if wanted == "*":
        return lambda package: field in ("", "*") or bool(values(package, field))
    if field in ("", "text"):
        return lambda package: wanted.rstrip("*").lower() in words_of(package)
    if field in ("title", "notes"):
        return lambda package: wanted.rstrip("*").lower() in str(package[field] or "").lower()
    return _equals(field, wanted, is_prefix=token.kind == "word" and wanted.endswith("*"))


def _equals(field: str, wanted: str, *, is_prefix: bool) -> Test:
    if is_prefix:
        return lambda package: any(value.startswith(wanted[:-1]) for value in values(package, field))
    exact = _bound(field, wanted)
    return lambda package: exact in values(package, field)


def _range(field: str, token: Token) -> Test:
    low, high = (_bound(field, _plain(side)) for side in (token.low, token.high))
    open_low, open_high = token.text[0] == "{", token.text[-1] == "}"

    def holds(package: Package) -> bool:
        for value in values(package, field):
            above = low is None or value > low or (value == low and not open_low)
            below = high is None or value < high or (value == high and not open_high)
            if above and below:
                return True
        return False

    return holds


def _plain(text: str) -> str:
    inner = text[1:-1] if text.startswith('"') and text.endswith('"') and len(text) > 1 else text
    return re.sub(r"\\(.)", r"\1", inner)


def _bound(field: str, text: str) -> str | None:
    """Return a comparable value, None for ``*``; dates must be written in full, as Solr asks."""
    if text == "*":
        return None
    if field not in DATE_FIELDS:
        return text
    match = DATE.fullmatch(text)
    if match is None:
        raise QuerySyntaxError(f"Invalid Date String:'{text}'")
    return to_milliseconds(f"{match[1]}.{match[2] or ''}")
