"""The nouns of backups: what a backup holds, and what restoring it would do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What a backup file holds, after it was checked.

    Attributes:
        made: UTC; ``steps``: names of the store's steps it has.
        organization: its name, "" for none; ``last_event``: of its audit trail, None for none.
    """

    file: Path
    made: datetime
    organization: str
    drafts: int
    attestations: int
    unsent: int
    last_event: datetime | None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """What restoring would do; shown before it is done.

    Attributes:
        brings: drafts and attestations that are in the backup and not here.
        keeps: signed attestations that are here and not in the backup; they stay, whatever is restored.
        replaced: drafts here that are newer than in the backup, or not in it, and would be gone; they are in the copy.
        to_be_asked: attestations that the backup calls unsent; after restoring the endpoint is asked for each first.
        copy: where the store as it is now is copied to before anything is done.
        token: what `restore` has to be given, so that it does exactly what was shown.
    """

    content: BackupContent
    brings_attestations: int
    keeps: int
    brings_drafts: int
    replaced_drafts: int
    to_be_asked: int
    copy: Path
    token: str
