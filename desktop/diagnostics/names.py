"""The names of people and places that the stores hold, so that none of them is left in what is passed on."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path

from desktop.diagnostics.stores import reading

SHORTEST = 3  # characters
LONGEST = 300
MOST = 5_000
# What surely names somebody or something; each is read alone, for a store may be damaged.
_NAMES = (
    *("select name from organization", "select legal_name from organization"),
    *("select name from facility", "select legal_name from facility", "select identifiers from facility"),
    *("select name from pin", "select dxf_id from pin", "select dxf_id from refused"),
    *("select sender from reply", "select file_name from memo"),
    *("select organization from attestation", "select title from attestation", "select signer from attestation"),
    "select value from setting where key in ('contact', 'exchange_client')",
)
# What may be a name, or a word like "yes".
_TYPED = (
    *("select city from facility", "select zip from facility", "select text from reply", "select answers from draft"),
    *("select server_id from delivery", "select location from delivery"),
)
_OF_FILES = ("select original from version", "select source from version", "select wanted from download")
_PERSONS = ("select signer from attestation", "select sender from reply")  # each word of these is somebody's name
_SAYS_SOMETHING = re.compile(r"[^\W\d_]\W+[^\W\d_]|@|\d{5}|^[^\W\d_a-z]\w{5}")  # two words, a number, a proper name
_BETWEEN = re.compile(r"(?:[\s_+.-]|%20)+")


def hidden_in(root: Path) -> Callable[[str], str]:
    """Return what takes out of a text all names that the stores of a data folder hold."""
    desk = root / "desk.db"
    maybe = chain(_texts(desk, _TYPED), _texts(root / "tables" / "tables.db", _OF_FILES))
    words = (word for one in _texts(desk, _PERSONS) for word in re.findall(r"[^\W\d_]{4,}", one))
    found = chain(_texts(desk, _NAMES), words, (one for one in maybe if _SAYS_SOMETHING.search(one.strip())))
    names = {_flat(one) for one in found if SHORTEST <= len(one.strip()) <= LONGEST}
    return partial(_without, tuple(sorted(names, key=len, reverse=True)[:MOST]))


def _without(names: tuple[str, ...], text: str) -> str:
    """Return a text without the names, whatever stands between their words."""
    flat = _flat(text)
    here = [name for name in names if name in flat]
    if not here:
        return text
    patterns = (_BETWEEN.pattern.join(map(re.escape, name.split())) for name in here)
    return re.sub(rf"(?i)(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])", "[name]", text)


def _flat(text: str) -> str:
    return _BETWEEN.sub(" ", text.casefold()).strip()


def _texts(file: Path, queries: Iterable[str]) -> Iterator[str]:
    """Yield every text that the queries find, those inside JSON one by one."""
    if not file.exists():
        return
    for query in queries:
        try:
            with reading(file) as store:
                rows = [row[0] for row in store.execute(query)]
        except sqlite3.Error:
            continue
        for one in rows:
            yield from _inside(one)


def _inside(value: object) -> Iterator[str]:
    if isinstance(value, str) and value[:1] in {"{", "[", '"'}:
        with suppress(ValueError):
            value = json.loads(value)
    if isinstance(value, str):
        yield value
        if "/" in value or "\\" in value or "." in value:
            yield re.split(r"[\\/]", value)[-1]
            yield re.split(r"[\\/]", value)[-1].rpartition(".")[0]
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _inside(one)
