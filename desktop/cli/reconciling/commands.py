"""The command ``compare``."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.cli.job import Commands, Job
from desktop.cli.lists.fetching import load_practice
from desktop.cli.reconciling import answers, text
from desktop.reconciling.deciding import outcomes
from desktop.reconciling.exporting import KINDS
from desktop.reconciling.model import Against, Columns, Field, OwnList
from desktop.reconciling.trouble import NoSuchColumn
from desktop.releases.trouble import ReleaseOverItself
from desktop.tables.exporting.trouble import UnknownExport
from sync.errors import Kind

_SUFFIXES = {".csv": "csv", ".xlsx": "xlsx"}


def compare(job: Job) -> int:
    """Compare a list; exit code 1 where no row has a pair.

    Raises:
        ReleaseOverItself: the result was to be written over the list.
        UnknownExport: the kind of file cannot be written.
    """
    typed = job.typed
    kind = _kind(job) if typed.out else ""
    load_practice(job)
    part = None if typed.sheet is None else typed.sheet - 1
    own = job.desk.reconciling.look(typed.file, job.work, part=part)
    columns = columns_of(own, typed.column)
    done = job.desk.reconciling.compare(own, columns, Against(typed.against), job.work)
    saved = job.desk.reconciling.save(done, typed.out, job.work, kind=kind) if typed.out else None
    found = outcomes(done)
    job.answer(answers.compared(done, found, saved), lambda page: text.compared(page, done, found, saved))
    return 0 if any(one.near for one in found) else Kind.REFUSED.value


def columns_of(own: OwnList, typed: Iterable[tuple[str, str]]) -> Columns:
    """Return the columns suggested, but for those that were named.

    Raises:
        NoSuchColumn: the file has none of that name.
    """
    columns, names = dict(own.suggested), [name.casefold() for name in own.sheet.header]
    for field_name, name in typed:
        field = Field(field_name)
        columns.pop(field, None)
        if name and name.casefold() not in names:
            raise NoSuchColumn(file=own.sheet.name, wanted=name, columns=", ".join(own.sheet.header))
        if name:
            place = names.index(name.casefold())
            columns = {one: taken for one, taken in columns.items() if taken != place} | {field: place}
    return columns


def _kind(job: Job) -> str:
    kind = job.typed.kind or _SUFFIXES.get(job.typed.out.suffix.casefold(), "")
    out, file = job.typed.out, job.typed.file
    if not kind:
        raise UnknownExport(wanted=out.suffix or out.name, kinds=", ".join(KINDS))
    if out.exists() and file.exists() and out.samefile(file):
        raise ReleaseOverItself(file=out.name)
    return kind


COMMANDS: Commands = {"compare": compare}
