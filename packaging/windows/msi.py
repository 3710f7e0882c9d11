"""Makes the MSI, for administrators who hand programs out by group policy or Intune: per machine, the same content.

It has no pages and no scripts of its own: files, a link in the Start menu, the kind of file, an entry to remove it.
Windows Installer does the rest, upgrades and rolling back included.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import product
from host.wine import tool
from setup_program import ICON, Release

TOP = Path("/")  # wixl takes the names of files only from the folder it is started in
# The old version is removed within what Windows Installer rolls back, so that it returns where the new one cannot be
# installed; wixl can only put it before.
LATER = "UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts'"
NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
# The name of every component's id; the same file has the same id in every version, as Windows Installer wants.
NAMES = uuid.UUID(product.UPGRADE_CODE)


def make(release: Release, out: Path) -> Path:
    """Write the MSI."""
    source = out.with_suffix(".wxs")
    ET.ElementTree(document(release)).write(source, encoding="utf-8", xml_declaration=True)
    tool(["wixl", "--arch", "x64", "-o", out, source], folder=TOP)
    source.unlink()
    tool(["msibuild", out, "-q", LATER])
    return out


def document(release: Release) -> ET.Element:
    """Return the whole description that wixl reads."""
    wix = ET.Element("Wix", {"xmlns": NAMESPACE})
    described = _below(
        wix,
        "Product",
        Id="*",
        Name=product.NAME,
        Language="1033",
        Version=release.version,
        Manufacturer=product.PUBLISHER,
        UpgradeCode=product.UPGRADE_CODE,
    )
    _below(described, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine", Platform="x64")
    _below(described, "Media", Id="1", Cabinet="desk.cab", EmbedCab="yes")
    newer = f"A newer {product.NAME} is already installed."
    _below(described, "MajorUpgrade", DowngradeErrorMessage=newer)
    _below(described, "Icon", Id="desk.ico", SourceFile=_from_top(ICON))
    _below(described, "Property", Id="ARPPRODUCTICON", Value="desk.ico")
    target = _below(described, "Directory", Id="TARGETDIR", Name="SourceDir")
    menu = _below(target, "Directory", Id="ProgramMenuFolder")
    programs = _below(target, "Directory", Id="ProgramFiles64Folder")
    place = _below(programs, "Directory", Id="INSTALLDIR", Name=product.NAME)
    ids = [*_files(release.folder, place, ""), _link(menu), _kind_of_file(place)]
    feature = _below(described, "Feature", Id="Program", Level="1", Title=product.NAME)
    for one in ids:
        _below(feature, "ComponentRef", Id=one)
    return wix


def _from_top(file: Path) -> str:
    return str(file.resolve().relative_to(TOP))


def _below(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, name, attributes)


def _files(folder: Path, place: ET.Element, path: str) -> Iterator[str]:
    """Add what is in a folder, one component a file; yield the components' ids."""
    for one in sorted(folder.iterdir()):
        inside = f"{path}/{one.name}"
        token = uuid.uuid5(NAMES, inside).hex
        if one.is_dir():
            yield from _files(one, _below(place, "Directory", Id=f"d{token}", Name=one.name), inside)
            continue
        component = _below(place, "Component", Id=f"c{token}", Guid=str(uuid.UUID(token)).upper(), Win64="yes")
        _below(component, "File", Id=f"f{token}", Name=one.name, Source=_from_top(one), KeyPath="yes")
        yield f"c{token}"


def _link(menu: ET.Element) -> str:
    component = _below(menu, "Component", Id="link", Guid=str(uuid.uuid5(NAMES, "link")).upper(), Win64="yes")
    target = f"[INSTALLDIR]{product.WINDOW}.exe"
    _below(component, "Shortcut", Id="shortcut", Name=product.NAME, Target=target, WorkingDirectory="INSTALLDIR")
    key = rf"Software\{product.NAME}"
    _below(component, "RegistryValue", Root="HKLM", Key=key, Name="Link", Type="integer", Value="1", KeyPath="yes")
    return "link"


def _kind_of_file(place: ET.Element) -> str:
    component = _below(place, "Component", Id="kind", Guid=str(uuid.uuid5(NAMES, "kind")).upper(), Win64="yes")
    classes = r"Software\Classes"
    opens = f'"[INSTALLDIR]{product.WINDOW}.exe" --open "%1"'
    values = {
        rf"{classes}\{product.SEALED}": product.DOCUMENT,
        rf"{classes}\{product.DOCUMENT}": "Sealed attestation",
        rf"{classes}\{product.DOCUMENT}\shell\open\command": opens,
    }
    for number, (key, value) in enumerate(values.items()):
        own = {"KeyPath": "yes"} if number == 0 else {}
        _below(component, "RegistryValue", Root="HKLM", Key=key, Type="string", Value=value, **own)
    return "kind"
