"""Writes down what ships, from the lock and what was installed from it: a bill of materials and the license notices."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

import leaving_out
import product
from host.locked import WINDOWS, Pin, pins

LICENSE_NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS", "EULA")  # anywhere in a name: THIRD_PARTY_NOTICES.md
NOT_ITS_OWN = "This distribution brings no license text of its own; it declares: "
HOME = ("homepage", "home", "repository", "source", "source code", "code")
# Not in the lock, but in the folder: the interpreter, and the start of a program that PyInstaller puts in front.
BESIDE = (
    ("CPython", WINDOWS["python_full_version"], "PSF-2.0", "https://www.python.org"),
    ("PyInstaller bootloader", "6.22.3", "GPL-2.0-or-later WITH Bootloader-exception", "https://pyinstaller.org"),
)
# In the lock for the sake of another distribution, and kept out of the folder by build.spec.
NOT_SHIPPED = frozenset(leaving_out.MODULES)
# Qt may be used under several licenses; we use it under this one, whose text its wheels do not bring.
QT = ("pyside6-essentials", "shiboken6")
QT_LICENSE = "LGPL-3.0-only"
QT_WORDS = (
    "Used under the GNU Lesser General Public License, version 3. Qt's libraries lie in the program's folder as files "
    "of their own, and may be replaced there by others of the same interface. Their source code: https://download.qt.io"
)


@dataclass(frozen=True, slots=True)
class Distribution:
    """One distribution that ships, with what it says about its license."""

    pin: Pin
    license: str
    is_expression: bool  # of SPDX, which programs can read
    home: str
    texts: tuple[tuple[str, str], ...]  # file name, text


def distributions(lock: Path, site: Path) -> list[Distribution]:
    """Return what the lock has for Windows, each with its license as installed.

    Raises:
        LookupError: the lock names what is not installed.
    """
    shipping = (pin for pin in pins(lock) if pin.name not in NOT_SHIPPED)
    return [_distribution(pin, _folder(pin, site)) for pin in sorted(shipping, key=lambda pin: pin.name)]


def _folder(pin: Pin, site: Path) -> Path:
    wanted = pin.name.replace("-", "_").replace(".", "_").lower()
    for folder in site.glob("*.dist-info"):
        name, _, version = folder.name.removesuffix(".dist-info").rpartition("-")
        if name.replace("-", "_").replace(".", "_").lower() == wanted and version == pin.version:
            return folder
    raise LookupError(f"{pin.name} {pin.version} is in the lock and not in {site}")


def _distribution(pin: Pin, folder: Path) -> Distribution:
    about = HeaderParser().parsestr((folder / "METADATA").read_text(encoding="utf-8"))
    classified = [one.rpartition(" :: ")[2] for one in about.get_all("Classifier", []) if one.startswith("License ::")]
    expression = str(about.get("License-Expression") or "")
    stated = expression or "; ".join(classified) or str(about.get("License") or "").split("\n")[0] or "see the text"
    if pin.name in QT:
        return Distribution(pin, QT_LICENSE, True, "https://pyside.org", tuple(_texts_of_qt()))
    return Distribution(pin, stated, bool(expression), _home(about), tuple(_texts(folder)))


def _home(about: Message) -> str:
    places = dict(str(one).split(", ", 1) for one in about.get_all("Project-URL", []) if ", " in str(one))
    named = {name.lower(): address for name, address in places.items()}
    return str(about.get("Home-page") or next((named[name] for name in HOME if name in named), ""))


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and any(name in file.name.upper() for name in LICENSE_NAMES):
            yield file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8", errors="replace").strip()


def _texts_of_qt() -> Iterator[tuple[str, str]]:
    yield "how it is used", QT_WORDS
    for file in sorted(Path(__file__).with_name("licenses").glob("*.txt"), reverse=True):
        yield file.name, file.read_text(encoding="utf-8").strip()


def notices(found: list[Distribution], of_python: str) -> str:
    """Return the notice file: every distribution with its license texts, and Python's."""
    line = "=" * 100
    head = [f"{product.NAME} {product.version()} is made of the parts below, each under its own license.", ""]
    beside = [f"{name} {version}: {stated}. {where}" for name, version, stated, where in BESIDE]
    blocks = ["\n".join([*head, *beside, "Its own license, Apache-2.0, is in LICENSE."])]
    for one in found:
        texts = [f"--- {name}\n\n{text}" for name, text in one.texts] or [NOT_ITS_OWN + one.license]
        blocks.append(
            "\n".join([line, f"{one.pin.name} {one.pin.version}", one.license, one.home, "", "\n\n".join(texts)])
        )
    return "\n\n".join([*blocks, line, "CPython", of_python]) + "\n"


def bill(found: list[Distribution]) -> dict[str, Any]:
    """Return the bill of materials, as CycloneDX 1.5 wants it; the same for the same lock and version."""
    components = [_component(one) for one in found]
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components, sort_keys=True) + product.version())
    others = [
        {
            "type": "library",
            "bom-ref": name,
            "name": name,
            "version": version,
            "licenses": [{"license": {"name": stated}}],
        }
        for name, version, stated, _ in BESIDE
    ]
    own = {"type": "application", "bom-ref": "dxf-desk", "name": product.NAME, "version": product.version()}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": {**own, "licenses": [{"license": {"id": "Apache-2.0"}}]}},
        "components": [*components, *others],
    }


def _component(one: Distribution) -> dict[str, Any]:
    purl = f"pkg:pypi/{one.pin.name.lower().replace('_', '-')}@{one.pin.version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": one.pin.name,
        "version": one.pin.version,
        "purl": purl,
        "licenses": [{"expression": one.license} if one.is_expression else {"license": {"name": one.license}}],
        "properties": [{"name": "dxf-desk:locked-sha256", "value": value} for value in one.pin.hashes],
    }


def write(site: Path, out: Path) -> None:
    """Write both files."""
    found = distributions(product.ROOT / "requirements" / "runtime.txt", site)
    out.mkdir(parents=True, exist_ok=True)
    of_python = (site.parents[1] / "LICENSE.txt").read_text(encoding="utf-8").strip()
    (out / "NOTICES.txt").write_text(notices(found, of_python), encoding="utf-8", newline="\n")
    (out / "sbom.cdx.json").write_text(json.dumps(bill(found), indent=1), encoding="utf-8", newline="\n")
