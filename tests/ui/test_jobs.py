"""Jobs run beside the window and answer on the GUI thread, in order, once, and only to who is still there."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sync.errors import Offline
from sync.work import Progress, Work
from ui.jobs import Job, Jobs, Lane


class Receiver(QObject):
    """Keeps what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.troubles: list[object] = []
        self.threads: set[int] = set()

    def take(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def take_trouble(self, trouble: object) -> None:
        self.troubles.append(trouble)


def giving(result: object) -> Callable[[Work], object]:
    return lambda _work: result


def test_a_result_arrives_on_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    receiver = Receiver()

    with qtbot.waitSignal(jobs.finished):
        jobs.start(Lane.LOCAL, lambda _work: threading.get_ident(), on_result=receiver.take)

    assert receiver.results != [threading.get_ident()]
    assert receiver.threads == {threading.get_ident()}


def test_jobs_of_a_lane_run_one_after_the_other(jobs: Jobs, qtbot: QtBot) -> None:
    receiver = Receiver()

    for number in range(50):
        jobs.start(Lane.LOCAL, giving(number), on_result=receiver.take)
    qtbot.waitUntil(lambda: not jobs.active())

    assert receiver.results == list(range(50))


def test_trouble_goes_to_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    receiver = Receiver()

    def fail(work: Work) -> None:
        raise Offline(host="portal.example")

    with qtbot.waitSignal(jobs.failed):
        jobs.start(Lane.EXCHANGE, fail, on_result=receiver.take, on_trouble=receiver.take_trouble)

    assert [type(trouble) for trouble in receiver.troubles] == [Offline]
    assert receiver.results == []


@pytest.mark.expected_log("ended with a bug")
def test_a_bug_is_told_apart_from_trouble(jobs: Jobs, qtbot: QtBot) -> None:
    receiver = Receiver()

    def fail(work: Work) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(jobs.crashed) as crash:
        jobs.start(Lane.LOCAL, fail, on_trouble=receiver.take_trouble)

    assert crash.args is not None
    assert isinstance(crash.args[1], ZeroDivisionError)
    assert receiver.troubles == []


def test_a_stopped_job_ends_at_its_next_step(jobs: Jobs, qtbot: QtBot) -> None:
    receiver, begun = Receiver(), threading.Event()

    def work_on(work: Work) -> None:
        begun.set()
        while True:
            work.step(Progress("sync.pages"))

    job = jobs.start(Lane.EXCHANGE, work_on, on_result=receiver.take)
    begun.wait(10)
    with qtbot.waitSignal(jobs.stopped):
        job.stop()

    assert job.is_over
    assert receiver.results == []


def test_the_newest_search_wins_and_the_older_ones_are_interrupted(jobs: Jobs, qtbot: QtBot) -> None:
    receiver, begun, interrupted = Receiver(), threading.Event(), threading.Event()

    def slow(work: Work) -> str:
        begun.set()
        interrupted.wait(10)
        return "old"

    jobs.start(Lane.SEARCH, slow, on_result=receiver.take, interrupt=interrupted.set)
    begun.wait(10)
    jobs.start(Lane.SEARCH, giving("middle"), on_result=receiver.take)
    jobs.start(Lane.SEARCH, giving("new"), on_result=receiver.take)
    qtbot.waitUntil(lambda: not jobs.active())

    assert receiver.results == ["new"]


def test_progress_comes_at_most_ten_times_a_second(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[Progress] = []

    class Watcher(QObject):
        def note(self, _job: Job, progress: Progress) -> None:
            seen.append(progress)

    watcher = Watcher()
    jobs.progressed.connect(watcher.note)

    def count(work: Work) -> None:
        for number in range(2_000):
            work.step(Progress("sync.pages", number, 2_000))

    with qtbot.waitSignal(jobs.finished):
        jobs.start(Lane.LOCAL, count)

    assert seen[0].done == 0
    assert len(seen) < 100


def test_a_receiver_that_is_gone_is_left_alone(jobs: Jobs, qtbot: QtBot) -> None:
    receiver, told = Receiver(), Receiver()
    go_on = threading.Event()

    jobs.start(Lane.LOCAL, lambda _work: go_on.wait(10), on_result=receiver.take)
    with qtbot.waitSignal(receiver.destroyed):
        receiver.deleteLater()
    go_on.set()
    jobs.start(Lane.LOCAL, giving("later"), on_result=told.take)
    qtbot.waitUntil(lambda: not jobs.active())

    assert receiver.results == []
    assert told.results == ["later"]


def test_shutdown_stops_everything_and_says_nothing_more(jobs: Jobs, qtbot: QtBot) -> None:
    receiver, begun, closed_on = Receiver(), threading.Event(), Receiver()

    def work_on(work: Work) -> None:
        begun.set()
        while True:
            work.go_on()

    jobs.at_end(Lane.SEARCH, lambda: closed_on.take("closed"))
    jobs.start(Lane.EXCHANGE, work_on, on_result=receiver.take)
    begun.wait(10)
    jobs.shutdown()

    assert closed_on.results == ["closed"]
    assert closed_on.threads != {threading.get_ident()}
    assert receiver.results == []
    assert jobs.start(Lane.LOCAL, giving(1)).is_over
