"""The commands ``backup`` and ``restore``."""

from __future__ import annotations

from desktop.backup.model import BackupContent, RestorePlan
from desktop.cli.answers import moment
from desktop.cli.job import Commands, Job
from desktop.cli.layout import Layout
from sync.errors import Kind


def backup(job: Job) -> int:
    """Copy the store, checked."""
    made = job.desk.backups.make(job.typed.file)
    job.answer(_content(made), lambda page: "\n".join(_made(page, made)))
    return 0


def restore(job: Job) -> int:
    """Show what restoring would do, which is exit code 1; with ``--confirm`` it is done."""
    has_before = job.desk.folder.desk_db.exists()
    plan = job.desk.backups.plan(job.typed.file)
    if job.typed.confirm:
        plan = job.desk.backups.restore(job.typed.file, plan.token)
    is_done = bool(job.typed.confirm)
    answer = {**_plan(plan), **({} if has_before else {"copy": ""}), "is_done": is_done}
    job.answer(answer, lambda page: "\n".join(_planned(page, plan, is_done=is_done, has_before=has_before)))
    return 0 if job.typed.confirm else Kind.REFUSED.value


def _content(one: BackupContent) -> dict[str, object]:
    return {
        "file": str(one.file),
        "made": moment(one.made),
        "organization": one.organization,
        "drafts": one.drafts,
        "attestations": one.attestations,
        "unsent": one.unsent,
        "last_event": moment(one.last_event),
    }


def _plan(plan: RestorePlan) -> dict[str, object]:
    return {
        "backup": _content(plan.content),
        "brings_attestations": plan.brings_attestations,
        "brings_drafts": plan.brings_drafts,
        "keeps": plan.keeps,
        "replaced_drafts": plan.replaced_drafts,
        "to_be_asked": plan.to_be_asked,
        "copy": str(plan.copy),
    }


def _made(page: Layout, one: BackupContent) -> list[str]:
    return [
        *page.wrapped(page.said("backup_made", file=str(one.file))),
        *page.wrapped(page.said("backup_holds", drafts=one.drafts, signed=one.attestations, unsent=one.unsent)),
    ]


def _planned(page: Layout, plan: RestorePlan, *, is_done: bool, has_before: bool) -> list[str]:
    one = plan.content
    lines = [
        *page.wrapped(page.said("restore_of", day=one.made.astimezone().date(), organization=one.organization or "–")),
        *page.wrapped(page.said("backup_holds", drafts=one.drafts, signed=one.attestations, unsent=one.unsent)),
    ]
    facts = {
        "restore_brings": plan.brings_attestations,
        "restore_brings_drafts": plan.brings_drafts,
        "restore_keeps": plan.keeps,
        "restore_replaces": plan.replaced_drafts,
        "restore_asks": plan.to_be_asked,
    }
    lines += page.bullets(page.said(key, count=count) for key, count in facts.items() if count)
    ending = "restore_done" if is_done else "restore_not_yet"
    ending += "" if has_before else "_new"
    return [*lines, *page.wrapped(page.said(ending, file=plan.copy.name))]


COMMANDS: Commands = {"backup": backup, "restore": restore}
