"""The actions of ``memo``: save one, check one."""

from __future__ import annotations

from desktop.cli.answers import moment
from desktop.cli.job import Job
from desktop.cli.layout import Layout
from desktop.cli.lists.fetching import load_practice
from desktop.cli.organization.parties import name_of, organization_of, party_of
from desktop.standing.model import MemoCheck, Verdict
from sync.errors import Kind


def save(job: Job) -> int:
    """Save a memo of the determination."""
    load_practice(job)
    one, file = organization_of(job.desk), job.typed.file
    party = party_of(one, job.typed.facility)
    made = job.desk.standing.save_memo(file, party)
    name = name_of(one, party)
    answer = {"party": name, "file": file.name, "hash": made}
    job.answer(answer, lambda page: "\n".join(_saved(page, name, file.name, made)))
    return 0


def _saved(page: Layout, name: str, file: str, made: str) -> list[str]:
    return [
        *page.wrapped(page.said("memo_saved", party=name, file=file)),
        *page.wrapped(page.said("memo_hash", hash=made)),
    ]


def check(job: Job) -> int:
    """Check a saved memo; one that was altered, or is none, is exit code 1."""
    found = job.desk.standing.check_memo(job.typed.file)
    answer = {
        "verdict": found.verdict.value,
        "hash": found.hash,
        "made": found.made.isoformat() if found.made else None,
        "organization": found.organization,
        "kept": moment(found.kept),
        "same_answer": found.same_answer,
        "pack": found.pack,
    }
    job.answer(answer, lambda page: "\n".join(_checked(page, found)))
    return 0 if found.verdict is Verdict.INTACT else Kind.REFUSED.value


def _checked(page: Layout, found: MemoCheck) -> list[str]:
    return [line for one in found.told for line in page.wrapped(page.text("memo", one.key, one.facts))]
