"""The catalog's commands: each asks the desk for one thing and hands the answer to the terminal."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing

from desktop.cli.catalog import answers, text
from desktop.cli.job import Commands, Job
from desktop.desk import Desk
from sync.catalog.model import Facet, Query, Results
from sync.catalog.search.searcher import Searcher
from sync.errors import Kind, KnownError, NotFound
from sync.troubles import disk_trouble


def sync(job: Job) -> int:
    """Bring the catalog up to date, then the lists, then read the columns of as many tables as were asked for."""
    from desktop.cli.lists.fetching import Fetching

    typed = job.typed
    report = job.desk.sync(job.work, full=typed.full, accept_withdrawals=typed.accept_withdrawals)
    lists = Fetching.nothing() if typed.portal else Fetching.of(job)
    columns, trouble = _columns(job) if typed.columns else (0, None)
    answer = {**answers.synced(report, columns, trouble.code if trouble else ""), "lists": lists.answer()}
    job.answer(answer, lambda page: "\n".join([text.synced(page, report, columns), *lists.lines(page)]))
    lists.tell(job)
    if trouble and not typed.json:
        raise trouble
    return trouble.kind.value if trouble else 0


def _columns(job: Job) -> tuple[int, KnownError | None]:
    """Return how many tables had their columns read, and the trouble that came in between; the sync is done by then."""
    try:
        return job.desk.read_columns(job.work, limit=job.typed.columns), None
    except KnownError as trouble:
        return 0, trouble


def search(job: Job) -> int:
    """Search offline; nothing found is exit code 1."""
    _need_catalog(job.desk)
    searcher = job.desk.searcher()
    with closing(searcher), disk_trouble(job.desk.folder.catalog_db):
        results = searcher.search(_query(job.typed, searcher), limit=job.typed.limit)
    job.answer(answers.found(results), lambda page: text.found(page, results))
    return 0 if results.total else Kind.REFUSED.value


def _need_catalog(desk: Desk) -> None:
    """Tell a desk on which no sync ever finished from one on which nothing was found.

    Raises:
        NotFound: there is no catalog to look into yet.
    """
    fresh = desk.freshness()
    if fresh.synced is None and not fresh.datasets:
        raise NotFound(wanted=desk.folder.catalog_db.name)


def _query(typed: Namespace, searcher: Searcher) -> Query:
    wanted = {Facet.DEPARTMENT: typed.department, Facet.TOPIC: typed.topic, Facet.FORMAT: typed.format}
    filters: dict[Facet, frozenset[str]] = {}
    if any(wanted.values()):
        everything = searcher.search(Query(with_withdrawn=True, with_hidden=True), limit=0)
        filters = {facet: _meant(facet, names, everything) for facet, names in wanted.items() if names}
    return Query(text=" ".join(typed.query), filters=filters, with_withdrawn=typed.withdrawn, with_hidden=typed.hidden)


def _meant(facet: Facet, names: Sequence[str], everything: Results) -> frozenset[str]:
    """Return the values that are meant: written alike but for case, else all that contain the words, else as typed."""
    known = [value for value, _ in everything.facets.get(facet, ())]
    meant: set[str] = set()
    for name in names:
        same = [value for value in known if value.casefold() == name.casefold()]
        meant.update(same or [value for value in known if name.casefold() in value.casefold()] or [name])
    return frozenset(meant)


def dataset(job: Job) -> int:
    """Show one dataset."""
    _need_catalog(job.desk)
    one = job.desk.dataset(job.typed.dataset)
    job.answer(answers.dataset(one), lambda page: text.dataset(page, one))
    return 0


def changes(job: Job) -> int:
    """Show what changed."""
    _need_catalog(job.desk)
    since = job.typed.since
    found = job.desk.changes(since=since, limit=job.typed.limit)
    job.answer(answers.changed(found), lambda page: text.changed(page, found, since))
    return 0


COMMANDS: Commands = {"sync": sync, "search": search, "dataset": dataset, "changes": changes}
