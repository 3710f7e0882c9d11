"""Takes out of a text what no log, report or support file may hold: secrets, addresses of people, and their folders."""

from __future__ import annotations

import getpass
import os
import platform
import re
import sys
from functools import cache
from pathlib import Path

_COMMON_NAMES = frozenset(  # tell nothing about a person or an office
    {"root", "user", "admin", "administrator", "guest", "test", "localhost", "workgroup", "owner", "usuario"}
)
_KEYS = r"token|secret|password|passwd|pwd|passphrase|contraseña|api[_-]?key|signature|assertion|session[_-]?id"
# Repetitions are bounded, so that no text, however long and odd, makes redaction slow.
_RULES = (
    (
        re.compile(r"\b(\w{1,20}://)[^\s\"'<>@]{1,300}@(?:[^\s\"'<>@/]{1,100}@)?"),
        r"\1",
    ),  # name and password, of a proxy
    (re.compile(r"(?i)\b(https?://[^\s?#\"'<>]{0,2000})[?#][^\s\"'<>]*"), r"\1?[removed]"),  # signed addresses, queries
    (re.compile(r"(/[\w.~%/-]{0,300})\?[^\s\"'<>)]*=[^\s\"'<>)]*"), r"\1?[removed]"),  # the same without the host
    (
        re.compile(r"(?i)\b(authorization|x-ckan-api-key|cookie|set-cookie)\b[\"']?\s{0,9}[:=]\s{0,9}[^\r\n]+"),
        r"\1: [removed]",
    ),
    (re.compile(r"(?i)\b(bearer|basic|negotiate|ntlm)\s{1,9}[\w.~+/=-]{8,}"), r"\1 [removed]"),
    (  # a value in quotation marks, as in JSON, goes whole
        re.compile(
            rf"(?im)\b([\w-]{{0,40}}(?:{_KEYS})[\w-]{{0,20}})\b((?:\\?[\"'])?\s{{0,9}}[:=]\s{{0,9}})"
            r"(?:b?(\\?[\"']).{0,4000}?(?:\3|$)|[^\s,;)}\]\"']+\]?)"
        ),
        r"\1\2[removed]",
    ),
    (re.compile(r"\beyJ[\w-]{8,}\.[\w-]+\.?[\w-]*"), "[removed]"),  # a JSON Web Token
    (  # what looks like a key: long, with capitals, small letters and digits
        re.compile(r"(?<![\w/\\.])(?=[\w+=-]{0,60}[A-Z])(?=[\w+=-]{0,60}[a-z])(?=[\w+=-]{0,60}\d)[\w+=-]{24,}"),
        "[removed]",
    ),
    (
        re.compile(r"(?<![^\s@/\"'<>()\[\]=,;])[^\s:@/\"'<>()\[\]]{1,64}:[^\s@/\"'<>\[\]]{1,128}@(?=[\w-])"),
        "",
    ),  # the same without http://
    (re.compile(r"(?<![\w.+'-])[\w.+'-]{1,256}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63})+"), "[e-mail]"),
    (re.compile(r"(?<![\w.-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])"), "[phone]"),
    (re.compile(r"\b\d{3}-\d{2}-\d{4}\b"), "[number]"),
)
# Where a path begins: a drive, another computer, the home folder, or one of the system's folders.
_DRIVE = r"(?:\\{2,4}[?.]\\{1,2})?(?<![A-Za-z0-9])[A-Za-z]:[\\/]+"
_ELSEWHERE = r"(?<![\\\w:])\\{2,4}[^\s\\/\"'<>|*?]{1,255}[\\/]+|(?<![:/\w])//[\w.$-]{1,255}/"
_ROOTED = (
    r"(?<![\w.:~\]>/])(?:file:/{2,3}(?=[^\[\s])(?![A-Za-z]:)|~[\\/]|~(?=[\s\"':,;)]|$)|(?://)?/"
    r"(?:home|users|usuarios|root|mnt|media|srv|tmp|var|opt|volumes|run|private|net|export|data|work|etc|usr)\b/?)"
)
_INSIDE = r"(?<=\w)['’](?=\w)"  # an apostrophe in a name ends nothing
_QUOTED = re.compile(
    "(?i)"
    + "|".join(
        rf"{opens}(?:{_DRIVE}|{_ELSEWHERE}|{_ROOTED}|/(?=[^/\"'\r\n]{{1,255}}/))(?:[^{ends}\r\n<>|]|{_INSIDE}){{0,1000}}"
        for opens, ends in ('""', "''", "“”", "‘’", "«»")
    )
)
_FILE_NAME = re.compile(  # in quotation marks, without its folder: as people call their files
    rf"(?i)([\"'“‘«])((?:[^\"'”’»\\/\r\n<>|:\[\]]|{_INSIDE}){{1,255}})"
    r"(\.(?:csv|tsv|xls[xmb]?|ods|pdf|docx?|rtf|txt|zip|parquet|dxf-attestation|eml|msg|png|jpe?g)\\?[\"'”’»])"
)
_ON_WINDOWS = re.compile(rf"(?i)(?:{_DRIVE}|{_ELSEWHERE})(?:[^\"'<>|*?:\r\n]|{_INSIDE}){{0,1000}}")
_IN_TEXT = re.compile(
    rf"(?i){_ROOTED}"
    rf"(?:[^\s\"'<>|:,;)\]]|{_INSIDE}|[ ](?=[^\"'<>|:\r\n]{{0,120}}(?:/|\.[a-z0-9]{{2,15}}\b))){{0,1000}}"
)
_OURS = re.compile(
    r"(?:desk|catalog|lists|tables)\.db(?:-wal|-shm|-journal|\.lock)?|(?:window|outbox)\.lock|view\.ini"
    r"|(?:window|command)\.log(?:\.\d)?|crash(?:-before)?\.txt|trusted\.json|latest\.json"
)
_ADDRESS = re.compile(r"(?i)\b(https?://[\w.:\[\]-]{1,255})/(?!\[path\]|api/3/action/\w)[^\s\"'<>]+")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,15}$")


def redacted(text: str, *, home: Path | None = None, person: str | None = None) -> str:
    """Return ``text`` without query strings, secrets, e-mail addresses, phone numbers, folders and the person's name.

    Of a path that is not the program's own only the ending stays, and the name where it is one this program gives.
    What was redacted once stays as it is.

    Args:
        text: what was to be written.
        home: the home folder to hide; the real one if left out.
        person: the account name to hide; those the system tells, the computer's too, if left out.
    """
    for pattern, instead in _program_folders():
        text = pattern.sub(instead, text)
    place = str(home or Path.home())
    if len(place) > 1:
        text = text.replace(place, "~").replace(place.replace("\\", "\\\\"), "~")
    for pattern, told in _RULES:
        text = pattern.sub(told, text)
    text = _QUOTED.sub(lambda found: found[0][0] + _told_of(found[0][1:]), text)
    text = _FILE_NAME.sub(_name_told, _IN_TEXT.sub(_path_told, _ON_WINDOWS.sub(_path_told, text)))
    for name in _names_here() if person is None else (person,):
        if len(name) > 2 and name.casefold() not in _COMMON_NAMES:
            text = re.sub(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", "[person]", text)
    return text


def hosts_only(text: str) -> str:
    """Return a text in which of each web address only the host stays, and what every open data portal is asked."""
    return _ADDRESS.sub(r"\1/[path]", text)


def _path_told(found: re.Match[str]) -> str:
    path = found[0]
    rest = path[len(path.rstrip(" .,;)]")) :]
    return _told_of(path[: len(path) - len(rest)]) + rest


def _name_told(found: re.Match[str]) -> str:
    is_ours = _OURS.fullmatch(f"{found[2]}{found[3]}".rstrip("\\\"'”’»"))
    return found[0] if is_ours else f"{found[1]}[path]{found[3]}"


def _told_of(path: str) -> str:
    """Return what may be told of a path: a name that this program gives, else its ending."""
    name = re.split(r"[\\/]", path.rstrip("\\/"))[-1].strip()
    if _OURS.fullmatch(name):
        return f"[path]/{name}"
    ending = _ENDING.search(name)
    return f"[path]{ending[0]}" if ending else "[path]"


@cache
def _program_folders() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return how the folders of the program and of its libraries are written, longest first, and what they become."""
    root = Path(__file__).resolve().parents[2]
    places = {str(root): "[program]", **dict.fromkeys(map(str, (sys.prefix, sys.base_prefix)), "[python]")}
    if getattr(sys, "frozen", False):
        places |= {str(root): "[program]", str(Path(sys.executable).parent): "[program]"}
    longest = sorted((place for place in places if len(place) > 2), key=len, reverse=True)
    return tuple((_as_written(place), places[place]) for place in longest)


def _as_written(folder: str) -> re.Pattern[str]:
    """Return a pattern for a folder however its separators are written, where something of the program follows it."""
    parts = [re.escape(part) for part in re.split(r"[\\/]+", folder.strip("\\/")) if part]
    start, between = (r"[\\/]{1,4}" if folder[0] in "\\/" else ""), r"[\\/]+"
    return re.compile(rf"(?i)(?<![\w.]){start}{between.join(parts)}(?=[\\/])")


@cache
def _names_here() -> tuple[str, ...]:
    """Return what the system calls this account, this computer and its domain."""
    return tuple(dict.fromkeys(name for name in (_account(), platform.node(), *_domain()) if name))


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _domain() -> list[str]:
    return [os.environ.get(name, "") for name in ("USERNAME", "COMPUTERNAME", "USERDOMAIN", "USERDNSDOMAIN")]
