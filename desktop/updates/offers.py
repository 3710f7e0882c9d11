"""What of the channel's newest word is new for this desk; an older version or rule pack is never offered."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop.rules.pack import Pack
from desktop.updates.model import ProgramOffer, RulesOffer
from desktop.updates.versions import is_enough, is_newer
from sync.channel.model import File, Latest, RulePack


def program_offer(latest: Latest, running: str, language: str, setups: Path) -> ProgramOffer | None:
    """Return the version on offer if it is newer than the one that runs."""
    program = latest.program
    if program is None or not is_newer(program.version, running):
        return None
    saved = setups / program.setup.name.rpartition("/")[2] if program.setup else None
    is_here = saved is not None and saved.is_file() and program.setup and saved.stat().st_size == program.setup.size
    return ProgramOffer(
        version=program.version,
        published=program.published,
        changes=program.changes.said(language),
        size=program.setup.size if program.setup else 0,
        saved=saved if is_here else None,
        can_start=False,
    )


def newer_setup(latest: Latest, running: str) -> File | None:
    """Return the Setup on offer if it is of a newer version than the one that runs."""
    program = latest.program
    return program.setup if program is not None and is_newer(program.version, running) else None


def newer_packs(latest: Latest, in_use: Pack) -> list[RulePack]:
    """Return the rule packs that are newer than the one in use, newest first."""
    return [one for one in latest.packs if one.date > in_use.date and one.id != in_use.id]


def readable_pack(latest: Latest, in_use: Pack, running: str) -> RulePack | None:
    """Return the newest rule pack on offer that this version can read."""
    return next((one for one in newer_packs(latest, in_use) if is_enough(running, one.program)), None)


def rules_offer(latest: Latest, in_use: Pack, running: str, language: str) -> RulesOffer | None:
    """Return the rule pack on offer; where this version can read none of them, the newest with what it needs."""
    found = readable_pack(latest, in_use, running) or next(iter(newer_packs(latest, in_use)), None)
    return described(found, running, language) if found else None


def described(pack: RulePack, running: str, language: str) -> RulesOffer:
    """Return a rule pack as it is offered."""
    needs = "" if is_enough(running, pack.program) else pack.program
    return RulesOffer(pack.id, pack.date, pack.changes.said(language), pack.file.size, needs)


def sweep(setups: Path, latest: Latest, running: str) -> None:
    """Delete Setups, whole or in part, that are no longer on offer; one that somebody has open stays until later."""
    wanted = newer_setup(latest, running)
    kept = {wanted.name.rpartition("/")[2], f"{wanted.sha256}.part"} if wanted else set()
    for file in setups.iterdir() if setups.is_dir() else ():
        if file.suffix in (".exe", ".part") and file.name not in kept:
            with suppress(OSError):
                file.unlink(missing_ok=True)
