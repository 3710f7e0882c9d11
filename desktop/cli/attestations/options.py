"""What can be typed after ``attest``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.attestations.model import State
from desktop.cli.options import add_command, add_facility, add_family, day

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from desktop.cli.options import Choices

DRAFT = "draft"


def add_attest(commands: Choices) -> None:
    """Add the actions of ``attest``."""
    actions = add_family(commands, "attest", "attestations: fill in, check, sign, send, hand over, prove")
    _add_writing(actions)
    _add_sending(actions)
    _add_proof(actions)


def _add_writing(actions: Choices) -> None:
    add_command(actions, "forms", "show the forms there are")
    new = add_command(actions, "new", "begin a draft of a form, filled in as far as this desk knows the answers")
    new.add_argument("form", metavar="FORM", help="the form: its id or number, for example directory-choices or F3")
    new.add_argument("--corrects", metavar="ID", default="", help="the signed attestation that this one takes back")
    add_facility(new)
    setting = _of_one(actions, "set", "answer questions of a draft")
    setting.add_argument(
        "answers",
        metavar="FIELD=VALUE",
        nargs="+",
        help="a field as “attest show” names it; the same field twice gives two answers; nothing after = clears it",
    )
    _of_one(actions, "show", "show a draft or a signed attestation: fields, answers, what became of it")
    _of_one(actions, "check", "check a draft; errors are exit code 1")
    signing = _of_one(actions, "sign", "sign a draft; what was signed can never change")
    signing.add_argument("--name", metavar="NAME", required=True, help="the full name of the person who signs")
    signing.add_argument("--title", metavar="TITLE", required=True, help="that person's title")
    signing.add_argument(
        "--declare", action="store_true", help="agree to the form's statements; without it nothing is signed"
    )
    _of_one(actions, "discard", "throw a draft away")
    listing = add_command(actions, "list", "show drafts and signed attestations, newest change first")
    states = [DRAFT, *(state.value for state in State)]
    listing.add_argument("--state", choices=states, default="", help="only those in this state")


def _add_sending(actions: Choices) -> None:
    sending = add_command(actions, "send", "send what waits to be sent; with an id, put that one in the queue first")
    sending.add_argument("id", metavar="ID", nargs="?", default="", help="the attestation, or how its id begins")
    sending.add_argument("--due", type=day, metavar="DATE", default=None, help="the day by which it has to be there")
    _of_one(actions, "hold", "keep one that waits from being sent")
    _of_one(actions, "release", "let one that was held be sent again")
    _of_one(actions, "ask", "ask the endpoint what became of one; nothing is sent")
    packet = _of_one(actions, "packet", "show the fields in the order of the State's portal, ready to copy")
    packet.add_argument("--to", type=Path, metavar="FILE", default=None, help="save it, as .html or .json by the name")
    _of_one(actions, "entered", "note that you entered a signed one in the State's portal or handed it over yourself")
    endpoint = add_command(actions, "endpoint", "show and check where attestations are sent")
    endpoint.add_argument("--set", metavar="URL", dest="url", default=None, help="send to this address from now on")
    token = endpoint.add_mutually_exclusive_group()
    token.add_argument(
        "--token-from-input", action="store_true", help="read a token from standard input and keep it in the keyring"
    )
    token.add_argument("--forget-token", action="store_true", help="take the token out of the keyring; asks nobody")


def _add_proof(actions: Choices) -> None:
    sealing = _of_one(actions, "seal", "save a signed one as one sealed file, for a USB stick or e-mail")
    sealing.add_argument("file", type=Path, metavar="FILE", help="for example choices.dxf-attestation")
    receipt = _of_one(actions, "receipt", "save a receipt that can be checked without this program")
    receipt.add_argument("file", type=Path, metavar="FILE", help="a name that ends in .html or .json")
    importing = add_command(actions, "import", "bring in a receipt that was made for one of ours elsewhere")
    importing.add_argument("file", type=Path, metavar="FILE", help="the receipt")
    verifying = add_command(actions, "verify", "check a receipt or sealed file, or this desk's audit trail")
    verifying.add_argument("file", type=Path, metavar="FILE", nargs="?", default=None, help="the file")


def _of_one(actions: Choices, name: str, help_text: str) -> ArgumentParser:
    """Add an action about one draft or attestation."""
    one = add_command(actions, name, help_text)
    one.add_argument("id", metavar="ID", help="its id, or how the id begins")
    return one
