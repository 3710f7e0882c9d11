"""Writes the result of an assessment, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.deidentification.spec import Role
from desktop.releases.assessing.reading import footnotes
from desktop.releases.model import Assessment, Kind, Saved
from desktop.releases.trouble import NotReadyToRelease, ReleaseOverItself, UnknownRelease
from desktop.releases.writing.blanks import FIGURES, NONE, Blanks, blanks
from desktop.releases.writing.notes import footnote, notes_sheet
from desktop.releases.writing.ordering import follows_counts, order_of
from desktop.words import Words
from sync.work import Work


@dataclass(frozen=True, slots=True)
class Result:
    """What is written.

    Attributes:
        names: of the columns, annotations included.
        rows: in their order, the footnote last.
        numbers: places of columns that a workbook may hold as numbers.
        left_out: names of the columns of the file that are not written.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int]
    left_out: tuple[str, ...]
    is_reordered: bool
    blanks: Blanks


def kind_of(file: Path) -> Kind:
    """Return the kind of file that a name asks for.

    Raises:
        UnknownRelease: its ending is none of ours.
    """
    suffix = file.suffix.casefold()
    if suffix == ".xlsx":
        return "xlsx"
    if suffix == ".csv":
        return "csv"
    raise UnknownRelease(wanted=file.suffix or file.name, kinds=".csv, .xlsx")


def save(found: Assessment, file: Path, work: Work, *, kind: Kind, words: Words) -> Saved:
    """Write the masked table with its annotations and footnote.

    Raises:
        NotReadyToRelease: a problem is not settled, or a masked value could be recovered; nothing was written.
        ReleaseOverItself: the file is the one that was opened.
        ExportFileOpen, DiskFull, FolderReadOnly: nothing was written, and what was there before still is.
        Cancelled: a stop was asked for; nothing is left behind.
    """
    from desktop.tables.exporting.files.delimited import write_delimited
    from desktop.tables.exporting.files.whole import written_whole

    _refuse(found, file)
    work.go_on()
    made = result(found, words)
    with written_whole(file) as unfinished:
        if kind == "xlsx":
            _write_workbook(unfinished, found, made, words, work)
        else:
            write_delimited(unfinished, made.names, [made.rows], guards=kind == "csv-excel")
        work.go_on()
    return Saved(
        str(file),
        len(made.rows) - 1,
        made.blanks.masked,
        reordered=made.is_reordered,
        blanked=len(made.blanks.figures),
        left_out=made.left_out,
    )


def _refuse(found: Assessment, file: Path) -> None:
    if not found.can_be_saved:
        attacks = [table.masked.attack for table in found.tables if table.masked]
        recovered = sum(len(attack.determined) + len(attack.narrow) for attack in attacks)
        raise NotReadyToRelease(open=sum(problem.stops for problem in found.problems), recovered=recovered)
    if _is_same(file, found.look.path):
        raise ReleaseOverItself(file=file.name)


def result(found: Assessment, words: Words) -> Result:
    """Return the table as it is written."""
    blank = blanks(found)
    kept = kept_columns(found)
    counts = {at[1] for at in blank.codes}
    skipped = footnotes(found.look, sorted(counts))
    rows = [row for row in range(len(found.look.rows)) if row not in skipped]
    order, is_reordered = order_of(found, rows, is_masked=any(code != NONE for code in blank.codes.values()))
    names = _names(found.look.header, kept, counts, words)
    written = [_row(found, blank, row, kept) for row in order]
    note = (footnote(found, blank, words), *("" for _ in names[1:]))
    left_out = tuple(name for place, name in enumerate(found.look.header) if place not in kept)
    return Result(names, (*written, note), _numbers(found, kept, counts, written), left_out, is_reordered, blank)


def kept_columns(found: Assessment) -> tuple[int, ...]:
    """Return the places of the columns that go into the result; a label that tells of the counts does not."""
    header = found.look.header
    groups = [header.index(column.name) for column in found.spec.named(Role.GROUP)]
    kept = []
    for place, column in enumerate(found.spec.columns):
        is_label = column.role is Role.LABEL
        if column.role is Role.LEFT_OUT or (is_label and not _is_label(found.look.rows, place, groups)):
            continue
        if is_label and follows_counts(found, place):
            continue
        kept.append(place)
    return tuple(kept)


def _is_label(rows: Sequence[Sequence[str]], place: int, groups: Sequence[int]) -> bool:
    """Tell whether a column says the same wherever one of the groups is the same: so it tells nothing of the counts."""
    for group in groups:
        said: dict[str, str] = {}
        if all(said.setdefault(" ".join(row[group].split()), row[place]) == row[place] for row in rows):
            return True
    return False


def _names(header: Sequence[str], kept: Sequence[int], counts: set[int], words: Words) -> tuple[str, ...]:
    """Return the names of the columns; after each count column comes that of its annotation."""
    taken = {name.casefold() for name in header}
    names = []
    for place in kept:
        names.append(header[place])
        if place in counts:
            wished = words.text("deidentification_files", "annotation_of", column=header[place])
            name, number = wished, 2
            while name.casefold() in taken:
                name, number = f"{wished} ({number})", number + 1
            taken.add(name.casefold())
            names.append(name)
    return tuple(names)


def _row(found: Assessment, blank: Blanks, row: int, kept: Sequence[int]) -> tuple[str, ...]:
    cells = []
    for place in kept:
        code = blank.codes.get((row, place))
        text = found.look.rows[row][place]
        if code is not None:
            cells += ["" if code != NONE else _count(text), code]
        else:
            cells.append("" if (row, place) in blank.figures else text)
    return tuple(cells)


def _count(text: str) -> str:
    """Return a count as plain digits, so that how it was written tells nothing."""
    from desktop.deidentification.cells import read_cell

    number = read_cell(text).number
    return "" if number is None else str(number)


def _numbers(found: Assessment, kept: Sequence[int], counts: set[int], rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """Return the places, in the result, of columns of plain numbers."""
    from desktop.tables.exporting.checking import is_plain_number

    figures = {column.name for column in found.spec.columns if column.role in (*FIGURES, Role.DENOMINATOR)}
    places, at = set(), 0
    for place in kept:
        is_plain = all(not row[at] or is_plain_number(row[at]) for row in rows)
        if place in counts:
            places |= {at, at + 1}
        elif found.look.header[place] in figures and is_plain:
            places.add(at)
        at += 2 if place in counts else 1
    return frozenset(places)


def _write_workbook(file: Path, found: Assessment, made: Result, words: Words, work: Work) -> None:
    """Write the table and its notes; no cell is a formula, and no sheet is hidden."""
    from desktop.tables.exporting.checking import Inspected, refuse_cells
    from desktop.tables.exporting.files.workbooks import Sheet, write_workbook

    inspected = Inspected(frozenset())
    inspected.look_at((made.names, *made.rows))
    refuse_cells(made.names, inspected)
    title = found.spec.title or words.text("deidentification_files", "sheet")
    table = Sheet(title, made.names, [made.rows], made.numbers)
    write_workbook(file, (table, notes_sheet(found, made.blanks, words)), work)


def _is_same(file: Path, other: Path) -> bool:
    try:
        return file.exists() and other.exists() and file.samefile(other)
    except OSError:
        return False
