"""A desk full of names, secrets and files of a person, and the words by which they would be known."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.logs import logging_to
from desktop.organization.model import Organization
from desktop.paths import open_folder
from desktop.settings import Services
from tests.attestations.filled import CHOICES, ready, signed
from tests.standing.cases import facility

NOWHERE = Services("http://127.0.0.1:9")  # nothing answers there
SECRET = "s3cr3t-Value"
PERSONAL = (
    *("olive", "rosedale", "manor", "quintanilla", "ruiz", "clinic.example", "555-0142", "payroll", "summer"),
    *(SECRET.casefold(), "dxf900101", "long health", "client-of-ours", "r4/"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder inside a folder with a person's name."""
    return tmp_path / "Quintanilla" / "desk"


@pytest.fixture
def full(folder: Path) -> Desk:
    """A desk with an organization, a signed attestation, a draft, settings, a table of its own, and talkative logs."""
    desk = Desk(open_folder(folder), NOWHERE)
    desk.organization.save(Organization("Olive Care Center", (facility(name="Rosedale Manor"),)))
    desk.set_setting("contact", "office@clinic.example")
    desk.set_setting("exchange_url", "https://fhir.exchange.test/r4/olive")
    desk.set_setting("exchange_client", "client-of-ours")
    signed(desk)
    ready(desk, {**CHOICES, "organization.name": ("Rosedale Manor",)}, supersedes="")
    desk.services = NOWHERE
    _log(desk)
    return desk


def _log(desk: Desk) -> None:
    """Write what no part of the program would write, in every log, as if redaction had not been there."""
    lines = (
        "INFO x: Olive Care Center, olive_care_center.pdf and Rosedale%20Manor were asked for by ana ruiz",
        f'ERROR x: {{"access_token": "{SECRET} and more"}} at https://fhir.exchange.test/r4/olive?token={SECRET}',
        r"ERROR x: C:\Users\Quintanilla\Desktop\payroll summer list.xlsx, \\olive\home$\ruiz, office@clinic.example",
        "ERROR x: '/home/quintanilla/payroll.csv', call (916) 555-0142 about DXF900101, choice Long Health",
    )
    with logging_to(desk.folder, "window") as window:
        logging.getLogger("x").info("a line that helps")
    for name in ("window.log.1", "window.log.2", "command.log", "crash-before.txt", "Olive payroll.log"):
        (window.parent / name).write_text("\n".join((*lines, "a line that helps")), encoding="utf-8")
