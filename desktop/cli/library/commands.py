"""The library's commands: each asks the library for one thing and hands the answer to the terminal."""

from __future__ import annotations

from desktop.cli.job import Commands, Job
from desktop.cli.library import answers, text
from sync.errors import Kind


def list_pages(job: Job) -> int:
    """List the pages; those that cannot be read are told and change nothing."""
    library, language = job.desk.library, job.typed.language
    pages, troubles = library.pages(language), library.troubles(language)
    job.answer(answers.listed(pages, troubles), lambda page: text.listed(page, pages, troubles))
    return 0


def show(job: Job) -> int:
    """Show one page."""
    one = job.desk.library.page(job.typed.page, job.typed.language)
    job.answer(answers.shown(one), lambda page: text.shown(page, one))
    return 0


def search(job: Job) -> int:
    """Search the library and the catalog; nothing found in either is exit code 1."""
    found = job.desk.library.search(" ".join(job.typed.query), job.work, limit=job.typed.limit)
    job.answer(answers.found(found), lambda page: text.found(page, found))
    return 0 if found.pages or found.total else Kind.REFUSED.value


COMMANDS: Commands = {"library list": list_pages, "library show": show, "library search": search}
