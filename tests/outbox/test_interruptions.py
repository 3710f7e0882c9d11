"""Whatever ends a pass in the middle, the store says what may have left, and the next pass asks before it sends."""

from __future__ import annotations

import _thread
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.outbox.lock import is_sending, only_sender
from desktop.outbox.outbox import Outbox
from desktop.outbox.trouble import OutboxBusy
from sync.errors import StoreBusy
from sync.practice import PracticePortal
from sync.practice.fhir import faults
from sync.work import Work
from tests.outbox.clocks import Clock
from tests.outbox.stores import change, delivery, kinds, queued, states

ROOT = Path(__file__).resolve().parents[2]
SENDER = """
import sys
from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from pathlib import Path
from sync.work import Work

Desk(open_folder(Path(sys.argv[1])), Services(exchange_url=sys.argv[2])).outbox.send(Work.quiet(), now=True)
"""
HOLDER = """
import sys
from pathlib import Path
from desktop.outbox.lock import only_sender

with only_sender(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def program(text: str, *arguments: str) -> subprocess.Popen[str]:
    command, pipe = [sys.executable, "-c", text, *arguments], subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe, stderr=pipe)


@pytest.mark.parametrize("is_done", [True, False])
def test_a_program_that_is_killed_while_sending_loses_and_doubles_nothing(
    is_done: bool, desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    one, two = queued(desk, outbox, 2)
    arrived = threading.Event()
    portal.before_request(2, lambda _: arrived.set())
    portal.fail_request(2, faults.stall(is_done=is_done))

    with program(SENDER, str(desk.folder.root), desk.services.exchange_url) as sender:
        arrived.wait()
        assert states(desk, one, two) == [State.SENDING, State.QUEUED]
        with pytest.raises(OutboxBusy):
            outbox.send(Work.quiet())
        assert outbox.next_try() is not None
        sender.kill()
    portal.release()
    portal.settle()
    done = outbox.send(Work.quiet())

    assert portal.fhir.accepted == [one, two]
    assert done.settled == ((one,) if is_done else ())
    middle = ["settled"] if is_done else ["not_found", "sent", "answered"]
    assert kinds(desk, one) == ["signed", "queued", "sent", "interrupted", *middle]


def test_what_a_crash_left_behind_is_due_at_once(desk: Desk, outbox: Outbox, clock: Clock) -> None:
    (id_,) = queued(desk, outbox)
    change(desk, "update delivery set state = 'sending', lease = 'gone' where attestation = ?", id_)

    assert outbox.next_try() == clock.now
    with only_sender(desk.folder.root):
        assert outbox.next_try() is None


def test_a_store_that_takes_nothing_more_leaves_what_was_sent_to_be_asked_for(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    (id_,) = queued(desk, outbox)
    full = "create trigger full before update on delivery when new.state not in ('sending', 'queued')"
    change(desk, f"{full} begin select raise(abort, 'nothing more'); end")

    with pytest.raises(sqlite3.IntegrityError):
        outbox.send(Work.quiet())

    assert states(desk, id_) == [State.SENDING]
    change(desk, "drop trigger full")
    assert outbox.send(Work.quiet()).settled == (id_,)
    assert portal.fhir.accepted == [id_]


def test_nothing_leaves_before_the_store_says_so(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    (id_,) = queued(desk, outbox)
    change(
        desk,
        "create trigger full before update on delivery when new.state = 'sending'"
        " begin select raise(abort, 'nothing more'); end",
    )

    with pytest.raises(sqlite3.IntegrityError):
        outbox.send(Work.quiet())

    assert states(desk, id_) == [State.QUEUED]
    assert portal.fhir.accepted == []


def test_the_store_says_that_it_is_leaving_before_the_endpoint_hears_of_it(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    (id_,) = queued(desk, outbox)
    seen: list[tuple[State, list[str]]] = []
    portal.before_request(2, lambda _: seen.append((delivery(desk, id_).state, kinds(desk, id_))))

    outbox.send(Work.quiet())

    assert seen == [(State.SENDING, ["signed", "queued", "sent"])]


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Let Ctrl-C interrupt, also where the tests were started in the background, which switches it off."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
def test_a_program_that_is_broken_off_while_it_waits_knows_that_it_may_have_arrived(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    (id_,) = queued(desk, outbox)
    portal.before_request(2, lambda _: _thread.interrupt_main(signal.SIGINT))

    with pytest.raises(KeyboardInterrupt):
        outbox.send(Work.quiet())

    assert states(desk, id_) == [State.UNKNOWN]
    portal.settle()
    assert outbox.send(Work.quiet()).settled == (id_,)
    assert portal.fhir.accepted == [id_]


def test_two_programs_do_not_send_at_the_same_time(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    queued(desk, outbox)
    with program(HOLDER, str(desk.folder.root)) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(OutboxBusy) as trouble:
            outbox.send(Work.quiet())
        with pytest.raises(OutboxBusy):
            outbox.settle(Work.quiet(), "any")
        assert is_sending(desk.folder.root)
        holder.kill()

    assert "Nothing is lost" in str(desk.told(trouble.value))
    assert portal.requests == []
    assert not is_sending(desk.folder.root)


def test_two_threads_of_one_program_do_not_send_at_the_same_time(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    (id_,) = queued(desk, outbox)
    refused: list[type] = []

    def send_again(_: int) -> None:
        try:
            Outbox(desk).send(Work.quiet())
        except OutboxBusy as busy:
            refused.append(type(busy))

    portal.before_request(2, send_again)

    assert outbox.send(Work.quiet()).sent == (id_,)
    assert refused == [OutboxBusy]


def test_trouble_inside_the_lock_is_not_taken_for_trouble_with_the_lock(tmp_path: Path) -> None:
    with pytest.raises(StoreBusy), only_sender(tmp_path):
        raise StoreBusy(file="desk.db")
