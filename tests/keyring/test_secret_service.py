"""A token goes into a real Secret Service and comes back; where the keyring is locked or gone, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import keyring
import keyring.core
import pytest

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.outbox.model import Keeping, SignIn
from desktop.outbox.outbox import Outbox
from desktop.outbox.tokens import SERVICE, Tokens
from desktop.outbox.trouble import KeyringClosed, NotAToken
from desktop.words import Words
from sync.exchange.errors import SignInNeeded
from sync.exchange.sign_in import Grant
from sync.practice import PracticePortal
from sync.work import Work
from tests.keyring.conftest import TOKEN
from tests.keyring.sessions import Session
from tests.outbox.clocks import Clock
from tests.outbox.stores import delivery, queued, states

LONG = "".join(chr(0x21 + at % 94) for at in range(1200)).replace("{", "a")

# The package keyring leaves its socket to the collector where it cannot get in.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket.socket:ResourceWarning")


def kept(desk: Desk) -> str | None:
    """What the system's keyring itself says, past the program's own way of asking."""
    return keyring.get_password(SERVICE, desk.services.exchange_url)


@pytest.mark.usefixtures("vault")
def test_a_token_is_kept_read_used_and_forgotten(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    (id_,) = queued(desk, outbox)

    assert outbox.keep_token(TOKEN) is Keeping.KEYRING
    assert kept(desk) == TOKEN
    assert Outbox(desk).token_is_kept() is Keeping.KEYRING
    assert outbox.send(Work.quiet()).sent == (id_,)
    assert portal.fhir.accepted == [id_]

    outbox.forget_token()

    assert kept(desk) is None
    assert Outbox(desk).token_is_kept() is Keeping.NOWHERE


@pytest.mark.usefixtures("vault")
def test_after_it_is_forgotten_sending_asks_for_a_token_again(desk: Desk, outbox: Outbox) -> None:
    outbox.keep_token(TOKEN)
    outbox.forget_token()
    (id_,) = queued(desk, outbox)

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, SignInNeeded)
    assert states(desk, id_) == [State.QUEUED]


@pytest.mark.usefixtures("vault")
def test_a_long_token_with_every_sign_comes_back_as_it_was(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    portal.fhir.settings.token = LONG
    (id_,) = queued(desk, outbox)

    assert outbox.keep_token(LONG) is Keeping.KEYRING

    assert kept(desk) == LONG
    assert Outbox(desk).send(Work.quiet(), now=True).sent == (id_,)


@pytest.mark.usefixtures("vault")
def test_a_token_in_unicode_is_refused_and_the_one_before_stays(desk: Desk, outbox: Outbox) -> None:
    outbox.keep_token(TOKEN)

    with pytest.raises(NotAToken):
        outbox.keep_token("señal-令牌-🔑")

    assert kept(desk) == TOKEN


@pytest.mark.usefixtures("vault")
def test_what_a_sign_in_gave_comes_back_in_unicode_too(desk: Desk) -> None:
    base = "https://exchange.example.org/señal/令牌"
    Tokens().keep_grant(base, Grant("access", "renueva-ñ-🔑" * 100, None, f"{base}/token", "dxf-desk"))

    again = Tokens()

    assert again.kind_of(base) is SignIn.SMART
    assert "access" not in str(keyring.get_password(SERVICE, base))
    assert again._grant(base).refresh == "renueva-ñ-🔑" * 100
    assert kept(desk) is None


@pytest.mark.usefixtures("vault")
def test_a_second_token_takes_the_place_of_the_first(desk: Desk, outbox: Outbox) -> None:
    outbox.keep_token("the-first.token")
    outbox.keep_token(TOKEN)

    assert kept(desk) == TOKEN
    outbox.forget_token()
    assert kept(desk) is None


def test_a_keyring_locked_meanwhile_pauses_the_queue_with_a_sentence(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Session
) -> None:
    outbox.keep_token(TOKEN)
    (id_,) = queued(desk, outbox)
    vault.lock()

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, KeyringClosed)
    assert "keyring is locked" in Words("en").error(done.trouble).what
    assert delivery(desk, id_).trouble == "keyring-closed"
    assert portal.requests == []
    for refused in (lambda: outbox.keep_token("another.token"), outbox.forget_token, outbox.token_is_kept):
        with pytest.raises(KeyringClosed):
            refused()


def test_after_a_new_sign_in_to_the_system_the_queue_goes_on(
    desk: Desk, outbox: Outbox, vault: Session, clock: Clock
) -> None:
    outbox.keep_token(TOKEN)
    (id_,) = queued(desk, outbox)
    vault.lock()
    outbox.send(Work.quiet())
    vault.kill_keyring()

    vault.start_keyring()

    clock.go_on(hours=2)
    assert outbox.send(Work.quiet()).sent == (id_,)


def test_a_keyring_that_dies_meanwhile_is_told_and_its_token_is_there_when_it_is_back(
    desk: Desk, outbox: Outbox, portal: PracticePortal, vault: Session
) -> None:
    outbox.keep_token(TOKEN)
    (id_,) = queued(desk, outbox)
    vault.kill_keyring()

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, KeyringClosed)
    assert (delivery(desk, id_).state, portal.requests) == (State.QUEUED, [])
    with pytest.raises(KeyringClosed):
        outbox.forget_token()
    vault.start_keyring()
    assert outbox.send(Work.quiet(), now=True).sent == (id_,)
    assert kept(desk) == TOKEN


def test_a_keyring_that_nobody_ever_unlocked_takes_nothing_and_says_so(
    desk: Desk, outbox: Outbox, bus: Session
) -> None:
    bus.start_keyring(unlocked=False)

    with pytest.raises(KeyringClosed) as refused:
        outbox.keep_token(TOKEN)

    assert TOKEN not in repr(refused.value)
    assert not any(TOKEN.encode() in file.read_bytes() for file in files_below(desk.folder.root))


@pytest.mark.usefixtures("bus")
def test_without_any_keyring_the_token_lives_as_long_as_the_program(desk: Desk, outbox: Outbox) -> None:
    (id_,) = queued(desk, outbox)

    assert outbox.keep_token(TOKEN) is Keeping.MEMORY

    assert Outbox(desk).token_is_kept() is Keeping.NOWHERE
    assert outbox.send(Work.quiet()).sent == (id_,)
    outbox.forget_token()
    assert outbox.token_is_kept() is Keeping.NOWHERE


def test_a_session_without_a_bus_is_as_one_without_a_keyring(
    outbox: Outbox, bus: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")

    assert outbox.keep_token(TOKEN) is Keeping.MEMORY


def test_the_keyring_on_the_disk_shows_no_token(outbox: Outbox, own_profile: Path, vault: Session) -> None:
    outbox.keep_token(LONG)

    found = [file for file in files_below(own_profile) if file.suffix == ".keyring"]

    assert found
    assert not any(LONG[:40].encode() in file.read_bytes() for file in files_below(own_profile))


def files_below(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]
