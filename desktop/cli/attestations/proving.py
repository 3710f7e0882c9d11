"""The actions of ``attest`` about proof: packet, seal, receipt, import, verify."""

from __future__ import annotations

from desktop.cli.attestations import answers, text
from desktop.cli.attestations.naming import signed_one
from desktop.cli.job import Job
from desktop.cli.layout import Layout
from desktop.proof.model import FileCheck, Verdict
from sync.errors import Kind


def packet(job: Job) -> int:
    """Show what to enter in the State's portal, or save it."""
    found = job.desk.attestations.find(job.typed.id)
    if job.typed.to is not None:
        job.desk.proof.save_packet(found, job.typed.to)
    made = job.desk.proof.packet(found)
    job.answer(answers.packet(made), lambda page: text.packet(page, made, job.typed.to))
    return 0


def seal(job: Job) -> int:
    """Save a signed attestation as one sealed file."""
    found = signed_one(job)
    made = job.desk.proof.seal(found, job.typed.file)
    return _saved(job, found, made, "sealed_saved")


def receipt(job: Job) -> int:
    """Save a receipt."""
    found = signed_one(job)
    made = job.desk.proof.save_receipt(found, job.typed.file)
    return _saved(job, found, made.hash, "receipt_saved")


def _saved(job: Job, attestation: str, made: str, key: str) -> int:
    answer = {"id": attestation, "file": job.typed.file.name, "hash": made}
    told = job.layout.said(key, file=job.typed.file.name)
    job.answer(answer, lambda page: "\n".join([*page.wrapped(told), *page.wrapped(page.said("file_hash", hash=made))]))
    return 0


def import_receipt(job: Job) -> int:
    """Bring in a receipt for one of ours."""
    return _looked_at(job, job.desk.proof.import_receipt(job.typed.file))


def verify(job: Job) -> int:
    """Check a file, or this desk's audit trail; what was altered, or is none of ours, is exit code 1."""
    if job.typed.file is not None:
        return _looked_at(job, job.desk.proof.look(job.typed.file))
    found = job.desk.proof.check_trail()
    job.answer(answers.trail(found), lambda page: "\n".join(_trail(page, found.lines, found.broken_at, found.reason)))
    return 0 if found.is_intact else Kind.STORE.value


def _looked_at(job: Job, found: FileCheck) -> int:
    job.answer(answers.checked(found), lambda page: "\n".join(line for one in found.told for line in page.wrapped(one)))
    return 0 if found.verdict is Verdict.INTACT else Kind.REFUSED.value


def _trail(page: Layout, lines: int, broken_at: int, reason: str) -> list[str]:
    if not reason:
        return page.wrapped(page.said("trail_intact", count=lines))
    told = page.text("proof", reason) if page.knows("proof", reason) else ""
    return [*page.wrapped(page.said("trail_broken", number=broken_at)), *(page.wrapped(told, "  ") if told else [])]
