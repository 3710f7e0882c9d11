"""Columns that look like what is known of a patient: by whole words of their names, and by the shape of their values.

Names and numbers of facilities, clinicians and contacts are not meant, and neither are counts of patients.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize

ENOUGH = 0.5  # share of the filled cells that must have a shape

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|#")
_OWNER = re.compile(r"(?<=[a-zA-Z])['’](?:s|S)\b")  # the patient's name
_NUMBER = r"(?:numbers?|num|no|nbr|nr|id|identifier)"  # "#" is read as "no"
_WHO = r"(?:patient|pt|pat|resident|beneficiary|enrollee)"
_NUMERO = r"(?:numero|num|no|nro|id)"
_NAMES = {
    kind: re.compile(rf"\b(?:{forms})\b")
    for kind, forms in {
        "date-of-birth": r"dob|d o b|date of birth|date birth|birth ?dates?|birth dt|birthday|bdate"
        r"|fecha (?:de )?nac(?:imiento)?|fec nac|cumpleanos",
        "ssn": rf"ssns?|ss no|soc(?:ial)? sec(?:urity)? {_NUMBER}|{_NUMERO} (?:de )?segur(?:o|idad) social",
        "record-number": rf"mrns?|hicn|mbi|client index number|medicare beneficiary {_NUMBER}"
        rf"|(?:med(?:ical)?|health) rec(?:ord)?s? {_NUMBER}|chart (?:number|num|no)"
        rf"|(?:{_WHO}|subscriber) (?:(?:acct|account|chart|record) )?{_NUMBER}"
        rf"|{_NUMERO} (?:de |del |de la )?(?:paciente|beneficiari[oa])"
        rf"|{_NUMERO} (?:de )?(?:expediente|historial?|historia) (?:medic|clinic)[oa]"
        rf"|(?:expediente|historial?|historia) (?:medic|clinic)[oa] {_NUMERO}",
        "person-name": rf"{_WHO} (?:(?:full|first|last|middle|given|family|legal|preferred) )?(?:name|surname|initials)"
        r"|names? of (?:the )?(?:patients?|residents?)|maiden name|next of kin|guardian (?:full |first |last )?name"
        r"|(?:nombres?|apellidos?)(?: completo)?(?: y apellidos?)? (?:de (?:la |los )?|del )?(?:paciente|residente)s?",
        "person-contact": r"(?:patient|pt) (?:home |street |mailing |cell |mobile )?(?:address|phone|telephone|email)"
        r"|(?:direccion|telefono|correo)(?: electronico)? del paciente",
    }.items()
}
_SOCIAL = frozenset({"social security", "soc sec", "seguro social", "ss", "nss"})  # whole names, maybe of others
_BORN = frozenset({"born", "birth", "nacimiento", "nacido", "nacida", "f nac", "f nacimiento", "nac", "born on"})
_RECORD = re.compile(r"(?:historia|historial|expediente) (?:medic|clinic)[oa]")
_PATIENT = frozenset({"patient", "paciente", "patients", "pacientes"})
_FIRST = frozenset({"first name", "firstname", "given name", "fname", "nombre", "nombres", "patient first"})
_LAST = frozenset({"last name", "lastname", "surname", "family name", "lname", "apellido", "apellidos"})
_ABOUT_A_PERSON = frozenset(
    "sex gender age race ethnicity diagnosis icd icd10 insurance payer guardian sexo genero edad raza etnia"
    " diagnostico".split()
)
_OF_A_CLINICIAN = frozenset(
    "npi license licence lic specialty taxonomy credential credentials title especialidad".split()
)
_COUNTED = re.compile(r"\b(?:number of|no of|count|counts|total|percent|rate)\b")

_SSN = re.compile(r"(?!000|666)[0-9]{3}([- ])(?!00)[0-9]{2}\1(?!0000)[0-9]{4}")
_MBI = re.compile(r"[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?"
                  r"[AC-HJKMNP-RT-Y]{2}[0-9]{2}")  # fmt: skip
_DATE = re.compile(r"(?:[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{1,2} [A-Za-z]{3,9} [0-9]{4})(?:[ T][0-9:.]+)?")


@dataclass(frozen=True, slots=True)
class PatientColumn:
    """One column that looks like patient data.

    Attributes:
        column: its place, from 0.
        looks_like: ``date-of-birth``, ``ssn``, ``record-number``, ``person-name`` or ``person-contact``; keys of the
            words' section ``privacy``.
        by: ``name`` or ``values``: what told it.
    """

    column: int
    name: str
    looks_like: str
    by: str


def patient_columns(names: Sequence[str], sample: Sequence[Sequence[str]]) -> tuple[PatientColumn, ...]:
    """Return the columns that look like patient data, in their order; none where there are none.

    Args:
        names: of the columns.
        sample: some rows; short ones are allowed.
    """
    plain = [plain_name(name) for name in names]
    people = _of_people(plain)
    found = []
    for column, name in enumerate(plain):
        cells = [row[column].strip() for row in sample if column < len(row) and row[column].strip()]
        told = _told(name, cells) or (("person-name", "name") if column in people else None)
        if told:
            found.append(PatientColumn(column, names[column], *told))
    return tuple(found)


def plain_name(name: str) -> str:
    """Return the words of a name in small letters without accents: ``PatientName_2`` is "patient name 2"."""
    bare = "".join(one for one in normalize("NFKD", name) if not combining(one))
    return " ".join(word.lower() for word in _WORD.findall(_OWNER.sub("", bare)))


def _told(name: str, cells: Sequence[str]) -> tuple[str, str] | None:
    if kind := _kind_named(name):
        return kind, "name"
    if _is_mostly(cells, _SSN.fullmatch):
        return "ssn", "values"
    if _is_mostly(cells, _MBI.fullmatch):
        return "record-number", "values"
    if name in _SOCIAL and _is_mostly(cells, lambda cell: re.fullmatch("[0-9]{9}", cell)):
        return "ssn", "values"
    if _RECORD.fullmatch(name) and _is_mostly(cells, re.compile("[A-Z-]{0,4}[0-9]{4,}[A-Z0-9-]*").fullmatch):
        return "record-number", "values"
    if name in _BORN and _is_mostly(cells, _DATE.fullmatch):
        return "date-of-birth", "values"
    if name in _PATIENT and _are_names(cells):
        return "person-name", "values"
    return None


def _kind_named(name: str) -> str | None:
    if _COUNTED.search(name):
        return None
    return next((kind for kind, form in _NAMES.items() if form.search(name.replace("#", "no"))), None)


def _of_people(names: Sequence[str]) -> frozenset[int]:
    """Return the columns of a first and a last name where other columns say that people are listed, not clinicians."""
    first = {place for place, name in enumerate(names) if name in _FIRST}
    last = {place for place, name in enumerate(names) if name in _LAST}
    words = {word for name in names for word in name.split()}
    known = bool(words & _ABOUT_A_PERSON) or any(_kind_named(name) for name in names)
    if not (first and last and known) or words & _OF_A_CLINICIAN:
        return frozenset()
    return frozenset(first | last)


def _is_mostly(cells: Sequence[str], fits: Callable[[str], object]) -> bool:
    return bool(cells) and sum(bool(fits(cell)) for cell in cells) >= ENOUGH * len(cells)


def _are_names(cells: Sequence[str]) -> bool:
    """Whether cells are names of people: words, and hardly any twice, as "Yes" or "Inpatient" would be."""
    words = [cell for cell in cells if " " in cell.strip(" ,") or "," in cell]
    named = [cell for cell in words if not any(letter.isdigit() for letter in cell)]
    return len(named) >= ENOUGH * len(cells) > 0 and len(set(cells)) > ENOUGH * len(cells)
