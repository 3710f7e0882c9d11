"""What counts as white space and as the same text; the one definition for both ways of answering."""

from __future__ import annotations

WHITE = " \t\n\v\f\r\u00a0"


def fold(text: str) -> str:
    """Return a text without case: every character by its own small letter, whatever stands beside it.

    `str.lower` looks at neighbours (the Greek sigma at a word's end) and makes two characters of one (``İ``); DuckDB's
    does neither, and both ways of answering must find the same rows.
    """
    if text.isascii():
        return text.lower()
    return "".join("i" if character == "İ" else character.lower() for character in text)


def stripped(text: str) -> str:
    """Return a text without white space at its ends."""
    return text.strip(WHITE)


def is_blank(text: str) -> bool:
    """Tell whether nothing but white space is in a cell."""
    return not text.strip(WHITE)
