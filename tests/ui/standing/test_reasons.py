"""Why: reasons, passages, the question for the agency; by keyboard alone, and never in the way of the cards."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Facility, Organization
from tests.ui import accessible
from tests.ui.standing.steps import board_of, button, opened, said, settle, tab_to
from ui.jobs import Jobs
from ui.organization.reply import ReplyDialog
from ui.standing.page import StandingPage
from ui.standing.why.asking import Asking
from ui.widgets.inputs import Entry

CLINIC = Facility("clinic", "Golden Practice Street Clinic", city="Fresno", entity_type="clinic")


class Mailbox(QObject):
    """Stands in for the person's mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.opened.append(address)


@pytest.fixture
def mailbox(qapp: QApplication) -> Iterator[Mailbox]:
    made = Mailbox()
    QDesktopServices.setUrlHandler("mailto", made, "take")  # type: ignore[arg-type]  # the stubs ask for bytes, which it refuses
    yield made
    QDesktopServices.unsetUrlHandler("mailto")


@pytest.fixture
def clinic_page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> StandingPage:
    """The page of a clinic that may or may not have to sign."""
    desk.organization.save(Organization("Golden Practice Street Clinic", (CLINIC,)))
    return opened(StandingPage(desk, jobs), qtbot)


def test_reasons_open_and_close_by_keyboard_and_the_keyboard_comes_back(page: StandingPage, qtbot: QtBot) -> None:
    board = board_of(page)
    why = button(page, "Why? Must we sign?")

    tab_to(page, why)
    qtbot.keyClick(why, Qt.Key.Key_Return)
    is_open, has_keyboard = board.why.isVisible(), board.why.text.hasFocus()
    qtbot.keyClick(board.why.text, Qt.Key.Key_Escape)

    assert (is_open, has_keyboard) == (True, True)
    assert not board.why.isVisible()
    assert why.hasFocus()


def test_a_whole_visit_needs_no_mouse(page: StandingPage, qtbot: QtBot) -> None:
    board = board_of(page)
    wanted = set(accessible.in_reach(page))

    forward = set(accessible.tabbed(page, 2 * len(wanted) + 5))
    why = button(page, "why-listed")
    tab_to(page, why)
    qtbot.keyClick(why, Qt.Key.Key_Return)

    assert [accessible.name_of(one) for one in wanted - forward] == []
    assert board.why.isVisible()
    assert button(board.why, "Signing portal").isEnabled()
    qtbot.keyClick(board.why.text, Qt.Key.Key_Escape)
    assert why.hasFocus()


def test_preparing_the_choices_begins_their_form_for_the_party(page: StandingPage, qtbot: QtBot) -> None:
    step = button(page, "step-1")
    tab_to(page, step)

    with qtbot.waitSignal(page.attest_asked) as asked:
        qtbot.keyClick(step, Qt.Key.Key_Return)

    assert step.text() == "Prepare choices"
    assert asked.args is not None
    assert asked.args[0] == "directory-choices"


def test_reasons_name_what_they_rest_on_and_the_passages_with_source_and_date(page: StandingPage, desk: Desk) -> None:
    board_of(page).show_why("sign", "")
    standing = desk.standing.now()
    assert standing is not None
    determination = standing.facilities[0].determination
    assert determination is not None

    text = board_of(page).why.text.toPlainText()

    assert determination.sign.reasons
    for reason in determination.sign.reasons:
        assert reason.said("en") in text
    for passage in determination.sign.passages:
        assert passage.text.said("en") in text
        assert passage.source in text
        assert passage.is_verified or "Not confirmed by a source that we read." in text
    assert "facility registry" in text
    assert "your answer" in text
    assert standing.pack in text


@pytest.mark.parametrize("card", ["sign", "signed", "listed", "next"])
def test_every_card_can_say_why(page: StandingPage, card: str) -> None:
    board_of(page).show_why(card, "")

    assert len(board_of(page).why.text.toPlainText()) > 100


def test_the_row_of_the_list_is_compared_with_what_we_know(page: StandingPage) -> None:
    board_of(page).show_why("signed", "")

    text = board_of(page).why.text.toPlainText()

    assert "DXF" in text
    assert "How it agrees with what we know" in text
    assert "GOLDEN PRACTICE CARE CTR, LLC" in text


def test_what_comes_from_outside_is_shown_as_text_and_never_as_markup(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(Organization("<b>Bold</b> & <img src='file:///etc/passwd'>", (CLINIC,)))
    page = opened(StandingPage(desk, jobs), qtbot)

    board_of(page).show_why("sign", "")

    assert "<img" not in board_of(page).why.text.toHtml()


def test_the_question_for_the_agency_can_be_copied_and_mailed(
    clinic_page: StandingPage, mailbox: Mailbox, qtbot: QtBot
) -> None:
    button(clinic_page, "step-2").click()
    settle(clinic_page, qtbot)
    asking = clinic_page.findChild(Asking)
    assert asking is not None
    question = asking.question.text.said("en")

    button(asking, "Copy").click()
    copied = QGuiApplication.clipboard().text()
    before = list(mailbox.opened)
    button(asking, "E-mail").click()

    assert copied == question
    assert before == []
    assert [address.path() for address in mailbox.opened] == ["DxF@hcai.ca.gov"]
    body = unquote(mailbox.opened[0].query())
    assert question in body
    assert "Golden Practice Street Clinic" not in body
    assert any("Nothing is sent before you send it there" in text for text in said(asking))


def test_reasons_stand_below_the_cards_where_there_is_little_room(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = opened(StandingPage(desk, jobs), qtbot, 560)

    board_of(page).show_why("sign", "")

    assert board_of(page).orientation() is Qt.Orientation.Vertical
    assert accessible.squeezed(page) == []


def test_reasons_stay_open_while_the_page_is_read_again(page: StandingPage, desk: Desk, qtbot: QtBot) -> None:
    board_of(page).show_why("sign", "")
    organization = desk.organization.current()
    assert organization is not None

    desk.organization.save(Organization("Another Name", organization.facilities))
    page.reload()
    settle(page, qtbot)

    assert board_of(page).why.isVisible()
    assert "Required" in board_of(page).why.text.toPlainText()


def test_a_reply_filed_from_the_reasons_settles_the_answer(clinic_page: StandingPage, desk: Desk, qtbot: QtBot) -> None:
    button(clinic_page, "step-2").click()
    button(board_of(clinic_page).why, "File the reply…").click()
    dialog = clinic_page.findChild(ReplyDialog)
    assert dialog is not None
    next(one for one in dialog.findChildren(QRadioButton) if one.text().replace("&", "").startswith("Yes")).click()
    dialog.findChildren(Entry)[0].setText("HCAI")
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("Yes, it is a physician organization.")

    with qtbot.waitSignal(dialog.accepted):
        dialog.file()
    settle(clinic_page, qtbot)

    assert "Required" in said(clinic_page)
    assert "Replies you filed" in board_of(clinic_page).why.text.toPlainText()
    assert "HCAI" in board_of(clinic_page).why.text.toPlainText()


def test_the_keyboard_reads_through_all_of_the_reasons(page: StandingPage, qtbot: QtBot) -> None:
    board = board_of(page)
    board.show_why("sign", "")
    settle(page, qtbot)
    bar = board.why.area.verticalScrollBar()
    assert bar.maximum() > 0

    qtbot.keyClick(board.why.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    assert bar.value() > 0


def test_the_step_after_the_question_leads_to_filing_the_reply(clinic_page: StandingPage) -> None:
    button(
        clinic_page, "File the reply…: " + next(text for text in said(clinic_page) if "has answered about" in text)
    ).click()

    dialog = clinic_page.findChild(ReplyDialog)
    assert dialog is not None
    dialog.reject()


def test_an_address_that_may_have_moved_is_named_with_that_note(page: StandingPage) -> None:
    board_of(page).show_ways("listed", "")

    portal = board_of(page).seen.pack.links["signing-portal"]
    assert {portal.url, portal.note.said("en")} <= set(said(board_of(page).why))
