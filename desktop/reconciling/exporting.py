"""Writes the person's rows as they were, with what was found and decided beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.matching.model import Agreement, Evidence
from desktop.reconciling.deciding import Outcome, counts, outcomes
from desktop.reconciling.model import NUMBERS, Against, Comparison, Field, Listed
from desktop.words import Words
from sync.work import Progress, Work

KINDS = ("csv", "csv-excel", "xlsx")
TOLD = {Against.SIGNATORIES: ("terminated", "ceased"), Against.REGISTRY: ("status",)}
_SECTION = "reconciling"
_FOR = frozenset({Agreement.SAME, Agreement.SIMILAR})
_AT_ONCE = 1_000  # rows
_LABEL_WIDTH, _TEXT_WIDTH = 30, 80  # characters on the screen


def save(comparison: Comparison, file: Path, words: Words, work: Work, *, kind: str) -> int:
    """Write a comparison and return how many rows there are; blank rows of the person's list are left out.

    Raises:
        ExportFileOpen, DiskFull, FolderReadOnly, UnknownExport, CellTooLongForWorkbook: nothing was written.
        Cancelled: a stop was asked for; nothing is left behind.
    """
    from desktop.tables.exporting.files.delimited import write_delimited
    from desktop.tables.exporting.files.whole import written_whole
    from desktop.tables.exporting.trouble import UnknownExport

    if kind not in KINDS:
        raise UnknownExport(wanted=kind, kinds=", ".join(KINDS))
    table = Result(comparison, words)
    with written_whole(file) as unfinished:
        if kind == "xlsx":
            _write_workbook(table, unfinished, work)
        else:
            write_delimited(unfinished, table.names, table.chunks(work), guards=kind == "csv-excel")
    return len(comparison.pairings)


class Result:
    """The table that is written, and that the command line shows: names and rows of text."""

    def __init__(self, comparison: Comparison, words: Words) -> None:
        self._comparison, self._words = comparison, words
        numbers = (Field.DXF_ID,) if comparison.published.against is Against.SIGNATORIES else NUMBERS[1:]
        self._numbers = numbers
        self._told = TOLD[comparison.published.against]
        own = comparison.sheet.header
        added = [self._say(f"head.{head}") for head in ("result", "checked", "name", "city", "zip", "type", "part_of")]
        added += [words.text("compared_fields", field.value) for field in numbers]
        added += [self._say(f"listed.{key}") for key in self._told]
        added += [self._say(f"head.{head}") for head in ("for", "against", "others", "remark")]
        self.names: tuple[str, ...] = (*own, *(_free(name, own, self._say("of_list", name=name)) for name in added))

    def chunks(self, work: Work) -> Iterator[list[list[str]]]:
        """Yield the rows, some at a time."""
        found = outcomes(self._comparison)
        for first in range(0, len(found), _AT_ONCE):
            work.step(Progress("reconciling.saving", first, len(found)))
            yield [self._row(one) for one in found[first : first + _AT_ONCE]]

    def about(self) -> list[tuple[str, str]]:
        """Return what was compared with what, and how many rows came out how."""
        one, words = self._comparison, self._words
        found = counts(outcomes(one))
        lines = [
            ("file", one.sheet.name),
            ("list", self._say(f"list.{one.published.against.value}")),
            ("list_date", words.day(one.published.report_date)),
            *((f"verdict.{verdict.value}", words.number(count)) for verdict, count in found.items()),
            ("note", self._say("note_text")),
        ]
        return [(self._say(f"about.{key}") if "." not in key else self._say(key), text) for key, text in lines]

    def sheet_names(self) -> tuple[str, ...]:
        """Return the names of both sheets of a workbook, and the heads of the second."""
        return tuple(self._say(f"sheet.{key}") for key in ("rows", "about", "what", "value"))

    def _row(self, one: Outcome) -> list[str]:
        own = self._comparison.sheet.rows[one.number - 1]
        listed = one.near.listed if one.near else None
        row = listed.row if listed else None
        said = [self._say(f"verdict.{one.verdict.value}"), self.decided(one)]
        said += [row.names[0] if row.names else "", row.city, row.zip, row.type, row.part_of] if row else [""] * 5
        said += [listed.numbers.get(field, "") if listed else "" for field in self._numbers]
        said += [listed.told.get(key, "") if listed else "" for key in self._told]
        evidence = one.near.evidence if one.near else ()
        said += [self.evidence(evidence, is_for=True), self.evidence(evidence, is_for=False), self._others(one)]
        return [*own, *said, self.remark(one)]

    def decided(self, one: Outcome) -> str:
        """Return what a person decided, "" where nobody did."""
        return self._say(f"decision.{one.decision.value}") if one.decision else ""

    def evidence(self, shown: Sequence[Evidence], *, is_for: bool) -> str:
        """Return what speaks for a pair, or against it, in a few words."""
        told = (one for one in shown if (one.agreement in _FOR if is_for else one.agreement is Agreement.DIFFERENT))
        return "; ".join(self._agreeing(one) for one in told)

    def remark(self, one: Outcome) -> str:
        """Return that another row of the person's list has the row this one would fit; else ""."""
        return self._say("fits_too", row=one.fits_too) if one.fits_too else ""

    def _agreeing(self, one: Evidence) -> str:
        about, agreement = (self._words.text("matching", key) for key in (one.about, one.agreement.value))
        if one.agreement is Agreement.SAME or not one.ours:
            return f"{about}: {agreement}"
        return f"{about}: {agreement} ({one.ours} / {one.theirs})"

    def _others(self, one: Outcome) -> str:
        near = [other for other in one.pairing.near if one.near is None or other.key != one.near.key]
        return "; ".join(short_name(other.listed) for other in near)

    def _say(self, key: str, **facts: str | int) -> str:
        return self._words.text(_SECTION, key, **facts)


def short_name(listed: Listed) -> str:
    """Return a published row in a few words: name, city and its number."""
    name = listed.row.names[0] if listed.row.names else ""
    return ", ".join(part for part in (name, listed.row.city) if part) + f" ({listed.key})"


def _free(name: str, taken: Sequence[str], other: str) -> str:
    """Return a name that no column of the person's list has."""
    number, free = 2, name if name not in taken else other
    while free in taken:
        free, number = f"{other} ({number})", number + 1
    return free


def _write_workbook(table: Result, file: Path, work: Work) -> None:
    from desktop.tables.exporting.checking import Inspected, refuse_cells
    from desktop.tables.exporting.files.workbooks import Sheet, write_workbook

    chunks = list(table.chunks(work))
    looked = Inspected(frozenset(), rows=-1)
    for rows in ([list(table.names)], *chunks):
        looked.look_at(rows)
    refuse_cells(table.names, looked)
    words = table.sheet_names()
    about = Sheet(words[1], words[2:], [table.about()], widths=(_LABEL_WIDTH, _TEXT_WIDTH))
    codes = frozenset(range(len(table.names)))
    write_workbook(file, [Sheet(words[0], table.names, chunks, codes=codes), about], work)
