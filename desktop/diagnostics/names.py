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
from unicodedata import combining, normalize
from urllib.parse import quote

from desktop.diagnostics.stores import reading

SHORTEST = 3  # characters
LONGEST = 2_000
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
_OF_LISTS = ("select source from list where source not like 'http%'",)  # files that somebody chose
_PERSONS = ("select signer from attestation", "select sender from reply")  # each word of these is somebody's name
_SAYS_SOMETHING = re.compile(  # two words, a number, a proper name
    r"[^\W\d_]\W+[^\W\d_]|@|\d{5}|^(?!None$|True$|False$)[^\W\d_a-z]\w{3}"
)
_BETWEEN = re.compile(r"(?:[\s_+.-]|%20)+")
_OR_NOTHING = r"(?:[\s_+.-]|%20){0,20}"  # in the name of a host the words of a name stand together


def hidden_in(root: Path) -> Callable[[str], str]:
    """Return what takes out of a text all names that the stores of a data folder hold, however they are written."""
    desk, tables, lists = root / "desk.db", root / "tables" / "tables.db", root / "lists.db"
    maybe = chain(_texts(desk, _TYPED), _texts(tables, _OF_FILES), _texts(lists, _OF_LISTS))
    words = (word for one in _texts(desk, _PERSONS) for word in re.findall(r"[^\W\d_]{4,}", one))
    found = chain(_texts(desk, _NAMES), words, (one for one in maybe if _SAYS_SOMETHING.search(one.strip())))
    long_enough = {one.strip() for one in found if SHORTEST <= len(one.strip()) <= LONGEST}
    names = {tuple(_words(written)) for one in long_enough for written in _ways(one)} - {()}
    return partial(_without, tuple(sorted(names, key=lambda words: -len("".join(words)))[:MOST]))


def _ways(name: str) -> Iterator[str]:
    """Yield a name as it is and, where it has other letters than English, as JSON, addresses and Python write it."""
    yield name
    for one in () if name.isascii() else (normalize("NFC", name), normalize("NFC", name.upper())):
        yield from (json.dumps(one)[1:-1], quote(one, safe=" "), repr(one.encode("utf-8", "replace"))[2:-1])


def _without(names: tuple[tuple[str, ...], ...], text: str) -> str:
    """Return a text without the names, whatever stands between their words, with and without accents."""
    plain = _plain(text)
    flat = _BETWEEN.sub("", plain)
    here = [words for words in names if "".join(words) in flat]
    if not here:
        return text
    either = "|".join(_OR_NOTHING.join(map(re.escape, words)) for words in here)
    at = range(len(text)) if text.isascii() else [at for at, one in enumerate(text) for _ in _plain(one)]
    pieces, end = [], 0
    for found in re.finditer(rf"(?<![^\W_])(?:{either})(?![^\W_])", plain):
        pieces += [text[end : at[found.start()]], "[name]"]
        end = at[found.end()] if found.end() < len(at) else len(text)
    return "".join((*pieces, text[end:]))


def _plain(text: str) -> str:
    """Return a text without case and accents; what becomes of a character does not hang on those beside it."""
    if text.isascii():
        return text.casefold()
    return "".join(one for one in normalize("NFKD", text.casefold()) if not combining(one))


def _words(name: str) -> list[str]:
    return _BETWEEN.sub(" ", _plain(name)).split()


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
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _inside(one)
