"""Tries what Setup does and what it refuses: install, upgrade, mend, remove; over a running program, downgrade."""

from __future__ import annotations

import shutil
from pathlib import Path

from product import CONSOLE, DOCUMENT, NAME, PUBLISHER, SEALED, WINDOW
from steps import must, note, step

from trial import opening, tokens
from trial.machine import Machine, content

TOO_OLD, RUNNING, NEWER, FOR_EVERYONE, OTHER_FILES = 3, 4, 5, 7, 8  # exit codes of Setup
OF_WINDOWS = ("windows/Installer",)  # Windows Installer makes it at the first MSI of all
OF_SETUP = ("Uninstall.exe", "dxf-desk.folder")  # what Setup itself puts beside the program


def refuse_old_windows(machine: Machine) -> None:
    """Let Setup believe it runs on Windows 8.1."""
    key = rf"HKCU\Software\Wine\AppDefaults\{machine.newer.name}"
    with step("an older Windows is refused"):
        machine.wine.must("reg", "add", key, "/v", "Version", "/d", "win81", "/f")
        code = machine.setup(machine.newer)
        machine.wine.must("reg", "delete", key, "/f")
        must(code == TOO_OLD, f"Setup ended with {code}")
        must(not machine.folder.exists(), "Setup wrote something all the same")


def install(machine: Machine) -> None:
    """Install the older version for one person."""
    with step("silent install of the older version"):
        code = machine.setup(machine.older)
        must(code == 0, f"Setup ended with {code}")
        names = {one.name for one in machine.folder.iterdir()}
        must({f"{WINDOW}.exe", f"{CONSOLE}.exe", "Uninstall.exe"} <= names, f"the folder holds {sorted(names)}")
        is_registered(machine, machine.versions[0])
        must(version(machine) == machine.versions[0], f"the program says it is {version(machine)}")


def is_registered(machine: Machine, wanted: str) -> None:
    """See to it that Windows shows the program as it is, with a link in the Start menu and its kind of file."""
    size = int(machine.registered("EstimatedSize") or "0", 16)
    found = {name: machine.registered(name) for name in ("DisplayVersion", "Publisher")}
    must(found == {"DisplayVersion": wanted, "Publisher": PUBLISHER}, f"Windows shows {found}")
    must("Uninstall.exe" in machine.registered("QuietUninstallString"), "there is no quiet way to remove it")
    must(50_000 < size < 200_000, f"Windows shows {size} KB")
    links = machine.wine.home / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
    must((links / f"{NAME}.lnk").exists(), "there is no link in the Start menu")
    opens = machine.wine.run("reg", "query", rf"HKCU\Software\Classes\{DOCUMENT}\shell\open\command", "/ve").said
    must("--open" in opens and f"{WINDOW}.exe" in opens, f"a sealed file opens with: {opens}")
    kind = machine.wine.run("reg", "query", rf"HKCU\Software\Classes\{SEALED}", "/ve").said
    must(DOCUMENT in kind, f"a sealed file is of the kind: {kind}")


def version(machine: Machine) -> str:
    """Return the version that the console program says it is, or what it says instead."""
    ended = machine.desk("--version")
    words = ended.said.split()
    return words[-1] if ended.code == 0 and words else f"nothing (code {ended.code}): {ended.said[-300:]}"


def upgrade(machine: Machine) -> None:
    """Upgrade in place; data stays to the last bit, and nothing of the old version does."""
    with step("upgrade in place, with unsent items kept"):
        before = content(machine.data, leaving_out=("logs",))
        code = machine.setup(machine.newer)
        must(code == 0, f"Setup ended with {code}")
        must(content(machine.data, leaving_out=("logs",)) == before, "Setup changed the data")
        is_registered(machine, machine.versions[1])
        must(version(machine) == machine.versions[1], f"the program says it is {version(machine)}")
        own = {name: one for name, one in content(machine.folder).items() if name not in OF_SETUP}
        must(own == content(machine.tree), "what is installed is not, file by file, what was frozen")


def repair(machine: Machine) -> None:
    """Install the same version again: a damaged file comes back, the others are not touched."""
    with step("the same Setup again mends a damaged file and touches no other"):
        contents = next(machine.folder.glob("app-*"))
        damaged = contents / "LICENSE"
        good = damaged.read_bytes()
        damaged.write_bytes(good[:100])
        times = {one: one.stat().st_mtime_ns for one in contents.rglob("*.dll")}
        must(machine.setup(machine.quick) == 0, "Setup did not end well")
        must(damaged.read_bytes() == good, "the damaged file was not mended")
        must({one: one.stat().st_mtime_ns for one in times} == times, "whole files were written again")


def refuse_over_running(machine: Machine) -> None:
    """Start Setup while the window is open; then let it wait, as for an update, until the window closes."""
    with step("Setup refuses to run over the running program"), opening.open_window(machine) as running:
        before = content(machine.folder)
        code = machine.setup(machine.quick)
        must(code == RUNNING, f"Setup ended with {code}")
        must(content(machine.folder) == before, "Setup changed something all the same")
        must(running.poll() is None, "the window was ended")
        machine.uninstall_refused()
        must(content(machine.folder) == before, "the remover removed something of a running program")


def refuse_downgrade(machine: Machine) -> None:
    """Start the older Setup over the newer version."""
    with step("a downgrade is refused"):
        before = content(machine.folder)
        code = machine.setup(machine.older)
        must(code == NEWER, f"Setup ended with {code}")
        must(content(machine.folder) == before, "Setup changed something all the same")


def refuse_strange_folder(machine: Machine) -> None:
    """Install into a folder that holds something else; nothing of ours may be on the machine."""
    with step("a folder with other files is refused"):
        strange = machine.wine.disk / "strange"
        strange.mkdir()
        (strange / "letter.txt").write_text("mine", encoding="ascii")
        code = machine.setup(machine.quick, r"/D=C:\strange")
        must(code == OTHER_FILES, f"Setup ended with {code}")
        must([one.name for one in strange.iterdir()] == ["letter.txt"], "Setup changed the folder")
        shutil.rmtree(strange)


def everyone(machine: Machine) -> None:
    """Install for everyone into a folder of choice, refuse a second copy for one person, and remove it."""
    with step("install for everyone, into a folder of choice"):
        place = machine.wine.disk / "Programs"
        must(machine.setup(machine.quick, "/ALLUSERS", r"/D=C:\Programs") == 0, "Setup did not end well")
        must((place / f"{WINDOW}.exe").exists(), "the program is not where it was wanted")
        must(machine.registered("DisplayVersion", root="HKLM") != "", "Windows does not show it for everyone")
        must(machine.registered("DisplayVersion") == "", "Windows shows it for one person")
        code = machine.setup(machine.quick)
        must(code == FOR_EVERYONE, f"Setup for one person beside it ended with {code}")
        machine.uninstall(folder=place)
        must(not place.exists(), f"in the folder is left: {[one.name for one in place.rglob('*')][:5]}")


def by_msi(machine: Machine) -> None:
    """Install the MSI without a word, start what it installed, and remove it again."""
    with step("the MSI: install, start, remove"):
        place = machine.wine.disk / "Program Files" / NAME
        machine.wine.must("msiexec", "/i", machine.wine.path(machine.msi), "/qn")
        ended = machine.wine.run(machine.wine.path(place / f"{CONSOLE}.exe"), "--version")
        must(ended.said.split()[-1:] == [machine.versions[1]], f"the program says: {ended.said[-300:]}")
        self_test = machine.wine.run(
            machine.wine.path(place / f"{CONSOLE}.exe"), "--data-dir", r"C:\trial\self-test", "self-test"
        )
        must(self_test.code == 0, f"the self-test ended with {self_test.code}:\n{self_test.said}")
        machine.wine.must("msiexec", "/x", machine.wine.path(machine.msi), "/qn")
        machine.wine.wait()
        must(not place.exists(), "the folder of the MSI is still there")


def uninstall(machine: Machine) -> None:
    """Remove the program; the data stays as it is."""
    with step("uninstall, with the data kept"):
        before = content(machine.data)
        machine.uninstall()
        must(not machine.folder.exists(), "the program's folder is still there")
        must(content(machine.data) == before, "the data was changed")
        note(f"{len(before)} files of the person's data are kept")


def purge(machine: Machine) -> None:
    """Install once more, and remove the program with the data and the token."""
    with step("uninstall with /PURGE takes the data and the token in the Credential Manager too"):
        must(machine.setup(machine.quick) == 0, "Setup did not end well")
        must(tokens.is_kept(machine), "the token was gone before")
        machine.uninstall("/PURGE")
        must(not machine.folder.exists(), "the program's folder is still there")
        must(not machine.data.exists(), "the data is still there")
        must(not tokens.is_kept(machine), "the token is still in the Credential Manager")


def remains(before: set[str], after: set[str], machine: Machine) -> list[str]:
    """Return what is there after the removal and was not before, but for the person's data."""
    data = str(Path(machine.data).relative_to(machine.wine.disk))
    return sorted(one for one in after - before - {*OF_WINDOWS} if not one.startswith((data, "trial")))
