"""Which action of ``attest`` is done by what."""

from __future__ import annotations

from desktop.cli.attestations import endpoint, proving, sending, writing
from desktop.cli.job import Commands

COMMANDS: Commands = {
    "attest forms": writing.forms,
    "attest new": writing.new,
    "attest set": writing.set_answers,
    "attest show": writing.show,
    "attest check": writing.check,
    "attest sign": writing.sign,
    "attest discard": writing.discard,
    "attest list": writing.listing,
    "attest send": sending.send,
    "attest hold": sending.hold,
    "attest release": sending.release,
    "attest ask": sending.ask,
    "attest entered": sending.entered,
    "attest endpoint": endpoint.endpoint,
    "attest packet": proving.packet,
    "attest seal": proving.seal,
    "attest receipt": proving.receipt,
    "attest import": proving.import_receipt,
    "attest verify": proving.verify,
}
