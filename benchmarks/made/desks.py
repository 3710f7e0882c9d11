"""A desk with a catalog of any size, made the way a person's is made: by a sync."""

from __future__ import annotations

from pathlib import Path

from benchmarks.made.catalogs import packages
from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.practice import PracticePortal
from sync.work import Work


def desk_folder(folder: Path, size: int) -> Desk:
    """Fill the data folder with a catalog of ``size`` datasets and return its desk."""
    with PracticePortal(packages(size)) as portal:
        desk = Desk(open_folder(folder, practice=False), Services(portal_url=portal.url))
        desk.sync(Work.quiet())
    return desk
