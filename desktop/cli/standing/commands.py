"""The commands ``standing``, ``memo`` and ``statewide``."""

from __future__ import annotations

from desktop.cli.job import Commands, Job
from desktop.cli.lists.fetching import load_practice
from desktop.cli.organization.parties import organization_of, party_of
from desktop.cli.standing import answers, memos, text
from desktop.cli.standing.statewide import statewide
from desktop.cli.troubles import NoOrganization
from desktop.organization.model import WHOLE
from desktop.rule_packs import newest_pack


def standing(job: Job) -> int:
    """Show where the organization stands, and keep it, so that the next look tells what changed."""
    load_practice(job)
    party = party_of(organization_of(job.desk), job.typed.facility)
    now = job.desk.standing.now()
    if now is None:
        raise NoOrganization
    if party == WHOLE:
        job.desk.standing.note(now)
    pack = newest_pack()
    job.answer(answers.standing(job.layout, now, party), lambda page: text.standing(page, now, pack, party))
    return 0


COMMANDS: Commands = {
    "standing": standing,
    "memo save": memos.save,
    "memo check": memos.check,
    "statewide": statewide,
}
