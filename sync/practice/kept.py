"""The practice portal of a desk: at the port it had, and with what its endpoint took before."""

from __future__ import annotations

from pathlib import Path

from sync.practice.portal import PracticePortal


def kept_portal(folder: Path) -> PracticePortal:
    """Return the running practice portal of the desk in ``folder``; who asks stops it."""
    portal, kept = PracticePortal(fhir_file=folder / "practice-endpoint.jsonl"), folder / "practice-port"
    last = kept.read_text(encoding="ascii", errors="replace") if kept.exists() else ""
    try:
        portal.start(int(last) % 65_536 if last.isascii() and last.isdecimal() else 0)
    except OSError:  # somebody else has the port by now
        portal.start()
    kept.write_text(portal.url.rpartition(":")[2], encoding="ascii")
    return portal
