"""A crash of native code leaves a trace, which the next start finds, and which names nobody."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.diagnostics.traces import BEFORE, NOW, Traces

ROOT = Path(__file__).resolve().parents[2]
RUN = """
import sys
from pathlib import Path
from desktop.diagnostics.traces import Traces
traces = Traces(Path(sys.argv[1]))
traces.begin()
print("crashed before:", traces.has_crash, flush=True)
"""


def run(logs: Path, ending: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN + ending, str(logs)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_crash_is_found_by_the_next_start_and_only_by_that(tmp_path: Path) -> None:
    crashed = run(tmp_path / "logs", "import faulthandler; faulthandler._sigsegv()")
    after = run(tmp_path / "logs", "traces.end()")
    later = run(tmp_path / "logs", "traces.end()")

    assert crashed.returncode != 0
    assert after.stdout == "crashed before: True\n"
    assert later.stdout == "crashed before: False\n"
    written = (tmp_path / "logs" / BEFORE).read_text(encoding="utf-8")
    assert "most recent call first" in written
    assert not (tmp_path / "logs" / NOW).exists()


def test_the_trace_that_is_kept_names_no_folder_of_a_person(tmp_path: Path) -> None:
    (tmp_path / NOW).write_text(
        'Windows fatal exception\\n  File "C:\\\\Users\\\\Rosa\\\\x.py", line 3 in f\\n', encoding="utf-8"
    )
    traces = Traces(tmp_path)

    traces.begin()
    traces.end()

    assert traces.has_crash
    assert "Rosa" not in (tmp_path / BEFORE).read_text(encoding="utf-8")


def test_a_program_that_was_ended_from_outside_is_no_crash(tmp_path: Path) -> None:
    run(tmp_path, "import os; os._exit(1)")

    assert run(tmp_path, "traces.end()").stdout == "crashed before: False\n"


def test_a_fault_that_a_library_dealt_with_is_no_crash(tmp_path: Path) -> None:
    run(tmp_path, "import faulthandler; faulthandler.dump_traceback(traces._file); traces.end()")

    assert (tmp_path / BEFORE).exists()
    assert run(tmp_path, "traces.end()").stdout == "crashed before: False\n"


def test_a_folder_that_cannot_be_written_costs_the_trace_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    traces = Traces(tmp_path / "logs")

    traces.begin()
    traces.end()

    assert not traces.has_crash


@pytest.mark.parametrize("content", ["", "something"])
def test_watching_leaves_a_watch_that_is_there_alone(tmp_path: Path, content: str) -> None:
    import faulthandler

    was_on = faulthandler.is_enabled()
    (tmp_path / NOW).write_text(content, encoding="utf-8")

    traces = Traces(tmp_path)
    traces.begin()
    traces.end()

    assert faulthandler.is_enabled() == was_on
    assert traces.has_crash == bool(content)
