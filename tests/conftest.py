"""What holds for every test: no screen, no real profile, no undeclared warning, and nothing left behind."""

from __future__ import annotations

import gc
import itertools
import logging
import os
import re
import sys
import threading
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A property never fails for being slow: machines differ, and a timing is no property.
ALWAYS: dict[str, Any] = {"deadline": None, "suppress_health_check": [hypothesis.HealthCheck.too_slow]}
hypothesis.settings.register_profile("dev", **ALWAYS)
hypothesis.settings.register_profile("ci", derandomize=True, database=None, print_blob=True, **ALWAYS)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "dev")

ROOT = Path(__file__).resolve().parents[1]
HOMES = itertools.count()
PROFILE_FOLDERS = {
    "HOME": ".",
    "USERPROFILE": ".",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}


def pytest_collection_finish() -> None:
    """Have the collector leave alone what lives as long as the run: thousands of tests, and what they import."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of recorded answers and real files beside the checkout, where there is one."""
    folder = ROOT.parent / "shared"
    if not (folder / "data").is_dir():
        pytest.skip("the recorded answers and real files beside the checkout (../shared) are not here")
    return folder


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds one empty home per test."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def own_profile(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home of its own, so that nothing reads or writes the real one."""
    home = homes / str(next(HOMES))
    for name, folder in PROFILE_FOLDERS.items():
        (home / folder).mkdir(parents=True, exist_ok=True, mode=0o700)
        monkeypatch.setenv(name, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def no_undeclared_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning it did not announce, and one that announced a warning that never came."""
    yield
    expected = [str(mark.args[0]) for mark in request.node.iter_markers("expected_log")]
    records = caplog.get_records("setup") + caplog.get_records("call")
    serious = [record for record in records if record.levelno >= logging.WARNING]
    texts = [f"{record.name}: {record.levelname}: {record.getMessage()}" for record in serious]
    surprises = [text for text in texts if not any(re.search(pattern, text) for pattern in expected)]
    absent = [pattern for pattern in expected if not any(re.search(pattern, text) for text in texts)]
    assert not surprises, f"logged without being announced by the mark expected_log: {surprises}"
    assert not absent, f"announced by the mark expected_log, but never logged: {absent}"


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test after which a thread, a timer or a window is still there."""
    threads_before = set(threading.enumerate())
    STARTED_TIMERS.clear()
    watch_timers()
    windows_before = top_level_windows()
    yield
    threads = [t.name for t in threading.enumerate() if t not in threads_before and not t.daemon]
    assert not threads, f"threads left running: {threads}"
    left = left_in_qt(windows_before)
    if left:  # what nobody holds any more may only be waiting to be collected
        gc.collect()
        left = left_in_qt(windows_before)
    assert not left, f"left behind: {left}"


STARTED_TIMERS: weakref.WeakSet[Any] = weakref.WeakSet()


def watch_timers() -> None:
    """Note every QTimer that Python starts from now on."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None or hasattr(core.QTimer.start, "watched"):
        return
    start: Callable[..., None] = core.QTimer.start

    def start_and_note(timer: Any, *arguments: Any) -> None:
        STARTED_TIMERS.add(timer)
        start(timer, *arguments)

    start_and_note.watched = True  # type: ignore[attr-defined]  # a mark on our own function
    core.QTimer.start = start_and_note


def top_level_windows() -> dict[int, str]:
    """Return each window there is now, shown or not, by its address; Qt keeps the last tool tip for itself."""
    application = qt_application()
    if application is None:
        return {}
    address = sys.modules["shiboken6"].getCppPointer
    windows = [window for window in application.topLevelWidgets() if window.metaObject().className() != "QTipLabel"]
    return {address(window)[0]: repr(window) for window in windows}


def left_in_qt(windows_before: dict[int, str]) -> list[str]:
    """Return a description of each timer that runs and each window that was not there before."""
    if qt_application() is None:
        return []
    core, shiboken = sys.modules["PySide6.QtCore"], sys.modules["shiboken6"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    timers = [timer for timer in STARTED_TIMERS if shiboken.isValid(timer) and timer.isActive()]
    windows = [text for address, text in top_level_windows().items() if address not in windows_before]
    return [f"running timer {timer!r} of {timer.parent()!r}" for timer in timers] + [
        f"window {text}" for text in windows
    ]


def qt_application() -> Any:
    """Return the running QApplication, without being the one who imports Qt."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    return None if widgets is None else widgets.QApplication.instance()
