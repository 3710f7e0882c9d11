"""The actions of the command ``deidentify``."""

from __future__ import annotations

from desktop.cli.job import Commands, Job
from desktop.cli.releases.deidentifying import deidentify


def _at_desk(job: Job) -> int:
    return deidentify(job.typed, job.terminal, job.desk.words, job.work)


COMMANDS: Commands = {"deidentify": _at_desk}
