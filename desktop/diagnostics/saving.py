"""Writes a support file: the very parts that were shown, whole or not at all, never over files of the desk."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from tempfile import mkstemp
from zipfile import ZIP_DEFLATED, ZipFile

from desktop.diagnostics.model import Part
from desktop.diagnostics.trouble import SupportPlace
from sync.errors import FolderReadOnly, StoreBusy
from sync.troubles import disk_trouble

ENDING = ".zip"


def suggested_name(today: date | None = None) -> str:
    """Return the name that is suggested for a support file; ``today`` is today if left out."""
    return f"dxf-desk-support-{today or datetime.now().astimezone().date():%Y-%m-%d}{ENDING}"


def save(parts: Iterable[Part], file: Path, root: Path) -> Path:
    """Write the parts to a zip file and return where it lies.

    Args:
        parts: as they were shown.
        file: ends in ``.zip``; an older support file of that name is replaced.
        root: the data folder, in which nothing may be written over.

    Raises:
        SupportPlace: the name does not end in ``.zip``, or the file would lie in the data folder.
        StoreBusy: another program has the older file open; it is as it was.
        DiskFull, FolderReadOnly: nothing was written.
    """
    try:
        place = file.expanduser().absolute()
    except RuntimeError as trouble:  # there is no such home
        raise FolderReadOnly(folder=str(file.parent)) from trouble
    is_folder = os.path.isdir(place)  # noqa: PTH112 - raises nothing, however long the name and closed the folder
    if place.suffix.casefold() != ENDING or is_folder or _is_inside(place, root):
        raise SupportPlace(file=file.name)
    try:
        with disk_trouble(place):
            _write(parts, place)
    except OSError as trouble:  # a name too long, a disk that fails
        raise FolderReadOnly(folder=str(place.parent)) from trouble
    return place


def _write(parts: Iterable[Part], place: Path) -> None:
    handle, name = mkstemp(prefix=f".{place.stem[:40]}-", suffix=".unfinished", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            with ZipFile(opened, "w", ZIP_DEFLATED) as archive:
                for part in parts:
                    archive.writestr(part.name, part.text.encode("utf-8", errors="replace"))
            opened.flush()
            os.fsync(opened.fileno())
        _put_in_place(Path(name), place)
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)


def _is_inside(place: Path, root: Path) -> bool:
    try:
        return place.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False  # a folder that cannot be looked at holds no desk that could be written over


def _put_in_place(unfinished: Path, place: Path) -> None:
    try:
        unfinished.replace(place)
    except PermissionError as trouble:
        if not place.is_file():
            raise
        raise StoreBusy(file=place.name) from trouble
