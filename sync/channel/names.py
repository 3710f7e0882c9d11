"""Names of targets: a folder by kind and a plain name, so that none can lead out of a folder on any system."""

from __future__ import annotations

import re

SETUPS, RULES = "setup", "rules"
_ENDS = {SETUPS: ".exe", RULES: ".json"}
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", re.ASCII)
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # names that Windows keeps for itself


def is_plain(name: str, kind: str) -> bool:
    """Tell whether a target's name is one that a file of the kind may have."""
    folder, _, file = name.partition("/")
    return folder == kind and file.endswith(_ENDS[kind]) and is_plain_file(file)


def is_plain_file(file: str) -> bool:
    """Tell whether a file's name is plain on every system: no folder, no device, no dots at its ends."""
    return bool(_PLAIN.fullmatch(file)) and not _DEVICES.fullmatch(file) and ".." not in file and file[-1] != "."
