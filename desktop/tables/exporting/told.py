"""What a workbook tells beside its rows: the data dictionary, and where everything comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.tables.exporting.checking import fitting
from desktop.tables.exporting.files.workbooks import Sheet
from desktop.tables.exporting.model import Origin
from desktop.tables.exporting.rows import ShownRows
from desktop.tables.language import told
from desktop.tables.model import Entry, View
from desktop.words import Words
from sync.tables.asking.model import Question
from sync.tables.model import Column

_SECTION = "export_sheets"
_LABEL_WIDTH, _TEXT_WIDTH = 30, 100  # characters on the screen


def dictionary_sheet(view: View, rows: ShownRows, numbers: frozenset[int], origin: Origin) -> Sheet:
    """Return the data dictionary of the columns shown; ``numbers`` are the places of those written as numbers."""
    say = _Say(origin.words)
    entries = {entry.column.position: entry for entry in origin.entries}
    published = view.version.source.dictionary or {}
    lines = [
        (
            *_dictionary_line(column, entries.get(column.position), published.get(column.name, ("", "")), say),
            say("as_numbers" if place in numbers else "as_text"),
        )
        for place, column in enumerate(rows.columns)
    ]
    heads = ("column", "label", "definition", "nature", "identifier", "blanks", "marks", "written")
    return Sheet(say("dictionary"), [say(f"head.{head}") for head in heads], [lines])


def source_sheet(view: View, rows: ShownRows, origin: Origin) -> Sheet:
    """Return where the rows come from, and which of all rows they are."""
    say = _Say(origin.words)
    lines = [(say(key), fitting(text)) for key, text in _source_lines(view, rows, origin, say) if text]
    return Sheet(say("source"), [say("head.what"), say("head.value")], [lines], widths=(_LABEL_WIDTH, _TEXT_WIDTH))


def citation_of(view: View, origin: Origin) -> str:
    """Return the publisher's citation, or a plain one of title, department, date and address."""
    if origin.citation:
        return origin.citation
    source, words = view.version.source, origin.words
    day = words.day(source.modified) if source.modified else ""
    known = (origin.department, source.dataset_title, source.resource_name, day, origin.page or source.url)
    return ". ".join(part for part in known if part) + "."


def sorted_in_words(question: Question, view: View, words: Words) -> str:
    """Return by which columns the rows are sorted; "" for the order of the file."""
    return ", ".join(
        words.text(
            _SECTION,
            "descending" if order.is_descending else "ascending",
            column=view.part.columns[order.column].name,
        )
        for order in question.orders
    )


class _Say:
    """Short for the words of the sheets."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __call__(self, key: str, **facts: str | int) -> str:
        return self.words.text(_SECTION, key, **facts)


def _source_lines(view: View, rows: ShownRows, origin: Origin, say: _Say) -> Iterator[tuple[str, str]]:
    version, part = view.version, view.part
    source = version.source
    yield "title", source.dataset_title
    yield "resource", source.resource_name
    yield "part", part.name
    yield "department", origin.department
    yield "page", origin.page
    yield "address", source.url
    yield "citation", citation_of(view, origin)
    yield "dataset_date", _day(source.modified, say)
    yield "fetched", _day(version.fetched, say)
    yield "md5", version.md5
    yield "filter", _filter_in_words(view, say)
    yield "sort", sorted_in_words(view.question, view, origin.words) or say("file_order")
    yield "rows", say("of_all", shown=rows.count, all=part.rows)
    yield "columns", say("of_all", shown=len(rows.columns), all=len(part.columns))
    yield "rejected", say.words.number(part.rejected) if part.rejected else ""
    yield "note", say("cells_as_published")


def _filter_in_words(view: View, say: _Say) -> str:
    if view.question.where is None:
        return say("no_filter")
    return view.told or told(view.question.where, view.part)


def _day(moment: datetime | None, say: _Say) -> str:
    return say.words.day(moment) if moment else say("date_unknown")


def _dictionary_line(
    column: Column, entry: Entry | None, published: tuple[str, str], say: _Say
) -> tuple[str, str, str, str, str, str, str]:
    label, definition = (entry.label, entry.definition) if entry else published
    profile = entry.profile if entry else None
    return (
        column.name,
        fitting(label),
        fitting(definition),
        say(f"nature.{column.nature.value}"),
        say(f"identifier.{column.identifies.value}") if column.identifies else "",
        say("of_all", shown=profile.blanks, all=profile.rows) if profile else "",
        fitting("; ".join(_mark(mark) for mark in entry.marks)) if entry else "",
    )


def _mark(mark: tuple[str, int, str]) -> str:
    text, _, meaning = mark
    return f"{text} = {meaning}" if meaning else text
