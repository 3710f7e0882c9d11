"""The command ``mine``: the organization's facilities in the tables on this desk, and where there may be more."""

from __future__ import annotations

from desktop.cli.job import Job
from desktop.cli.organization.parties import facility_named, organization_of
from desktop.cli.tables import answers, text
from sync.errors import Kind


def mine_of(job: Job) -> int:
    """Show every row about the facilities, or about one of them."""
    organization = organization_of(job.desk)
    only = facility_named(organization, job.typed.facility).id if job.typed.facility else ""
    found = [one for one in job.desk.tables.mine(job.work) if not only or one.facility == only]
    names = {one.id: one.name for one in organization.facilities}
    job.answer(answers.mine(found, names), lambda page: text.mine(page, found, names))
    return 0 if found else Kind.REFUSED.value


def suggestions_of(job: Job) -> int:
    """Name datasets that have columns by which a facility is found."""
    found = job.desk.tables.suggestions()
    job.answer(answers.suggested(found), lambda page: text.suggested(page, found))
    return 0 if found else Kind.REFUSED.value
