"""Writes what changed in a dataset as safe HTML: grouped by the day of the sync, with before and after."""

from __future__ import annotations

import html
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop.words import Words
from sync.catalog.model import Change, ChangeKind
from ui import words as shown
from ui.catalog.dataset.differences import marked
from ui.catalog.dataset.safe_text import to_plain_text

translate = QCoreApplication.translate

LONG = 80  # characters from which the differing words of two texts are marked
STAMPS = frozenset({"last_modified", "created", "modified", "metadata_modified", "metadata_created"})


def to_html(changes: Iterable[Change], words: Words) -> str:
    """Return the history, newest day first; safe to call from any thread."""
    days = groupby(changes, key=lambda change: shown.day(change.at))
    parts = [f"<h3>{html.escape(day)}</h3>" + "".join(_entry(change, words) for change in found) for day, found in days]
    return "".join(parts) or f"<p class='quiet'>{html.escape(_no_changes())}</p>"


def _no_changes() -> str:
    return translate("History", "Nothing has changed since this desk first saw the dataset.")


def _entry(change: Change, words: Words) -> str:
    heading = f"<p><b>{html.escape(words.change(change))}</b></p>"
    if change.kind is not ChangeKind.CHANGED:
        return heading
    return heading + _before_and_after(change, words)


def _before_and_after(change: Change, words: Words) -> str:
    before, after = _readable(change, change.before, words), _readable(change, change.after, words)
    if before == after:
        only = translate("History", "Only its formatting changed.")
        return f"<p class='quiet'>{html.escape(only)}</p>"
    if min(len(before), len(after)) >= LONG:
        old, new = marked(before, after)
        note = html.escape(translate("History", "Words taken out are struck through, new words are underlined."))
        return _pair(old, new) + f"<p class='quiet'>{note}</p>"
    return _pair(html.escape(before), html.escape(after))


def _pair(before: str, after: str) -> str:
    empty = translate("History", "(nothing)")
    nothing = f"<span class='quiet'>{html.escape(empty)}</span>"
    rows = ((translate("History", "Before"), before), (translate("History", "After"), after))
    lines = (
        f"<tr><td width='18%' class='name'>{html.escape(name)}</td><td>{text or nothing}</td></tr>"
        for name, text in rows
    )
    return f"<table width='100%' cellspacing='0' cellpadding='4'>{''.join(lines)}</table>"


def _readable(change: Change, value: str, words: Words) -> str:
    """A kept value as a person reads it: dates, sizes and yes or no in words, descriptions without markup."""
    if change.field in STAMPS and (when := _moment(value)):
        return when
    if change.field == "size" and value.isdigit():
        return words.size(int(value))
    if change.field == "has_table":
        return translate("History", "yes") if value == "yes" else translate("History", "no")
    if change.field in {"groups", "tags", "topics"}:
        return ", ".join(value.split("\n"))
    return to_plain_text(value)


def _moment(value: str) -> str:
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return ""
    return shown.moment(when if when.tzinfo else when.replace(tzinfo=UTC))
