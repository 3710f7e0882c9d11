"""Whatever is wrong outside the program ends in a clear sentence and the right exit code, and nothing is lost."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from sync.practice import Fault, PracticePortal
from sync.practice.answers import json_answer
from tests.cli.conftest import Answer, Run, command_line, run_process


def said(answer: Answer) -> str:
    return " ".join(answer.err.split())


def kept(run: Run) -> list[str]:
    """Return the titles that are on the desk."""
    return [one["title"] for one in run("search", "--json", "--limit", "1000", "--hidden").json["datasets"]]


@pytest.mark.parametrize("address", ["data.chhs.ca.gov", "ftp://data.chhs.ca.gov", "https://", "not an address", "//x"])
def test_an_address_without_its_scheme_is_explained(synced: Run, address: str) -> None:
    before = kept(synced)

    answer = synced("sync", "--portal", address)

    assert answer.code == 2
    assert f"“{address}” cannot be used as the address of a portal." in said(answer)
    assert "https://" in said(answer)
    assert kept(synced) == before


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (Fault.html_page(200), "answered with a web page in place of data"),
        (Fault.html_page(403), "answered with a web page in place of data"),
        (Fault.html_page(404), "answers, but not as an open data portal does"),
        (Fault.login_redirect(), "sent this program to another address"),
        (Fault.not_json(), "is damaged or not what a portal sends"),
        (Fault.always("other JSON", json_answer('{"hello": "world"}')), "not as an open data portal does"),
    ],
)
def test_a_site_that_is_no_portal_is_explained(
    synced: Run, portal: PracticePortal, fault: Fault, sentence: str
) -> None:
    before = kept(synced)
    portal.fail_always(fault)

    answer = synced("sync", "--portal", portal.url)

    assert answer.code == 3
    assert sentence in said(answer)
    assert "is unchanged" in said(answer)
    assert kept(synced) == before


def test_a_portal_that_lists_nothing_changes_nothing(synced: Run, portal: PracticePortal) -> None:
    before = kept(synced)
    portal.withdraw_all()

    answer = synced("sync", "--portal", portal.url)

    assert answer.code == 1
    assert "lists no dataset at all" in said(answer)
    assert kept(synced) == before


def test_many_withdrawals_wait_for_a_person(synced: Run, portal: PracticePortal) -> None:
    before = kept(synced)
    for key in portal.public_ids()[::2]:
        portal.delete(key)

    refused = synced("sync", "--portal", portal.url)
    assert refused.code == 1
    assert "accept the withdrawals" in said(refused)
    assert kept(synced) == before

    accepted = synced("sync", "--portal", portal.url, "--accept-withdrawals", "--json")
    assert accepted.json["withdrawn"] > 1
    assert len(kept(synced)) == len(before) - accepted.json["withdrawn"]


def test_a_damaged_catalog_is_set_aside_and_built_anew(synced: Run, portal: PracticePortal, folder: Path) -> None:
    before = kept(synced)
    with sqlite3.connect(folder / "catalog.db") as store:
        store.execute("pragma wal_checkpoint(truncate)")
    store.close()
    (folder / "catalog.db").write_bytes(b"garbage " * 4096)

    searched = synced("search", "hospital")
    assert searched.code == 4
    assert "catalog.db) is damaged" in said(searched)
    assert synced("doctor", "--json").code == 4
    assert synced("sync", "--portal", portal.url).code == 0

    assert kept(synced) == before
    assert [one.read_bytes() for one in folder.glob("catalog.set-aside*.db")] == [b"garbage " * 4096]


def test_a_damaged_precious_store_is_never_touched(synced: Run, folder: Path) -> None:
    (folder / "desk.db").write_bytes(b"garbage " * 100)

    answer = synced("search", "hospital")

    assert answer.code == 4
    assert "It was left exactly as it is." in said(answer)
    checks = synced("--practice", "doctor", "--json"), synced("self-test", "--json")
    assert [one.code for one in checks] == [0, 4]
    assert (folder / "desk.db").read_bytes() == b"garbage " * 100


@pytest.mark.parametrize("place", ["OneDrive - Clinic", "Dropbox", "Nextcloud"])
def test_a_synced_data_folder_is_refused(run: Run, tmp_path: Path, place: str) -> None:
    answer = run("sync", data=tmp_path / place / "desk")

    assert answer.code == 4
    assert "kept in sync by a cloud program" in said(answer)
    assert not (tmp_path / place).exists()


def test_a_refusal_is_json_when_json_was_asked_for(run: Run, tmp_path: Path) -> None:
    answer = run("search", "--json", data=tmp_path / "Dropbox" / "desk")

    assert answer.json["error"]["code"] == "folder-refused"
    assert answer.json["error"]["facts"]["place"] == "synced"


def test_a_file_in_the_place_of_the_data_folder_is_explained(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("precious", encoding="utf-8")

    answer = run("sync", data=tmp_path / "file")

    assert answer.code == 4
    assert "cannot be written" in said(answer)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "precious"


def shell_with_mounts(script: str, *arguments: str) -> Answer:
    """Run a script that may mount in a world of its own, which ends with it; skip where that is not allowed."""
    unshare = shutil.which("unshare")
    if sys.platform != "linux" or unshare is None:
        pytest.skip("mounting in a world of its own needs Linux and unshare")
    alone = [unshare, "--user", "--map-root-user", "--mount"]
    allowed = subprocess.run([*alone, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)
    if allowed.returncode != 0:
        pytest.skip("this machine does not let a test mount a small disk")
    return run_process(*arguments, before=(*alone, "sh", "-c", script, "sh"))


def test_a_full_disk_is_explained_and_the_catalog_stays(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = (
        f'mount -t tmpfs -o size=1500k none "{disk}" || exit 99\n'
        '"$@" sync >&2 || exit 98\n'
        f'dd if=/dev/zero of="{disk}/filler" bs=1k count=4000 2>/dev/null\n'
        '"$@" sync --full --json; echo "code $?" >&2\n'
        f'rm "{disk}/filler"\n'
        '"$@" search --json --limit 1 >&2; echo "code $?" >&2\n'
    )

    answer = shell_with_mounts(script, "--data-dir", str(disk / "data"), "--practice")

    assert answer.json["error"]["code"] == "disk-full"
    assert "code 4" in answer.err
    assert answer.err.endswith("code 0\n")
    assert '"datasets"' in answer.err


def test_a_read_only_disk_is_explained(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = f'mount -t tmpfs -o ro none "{disk}" || exit 99\nexec "$@" sync --json'

    answer = shell_with_mounts(script, "--data-dir", str(disk / "data"), "--practice")

    assert answer.code == 4
    assert answer.json["error"]["code"] == "folder-read-only"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of a file")
def test_a_limit_on_file_sizes_reads_like_a_full_disk(folder: Path) -> None:
    limited = (
        "import os, resource, signal, sys;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000));"
        "os.execv(sys.argv[1], sys.argv[1:])"
    )

    answer = run_process(
        "--data-dir", str(folder), "--practice", "sync", "--json", before=(sys.executable, "-c", limited)
    )

    assert answer.code == 4
    assert json.loads(answer.out)["error"]["code"] == "disk-full"


def test_the_command_line_of_a_process_is_the_one_that_is_tested() -> None:
    assert command_line("search")[-1] == "search"
