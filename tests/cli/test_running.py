"""The command line as a process: no Qt, a polite stop, streams that end early, and usage mistakes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import parse
from desktop.cli.commands import FAMILIES, WITHOUT_DESK
from sync.practice import Fault, PracticePortal
from tests.cli.conftest import ROOT, Run, command_line, commands, run_process


def test_no_command_loads_qt_or_leaves_anything_but_its_answer(folder: Path) -> None:
    code = (
        "import sys; from desktop.cli import main; code = main();"
        "print(sorted(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))), file=sys.stderr);"
        "sys.exit(code)"
    )

    for command in ("sync", "search", "doctor", "self-test", "changes", "lists show", "statewide"):
        done = subprocess.run(
            [sys.executable, "-c", code, "--data-dir", str(folder), "--practice", *command.split(), "--json"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == "[]\n"
        assert json.loads(done.stdout)


def test_asking_for_help_loads_nothing_heavy() -> None:
    heavy = ("requests", "sqlite_utils", "keyring", "orjson", "rapidfuzz", "http.server", "nh3", "markdown_it")
    code = f"import sys, desktop.cli; print([name for name in {heavy!r} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console, the test's included")
def test_ctrl_c_stops_politely_and_keeps_what_was_saved(run: Run, portal: PracticePortal, folder: Path) -> None:
    run("sync", "--portal", portal.url)
    before = run("search", "--json").json["total"]
    portal.fail_always(Fault.too_many_requests(retry_after=30))
    portal.before_each(lambda _: process.send_signal(signal.SIGINT))

    process = subprocess.Popen(
        command_line("--data-dir", str(folder), "sync", "--portal", portal.url),
        cwd=ROOT,
        env={**os.environ, "LANG": "en_US.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    out, err = process.communicate(timeout=60)

    assert process.returncode == 1
    assert out == ""
    assert "Stopping after this step" in err
    assert "Stopped as you asked. What was saved so far is kept" in err
    assert run("search", "--json").json["total"] == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console, the test's included")
def test_a_second_ctrl_c_breaks_off_a_server_that_says_nothing(run: Run, portal: PracticePortal, folder: Path) -> None:
    run("sync", "--portal", portal.url)
    portal.fail_always(Fault.hang())
    portal.before_each(lambda _: process.send_signal(signal.SIGINT))

    process = subprocess.Popen(
        command_line("--data-dir", str(folder), "sync", "--portal", portal.url),
        cwd=ROOT,
        env={**os.environ, "LANG": "en_US.UTF-8"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    with process.stderr:
        assert "press Ctrl-C again" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert "Stopped as you asked." in process.stderr.read()

    assert process.wait(timeout=60) == 1
    portal.heal()
    assert run("sync", "--portal", portal.url).code == 0


def test_a_reader_that_has_read_enough_is_not_an_error(synced: Run, folder: Path) -> None:
    process = subprocess.Popen(
        command_line("--data-dir", str(folder), "search", "--json"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() == ""
    assert process.wait(timeout=60) == 0


def test_no_progress_is_shown_where_nobody_watches(folder: Path) -> None:
    answer = run_process("--data-dir", str(folder), "--practice", "sync")

    assert answer.code == 0
    assert answer.err == ""


def test_answers_are_utf_8_whatever_the_system_speaks(folder: Path) -> None:
    answer = run_process(
        "--data-dir", str(folder), "search", LC_ALL="es_US.ISO-8859-1", PYTHONUTF8="0", PYTHONIOENCODING="latin-1"
    )

    assert answer.code == 1
    assert "catálogo" in answer.err


@pytest.mark.parametrize(
    "typed",
    [
        ["fetch"],
        ["search", "--limit", "many"],
        ["search", "--limit", "-1"],
        ["changes", "--since", "yesterday"],
        ["dataset"],
        ["sync", "--colour"],
        ["--practice", "sync", "--portal", "https://data.chhs.ca.gov"],
        ["lists"],
        ["lists", "import"],
        ["lists", "import", "list.csv", "--date", "5/13/2024"],
        ["lists", "import", "list.csv", "--date", "2091-05-13"],
        ["lists", "import", "list.csv", "--date", "0024-05-13"],
        ["lists", "show", "--kind", "everything"],
        ["organization"],
        ["organization", "confirm"],
        ["organization", "candidates", "--limit", "few"],
        ["memo", "print"],
        ["determine"],
        ["statewide", "--county"],
        [],
    ],
)
def test_a_usage_mistake_is_exit_code_two(run: Run, folder: Path, typed: list[str]) -> None:
    answer = run(*typed)

    assert answer.code == 2
    assert answer.err.startswith("usage: dxf-desk")
    assert not folder.exists()


def test_without_a_command_the_window_is_wanted() -> None:
    typed = parse(["--practice", "--tour", "pictures"])

    assert (typed.command, typed.practice, typed.tour) == (None, True, Path("pictures"))


def test_every_command_that_can_be_typed_can_be_run() -> None:
    known = {name for family in FAMILIES.values() for name in family()} | WITHOUT_DESK.keys()

    assert commands().keys() == known
    assert {name.split()[0] for name in known} == FAMILIES.keys() | WITHOUT_DESK.keys()


def test_what_a_command_logs_holds_no_home_folder(run: Run, folder: Path, own_profile: Path) -> None:
    run("--practice", "sync")

    logged = (folder / "practice" / "logs" / "command.log").read_text(encoding="utf-8")
    assert "sync ended with 0" in logged
    assert str(own_profile) not in logged
