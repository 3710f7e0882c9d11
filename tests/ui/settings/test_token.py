"""A token is set, tried and forgotten; it is never shown again, and each outcome is a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services, practice_services
from sync.practice import PracticePortal
from tests.outbox.keyrings import Vault
from tests.ui.settings.steps import heard, said
from ui.jobs import Jobs, Lane
from ui.settings.exchange.sign_in import BrowserSignIn
from ui.settings.exchange.token import TokenEntry

TOKEN = "a-practice-token"


@pytest.fixture
def desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk whose endpoint wants a token."""
    portal.fhir.settings.token = TOKEN
    made = Desk(open_folder(tmp_path / "desk"), Services())
    made.set_setting("exchange_url", practice_services(portal.url).exchange_url)
    made.set_setting("exchange_sign_in", "token")
    return made


@pytest.fixture
def token(desk: Desk, jobs: Jobs, qtbot: QtBot) -> TokenEntry:
    made = TokenEntry(desk, jobs)
    qtbot.addWidget(made)
    made.show()
    made.read()
    qtbot.waitUntil(lambda: not jobs.active())
    return made


def test_without_a_token_there_is_nothing_to_test_or_forget(token: TokenEntry) -> None:
    assert "No token is kept" in token.field.says()
    assert token.keep.isEnabled()
    assert not token.test.isEnabled()
    assert not token.forget.isEnabled()


def test_a_token_goes_into_the_keyring_and_out_of_sight(
    token: TokenEntry, desk: Desk, vault: Vault, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = heard(monkeypatch)

    keep(token, qtbot, TOKEN)
    qtbot.waitUntil(lambda: bool(sentences))

    assert vault.kept == {("DxF Desk", desk.services.exchange_url): TOKEN}
    assert "kept in the keyring" in token.field.says()
    assert token.entry.text() == ""
    assert sentences == [token.field.says()]
    assert TOKEN not in " ".join(sentences)


def test_a_good_token_passes_its_test_and_nothing_is_sent(
    token: TokenEntry, portal: PracticePortal, jobs: Jobs, qtbot: QtBot
) -> None:
    keep(token, qtbot, TOKEN)

    with qtbot.waitSignal(jobs.finished):
        token.test.click()

    assert token.field.says() == "The endpoint takes the token. Nothing was sent."
    assert portal.fhir.accepted == []


def test_a_wrong_token_is_told_with_what_to_do(token: TokenEntry, jobs: Jobs, qtbot: QtBot) -> None:
    keep(token, qtbot, "another-token")

    with qtbot.waitSignal(jobs.failed):
        token.test.click()

    assert "does not take this token" in token.field.says()
    assert "another-token" not in token.field.says()
    assert token.test.isEnabled()


def test_an_endpoint_that_does_not_answer_says_nothing_about_the_token(
    token: TokenEntry, portal: PracticePortal, jobs: Jobs, qtbot: QtBot
) -> None:
    keep(token, qtbot, TOKEN)
    portal.stop()

    with qtbot.waitSignal(jobs.failed, timeout=20_000):
        token.test.click()

    assert "127.0.0.1" in token.field.says()
    assert "does not take" not in token.field.says()


def test_a_second_press_while_the_endpoint_is_asked_asks_nothing(token: TokenEntry, jobs: Jobs, qtbot: QtBot) -> None:
    keep(token, qtbot, TOKEN)

    token.test.click()
    token.test.click()
    asked = len(jobs.active(Lane.EXCHANGE))
    with qtbot.waitSignal(jobs.finished):
        pass

    assert asked == 1


def test_a_token_is_forgotten_and_the_keyboard_stays_in_reach(token: TokenEntry, vault: Vault, qtbot: QtBot) -> None:
    keep(token, qtbot, TOKEN)
    token.activateWindow()
    token.forget.setFocus()

    with qtbot.waitSignal(token.changed):
        token.forget.click()

    assert vault.kept == {}
    assert "forgotten" in token.field.says()
    assert not token.forget.isEnabled()
    assert token.entry.hasFocus()


def test_a_locked_keyring_is_told_and_what_was_kept_stays(
    token: TokenEntry, vault: Vault, jobs: Jobs, qtbot: QtBot
) -> None:
    keep(token, qtbot, TOKEN)
    vault.is_locked = True

    with qtbot.waitSignal(jobs.failed):
        token.forget.click()

    assert "keyring is locked" in token.field.says()
    assert list(vault.kept.values()) == [TOKEN]


def test_keeping_nothing_says_so_and_changes_nothing(token: TokenEntry, vault: Vault) -> None:
    token.entry.setText("   ")

    token.keep.click()

    assert "Type the token first" in token.field.says()
    assert vault.kept == {}


def test_what_cannot_be_a_token_is_told_and_not_kept(token: TokenEntry, vault: Vault, jobs: Jobs, qtbot: QtBot) -> None:
    token.entry.setText("two words")

    with qtbot.waitSignal(jobs.failed):
        token.keep.click()

    assert "cannot be a token" in token.field.says()
    assert token.entry.text() == ""
    assert vault.kept == {}


def test_signing_out_forgets_what_the_browser_brought(desk: Desk, vault: Vault, jobs: Jobs, qtbot: QtBot) -> None:
    desk.services = replace(desk.services, exchange_sign_in="smart")
    vault.kept[("DxF Desk", desk.services.exchange_url)] = '{"refresh": "x", "token_url": "y", "client": "z"}'
    browser = BrowserSignIn(desk, jobs)
    qtbot.addWidget(browser)
    browser.show()

    with qtbot.waitSignal(browser.changed):
        browser.out.click()

    assert vault.kept == {}
    assert "You are signed out" in said(browser)


def keep(token: TokenEntry, qtbot: QtBot, typed: str) -> None:
    """Type a token and keep it."""
    token.entry.setText(typed)
    with qtbot.waitSignal(token.changed):
        token.keep.click()
