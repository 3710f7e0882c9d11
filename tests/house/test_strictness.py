"""The suite's own fences: each kind of leftover or warning fails the test that caused it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

    from tests.house.conftest import Tree

CARELESS_TESTS = """
import logging, threading, warnings
import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QLabel, QWidget

KEPT = []
STOP = threading.Event()

def test_a_warning(): warnings.warn("careless")
def test_a_log_warning(): logging.getLogger("careless").warning("careless")
@pytest.mark.expected_log("never said")
def test_a_promised_warning(): pass
def test_a_qt_warning(): qWarning("careless")
def test_a_thread():
    threading.Thread(target=STOP.wait).start()
def test_a_window(qapp):
    KEPT.append(QLabel("careless"))
def test_a_timer(qapp):
    KEPT.append(QTimer(interval=100_000))
    KEPT[-1].start()

@pytest.mark.expected_log("^fine: WARNING: said")
def test_an_announced_warning_is_fine(): logging.getLogger("fine").warning("said")
def test_a_window_that_goes_is_fine(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
def test_a_timer_that_is_stopped_is_fine(qapp):
    timer = QTimer(interval=100_000)
    timer.start()
    timer.stop()

@pytest.fixture(scope="session", autouse=True)
def let_the_threads_go():
    yield
    STOP.set()
"""


def test_careless_tests_fail_and_careful_ones_pass(tree: Tree, pytester: pytest.Pytester) -> None:
    pytester.makepyprojecttoml(tree.text(tree.root / "pyproject.toml"))
    pytester.makeconftest(tree.text(tree.root / "tests" / "conftest.py"))
    pytester.makepyfile(test_careless=CARELESS_TESTS)

    result = pytester.runpytest_subprocess("-p", "no:randomly", "-rA", "test_careless.py")

    lines = [line.split(" - ")[0].split("::") for line in result.stdout.lines if line.startswith(("FAILED", "ERROR"))]
    careless = ("warning", "log_warning", "promised_warning", "qt_warning", "thread", "window", "timer")
    assert {line[1] for line in lines} == {f"test_a_{what}" for what in careless}
    assert "test_careless.py::test_an_announced_warning_is_fine" in result.stdout.str()
