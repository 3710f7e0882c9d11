"""The actions of ``attest`` about leaving this desk: send, hold, release, ask, entered."""

from __future__ import annotations

from desktop.attestations.model import Attestation, Delivery, State
from desktop.cli.attestations import answers, text
from desktop.cli.attestations.naming import signed_one
from desktop.cli.job import Job
from sync.errors import Kind


def send(job: Job) -> int:
    """Send what waits to be sent; with an id, that one alone, put in the queue first."""
    only = signed_one(job) if job.typed.id else ""
    if only and _can_be_queued(job.desk.attestations.delivery(only)):
        job.desk.outbox.queue(only, due=job.typed.due)
    done = job.desk.outbox.send(job.work, only=only, now=True)
    lines = {id_: _of(job, id_) for id_ in (*done.sent, *done.waiting, *done.refused)}
    told = {one: job.desk.attestations.history(one)[-1] for one in lines}
    job.answer(answers.sent(done), lambda page: text.sent(page, done, lines, told, job.desk.told))
    if done.trouble is not None:
        return done.trouble.kind.value
    if done.refused:
        return Kind.REFUSED.value
    return Kind.NETWORK.value if done.waiting else 0


def _can_be_queued(delivery: Delivery) -> bool:
    return delivery.state in (State.SIGNED, State.REFUSED, State.HANDED_OFF)


def _of(job: Job, attestation: str) -> tuple[Attestation, Delivery]:
    return job.desk.attestations.attestation(attestation), job.desk.attestations.delivery(attestation)


def hold(job: Job) -> int:
    """Keep one from being sent."""
    return _changed(job, job.desk.outbox.hold(signed_one(job)))


def release(job: Job) -> int:
    """Let one that was held be sent again."""
    return _changed(job, job.desk.outbox.release(signed_one(job)))


def ask(job: Job) -> int:
    """Ask the endpoint what became of one; nothing is sent. One whose outcome stays unknown is exit code 3."""
    delivery = job.desk.outbox.settle(job.work, signed_one(job))
    _changed(job, delivery)
    return Kind.NETWORK.value if delivery.state is State.UNKNOWN else 0


def entered(job: Job) -> int:
    """Note that a signed one was handed over by a person."""
    return _changed(job, job.desk.outbox.hand_off(signed_one(job), "portal"))


def _changed(job: Job, delivery: Delivery) -> int:
    found = signed_one(job)
    one, last = job.desk.attestations.attestation(found), job.desk.attestations.history(found)[-1]
    job.answer(answers.signed(one, delivery), lambda page: text.state(page, one, delivery, last))
    return 0
