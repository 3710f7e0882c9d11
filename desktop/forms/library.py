"""The forms that come with the program, read once and kept."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from desktop.forms.model import Form
from desktop.forms.parsing.form import form_of_document, parse_form
from desktop.forms.trouble import FormUnreadable
from desktop.rule_packs import newest_pack
from resources import packaged
from sync.errors import NotFound

__all__ = ["forget", "form", "form_of_document", "forms", "parse_form", "read_form", "troubles", "versions"]
LARGEST_FILE = 2_000_000  # bytes
QUESTIONNAIRE, RULES = "questionnaire.json", "rules.json"


def forms() -> tuple[Form, ...]:
    """Return the newest version of each packaged form, F1 first; one that cannot be read is left out (`troubles`)."""
    return tuple(sorted((one for one in _newest().values() if isinstance(one, Form)), key=_order))


def troubles() -> tuple[FormUnreadable, ...]:
    """Return what is wrong with packaged forms that cannot be read, for the self-test and for people who look."""
    return tuple(one for one in _newest().values() if isinstance(one, FormUnreadable))


def form(id: str, version: str = "") -> Form:  # noqa: A002 -- ids are called id throughout
    """Return a packaged form.

    Args:
        id: for example ``directory-choices``.
        version: "" for the newest.

    Raises:
        NotFound: no such form, or no such version of it, is packaged.
        FormUnreadable: its file is damaged.
    """
    known = versions(id)
    if not known or (version and version not in known):
        raise NotFound(wanted=f"{id} {version}".strip())
    return _packaged(id, version or known[-1])


def versions(id: str) -> tuple[str, ...]:  # noqa: A002
    """Return the packaged versions of a form, the newest last; none where there is no such form."""
    found = (file.parent for file in packaged("forms").glob(f"*/*/{QUESTIONNAIRE}"))
    return tuple(sorted((folder.name for folder in found if folder.parent.name == id), key=_parts))


def read_form(folder: Path) -> Form:
    """Return the form of a folder with its questionnaire and its rules.

    Raises:
        FormUnreadable: a file is missing, is no JSON, or does not say what it has to say.
    """
    questionnaire, rules = _read(folder / QUESTIONNAIRE), _read(folder / RULES)
    try:
        return parse_form(questionnaire, rules, newest_pack())
    except FormUnreadable as trouble:
        trouble.facts["file"] = "/".join(folder.parts[-2:])  # what the file calls itself may be what is wrong with it
        raise


def forget() -> None:
    """Read the forms again when they are next asked for, because the rules they quote have changed."""
    _packaged.cache_clear()
    _newest.cache_clear()


@cache
def _packaged(id: str, version: str) -> Form:  # noqa: A002
    return read_form(packaged("forms") / id / version)


@cache
def _newest() -> dict[str, Form | FormUnreadable]:
    ids = {file.parent.parent.name for file in packaged("forms").glob(f"*/*/{QUESTIONNAIRE}")}
    return {one: _form_or_trouble(one) for one in sorted(ids)}


def _form_or_trouble(id: str) -> Form | FormUnreadable:  # noqa: A002
    try:
        return form(id)
    except FormUnreadable as trouble:
        return trouble


def _read(file: Path) -> object:
    name = "/".join(file.parts[-3:])
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise FormUnreadable(file=name, where="/", wanted=f"at most {LARGEST_FILE} bytes")
        found: object = json.loads(file.read_bytes())
    except (ValueError, RecursionError, OSError):
        raise FormUnreadable(file=name, where="/", wanted="JSON") from None
    return found


def _order(one: Form) -> tuple[int, str]:
    digits = one.number.removeprefix("F")
    return (int(digits) if digits.isdecimal() else 1000, one.id)


def _parts(version: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part) if part.isdecimal() else 0, part) for part in version.split("."))
