"""The commands: each asks the desk for one thing and hands the answer to the terminal."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from desktop.cli import answers
from desktop.cli.terminal import Terminal
from desktop.cli.text import Layout
from desktop.desk import Desk
from desktop.doctor import Check, State
from sync.catalog.model import Facet, Query, Results
from sync.catalog.search.searcher import Searcher
from sync.errors import Kind, KnownError, NotFound
from sync.troubles import disk_trouble
from sync.work import Work


@dataclass(frozen=True, slots=True)
class Job:
    """What a command needs: the desk, what was typed, where the answer goes, and whom to report to."""

    desk: Desk
    typed: Namespace
    terminal: Terminal
    work: Work

    @property
    def layout(self) -> Layout:
        """How text is laid out on this terminal."""
        return Layout(self.desk.words, self.terminal.width, self.terminal.marks)


def sync(job: Job) -> int:
    """Bring the catalog up to date, then read the columns of as many tables as were asked for."""
    typed = job.typed
    report = job.desk.sync(job.work, full=typed.full, accept_withdrawals=typed.accept_withdrawals)
    columns, trouble = _columns(job) if typed.columns else (0, None)
    answer = answers.synced(report, columns, trouble.code if trouble else "")
    job.terminal.answer(answer, lambda: job.layout.synced(report, columns))
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
    job.terminal.answer(answers.found(results), lambda: job.layout.found(results))
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
    job.terminal.answer(answers.dataset(one), lambda: job.layout.dataset(one))
    return 0


def changes(job: Job) -> int:
    """Show what changed."""
    _need_catalog(job.desk)
    since = job.typed.since
    found = job.desk.changes(since=since, limit=job.typed.limit)
    job.terminal.answer(answers.changed(found), lambda: job.layout.changed(found, since))
    return 0


def doctor(job: Job) -> int:
    """Look at everything between this desk and the services."""
    checks = job.desk.doctor(job.work)
    job.terminal.answer(answers.checked(checks), lambda: job.layout.checked(checks))
    return _worst(checks)


def self_test(job: Job) -> int:
    """Try every part of the program."""
    from desktop.self_test import self_test as try_everything

    checks = try_everything(job.desk)
    job.terminal.answer(answers.checked(checks), lambda: job.layout.checked(checks))
    return _worst(checks, network=())


NETWORK_CHECKS = ("proxy", "name", "connection", "certificate", "portal", "search-filter", "clock")


def _worst(checks: Sequence[Check], network: Sequence[str] = NETWORK_CHECKS) -> int:
    """Return the exit code: a broken store counts more than a broken network."""
    broken = [check.name for check in checks if check.state is State.BROKEN]
    if any(name not in network for name in broken):
        return Kind.STORE.value
    return Kind.NETWORK.value if broken else 0


COMMANDS: dict[str, Callable[[Job], int]] = {
    "sync": sync,
    "search": search,
    "dataset": dataset,
    "changes": changes,
    "doctor": doctor,
    "self-test": self_test,
}
