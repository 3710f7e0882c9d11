"""The actions of ``lists``."""

from __future__ import annotations

from desktop.cli.job import Commands, Job
from desktop.cli.lists import answers, text
from desktop.cli.lists.fetching import Fetching, load_practice
from sync.errors import Kind


def import_list(job: Job) -> int:
    """Import a list from a file."""
    typed = job.typed
    report = job.desk.lists.import_file(job.work, typed.file, accept_fewer=typed.accept_fewer, report_date=typed.date)
    job.answer(answers.imported(report), lambda page: text.imported(page, report))
    return 0


def fetch(job: Job) -> int:
    """Fetch every list whose address is in the settings; the exit code is that of the first trouble."""
    fetching = Fetching.of(job)
    none = not fetching.fetched
    told = (lambda page: page.said("lists_no_address")) if none else (lambda page: "\n".join(fetching.lines(page)))
    job.answer({"lists": fetching.answer()}, told)
    fetching.tell(job)
    return Kind.REFUSED.value if none else fetching.exit_code


def show(job: Job) -> int:
    """Show the lists on this desk; none is exit code 1."""
    load_practice(job)
    typed, lists = job.typed, job.desk.lists
    held = [one for one in lists.held() if typed.kind in {None, one.kind.value}]
    newest = [one for one in held if one.is_newest]
    changes = {one.kind: lists.differences(one.kind) for one in newest} if typed.changes else None
    oddities = {one.kind: lists.report(one.number).oddities for one in newest} if typed.oddities else None
    job.answer(answers.shown(held, changes, oddities), lambda page: text.shown(page, held, changes, oddities))
    return 0 if held else Kind.REFUSED.value


COMMANDS: Commands = {"lists import": import_list, "lists fetch": fetch, "lists show": show}
