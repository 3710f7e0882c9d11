"""The words of the filters: how they are typed, and why one asks nothing yet."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from ui.tables.grid.filters.shorthand import Missing
from ui.tables.grid.filters.state import Piece, Place


def blank_word() -> str:
    """Return the word for blank cells in the person's language, in its parentheses."""
    return QCoreApplication.translate("TableFilters", "(blank)")


def ways() -> tuple[tuple[str, str], ...]:
    """Return each way to write a filter with what it finds."""
    translate = QCoreApplication.translate
    return (
        ("abc", translate("TableFilters", "contains abc")),
        ("=abc", translate("TableFilters", "is abc")),
        ("=abc|def", translate("TableFilters", "is abc or def")),
        ("> 5, <= 5", translate("TableFilters", "more than 5, at most 5")),
        ("1..5", translate("TableFilters", "from 1 to 5")),
        (blank_word(), translate("TableFilters", "nothing in the cell")),
        ("!abc", translate("TableFilters", "does not contain abc")),
        ('"> 5"', translate("TableFilters", "the text itself")),
    )


def explained(name: str) -> str:
    """Return the tip of a column's filter, as rich text."""
    title = QCoreApplication.translate("TableFilters", "Filter of {column}").format(column=name)
    lines = "".join(
        f"<tr><td><b>{escape(text)}</b>&nbsp;&nbsp;</td><td>{escape(what)}</td></tr>" for text, what in ways()
    )
    return f"<p>{escape(title)}</p><table>{lines}</table>"


def in_one_line() -> str:
    """Return the ways as one line of help."""
    return "   ·   ".join(f"{text}  {what}" for text, what in ways())


def what_is_missing(missing: Missing) -> str:
    """Return why a filter asks nothing yet."""
    if missing is Missing.QUOTE:
        return QCoreApplication.translate(
            "TableFilters", "The closing quotation mark is missing; nothing is filtered yet."
        )
    return QCoreApplication.translate("TableFilters", "A value is missing; nothing is filtered yet.")


def told(piece: Piece, name: str) -> str:
    """Return one filter in words; ``name`` is that of its column."""
    if piece.place is Place.COLUMN:
        return f"{name}: {piece.text}"
    if piece.place is Place.FIND:
        return QCoreApplication.translate("TableFilters", "Find: {words}").format(words=piece.text)
    return QCoreApplication.translate("TableFilters", "The filter that came with this table")
