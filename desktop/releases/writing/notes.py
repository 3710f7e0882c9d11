"""What a result says beside its rows: the footnote, and the sheet of notes of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.releases.model import Assessment
from desktop.releases.writing.blanks import Blanks
from desktop.words import Words

if TYPE_CHECKING:
    from desktop.tables.exporting.files.workbooks import Sheet

_SECTION = "deidentification_files"
_WIDTHS = (30, 100)  # characters on the screen


def footnote(found: Assessment, blank: Blanks, words: Words) -> str:
    """Return the footnote: by which edition counts were masked, and what the codes mean."""
    edition, limit = found.edition.version, found.edition.limits.smallest
    if not blank.masked:
        return words.text(_SECTION, "footnote_none", edition=edition)
    key = "footnote" if blank.tells_apart else "footnote_shared"
    return words.text(_SECTION, key, edition=edition, limit=limit)


def notes_sheet(found: Assessment, blank: Blanks, words: Words) -> Sheet:
    """Return the notes of a workbook; they say nothing of any single count."""
    from desktop.tables.exporting.checking import fitting
    from desktop.tables.exporting.files.workbooks import Sheet

    lines = [
        (words.text(_SECTION, "title"), fitting(found.spec.title or found.look.name)),
        (words.text(_SECTION, "guidelines"), found.edition.title.said(words.language)),
        (words.text(_SECTION, "note"), footnote(found, blank, words)),
    ]
    codes = ("0", "1", "2", "3", "4") if blank.tells_apart else ("0", "shared", "3", "4")
    lines += [(code.replace("shared", "1"), words.text(_SECTION, f"code_{code}")) for code in codes]
    heads = [words.text(_SECTION, "head_what"), words.text(_SECTION, "head_says")]
    return Sheet(words.text(_SECTION, "notes"), heads, [lines], widths=_WIDTHS)
