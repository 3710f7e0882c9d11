"""Log files hold nothing personal and nothing secret, stay small, and never get in the way."""

from __future__ import annotations

import logging
import shutil
import sys
from pathlib import Path

import pytest

from desktop.logs import BYTES_PER_FILE, LONGEST_LINE, OLD_FILES, LogFile, RedactedFormatter, logging_to, redacted
from desktop.paths import DataFolder
from sync.errors import KnownError

JSON_WEB_TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (
            "GET https://b.s3.amazonaws.com/f.csv?X-Amz-Signature=abc&X-Amz-Credential=d failed",
            "GET https://b.s3.amazonaws.com/f.csv?[removed] failed",
        ),
        ("GET /api/3/action/package_search?fq=id%3Ax&rows=250 500", "GET /api/3/action/package_search?[removed] 500"),
        ("https://rosa:geheim@proxy.example:8080/x", "https://proxy.example:8080/x"),
        ("mail rosa.diaz+x@clinic.example.org now", "mail [e-mail] now"),
        ("Authorization: abc def", "Authorization: [removed]"),
        ("{'Authorization': 'abc'}", "{'Authorization: [removed]"),
        ("used Bearer 0123456789abcdef", "used Bearer [removed]"),
        ("api_key=12345, next", "api_key=[removed], next"),
        ("access_token: 12345", "access_token: [removed]"),
        (f"got {JSON_WEB_TOKEN}", "got [removed]"),
        (r"C:\Users\Rosa Diaz\AppData", "[path]"),
        ("read /home/someone/x, then", "read [path], then"),
        ("/srv/rosa-home/desk.db", "[path]/desk.db"),
        ("ROSA owns it, rosary does not", "[person] owns it, rosary does not"),
    ],
)
def test_what_must_not_be_kept_is_taken_out(written: str, kept: str) -> None:
    assert redacted(written, home=Path("/srv/rosa-home"), person="rosa") == kept


@pytest.mark.parametrize("text", ["GET https://data.chhs.ca.gov/api/3/action/status_show 200", "What? Yes: 5 of 6", ""])
def test_an_innocent_line_stays_as_it_is(text: str) -> None:
    assert redacted(text, home=Path("/srv/rosa-home"), person="rosa") == text


def test_a_traceback_is_redacted_as_well(tmp_path: Path, own_profile: Path) -> None:
    folder = DataFolder(tmp_path)

    with logging_to(folder, "command") as file:
        try:
            raise ValueError(f"{own_profile}/secret?token=abc")
        except ValueError:
            logging.getLogger("desk").info("failed", exc_info=True)

    written = file.read_text(encoding="utf-8")
    assert "Traceback" in written
    assert str(own_profile) not in written
    assert "abc" not in written


def test_logging_leaves_the_loggers_as_they_were(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (list(root.handlers), root.level)

    with logging_to(DataFolder(tmp_path), "command"):
        pass

    assert (list(root.handlers), root.level) == before


def test_the_files_stay_small(tmp_path: Path) -> None:
    with logging_to(DataFolder(tmp_path), "command"):
        for _ in range(400):
            logging.getLogger("desk").info("x" * LONGEST_LINE)

    files = list((tmp_path / "logs").iterdir())
    assert len(files) == OLD_FILES + 1
    assert all(file.stat().st_size <= BYTES_PER_FILE for file in files)


def record(text: str) -> logging.LogRecord:
    return logging.LogRecord("desk", logging.INFO, "", 0, text, None, None)


def test_two_programs_that_write_the_same_log_lose_no_older_file(tmp_path: Path) -> None:
    one, other = (LogFile(tmp_path / "log", maxBytes=400, backupCount=3, encoding="utf-8") for _ in range(2))

    for number in range(10):
        one.emit(record(f"one {number} {'x' * 40}"))
        other.emit(record(f"other {number} {'x' * 40}"))
    for log in (one, other):
        log.close()

    written = "".join(file.read_text(encoding="utf-8") for file in tmp_path.iterdir())
    assert all(f"{name} {number} " in written for name in ("one", "other") for number in range(10))


def test_older_files_stay_where_the_newest_cannot_be_turned_over(tmp_path: Path) -> None:
    (tmp_path / "log.turned" / "in the way").mkdir(parents=True)
    (tmp_path / "log.1").write_text("older", encoding="utf-8")
    log = LogFile(tmp_path / "log", maxBytes=100, backupCount=3, encoding="utf-8")

    for number in range(9):
        log.emit(record(f"line {number} {'x' * 40}"))
    log.close()

    assert (tmp_path / "log.1").read_text(encoding="utf-8") == "older"
    assert "line 8" in (tmp_path / "log").read_text(encoding="utf-8")


def test_a_log_that_cannot_be_turned_over_goes_on(tmp_path: Path) -> None:
    (tmp_path / "log.1").mkdir()
    (tmp_path / "log.1" / "in the way").touch()
    log = LogFile(tmp_path / "log", maxBytes=100, backupCount=1, encoding="utf-8")

    for number in range(9):
        log.emit(record(f"line {number} {'x' * 40}"))
    log.close()

    assert "line 8" in (tmp_path / "log").read_text(encoding="utf-8")


def test_a_log_whose_folder_goes_and_comes_back_is_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    log = LogFile(folder / "log", maxBytes=100, backupCount=1, encoding="utf-8")
    log.emit(record("x" * 99))
    shutil.rmtree(folder)

    log.emit(record("lost"))
    folder.mkdir()
    log.emit(record("kept"))
    log.close()

    assert (folder / "log").read_text(encoding="utf-8") == "kept\n"


def test_a_log_that_cannot_be_opened_stops_nothing_and_is_tried_again(tmp_path: Path) -> None:
    in_the_way = tmp_path / "logs" / "window.log"
    in_the_way.mkdir(parents=True)

    with logging_to(DataFolder(tmp_path), "window") as file:
        logging.getLogger("desk").info("lost")
        in_the_way.rmdir()
        logging.getLogger("desk").info("kept")

    assert [line.partition("desk: ")[2] for line in file.read_text(encoding="utf-8").splitlines()] == ["kept"]


def test_a_line_that_is_too_long_is_not_cut_within_a_name(tmp_path: Path) -> None:
    for before in range(LONGEST_LINE - 40, LONGEST_LINE):
        line = RedactedFormatter().format(record(f"{'x ' * (before // 2)}rosa.diaz@clinic.example"))

        assert "rosa" not in line
        assert len(line) <= LONGEST_LINE


@pytest.mark.skipif(sys.platform != "linux", reason="a device that is always full is a thing of Linux")
def test_a_full_disk_costs_lines_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    log = LogFile("/dev/full", encoding="utf-8")

    log.emit(record("lost"))

    assert capsys.readouterr() == ("", "")
    with pytest.raises(OSError, match="space"):
        log.close()


def test_a_file_in_the_place_of_the_log_folder_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")

    with pytest.raises((KnownError, OSError)), logging_to(DataFolder(tmp_path), "command"):
        pass
