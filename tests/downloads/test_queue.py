"""The queue of a desk: in order, never twice, and nothing lost by a stop, a failure or a killed program."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.words import LANGUAGES, Words
from sync.downloads.errors import FileNotThere
from sync.downloads.fetching import my_turn
from sync.downloads.model import Download, State
from sync.errors import NotFound, StoreBusy
from sync.practice import Fault, PracticePortal
from sync.tables.errors import PdfForTable
from sync.tables.store import save_download
from sync.work import Cancelled, Progress, Work
from tests.downloads.conftest import DATASET, RESOURCE, SECOND, desk_at, rows_of

ROOT = Path(__file__).resolve().parents[2]
STORAGE = "^/storage/"
BODY = rows_of(300)


def states(desk: Desk) -> dict[str, State]:
    return {one.wanted.resource: one.state for one in desk.downloads.queue()}


def stopping_at(done: int) -> Work:
    """Return work that is stopped once so many bytes have come."""

    def report(progress: Progress) -> None:
        if progress.done >= done:
            raise Cancelled

    return Work(report, lambda: False)


@contextmanager
def running(desk: Desk, resource: str) -> Iterator[Callable[[], type[BaseException] | None]]:
    """Run a download in a thread until the block ends; what it ended with can be asked for after that."""
    ended: list[type[BaseException]] = []

    def run() -> None:
        try:
            desk.downloads.run(resource, Work.quiet())
        except BaseException as trouble:  # noqa: BLE001 - told to the test
            ended.append(type(trouble))

    thread = threading.Thread(target=run)
    thread.start()
    yield lambda: ended[0] if ended else None
    thread.join()


def test_what_is_asked_for_waits_in_order_and_asking_twice_is_once(desk: Desk) -> None:
    book = desk.downloads

    first, again = book.ask(SECOND), book.ask(SECOND)
    book.ask(RESOURCE)

    assert first == again
    assert [one.wanted.resource for one in book.queue()] == [SECOND, RESOURCE]
    assert (first.state, first.total) == (State.WAITING, len(rows_of(40, seed=4)))
    waiting = book.next()
    assert waiting is not None
    assert waiting.wanted.resource == SECOND


def test_what_the_catalog_does_not_have_cannot_be_asked_for(desk: Desk) -> None:
    for wanted in ("nope", "", '"', DATASET):
        with pytest.raises(NotFound):
            desk.downloads.ask(wanted)


def test_a_download_becomes_a_table_and_leaves_nothing_behind(desk: Desk) -> None:
    desk.downloads.ask(RESOURCE)

    version = desk.downloads.run(RESOURCE, Work.quiet())

    assert version.original.read_bytes() == BODY
    assert version.parts[0].rows == 300
    assert states(desk) == {RESOURCE: State.DONE}
    assert desk.downloads.queue()[0].done == len(BODY)
    assert [file.name for file in (desk.folder.tables / "incoming").iterdir()] == ["downloads.lock"]
    assert desk.downloads.next() is None


def test_the_rows_of_a_portals_table_become_a_table(desk: Desk) -> None:
    desk.downloads.ask(RESOURCE, way="dump")

    version = desk.downloads.run(RESOURCE, Work.quiet())

    assert version.source.way == "dump"
    assert (version.parts[0].rows, version.parts[0].columns[0].name) == (300, "_id")


def test_a_stopped_download_rests_and_goes_on_where_it_was(desk: Desk, portal: PracticePortal) -> None:
    book = desk.downloads
    book.ask(RESOURCE)
    portal.fail_path(STORAGE, Fault.hang(6_000))
    with pytest.raises(Cancelled):
        book.run(RESOURCE, stopping_at(1))
    portal.heal()
    rests = book.queue()[0]

    book.go_on(RESOURCE)
    version = book.run(RESOURCE, Work.quiet())

    assert (rests.state, 0 < rests.done < len(BODY), rests.total) == (State.PAUSED, True, len(BODY))
    assert portal.requests[-1].status == 206
    assert version.original.read_bytes() == BODY


def test_the_queue_shows_and_pauses_a_download_that_runs(desk: Desk, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, Fault.hang(6_000))
    book, has_begun = desk.downloads, threading.Event()
    book.ask(RESOURCE)
    portal.before_request(portal.request_count + 2, lambda _: has_begun.set())

    with running(desk, RESOURCE) as ended:
        has_begun.wait()
        seen = book.queue()[0].state
        book.pause(RESOURCE)
        portal.heal()

    assert seen is State.RUNNING
    assert ended() is Cancelled
    assert states(desk) == {RESOURCE: State.PAUSED}


def test_a_download_that_is_dropped_while_it_runs_leaves_nothing(desk: Desk, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, Fault.hang(6_000))
    book, has_begun = desk.downloads, threading.Event()
    book.ask(RESOURCE)
    portal.before_request(portal.request_count + 2, lambda _: has_begun.set())

    with running(desk, RESOURCE) as ended:
        has_begun.wait()
        book.drop(RESOURCE)
        portal.heal()

    assert ended() is Cancelled
    assert book.queue() == ()
    assert [file.name for file in (desk.folder.tables / "incoming").iterdir()] == ["downloads.lock"]


def test_one_that_waits_can_be_paused_resumed_and_dropped(desk: Desk) -> None:
    book = desk.downloads
    book.ask(RESOURCE)

    book.pause(RESOURCE)
    paused, following = states(desk), book.next()
    book.go_on(RESOURCE)
    resumed = states(desk)
    book.drop(RESOURCE)

    assert (paused, following, resumed) == ({RESOURCE: State.PAUSED}, None, {RESOURCE: State.WAITING})
    assert book.queue() == ()
    with pytest.raises(NotFound):
        book.go_on(RESOURCE)
    with pytest.raises(NotFound):
        book.run(RESOURCE, Work.quiet())


def test_trouble_is_kept_with_its_facts_until_the_next_try(desk: Desk, portal: PracticePortal) -> None:
    book = desk.downloads
    book.ask(RESOURCE)
    portal.fail_path(STORAGE, Fault.status(404))
    with pytest.raises(FileNotThere):
        book.run(RESOURCE, Work.quiet())
    portal.heal()

    failed = book.queue()[0]
    book.go_on(RESOURCE)

    assert (failed.state, failed.trouble) == (State.FAILED, "file-not-there")
    assert failed.facts == {"name": "Beds", "host": "127.0.0.1", "status": 404}
    assert (book.queue()[0].state, book.queue()[0].trouble) == (State.WAITING, "")
    assert book.run(RESOURCE, Work.quiet()).size == len(BODY)


def test_a_file_that_is_no_table_stays_whole_for_another_look(desk: Desk, portal: PracticePortal) -> None:
    portal.replace_file(RESOURCE, b"%PDF-1.7\n" + b"x" * 5_000)
    desk.sync(Work.quiet())
    desk.downloads.ask(RESOURCE)

    with pytest.raises(PdfForTable):
        desk.downloads.run(RESOURCE, Work.quiet())

    assert states(desk) == {RESOURCE: State.FAILED}
    assert (desk.folder.tables / "incoming" / f"{RESOURCE}.part").exists()


def test_what_a_killed_program_left_running_rests(desk: Desk, portal: PracticePortal, tmp_path: Path) -> None:
    wanted = desk.downloads.wanted(RESOURCE)
    incoming = desk.folder.tables / "incoming"
    incoming.mkdir(parents=True)
    (incoming / f"{RESOURCE}.part").write_bytes(BODY[:777])
    (incoming / f"{SECOND}.part").write_bytes(b"of nobody")
    save_download(desk.folder.tables, Download(wanted, State.RUNNING, 0, wanted.size, datetime.now(UTC)))

    rests = desk_at(tmp_path, portal.url).downloads.queue()

    assert [(one.state, one.done) for one in rests] == [(State.PAUSED, 777)]
    assert not (incoming / f"{SECOND}.part").exists()


def test_two_programs_of_one_desk_do_not_download_at_once(desk: Desk, portal: PracticePortal, tmp_path: Path) -> None:
    desk.downloads.ask(RESOURCE)
    other = desk_at(tmp_path, portal.url)

    with my_turn(desk.folder.tables / "incoming"), pytest.raises(StoreBusy) as met:
        other.downloads.run(RESOURCE, Work.quiet())

    assert states(other) == {RESOURCE: State.WAITING}
    assert "downloading" in str(Words("en").error(met.value))


def test_what_was_done_long_ago_leaves_the_queue(desk: Desk) -> None:
    wanted = desk.downloads.wanted(RESOURCE)
    yesterday = datetime.now(UTC) - timedelta(days=1, minutes=1)
    save_download(desk.folder.tables, Download(wanted, State.DONE, 5, 5, yesterday))

    assert desk.downloads.queue() == ()


def test_what_is_done_can_be_asked_for_again_and_stands_at_the_end(desk: Desk) -> None:
    book = desk.downloads
    book.ask(RESOURCE)
    book.run(RESOURCE, Work.quiet())
    book.ask(SECOND)

    book.ask(RESOURCE)

    assert list(states(desk).items()) == [(SECOND, State.WAITING), (RESOURCE, State.WAITING)]


# a kill, over everything

RUN = """
import sys
from pathlib import Path
from sync.work import Work
from tests.downloads.conftest import desk_at
work = Work(lambda progress: print(progress.doing, progress.done, flush=True), lambda: False)
desk_at(Path(sys.argv[1]), sys.argv[2]).downloads.run(sys.argv[3], work)
"""


def test_a_program_killed_while_it_downloads_goes_on_at_the_next_start(
    desk: Desk, portal: PracticePortal, tmp_path: Path
) -> None:
    desk.downloads.ask(RESOURCE)
    portal.fail_path(STORAGE, Fault.hang(9_000))
    command = [sys.executable, "-c", RUN, str(tmp_path), portal.url, RESOURCE]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        next(line for line in process.stdout if int(line.split()[-1]) > 4_000)
        process.kill()
    portal.heal()

    later = desk_at(tmp_path, portal.url).downloads
    rests = later.queue()[0]
    later.go_on(RESOURCE)

    assert (rests.state, rests.done > 4_000) == (State.PAUSED, True)
    assert later.run(RESOURCE, Work.quiet()).original.read_bytes() == BODY
    assert portal.requests[-1].status == 206


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_and_step_has_its_words(language: str) -> None:
    words = Words(language)

    for state in State:
        assert words.text("download_states", state.value)
    for key in ("downloads.bytes", "downloads.rows"):
        assert words.progress(key) != key
    assert "{" not in str(words.error("connection-lost", {"host": "x"}, at="download"))
