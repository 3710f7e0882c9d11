"""Writes what changed between two versions to a CSV or a workbook, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from desktop.tables.comparing.comparison import Comparison, compare
from desktop.tables.comparing.trouble import ChangesCut
from desktop.tables.exporting.checking import Inspected, fitting, refuse_cells
from desktop.tables.exporting.files.delimited import write_delimited
from desktop.tables.exporting.files.whole import written_whole
from desktop.tables.exporting.files.workbooks import Sheet, write_workbook
from desktop.tables.exporting.model import MOST_ROWS, Table
from desktop.tables.exporting.trouble import TooManyRowsForWorkbook
from desktop.tables.model import ColumnChange, Differences, RowChange
from desktop.words import Words
from sync.tables.model import Version
from sync.work import Progress, Work

_SECTION = "differences"
_AT_ONCE = 4_096  # lines
_WIDTHS = (30, 100)  # characters on the screen
Lines = Iterable[Sequence[Sequence[str]]]


def write_differences(
    found: Differences, file: Path, words: Words, *, tables: tuple[Table, Table] | None = None, work: Work | None = None
) -> None:
    """Write all changes: a workbook where the file is called ``….xlsx``, else a CSV guarded for spreadsheets.

    A row that changed takes two lines, before and after. The CSV has the rows; the workbook also the columns that came
    and went, and what was compared with what.

    Args:
        found: what changed.
        file: to be written, whole or not at all.
        words: the language of the headers.
        tables: the older and the newer one, open; needed where ``found`` lists only part of the changes.
        work: to be told about and stopped.

    Raises:
        ChangesCut: ``found`` lists only part of the changes and ``tables`` are not given; nothing is written.
        TooManyRowsForWorkbook, CellTooLongForWorkbook, CellNotForWorkbook: nothing is written; CSV takes it all.
        ExportFileOpen, DiskFull, FolderReadOnly: nothing is written.
        Cancelled: a stop was asked for; nothing is left behind.
    """
    writing = _Writing(found, words, work or Work.quiet(), _source(found, tables, work or Work.quiet()))
    if file.suffix.casefold() == ".xlsx":
        writing.check_for_workbook()
        with written_whole(file) as unfinished:
            write_workbook(unfinished, writing.sheets(), writing.work)
    else:
        with written_whole(file) as unfinished:
            write_delimited(unfinished, writing.names, writing.lines(), guards=True)


def _source(found: Differences, tables: tuple[Table, Table] | None, work: Work) -> Comparison | None:
    """Return where the changes are read from, None where all are in ``found``."""
    count = found.added + found.removed + found.changed
    if len(found.rows) == count:
        return None
    if tables is None:
        raise ChangesCut(shown=len(found.rows), all=count)
    return compare(*tables, work, key=found.key if found.is_key_chosen else ())


class _Writing:
    """The sheets of one comparison, made while they are written."""

    def __init__(self, found: Differences, words: Words, work: Work, source: Comparison | None) -> None:
        self.work = work
        self._found, self._words, self._source = found, words, source

    @property
    def names(self) -> list[str]:
        return [self._say("head.change"), self._say("head.fields"), *self._found.compared]

    def lines(self) -> Lines:
        """Yield the lines of all changes, some at a time."""
        changes = iter(self._found.rows) if self._source is None else self._source.changes(self.work)
        count = self._found.added + self._found.removed + self._found.changed
        done = 0
        while some := list(islice(changes, _AT_ONCE)):
            done += len(some)
            self.work.step(Progress("tables.exporting", done, count))
            yield [line for change in some for line in self._lines_of(change)]

    def check_for_workbook(self) -> None:
        """Refuse what no workbook holds."""
        count = self._found.added + self._found.removed + 2 * self._found.changed
        if count > MOST_ROWS - 1:
            raise TooManyRowsForWorkbook(rows=count, most=MOST_ROWS - 1)
        inspected = Inspected(frozenset(), rows=-1)
        inspected.look_at([self.names])
        for lines in self.lines():
            inspected.look_at(lines)
        refuse_cells(self.names, inspected)

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the changed rows, the changed columns, and what was compared with what."""
        say = self._say
        columns = [
            [say(f"column.{_kind(one)}"), fitting(one.before), fitting(one.after)] for one in self._found.columns
        ]
        heads = [say("head.change"), say("head.before"), say("head.after")]
        about = [[say(f"about.{key}"), fitting(text)] for key, text in self._about() if text]
        return (
            Sheet(say("sheet.rows"), self.names, self.lines(), codes=frozenset(range(2, len(self.names)))),
            Sheet(say("sheet.columns"), heads, [columns] if columns else []),
            Sheet(say("sheet.about"), [say("head.what"), say("head.value")], [about], widths=_WIDTHS),
        )

    def _lines_of(self, change: RowChange) -> Iterator[list[str]]:
        before, after = change.before, change.after
        if before is not None and after is not None:
            fields = ", ".join(self._found.compared[at] for at in change.changed)
            yield [self._say("row.before"), fields, *before]
            yield [self._say("row.after"), fields, *after]
        elif after is not None:
            yield [self._say("row.added"), "", *after]
        else:
            yield [self._say("row.removed"), "", *(before or ())]

    def _about(self) -> Iterator[tuple[str, str]]:
        found, words = self._found, self._words
        source = found.after.source
        yield "table", ". ".join(part for part in (source.dataset_title, source.resource_name) if part)
        yield "before", self._version(found.before)
        yield "after", self._version(found.after)
        yield "key", self._key()
        for key in ("added", "removed", "changed", "same"):
            yield key, words.number(getattr(found, key))
        yield "twice", words.number(found.twice) if found.twice else ""

    def _key(self) -> str:
        if not self._found.key:
            return self._say("about.no_key")
        return self._say(
            "about.chosen" if self._found.is_key_chosen else "about.found", columns=", ".join(self._found.key)
        )

    def _version(self, version: Version) -> str:
        return self._words.text(_SECTION, "about.version", day=version.fetched, md5=version.md5)

    def _say(self, key: str, **facts: str | int) -> str:
        return self._words.text(_SECTION, key, **facts)


def _kind(change: ColumnChange) -> str:
    if change.before and change.after:
        return "renamed"
    return "added" if change.after else "removed"
