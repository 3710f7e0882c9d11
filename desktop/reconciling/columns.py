"""Suggests which column of a person's list holds what: by words of its name, and by what is in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from desktop.matching.names import zip_of
from desktop.privacy.columns import plain_name
from desktop.reconciling.model import Columns, Field
from sync.tables.identifiers.recognising import recognise
from sync.tables.model import Identifier

ENOUGH = 0.5  # share of the filled cells that must have the form of what the column is taken for
_SAMPLE = 500  # rows

_IDENTIFIERS = {
    Identifier.FACID: Field.FACID,
    Identifier.LICENSE: Field.LICENSE,
    Identifier.NPI: Field.NPI,
    Identifier.CCN: Field.CCN,
    Identifier.HCAI: Field.HCAI,
}
_BEFORE_NAME = (
    "facility|site|clinic|organization|organisation|org|partner|hospital|location|practice|provider|company|legal|entity"
    "|participant|business|member|agency|fac"
)
# Of several columns that fit, the one with the earlier form is taken, then the one further left.
_NAMED: Mapping[Field, tuple[str, ...]] = {
    Field.DXF_ID: (r"dx ?f(?: participant)? (?:id|identifier|no|number)", r"id dx ?f", r"dx ?f"),
    Field.LICENSE: (r"licen[sc]e", r"licencia", r"(?:numero|no) de licencia"),
    Field.FACID: (r"fac id", r"cdph (?:id|facility id)", r"elms(?: id)?"),
    Field.ZIP: (
        r"(?:facility |site |location )?zip(?: ?codes?)?", r"postal(?: code)?", r"codigo postal", r"cp",
    ),
    Field.CITY: (r"(?:facility |site |location |physical )?city", r"ciudad", r"city town", r"town", r"municipality"),
    Field.ADDRESS: (
        r"(?:facility |site |location |physical |street |business )?address(?: line)?(?: 1)?", r"street", r"addr",
        r"direccion", r"domicilio", r"calle",
    ),
    Field.NAME: (
        rf"(?:{_BEFORE_NAME}) name", r"name(?: of (?:the )?[a-z]+)?", r"nombre(?: (?:de |del |de la )[a-z]+)?",
        r"organization|organizacion", r"facility|site|clinic|partner|hospital",
        r"clinica|sitio|sede|socio|establecimiento", r"location|practice|provider|company|entity|account",
    ),
    Field.OTHER_NAME: (
        r"dba(?: name)?", r"d b a", r"doing business as", r"other name|alias|aka|also known as|short name|known as",
        r"(?:legal|business|licensee|parent) name", r"otro nombre|nombre legal|nombre comercial", r"name 2",
    ),
}  # fmt: skip
_FORMS: Mapping[Field, re.Pattern[str]] = {
    Field.DXF_ID: re.compile(r"DXF[-\s]?[0-9]{4,8}", re.IGNORECASE),
    Field.ZIP: re.compile("9[0-6][0-9]{3}(-?[0-9]{4})?"),  # of California
    Field.NAME: re.compile(r".*[^\W\d_]{3}.* .*"),  # words
}


def suggest(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns:
    """Return which column seems to hold which field; a column holds at most one, and a field has at most one column."""
    sample = rows[:_SAMPLE]
    found: dict[Field, int] = {}
    for column, kind in recognise(names, sample).items():
        found.setdefault(_IDENTIFIERS[kind], column)
    plain = [plain_name(name) for name in names]
    for field, forms in _NAMED.items():
        free = [column for column in range(len(names)) if column not in found.values()]
        named = _named(forms, plain, free)
        if field not in found and named is not None and _fits(field, named, sample):
            found[field] = named
    _by_values(found, len(names), sample)
    return found


def _named(forms: Sequence[str], names: Sequence[str], free: Sequence[int]) -> int | None:
    for form in forms:
        for column in free:
            if re.fullmatch(form, names[column]):
                return column
    return None


def _by_values(found: dict[Field, int], width: int, sample: Sequence[Sequence[str]]) -> None:
    """Find by their form what no name told: DxF ids, ZIP codes, and the first column of words for the name."""
    for field, form in _FORMS.items():
        free = (column for column in range(width) if column not in found.values())
        told = next((column for column in free if _share(column, sample, form.fullmatch) > ENOUGH), None)
        if told is not None:
            found.setdefault(field, told)


def _fits(field: Field, column: int, sample: Sequence[Sequence[str]]) -> bool:
    """Whether what is in a column is what its name says, as far as that has a form."""
    if not _filled(column, sample):
        return True
    if field is Field.ZIP:
        return _share(column, sample, zip_of) >= ENOUGH
    return field is not Field.DXF_ID or _share(column, sample, _FORMS[field].fullmatch) >= ENOUGH


def _filled(column: int, sample: Sequence[Sequence[str]]) -> list[str]:
    return [row[column].strip() for row in sample if column < len(row) and row[column].strip()]


def _share(column: int, sample: Sequence[Sequence[str]], form: Callable[[str], object]) -> float:
    cells = _filled(column, sample)
    return sum(bool(form(cell)) for cell in cells) / len(cells) if cells else 0.0
