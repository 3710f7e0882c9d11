"""The MSI describes the same content as Setup, with ids that stay from version to version."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.packaging.lane import lane

msi, product, setup_program = lane("msi"), lane("product"), lane("setup_program")
NAMES = ("DxF Desk.exe", "dxf-desk.exe", "app-1.0.0-aaaaaaaa/program.pyz", "app-1.0.0-aaaaaaaa/ui/a.qm")


@pytest.fixture
def described(tmp_path: Path) -> ET.Element:
    """The description of a small release."""
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = msi.document(setup_program.Release(tmp_path, "1.0.0"))
    assert isinstance(found, ET.Element)
    return found


def test_every_file_is_a_component_of_its_own(described: ET.Element) -> None:
    files = {str(one.get("Source")).rsplit("/", 1)[-1] for one in described.iter("File")}
    parts = [one.get("Id") for one in described.iter("Component")]

    assert files == {name.rsplit("/", 1)[-1] for name in NAMES}
    assert len(parts) == len(set(parts)) == len(NAMES) + 2
    assert {one.get("Id") for one in described.iter("ComponentRef")} == set(parts)


def test_the_same_content_has_the_same_ids(described: ET.Element, tmp_path: Path) -> None:
    again = msi.document(setup_program.Release(tmp_path, "1.0.1"))

    assert [one.get("Guid") for one in again.iter("Component")] == [
        one.get("Guid") for one in described.iter("Component")
    ]


def test_it_is_for_the_whole_machine_and_upgrades_what_was_there(described: ET.Element) -> None:
    whole = next(described.iter("Product"))

    assert next(described.iter("Package")).get("InstallScope") == "perMachine"
    assert (whole.get("UpgradeCode"), whole.get("Id")) == (product.UPGRADE_CODE, "*")
    assert next(described.iter("MajorUpgrade")).get("DowngradeErrorMessage")


def test_a_sealed_file_opens_as_setup_says_too(described: ET.Element) -> None:
    values = {str(one.get("Key")): str(one.get("Value")) for one in described.iter("RegistryValue")}

    assert values[rf"Software\Classes\{product.SEALED}"] == product.DOCUMENT
    assert '--open "%1"' in values[rf"Software\Classes\{product.DOCUMENT}\shell\open\command"]
