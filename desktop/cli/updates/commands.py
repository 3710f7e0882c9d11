"""The command ``update``."""

from __future__ import annotations

from desktop.cli.job import Commands, Job
from desktop.cli.updates import answers, text
from desktop.updates.model import RulesPreview, UpdateStatus
from desktop.updates.trouble import NothingOffered, PackNotForHere
from sync.errors import Kind, KnownError


def update(job: Job) -> int:
    """Show what is known, or do what was asked for."""
    typed, updates = job.typed, job.desk.updates
    if typed.apply_rules:
        return _apply_rules(job)
    if typed.install:
        file = updates.install()
        job.answer({"started": str(file)}, lambda page: text.started(page, file))
        return 0
    if typed.download:
        file = updates.download(job.work)
        job.answer({"saved": str(file)}, lambda page: text.saved(page, file))
        return 0
    return _show(job, updates.check(job.work) if typed.check else updates.status())


def _show(job: Job, status: UpdateStatus) -> int:
    preview = _preview(job)
    job.answer(answers.status(status, preview, job.layout), lambda page: text.status(page, status, preview))
    if isinstance(preview, RulesPreview):
        job.desk.updates.note_shown(preview)
    return 0


def _preview(job: Job) -> RulesPreview | KnownError | None:
    """Return what the rules on offer would change; why not, where they do not fit; None where none are here."""
    try:
        return job.desk.updates.preview_rules()
    except NothingOffered:
        return None
    except PackNotForHere as trouble:
        return trouble


def _apply_rules(job: Job) -> int:
    """Take the rules if exactly this was shown before; else show it, which is exit code 1."""
    updates = job.desk.updates
    preview = updates.preview_rules()
    is_shown = updates.was_shown(preview)
    if is_shown:
        updates.apply_rules(preview.token)
    else:
        updates.note_shown(preview)
    job.answer(
        answers.rules(preview, job.layout, is_applied=is_shown), lambda page: text.rules(page, preview, is_shown)
    )
    return 0 if is_shown else Kind.REFUSED.value


COMMANDS: Commands = {"update": update}
