"""The commands ``table`` and ``mine``: each asks the desk for one thing and hands the answer to the terminal."""

from __future__ import annotations

from desktop.cli.job import Commands, Job
from desktop.cli.tables import answers, text
from desktop.cli.tables.meaning import asked, check_groups, condition, grouping, header_row, opened, view_of, wanted
from sync.errors import Kind
from sync.tables.model import Version


def list_tables(job: Job) -> int:
    """Show the tables on this desk; none is exit code 1."""
    held = job.desk.tables.held()
    job.answer(answers.held(held), lambda page: text.held(page, held))
    return 0 if held else Kind.REFUSED.value


def fetch(job: Job) -> int:
    """Download a resource and make a table of it."""
    meant = wanted(job)
    job.desk.downloads.ask(meant.resource, way="dump" if job.typed.dump else "")
    version = job.desk.downloads.run(meant.resource, job.work)
    if job.typed.keep:
        job.desk.downloads.keep_current(meant.resource, True)
    return _taken_in(job, version)


def import_file(job: Job) -> int:
    """Make a table of a file on this computer."""
    version = job.desk.tables.take_in_file(job.typed.file, job.work)
    return _taken_in(job, version)


def _taken_in(job: Job, version: Version) -> int:
    """Look for facilities in a table that came in, make room for it, and show it."""
    job.desk.tables.find_identifiers(job.work)
    gone = job.desk.tables.make_room(keeping=version.source.resource)
    job.answer(answers.taken_in(version, gone), lambda page: text.taken_in(page, version, gone))
    return 0


def describe(job: Job) -> int:
    """Show a table's columns."""
    meant = asked(job)
    with opened(job, meant) as table:
        entries = job.desk.tables.describe(table, job.work)
    if job.typed.column:
        from desktop.tables.language import parse_columns

        chosen = parse_columns(job.typed.column, meant.part)
        entries = tuple(one for one in entries if one.column.position in chosen)
    job.answer(answers.described(meant, entries), lambda page: text.described(page, meant, entries))
    return 0


def query(job: Job) -> int:
    """Show rows, or groups of them; none is exit code 1."""
    check_groups(job.typed)
    return _groups(job) if job.typed.group_by else _rows(job)


def _rows(job: Job) -> int:
    meant, typed = asked(job), job.typed
    view = view_of(typed, meant)
    with opened(job, meant) as table:
        chosen = table.asking().choose(view.question, job.work)
        last = min(typed.offset + typed.limit, chosen.count)
        numbers = range(typed.offset, last) if chosen.numbers is None else chosen.numbers[typed.offset : last]
        rows = [[row[at] for at in view.columns] for row in table.rows.rows_at([int(one) for one in numbers])]
    job.answer(
        answers.rows(view, rows, chosen.count, typed.offset),
        lambda page: text.rows(page, view, rows, chosen.count, typed.offset),
    )
    return 0 if chosen.count else Kind.REFUSED.value


def _groups(job: Job) -> int:
    meant, typed = asked(job), job.typed
    how = grouping(typed, meant.part)
    with opened(job, meant) as table:
        found = table.asking().group(condition(typed, meant.part), how, job.work)
    shown = found.groups[typed.offset : typed.offset + typed.limit]
    job.answer(
        answers.groups(meant, how, shown, found.all), lambda page: text.groups(page, meant, how, shown, found.all)
    )
    return 0 if found.all else Kind.REFUSED.value


def export(job: Job) -> int:
    """Write the rows that are asked for to a file."""
    from desktop.tables.exporting import kind_of

    meant, typed = asked(job), job.typed
    view = view_of(typed, meant)
    with opened(job, meant) as table:
        done = job.desk.tables.export(view, table, typed.file, job.work, kind=typed.kind or kind_of(typed.file))
    job.answer(answers.exported(done), lambda page: text.exported(page, done))
    return 0


def changes(job: Job) -> int:
    """Compare a table with its version before."""
    from desktop.tables.language import parse_columns

    meant, typed = asked(job), job.typed
    key = [meant.part.columns[at].name for at in parse_columns(typed.key, meant.part)] if typed.key else []
    resource = meant.version.source.resource
    found = job.desk.tables.differences(resource, job.work, part=meant.part.number, key=key)
    if typed.save:
        job.desk.tables.export_differences(found, typed.save, job.work, part=meant.part.number)
    job.answer(
        answers.differences(found, typed.limit),
        lambda page: text.differences(page, found, typed.limit, saved=typed.save),
    )
    return 0


def header(job: Job) -> int:
    """Read a table again with another row as its header."""
    meant = asked(job)
    row = header_row(job.typed)
    version = job.desk.tables.choose_header(meant.version, meant.part.number, row, job.work)
    job.answer(answers.version(version), lambda page: text.taken_in(page, version))
    return 0


def remove(job: Job) -> int:
    """Take a table off this desk."""
    version = job.desk.tables.version(job.typed.table)
    job.desk.tables.remove(version.source.resource)
    job.answer({"removed": version.source.resource}, lambda page: text.removed(page, version))
    return 0


def storage(job: Job) -> int:
    """Show, or set, how much tables may take."""
    if job.typed.limit is not None:
        job.desk.tables.set_limit(job.typed.limit)
    now = job.desk.tables.storage()
    job.answer(answers.storage(now), lambda page: text.storage(page, now))
    return 0


def mine(job: Job) -> int:
    """Show every row about the organization's facilities, or where there may be more; none is exit code 1."""
    from desktop.cli.tables.mine import mine_of, suggestions_of

    return suggestions_of(job) if job.typed.suggest else mine_of(job)


COMMANDS: Commands = {
    "table list": list_tables,
    "table fetch": fetch,
    "table import": import_file,
    "table describe": describe,
    "table query": query,
    "table export": export,
    "table changes": changes,
    "table header": header,
    "table remove": remove,
    "table storage": storage,
    "mine": mine,
}
