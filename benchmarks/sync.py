"""Requests, bytes and seconds of a first sync and of one without changes, over loopback."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.made.catalogs import packages
from sync.catalog.model import SyncReport
from sync.catalog.pull import pull
from sync.catalog.schema import open_replica
from sync.ckan.portal import Portal
from sync.practice import PracticePortal
from sync.work import Work

SIZES = (580, 10_000)


def run_once(portal: PracticePortal, file: Path) -> SyncReport:
    """Sync once, as the program does."""
    replica = open_replica(file)
    with Portal(portal.url) as reading:
        report = pull(reading, replica, Work.quiet())
    replica.close()
    return report


def main() -> None:
    """Measure and print."""
    print("Sync (goals at 580: first <= 6 requests; no change <= 2 requests and <= 1/40 of the bytes)")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder, PracticePortal(packages(size)) as portal:
            first, second = (run_once(portal, Path(folder) / "catalog.db") for _ in range(2))
        for name, report in (("first", first), ("no change", second)):
            print(
                f"  {size:>7,} datasets  {name:<9} {report.requests:>4} requests {report.bytes:>12,} bytes"
                f" {report.seconds:7.2f} s"
            )
        print(f"  {size:>7,} datasets  bytes of a sync without changes: 1/{first.bytes / second.bytes:.0f}")


if __name__ == "__main__":
    main()
