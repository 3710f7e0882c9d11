"""The settings say where attestations go, whether that can be used, where a token is kept, and what a backup holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.paths import open_folder
from desktop.settings import Services, practice_services
from sync.practice import PracticePortal
from tests.ui import accessible
from tests.ui.attestations.steps import drafted, signed
from tests.ui.organization.steps import NURSING
from ui.jobs import Jobs, Lane
from ui.pages.field import Field
from ui.settings.cards.backups import BackupsCard
from ui.settings.exchange.endpoint import EndpointCard


@pytest.fixture
def desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with an organization, whose endpoint is that of the practice portal."""
    made = Desk(open_folder(tmp_path / "desk"), Services())
    made.organization.save(Organization(NURSING.name, (NURSING,)))
    made.set_setting("exchange_url", practice_services(portal.url).exchange_url)
    return made


@pytest.fixture
def card(desk: Desk, jobs: Jobs, qtbot: QtBot) -> EndpointCard:
    made = EndpointCard(desk, jobs)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def backups(desk: Desk, jobs: Jobs, qtbot: QtBot) -> BackupsCard:
    made = BackupsCard(desk, jobs)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_address_without_https_is_refused_and_the_old_one_holds(
    card: EndpointCard, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    before = desk.services.exchange_url

    card.address.setText("http://exchange.example.org/fhir")
    with qtbot.waitSignal(jobs.failed):
        card.save.click()

    assert desk.services.exchange_url == before
    assert "https" in said(card)


def test_an_address_is_kept_and_the_outbox_hears_of_it(card: EndpointCard, desk: Desk, qtbot: QtBot) -> None:
    card.address.setText(" https://exchange.example.org/fhir ")

    with qtbot.waitSignal(card.changed):
        card.save.click()

    assert desk.setting("exchange_url") == "https://exchange.example.org/fhir"
    assert "Saved" in said(card)


def test_the_endpoint_is_asked_what_it_can_do(card: EndpointCard, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        card.check.click()

    assert "The endpoint can be used" in said(card)


def test_what_was_found_of_an_endpoint_is_not_said_of_another_address(
    card: EndpointCard, jobs: Jobs, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        card.check.click()

    card.address.setText("https://exchange.example.org/fhir")
    with qtbot.waitSignal(card.changed):
        card.save.click()

    assert "The endpoint can be used" not in said(card)


def test_an_endpoint_that_is_not_there_is_told_plainly(
    card: EndpointCard, portal: PracticePortal, jobs: Jobs, qtbot: QtBot
) -> None:
    portal.stop()

    with qtbot.waitSignal(jobs.failed, timeout=20_000):
        card.check.click()

    assert "127.0.0.1" in said(card)
    assert card.check.isEnabled()


def test_a_token_goes_out_of_sight_and_the_card_says_where_it_is_kept(
    card: EndpointCard, jobs: Jobs, qtbot: QtBot
) -> None:
    card.sign_in.setCurrentIndex(card.sign_in.findData("token"))
    with qtbot.waitSignal(jobs.finished):
        card.sign_in.activated.emit(card.sign_in.currentIndex())
    qtbot.waitUntil(lambda: not jobs.active())
    card.token.entry.setText("a-practice-token")

    with qtbot.waitSignal(card.token.changed):
        card.token.keep.click()

    assert card.token.entry.text() == ""
    assert "kept until you close DxF Desk" in said(card) or "kept in the keyring" in said(card)
    assert "a-practice-token" not in said(card)
    assert accessible.nameless(card) == []


def test_a_backup_is_made_and_restoring_is_shown_before_it_is_done(
    backups: BackupsCard, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    one, file = signed(desk), tmp_path / "a.db"
    backups.make_in(str(file))
    qtbot.waitUntil(lambda: not jobs.active())
    made = backups.says()
    draft = drafted(desk)
    backups.plan_for(str(file))
    qtbot.waitUntil(lambda: not jobs.active())
    planned = backups.says()

    with qtbot.waitSignal(backups.restored, timeout=20_000):
        backups.confirm.click()
    qtbot.waitUntil(lambda: not jobs.active())

    assert "Saved" in made
    assert file.exists()
    assert "copied to" in planned
    assert desk.attestations.attestation(one).id == one
    assert draft not in [kept.id for kept in desk.attestations.drafts()]
    assert "Restored" in backups.says()


def test_leaving_it_as_it_is_changes_nothing(
    backups: BackupsCard, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    signed(desk)
    backups.make_in(str(tmp_path / "a.db"))
    draft = drafted(desk)
    backups.plan_for(str(tmp_path / "a.db"))
    qtbot.waitUntil(lambda: not jobs.active())

    backups.cancel.click()

    assert [kept.id for kept in desk.attestations.drafts()] == [draft]
    assert "Nothing was changed" in backups.says()


def test_what_is_no_backup_is_told_plainly(backups: BackupsCard, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "no.db"
    file.write_text("not a backup", encoding="utf-8")

    with qtbot.waitSignal(jobs.failed):
        backups.plan_for(str(file))

    assert backups.plan is None
    assert backups.says()
    assert not backups.confirm.isVisible()


def test_a_fresh_desk_has_no_backup_and_says_when_there_will_be_one(tmp_path: Path, jobs: Jobs, qtbot: QtBot) -> None:
    card = BackupsCard(Desk(open_folder(tmp_path / "fresh"), Services()), jobs)
    qtbot.addWidget(card)
    card.show()

    with qtbot.waitSignal(jobs.finished):
        card.read()

    assert "One is made each week" in card.says()


def said(card: EndpointCard) -> str:
    """Return what the fields of the card say."""
    return "\n".join(field.says() for field in card.findChildren(Field))


def test_the_button_that_asks_the_endpoint_keeps_the_keyboard(card: EndpointCard, jobs: Jobs, qtbot: QtBot) -> None:
    card.activateWindow()
    card.check.setFocus()

    card.check.click()
    card.check.click()
    assert len(jobs.active(Lane.EXCHANGE)) == 1
    with qtbot.waitSignal(jobs.finished):
        pass

    assert card.check.hasFocus()


def test_a_plan_that_brings_nothing_says_so_in_one_sentence(
    backups: BackupsCard, desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    signed(desk)
    desk.backups.make(tmp_path / "copy.db")

    with qtbot.waitSignal(jobs.finished):
        backups.plan_for(str(tmp_path / "copy.db"))

    assert "missing here" in backups.says()
    assert " 0 " not in backups.says()
    assert not any(line.startswith("0 ") for line in backups.says().splitlines())
