"""Which signed attestation is meant by what was typed."""

from __future__ import annotations

from desktop.attestations.trouble import NotSigned
from desktop.cli.job import Job


def signed_one(job: Job) -> str:
    """Return the id of the signed attestation that is meant.

    Raises:
        NotSigned: it is a draft still; ``NotFound``, ``NotUnique``: there is none, or there are several.
    """
    found = job.desk.attestations.find(job.typed.id)
    if any(one.id == found for one in job.desk.attestations.drafts()):
        raise NotSigned(id=found)
    return found
