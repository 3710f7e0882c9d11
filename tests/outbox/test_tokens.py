"""Secrets are in the keyring or in memory, never in a file, a log or an error; and the queue waits for them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import keyring.core
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.outbox.model import Keeping
from desktop.outbox.outbox import Outbox
from desktop.outbox.trouble import KeyringClosed, NoClient, NotAToken
from sync.exchange.errors import SignInNeeded, SignInRefused
from sync.practice import PracticePortal
from sync.practice.fhir import faults
from sync.work import Work
from tests.exchange.browsers import Browser
from tests.outbox.clocks import Clock
from tests.outbox.keyrings import Vault
from tests.outbox.stores import delivery, queued, states

TOKEN = "the-operators.token_1"


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> Vault:
    """The keyring of the system, for this test."""
    made = Vault()
    monkeypatch.setattr(keyring.core, "_keyring_backend", made)
    return made


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", NoKeyring())  # type: ignore[no-untyped-call]  # not ours


@pytest.fixture
def browser() -> Iterator[Browser]:
    with Browser() as opened:
        yield opened


def wants_token(desk: Desk, portal: PracticePortal) -> None:
    portal.fhir.settings.token = TOKEN
    desk.services = replace(desk.services, exchange_sign_in="token")


def wants_sign_in(desk: Desk, portal: PracticePortal) -> None:
    portal.fhir.settings.needs_sign_in = True
    desk.services = replace(desk.services, exchange_sign_in="smart", exchange_client="dxf-desk")


def test_a_token_in_the_keyring_lets_the_queue_go(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault
) -> None:
    wants_token(desk, portal)
    (id_,) = queued(desk, outbox)

    assert outbox.keep_token(f"  Bearer {TOKEN}\n") is Keeping.KEYRING

    assert outbox.send(Work.quiet()).sent == (id_,)
    assert vault.kept == {("DxF Desk", desk.services.exchange_url): TOKEN}
    assert outbox.token_is_kept() is Keeping.KEYRING


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_the_token_lives_as_long_as_the_program(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    wants_token(desk, portal)
    (id_,) = queued(desk, outbox)

    assert outbox.keep_token(TOKEN) is Keeping.MEMORY

    assert Outbox(desk).token_is_kept() is Keeping.NOWHERE
    assert outbox.send(Work.quiet()).sent == (id_,)
    outbox.forget_token()
    assert outbox.token_is_kept() is Keeping.NOWHERE


def test_a_keyring_that_is_a_readable_file_is_not_used(
    outbox: Outbox, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Vault, "__module__", "keyrings.alt.file")

    assert outbox.keep_token(TOKEN) is Keeping.MEMORY
    assert vault.kept == {}


def test_a_token_too_long_for_the_keyring_of_windows_is_kept_in_memory(
    outbox: Outbox, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Vault, "__module__", "keyring.backends.Windows")

    assert outbox.keep_token("x" * 1280) is Keeping.KEYRING
    assert outbox.keep_token("y" * 1281) is Keeping.MEMORY
    assert outbox.token_is_kept() is Keeping.MEMORY


@pytest.mark.usefixtures("vault")
def test_practice_leaves_the_keyring_alone(desk: Desk, vault: Vault) -> None:
    practising = Desk(desk.folder, desk.services, practice=True)

    assert practising.outbox.keep_token(TOKEN) is Keeping.MEMORY
    assert vault.kept == {}


def test_no_token_pauses_the_queue_and_one_lets_it_go_on(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault, clock: Clock
) -> None:
    wants_token(desk, portal)
    ids = queued(desk, outbox, 2)

    paused = outbox.send(Work.quiet())
    outbox.keep_token(TOKEN)
    done = outbox.send(Work.quiet())

    assert isinstance(paused.trouble, SignInNeeded)
    assert done.sent == ids


def test_a_token_that_is_not_taken_any_more_pauses_the_queue(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault
) -> None:
    wants_token(desk, portal)
    ids = queued(desk, outbox, 2)
    outbox.keep_token("an-old.token")

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, SignInNeeded)
    assert states(desk, *ids) == [State.QUEUED, State.QUEUED]
    assert sum(request.method == "POST" for request in portal.requests) == 1
    assert vault.kept


def test_a_locked_keyring_pauses_the_queue_and_loses_nothing(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault, clock: Clock
) -> None:
    wants_token(desk, portal)
    (id_,) = queued(desk, outbox)
    outbox.keep_token(TOKEN)
    vault.is_locked = True

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, KeyringClosed)
    assert done.trouble.facts == {"reason": "KeyringLocked"}
    assert (delivery(desk, id_).state, delivery(desk, id_).trouble) == (State.QUEUED, "keyring-closed")
    assert portal.requests == []
    vault.is_locked = False
    clock.go_on(hours=2)
    assert outbox.send(Work.quiet()).sent == (id_,)


def test_a_locked_keyring_is_told_when_a_token_is_to_be_kept_or_forgotten(outbox: Outbox, vault: Vault) -> None:
    outbox.keep_token(TOKEN)
    vault.is_locked = True

    with pytest.raises(KeyringClosed):
        outbox.keep_token("another.token")
    with pytest.raises(KeyringClosed):
        outbox.forget_token()
    with pytest.raises(KeyringClosed):
        outbox.token_is_kept()
    vault.is_locked = False
    assert list(vault.kept.values()) == [TOKEN]


@pytest.mark.parametrize(
    "typed", ["", "   ", "two words", "line\r\nX-Header: 1", "señal", '{"refresh":1}', "x" * 20_000]
)
def test_what_cannot_be_a_token_is_not_kept(outbox: Outbox, vault: Vault, typed: str) -> None:
    with pytest.raises(NotAToken):
        outbox.keep_token(typed)

    assert vault.kept == {}


def test_forgetting_what_was_never_kept_is_no_trouble(outbox: Outbox, vault: Vault) -> None:
    outbox.forget_token()

    assert outbox.token_is_kept() is Keeping.NOWHERE


def test_a_sign_in_lets_the_queue_go_and_keeps_only_what_renews_it(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault, browser: Browser
) -> None:
    wants_sign_in(desk, portal)
    (id_,) = queued(desk, outbox)
    assert isinstance(outbox.send(Work.quiet()).trouble, SignInNeeded)

    keeping = outbox.sign_in(Work.quiet(), browser.open)

    assert keeping is Keeping.KEYRING
    assert outbox.send(Work.quiet()).sent == (id_,)
    (kept,) = vault.kept.values()
    assert not any(token in kept for token in portal.fhir.sign_in.tokens)


def test_the_next_run_is_signed_in_already(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault, browser: Browser
) -> None:
    wants_sign_in(desk, portal)
    (id_,) = queued(desk, outbox)
    outbox.sign_in(Work.quiet(), browser.open)

    assert Outbox(desk).send(Work.quiet(), now=True).sent == (id_,)
    assert Outbox(desk).token_is_kept() is Keeping.KEYRING


def test_a_token_that_ended_is_renewed_once_and_the_record_arrives_once(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault, browser: Browser
) -> None:
    wants_sign_in(desk, portal)
    outbox.sign_in(Work.quiet(), browser.open)
    portal.fhir.sign_in.expire()
    ids = queued(desk, outbox, 2)

    done = outbox.send(Work.quiet())

    assert (done.sent, done.trouble) == (ids, None)
    assert portal.fhir.accepted == list(ids)
    assert sum(request.path.endswith("/token") for request in portal.requests) == 2


def test_a_sign_in_that_was_taken_back_pauses_the_queue(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault, browser: Browser
) -> None:
    wants_sign_in(desk, portal)
    outbox.sign_in(Work.quiet(), browser.open)
    portal.fhir.sign_in.revoke()
    ids = queued(desk, outbox, 2)

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, SignInNeeded)
    assert states(desk, *ids) == [State.QUEUED, State.QUEUED]
    assert portal.fhir.accepted == []


def test_a_person_who_says_no_keeps_the_old_sign_in(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault, browser: Browser
) -> None:
    wants_sign_in(desk, portal)
    outbox.sign_in(Work.quiet(), browser.open)
    kept = dict(vault.kept)
    portal.fhir.sign_in.denies = True

    with pytest.raises(SignInRefused):
        outbox.sign_in(Work.quiet(), browser.open)

    assert vault.kept == kept


def test_a_sign_in_needs_the_number_of_this_program(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    with pytest.raises(NoClient):
        outbox.sign_in(Work.quiet(), lambda _: True)

    assert portal.requests == []


def test_no_secret_is_in_a_file_or_a_log(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    wants_token(desk, portal)
    queued(desk, outbox, 2)
    with caplog.at_level(logging.DEBUG):
        outbox.keep_token(TOKEN)
        outbox.send(Work.quiet())

    files = [file.read_bytes() for file in Path(desk.folder.root).rglob("*") if file.is_file()]
    assert files
    assert not any(TOKEN.encode() in content for content in files)
    assert TOKEN not in caplog.text


def test_an_endpoint_that_tells_its_abilities_only_to_the_signed_in_is_told_the_token(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Vault
) -> None:
    wants_token(desk, portal)
    portal.fail_when(lambda asked: not asked.headers.get("authorization"), faults.unauthorized())
    with pytest.raises(SignInNeeded):
        outbox.endpoint(Work.quiet())
    outbox.keep_token(TOKEN)

    assert outbox.endpoint(Work.quiet()).creates
