"""A rule pack that has come from the channel and waits for a person to see what it would change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from desktop.forms import library
from desktop.forms.parsing.form import parse_form
from desktop.forms.trouble import FormUnreadable
from desktop.rules.applied import name_of, whole_pack
from desktop.rules.pack import Pack
from desktop.rules.trouble import PackTrouble
from desktop.updates.trouble import NothingOffered, PackNotForHere
from resources import packaged
from sync.channel.model import RulePack
from sync.channel.trusted import put
from sync.errors import KnownError
from sync.troubles import disk_trouble

FOLDER = "waiting"


def keep_waiting(folder: Path, pack: RulePack, content: bytes) -> None:
    """Keep a verified pack until somebody decides; an earlier one that waited goes."""
    waiting = folder / FOLDER
    with disk_trouble(waiting / pack.id):
        put(waiting / name_of(pack.id, content), content)
        for file in waiting.iterdir():
            if file.name != name_of(pack.id, content):
                file.unlink()


def is_waiting(folder: Path, pack: RulePack) -> bool:
    """Tell whether a pack is here."""
    return _file(folder, pack).is_file()


def waiting_pack(folder: Path, offered: RulePack, in_use: Pack) -> tuple[Pack, bytes]:
    """Return the pack that waits, and its bytes.

    Raises:
        NothingOffered: none is here.
        PackNotForHere: it is not what was offered, or this program cannot work with it.
    """
    file = _file(folder, offered)
    try:
        content = file.read_bytes()
        found = whole_pack(file)
    except OSError:
        raise NothingOffered from None
    except PackTrouble as trouble:
        raise PackNotForHere(pack=offered.id, where=str(trouble.facts["where"])) from None
    if found.date != offered.date:
        raise PackNotForHere(pack=offered.id, where="date")
    for where in misfits(found, in_use):
        raise PackNotForHere(pack=offered.id, where=where)
    return found, content


def misfits(found: Pack, in_use: Pack) -> Iterator[str]:
    """Yield the places at which a pack does not fit this program: ids that are gone, forms it would break."""
    for part in ("agencies", "value_sets", "thresholds", "links"):
        gone = sorted(set(getattr(in_use, part)) - set(getattr(found, part)))
        yield from (f"{part}.{id}" for id in gone)  # noqa: A001 -- ids are called id throughout
    for part in ("entity_types", "facts"):
        here = {one.id for one in getattr(found, part)}
        yield from (f"{part}.{one.id}" for one in getattr(in_use, part) if one.id not in here)
    for form in library.forms():
        folder = packaged("forms") / form.id / form.version
        try:
            parse_form(_json(folder / library.QUESTIONNAIRE), _json(folder / library.RULES), found)
        except KnownError as trouble:
            yield f"{form.id}: {trouble.facts.get('where', '')}" if isinstance(trouble, FormUnreadable) else form.id


def _json(file: Path) -> object:
    found: object = json.loads(file.read_bytes())
    return found


def _file(folder: Path, pack: RulePack) -> Path:
    return folder / FOLDER / f"{pack.id}.{pack.file.sha256}.json"
