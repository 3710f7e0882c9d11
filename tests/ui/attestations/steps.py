"""What a person does on the attestations page, and what they see, in the words of the tests."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.attestations.model import Signature, State
from desktop.desk import Desk
from desktop.forms.library import form
from sync.practice import PracticePortal
from sync.practice.faults import Fault
from sync.work import Work
from ui.attestations.details.offers import Action
from ui.attestations.page import AttestationsPage
from ui.widgets.buttons import Button

CHOICES = "directory-choices"
ASKED = ("choices.request", "choices.delivery", "choices.adt")


def opened(page: AttestationsPage, qtbot: QtBot, width: int = 1040) -> AttestationsPage:
    """Show a page and wait for everything it reads at first."""
    qtbot.addWidget(page)
    page.resize(width, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: page._was_shown)
    settle(page, qtbot)
    return page


def settle(page: AttestationsPage, qtbot: QtBot) -> None:
    """Wait until no job is under way and what they brought is painted."""
    for _ in range(3):  # what was brought may ask for more
        for _ in range(3):
            QApplication.processEvents()
        qtbot.waitUntil(lambda: not page._jobs.active())


def drafted(desk: Desk) -> str:
    """Begin the three choices and answer them; return the draft's id."""
    draft = desk.attestations.begin(CHOICES)
    items = {one.link_id: one for group in form(CHOICES).items for one in group.items}
    known = {"organization.dxf-id": ("DXF900101",), **draft.answers}
    answers = {**known, **{key: (items[key].options[0].code,) for key in ASKED}}
    return desk.attestations.save(draft.id, answers, ASKED).id


def signed(desk: Desk) -> str:
    """Sign the three choices; return the attestation's id."""
    now = datetime.now().astimezone().replace(microsecond=0)
    signature = Signature("Maria Practice", "Administrator", has_authority=True, declares=True, signed=now)
    return desk.attestations.sign(drafted(desk), signature).id


def sent(desk: Desk, portal: PracticePortal, *faults: Fault) -> str:
    """Sign and send the three choices, with faults after the question what the endpoint can do; return the id."""
    one = signed(desk)
    desk.outbox.queue(one)
    portal.fail_next(Fault("none"), *faults)
    desk.outbox.send(Work.quiet(), only=one)
    return one


def in_state(desk: Desk, portal: PracticePortal, state: State) -> str:
    """Return an attestation that is in a state; being sent is not one that stays."""
    from sync.practice.fhir import faults

    if state in (State.SIGNED, State.QUEUED, State.HANDED_OFF, State.CONFIRMED):
        one = signed(desk)
        if state is State.QUEUED:
            desk.outbox.queue(one)
        if state in (State.HANDED_OFF, State.CONFIRMED):
            desk.outbox.hand_off(one, "portal")
        if state is State.CONFIRMED:
            desk.outbox.confirm(one, "list", {})
        return one
    met = {State.DELIVERED: (), State.REFUSED: (faults.unprocessable(),), State.UNKNOWN: (faults.lost_answer(),)}
    return sent(desk, portal, *met[state])


def choose(page: AttestationsPage, id_: str, qtbot: QtBot) -> AttestationsPage:
    """Choose one in the list and wait for its details."""
    assert page.main.list.choose(id_)
    settle(page, qtbot)
    return page


def press(page: AttestationsPage, action: Action, qtbot: QtBot) -> None:
    """Press the button of an action in the details, and wait for what comes of it."""
    button = page.main.details.button(action)
    assert button is not None, f"{action} is not offered"
    button.click()
    settle(page, qtbot)


def said(root: QWidget) -> str:
    """Return every text in sight."""
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible() and label.text())


def button(root: QWidget, name: str) -> Button:
    """Return the button in sight with this text, accessible name or object name."""
    found = [one for one in root.findChildren(Button) if one.isVisible()]
    return next(one for one in found if name in (one.text().replace("&", ""), one.accessibleName(), one.objectName()))
