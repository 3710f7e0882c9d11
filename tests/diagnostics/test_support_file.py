"""A support file says what helps and names nobody, whatever lies on the desk and however badly the desk is."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.desk import Desk
from desktop.diagnostics.collecting import Subject, subject_of
from desktop.diagnostics.model import Look, Part, Screen
from desktop.diagnostics.saving import save, suggested_name
from desktop.diagnostics.trouble import SupportPlace
from desktop.policy.model import Origin, Policy, Problem, UpdatePolicy, Why
from desktop.policy.reading import take
from desktop.words import Words
from sync.errors import FolderReadOnly
from sync.work import Cancelled, Work
from tests.diagnostics.conftest import PERSONAL

LOOK = Look("6.9.3", "windows", "dark", 150, "PassThrough", (Screen(1707, 960, 1.5, 96.0), Screen(1920, 1080, 1, 96.0)))


def parts_of(desk: Desk) -> dict[str, str]:
    subject = Subject(desk.folder.root, Words("en"), look=LOOK, desk=desk)
    return {part.name: part.text for part in subject(Work.quiet())}


def test_nothing_by_which_a_person_or_an_office_is_known_is_in_the_file(full: Desk, tmp_path: Path) -> None:
    report = "ValueError: Rosedale Manor has no 'C:\\\\Users\\\\Quintanilla\\\\payroll.xlsx'"
    subject = Subject(full.folder.root, Words("en"), look=LOOK, desk=full, report=report)

    file = save(subject(Work.quiet()), tmp_path / "support.zip", full.folder.root)

    with ZipFile(file) as archive:
        content = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    found = [
        (name, word) for name, text in content.items() for word in PERSONAL if word in f"{name}\n{text}".casefold()
    ]
    assert found == []
    assert "report.txt" in content


def test_the_file_tells_what_helps_to_find_a_fault(full: Desk) -> None:
    parts = parts_of(full)

    assert "Python: 3." in parts["program.txt"]
    assert "SQLite: 3." in parts["program.txt"]
    assert "screen 1: 1707 x 960, scale 1.5, 96 points per inch" in parts["screen.txt"]
    assert "desk-store" in parts["doctor.txt"]
    assert "quick check: ok" in parts["stores.txt"]
    assert "attestation 1" in parts["stores.txt"]
    assert "exchange_url: fhir.exchange.test\n" in parts["settings.txt"]
    assert "contact: set\n" in parts["settings.txt"]
    assert "drafts: 1\n" in parts["attestations.txt"]
    assert "signed: 1\n" in parts["attestations.txt"]
    assert "set by the organization: none" in parts["policy.txt"]


@pytest.mark.parametrize("typed", ["9165550142", "https://who.example", "token", "12"])
def test_what_a_person_typed_is_only_told_as_set(full: Desk, typed: str) -> None:
    full.set_setting("contact", typed)
    full.set_setting("exchange_client", typed)

    told = parts_of(full)["settings.txt"]

    assert "contact: set\n" in told
    assert "exchange_client: set\n" in told


def test_what_the_organization_fixes_is_named_without_its_values(full: Desk) -> None:
    origins = {"exchange_url": Origin.COMPUTER, "updates": Origin.COMPUTER}
    problem = Problem(Why.NAME, Origin.PERSON, "olive_setting")
    take(Policy({"exchange_url": "https://olive.example/r4"}, origins, UpdatePolicy.RULES_ONLY, (problem,)))

    told = parts_of(full)["policy.txt"]
    take(None)

    assert told.splitlines() == [
        "set by the organization: exchange_url (computer), updates (computer)",
        "updates: rules-only",
        "not taken: (another name), name, person",
    ]


def test_all_logs_of_the_program_are_in_it_and_no_other_file(full: Desk) -> None:
    logs = {name: text for name, text in parts_of(full).items() if name.startswith("logs/")}

    names = ("command.log", "crash-before.txt", "window.log", "window.log.1", "window.log.2")
    assert sorted(logs) == [f"logs/{name}" for name in names]
    assert all("a line that helps" in text for text in logs.values())


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0 and then nothing"])
def test_damaged_stores_are_told_and_left_as_they_are(full: Desk, damage: bytes) -> None:
    for name in ("desk.db", "catalog.db", "lists.db"):
        (full.folder.root / name).write_bytes(damage)
    (full.folder.root / "desk.db-wal").unlink(missing_ok=True)

    with subject_of(full.folder.root, Words("en")) as subject:
        parts = {part.name: part.text for part in subject(Work.quiet())}

    assert "desk.db: " in parts["stores.txt"]
    assert "a line that helps" in parts["logs/window.log"]
    if damage:
        assert "cannot be read: SQLITE_NOTADB" in parts["stores.txt"]
        assert (full.folder.root / "desk.db").read_bytes() == damage


def test_a_page_that_was_overwritten_is_found_and_the_rest_is_told(full: Desk) -> None:
    file = full.folder.desk_db
    content = bytearray(file.read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\x05" * 4096
    file.write_bytes(bytes(content))

    parts = parts_of(full)

    assert "faults" in parts["stores.txt"] or "SQLITE_CORRUPT" in parts["stores.txt"]
    assert "catalog.db: not there" in parts["stores.txt"]


def test_a_folder_that_is_refused_is_told_with_its_logs(full: Desk, tmp_path: Path) -> None:
    cloud = tmp_path / "OneDrive" / "desk"
    cloud.parent.mkdir()
    full.folder.root.rename(cloud)

    with subject_of(cloud, Words("en")) as subject:
        parts = {part.name: part.text for part in subject(Work.quiet())}

    assert "folder-refused" in parts["report.txt"]
    assert "not examined" in parts["doctor.txt"]
    assert "quick check: ok" in parts["stores.txt"]
    assert "a line that helps" in parts["logs/window.log"]
    assert not [word for word in PERSONAL if word in "".join(parts.values()).casefold()]


def test_a_folder_that_was_never_made_gives_a_support_file_too(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("", encoding="utf-8")

    with subject_of(tmp_path / "in the way", Words("es")) as subject:
        parts = {part.name: part.text for part in subject(Work.quiet())}

    assert "folder-read-only" in parts["report.txt"]
    assert "desk.db: not there" in parts["stores.txt"]


def test_collecting_stops_when_it_is_asked_to(full: Desk) -> None:
    with pytest.raises(Cancelled):
        Subject(full.folder.root, Words("en"), desk=full)(Work(lambda _: None, lambda: True))


@pytest.mark.parametrize("name", ["support.txt", "support", "desk.db"])
def test_a_name_that_is_no_zip_file_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("precious", encoding="utf-8")

    with pytest.raises(SupportPlace):
        save([Part("a.txt", "", "", "a")], tmp_path / name, tmp_path / "desk")

    assert (tmp_path / name).read_text(encoding="utf-8") == "precious"


def test_nothing_is_written_into_the_data_folder(tmp_path: Path) -> None:
    (tmp_path / "desk" / "backups").mkdir(parents=True)

    with pytest.raises(SupportPlace):
        save([], tmp_path / "desk" / "backups" / "a.zip", tmp_path / "desk")


def test_a_folder_that_is_not_there_is_said_plainly_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FolderReadOnly):
        save([], tmp_path / "nowhere" / "a.zip", tmp_path / "desk")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["~nobody-here/a.zip", f"{'a' * 300}.zip"])
def test_a_place_that_cannot_be_is_said_plainly(name: str, tmp_path: Path) -> None:
    with pytest.raises((FolderReadOnly, SupportPlace)):
        save([], Path(name) if name.startswith("~") else tmp_path / name, tmp_path / "desk")


def test_a_name_as_long_as_names_may_be_is_taken_and_nothing_else_is_written_over(tmp_path: Path) -> None:
    file = tmp_path / f"{'a' * 250}.zip"
    other = tmp_path / f".{file.stem[:40]}.zip.unfinished"
    other.write_text("another program's", encoding="utf-8")

    save([Part("a.txt", "", "", "a")], file, tmp_path / "desk")

    assert file.stat().st_size
    assert other.read_text(encoding="utf-8") == "another program's"


def test_an_older_support_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / suggested_name()
    file.write_bytes(b"older")

    save([Part("a.txt", "", "", "new ñ")], file, tmp_path / "desk")

    with ZipFile(file) as archive:
        assert archive.read("a.txt").decode("utf-8") == "new ñ"
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
