"""The commands that look at the program and its surroundings: doctor and self-test."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from desktop.cli.answers import Answer
from desktop.cli.job import Commands, Job
from desktop.cli.layout import Layout
from desktop.doctor import Check, State
from sync.errors import Kind

NETWORK_CHECKS = (
    *("proxy", "name", "connection", "certificate", "portal", "search-filter", "clock"),
    *("list-addresses", "endpoint"),
)


def doctor(job: Job) -> int:
    """Look at everything between this desk and the services."""
    return _answered(job, job.desk.doctor(job.work), NETWORK_CHECKS)


def self_test(job: Job) -> int:
    """Try every part of the program."""
    from desktop.self_test import self_test as try_everything

    return _answered(job, try_everything(job.desk), ())


def _answered(job: Job, checks: Sequence[Check], network: Sequence[str]) -> int:
    """Print the checks; return the exit code, for which a broken store counts more than a broken network."""
    job.answer(_answer(checks), lambda page: _text(page, checks))
    broken = [check.name for check in checks if check.state is State.BROKEN]
    if any(name not in network for name in broken):
        return Kind.STORE.value
    return Kind.NETWORK.value if broken else 0


def _answer(checks: Iterable[Check]) -> Answer:
    return {"checks": [{**asdict(check), "state": check.state.value} for check in checks]}


def _text(page: Layout, checks: Iterable[Check]) -> str:
    """Lay out checks: sign and word, name, sentence, advice."""
    lines = []
    for check in checks:
        lines.append(f"{page.words.state(check.state.value):<10} {check.title}")
        for said in (check.sentence, check.advice):
            lines += page.wrapped(said, " " * 11)
    return "\n".join(lines)


COMMANDS: Commands = {"doctor": doctor, "self-test": self_test}
