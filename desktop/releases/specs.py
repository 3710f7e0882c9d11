"""A spec as a JSON file: docs/deidentification.md says what may stand in it; anything else is refused by name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.deidentification.model import Sum
from desktop.deidentification.spec import Across, Answer, Column, Role, Spec
from desktop.releases.assessing.checking import trouble
from desktop.releases.model import Look
from desktop.releases.trouble import SpecUnreadable

LARGEST = 4 << 20  # bytes
KEYS = (
    "title",
    "edition",
    "sheet",
    "columns",
    "across",
    "totals",
    "variables",
    "denominator",
    "persons",
    "high_risk",
    "residents_only",
    "mask_always",
)
Part = Mapping[str, Any]


def read_spec(file: Path, look: Look) -> Spec:
    """Return the spec that a file holds, for an opened file.

    Raises:
        SpecUnreadable: it is not there or is no JSON.
        SpecTrouble: it has something that cannot be used.
    """
    return spec_from(read_document(file), look)


def read_document(file: Path) -> object:
    """Return the JSON of a spec file.

    Raises:
        SpecUnreadable: it is not there or is no JSON.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise SpecUnreadable(file=file.name)
        return json.loads(content.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as damage:
        raise SpecUnreadable(file=file.name) from damage


def sheet_of(document: object) -> int | None:
    """Return which sheet a spec is about, from 0; None where it does not say.

    Raises:
        SpecTrouble: it is no sheet.
    """
    part = _object(document, "", KEYS)
    if "sheet" not in part:
        return None
    return _number(part["sheet"], "sheet", least=1) - 1


def spec_from(document: object, look: Look) -> Spec:
    """Return the spec that a JSON document describes, on top of what is suggested for the file.

    Raises:
        SpecTrouble: a key, a column or a value that cannot be used; the fact ``field`` says which.
    """
    part = _object(document, "", KEYS)
    first = look.spec
    columns = _columns(part["columns"], look) if "columns" in part else first.columns
    across = _across(part["across"]) if "across" in part else _kept(first, columns)
    people = part.get("denominator")
    sums = {name: one for name, one in first.sums.items() if any(each.name == name for each in across)}
    return replace(
        first,
        columns=columns,
        across=across,
        sums={**sums, **_sums(part.get("totals", {}))},
        variables={**first.variables, **_variables(part.get("variables", {}))},
        denominator=None if people is None else _number(people, "denominator"),
        title=_text(part.get("title", first.title), "title"),
        edition=_text(part.get("edition", first.edition), "edition"),
        has_persons=_yes_no(part.get("persons", True), "persons"),
        is_high_risk=_yes_no(part.get("high_risk", False), "high_risk"),
        residents_only=_yes_no(part.get("residents_only", False), "residents_only"),
        mask_always=_yes_no(part.get("mask_always", False), "mask_always"),
    )


def document_of(spec: Spec) -> dict[str, object]:
    """Return a spec as JSON that `spec_from` reads."""
    return {
        "title": spec.title,
        "edition": spec.edition,
        "sheet": spec.part + 1,
        "columns": {column.name: _described(column) for column in spec.columns},
        "across": [
            {"name": one.name, "variable": one.variable, "columns": list(one.columns)}
            if one.variable
            else {"name": one.name, "columns": list(one.columns)}
            for one in spec.across
        ],
        "totals": {
            name: [{"whole": one.whole, "parts": list(one.parts)} for one in sums] for name, sums in spec.sums.items()
        },
        "variables": {name: said[0] if len(said) == 1 else list(said) for name, said in spec.variables.items()},
        "denominator": spec.denominator,
        "persons": spec.has_persons,
        "high_risk": spec.is_high_risk,
        "residents_only": spec.residents_only,
        "mask_always": spec.mask_always,
    }


def save_spec(spec: Spec, file: Path) -> None:
    """Write a spec as JSON, whole or not at all.

    Raises:
        ExportFileOpen, DiskFull, FolderReadOnly: nothing was written.
    """
    from desktop.tables.exporting.files.whole import written_whole

    with written_whole(file) as unfinished:
        text = json.dumps(document_of(spec), ensure_ascii=False, indent=2)
        unfinished.write_text(text + "\n", encoding="utf-8")


def variables_from(document: object) -> dict[str, tuple[Answer, ...]]:
    """Return the answers of a JSON object of variables.

    Raises:
        SpecTrouble: something in it is neither a category nor a number.
    """
    return _variables(document)


def _described(column: Column) -> dict[str, str]:
    told = {"role": column.role.value, "variable": column.variable, "of": column.of}
    return {key: value for key, value in told.items() if value}


def _columns(document: object, look: Look) -> tuple[Column, ...]:
    """Return what each column is; one that the spec does not name is what is suggested."""
    part = _object(document, "columns", look.header)
    found = []
    for column in look.spec.columns:
        said = part.get(column.name)
        found.append(column if said is None else _column(column.name, said))
    return tuple(found)


def _column(name: str, document: object) -> Column:
    field = f"columns.{name}"
    if isinstance(document, str):
        document = {"role": document}
    part = _object(document, field, ("role", "variable", "of"))
    roles = {role.value: role for role in Role}
    said = part.get("role")
    if not isinstance(said, str) or said not in roles:
        raise trouble(f"{field}.role", "role", roles)
    role = roles[said]
    variable, of = _text(part.get("variable", ""), f"{field}.variable"), _text(part.get("of", ""), f"{field}.of")
    return Column(name, role, variable, of)


def _across(document: object) -> tuple[Across, ...]:
    found = []
    for number, one in enumerate(_list(document, "across"), 1):
        field = f"across.{number}"
        part = _object(one, field, ("name", "variable", "columns"))
        columns = tuple(_text(name, f"{field}.columns") for name in _list(part.get("columns"), f"{field}.columns"))
        variable = _text(part.get("variable", ""), f"{field}.variable")
        found.append(Across(_text(part.get("name"), f"{field}.name"), columns, variable))
    return tuple(found)


def _kept(first: Spec, columns: tuple[Column, ...]) -> tuple[Across, ...]:
    """Return the suggested breakdowns whose columns still are counts."""
    counts = {column.name for column in columns if column.role is Role.COUNT}
    return tuple(one for one in first.across if set(one.columns) <= counts)


def _sums(document: object) -> dict[str, tuple[Sum, ...]]:
    found = {}
    for axis, sums in _object(document, "totals", None).items():
        field = f"totals.{axis}"
        parts = [_object(one, field, ("whole", "parts")) for one in _list(sums, field)]
        found[axis] = tuple(
            Sum(_text(one.get("whole"), field), tuple(_text(part, field) for part in _list(one.get("parts"), field)))
            for one in parts
        )
    return found


def _variables(document: object) -> dict[str, tuple[Answer, ...]]:
    found = {}
    for variable, said in _object(document, "variables", None).items():
        field = f"variables.{variable}"
        several = said if isinstance(said, list) else [said]
        if any(isinstance(one, bool) or not isinstance(one, str | int) for one in several):
            raise trouble(field, "number", ())
        found[variable] = tuple(several)
    return found


def _object(document: object, field: str, allowed: Iterable[str] | None) -> Part:
    """Return an object whose keys are all allowed; None allows any."""
    known = None if allowed is None else tuple(allowed)
    if not isinstance(document, dict):
        raise trouble(field, "object", known or ())
    for key in document:
        if known is not None and key not in known:
            raise trouble(f"{field}.{key}".lstrip("."), "column" if field == "columns" else "key", known)
    return document


def _list(document: object, field: str) -> list[object]:
    if not isinstance(document, list):
        raise trouble(field, "list", ())
    return document


def _text(document: object, field: str) -> str:
    if not isinstance(document, str):
        raise trouble(field, "text", ())
    return document


def _number(document: object, field: str, *, least: int = 0) -> int:
    if isinstance(document, bool) or not isinstance(document, int) or document < least:
        raise trouble(field, "number", ())
    return document


def _yes_no(document: object, field: str) -> bool:
    if not isinstance(document, bool):
        raise trouble(field, "yes_no", ())
    return document
