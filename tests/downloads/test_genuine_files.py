"""The portal's own files arrive with the MD5 that its own data packages announce."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sync.connections import Patience
from sync.downloads.errors import FileAltered
from sync.downloads.fetching import Asker, fetch
from sync.downloads.model import Wanted
from sync.practice import PracticePortal
from sync.work import Work
from tests.downloads.conftest import md5

CSV_FILES, HERE = 12, 7  # in the data packages with a hash; of those, files beside them


@dataclass(frozen=True)
class Announced:
    """A CSV file that a data package announces."""

    package: str
    resource: str
    url: str
    name: str
    hash: str


def announced(shared: Path) -> Iterator[Announced]:
    """Yield every CSV file with a hash, and the address the portal gives for it."""
    for file in sorted((shared / "data" / "portal").glob("datapackage_*.json")):
        for one in json.loads(file.read_text(encoding="utf-8"))["resources"]:
            if one.get("hash") and one.get("format") == "CSV":
                url = one["sources"][0]["path"]
                _, _, after = url.partition("/dataset/")
                package, _, resource, *_ = after.split("/")
                yield Announced(package, resource, url, one["path"], one["hash"])


@pytest.fixture
def files(shared: Path) -> dict[Announced, bytes]:
    """The files that are here, and for the others bytes that are not theirs."""
    folder = shared / "data" / "portal" / "samples"
    return {
        one: (folder / one.name).read_bytes() if (folder / one.name).exists() else b"not,it\n"
        for one in announced(shared)
    }


def packages(files: dict[Announced, bytes]) -> Iterator[dict[str, Any]]:
    for package in {one.package for one in files}:
        resources = [
            {"id": one.resource, "name": one.name, "format": "CSV", "url": one.url, "url_type": "upload", "_body": body}
            for one, body in files.items()
            if one.package == package
        ]
        yield {"id": package, "name": package, "resources": resources}


def test_every_announced_md5_is_checked_and_the_genuine_files_pass(
    files: dict[Announced, bytes], tmp_path: Path
) -> None:
    passed, refused = [], []
    with PracticePortal(packages(files)) as portal:
        for one, body in files.items():
            portal.edit_resource(one.resource, hash=one.hash)  # as the genuine portal announces it
            wanted = Wanted(one.resource, one.package, one.url, one.name, "CSV", hash=one.hash)
            try:
                fetched = fetch(wanted, tmp_path, Work.quiet(), asker=Asker(portal.url, patience=Patience(tries=1)))
            except FileAltered:
                refused.append(one)
                continue
            assert fetched.file.read_bytes() == body
            assert (fetched.md5, fetched.was_checked) == (one.hash, True)
            passed.append(one)

    assert (len(files), len(passed), len(refused)) == (CSV_FILES, HERE, CSV_FILES - HERE)
    assert all(md5(files[one]) != one.hash for one in refused)  # stand-ins, as their genuine bytes are not here
