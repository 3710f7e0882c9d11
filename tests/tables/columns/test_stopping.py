"""Every question can be stopped, from any thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from sync.tables.asking.model import Grouping, Order, Question, Test, Where
from sync.tables.columns import Columns
from sync.tables.columns.large.running import Running
from sync.tables.model import Nature
from sync.work import Cancelled, Progress, Work
from tests.tables.columns.tables import both

ROWS = [[str(number), f"county {number % 7}"] for number in range(100)]
NATURES = [Nature.NUMBER, Nature.TEXT]
QUESTIONS: list[Callable[[Columns, Work], object]] = [
    lambda columns, work: columns.choose(Question(Where(1, Test.CONTAINS, ("county",)), (Order(0),)), work),
    lambda columns, work: columns.group(None, Grouping((1,)), work),
    lambda columns, work: columns.profile(0, work),
    lambda columns, work: columns.values(1, work),
]


@pytest.mark.parametrize("ask", QUESTIONS)
def test_a_question_ends_when_its_work_is_stopped(tmp_path: Path, ask: Callable[[Columns, Work], object]) -> None:
    with both(ROWS, tmp_path, NATURES) as ways:
        for columns in ways:
            with pytest.raises(Cancelled):
                ask(columns, Work(lambda _: None, lambda: True))


@pytest.mark.parametrize("ask", QUESTIONS)
def test_a_question_ends_when_it_is_interrupted_and_the_next_is_answered(
    tmp_path: Path, ask: Callable[[Columns, Work], object]
) -> None:
    with both(ROWS, tmp_path, NATURES) as ways:
        for columns in ways:
            with pytest.raises(Cancelled):
                ask(columns, interrupting(columns))

            assert ask(columns, Work.quiet())


def test_nothing_is_answered_after_closing(tmp_path: Path) -> None:
    with both(ROWS, tmp_path, NATURES) as ways:
        for columns in ways:
            columns.close()

            with pytest.raises(Cancelled):
                columns.profile(0, Work.quiet())


def test_duckdb_is_stopped_in_the_middle_of_a_statement(tmp_path: Path) -> None:
    with closing(duckdb.connect()) as database:
        told: list[Progress] = []
        work = Work(told.append, lambda: bool(told))
        running = Running(database, tmp_path / "none", work, Progress("tables.columns", 0, 1))

        with pytest.raises(Cancelled):
            running.execute("SELECT count(*) FROM range(100000000000) WHERE hash(range) = 1")

        assert database.execute("SELECT 42").fetchone() == (42,)


def test_who_breaks_off_the_waiting_gets_away_only_when_duckdb_has_ended(tmp_path: Path) -> None:
    def break_off() -> bool:
        if told:
            raise KeyboardInterrupt
        return False

    with closing(duckdb.connect()) as database:
        told: list[Progress] = []
        running = Running(database, tmp_path / "none", Work(told.append, break_off), Progress("tables.columns", 0, 1))

        with pytest.raises(KeyboardInterrupt):
            running.execute("SELECT count(*) FROM range(100000000000) WHERE hash(range) = 1")

        assert database.execute("SELECT 42").fetchone() == (42,)


def interrupting(columns: Columns) -> Work:
    """Work during which somebody interrupts all that is being asked."""

    def stop_asked() -> bool:
        columns.interrupt()
        return False

    return Work(lambda _: None, stop_asked)
