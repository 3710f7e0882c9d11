"""Lists of patients are known by their columns, and lists of places, clinicians and counts are not taken for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.privacy import PatientColumns, patient_columns, refuse_patients
from sync.work import Work


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("DOB", "date-of-birth"),
        ("Date of Birth", "date-of-birth"),
        ("patient_dob", "date-of-birth"),
        ("BirthDate", "date-of-birth"),
        ("D.O.B.", "date-of-birth"),
        ("Fecha de nacimiento", "date-of-birth"),
        ("FECHA_NAC", "date-of-birth"),
        ("SSN", "ssn"),
        ("SS#", "ssn"),
        ("Social Security No.", "ssn"),
        ("Número de Seguro Social", "ssn"),
        ("MRN", "record-number"),
        ("mrn#", "record-number"),
        ("Medical Record Number", "record-number"),
        ("PatientID", "record-number"),
        ("Patient #", "record-number"),
        ("Chart no", "record-number"),
        ("Subscriber ID", "record-number"),
        ("No. de expediente médico", "record-number"),
        ("Número del paciente", "record-number"),
        ("Patient Name", "person-name"),
        ("Patient's name", "person-name"),
        ("PATIENT’S LAST NAME", "person-name"),
        ("Nombre paciente", "person-name"),
        ("patient_last_name", "person-name"),
        ("Resident name", "person-name"),
        ("Mother's maiden name", "person-name"),
        ("Nombre del paciente", "person-name"),
        ("Apellidos del paciente", "person-name"),
        ("Patient home phone", "person-contact"),
        ("Dirección del paciente", "person-contact"),
    ],
)
def test_a_name_that_says_so_looks_like_patient_data(name: str, kind: str) -> None:
    found = patient_columns(("Site", name), [["Elm Clinic", ""]])

    assert [(one.column, one.name, one.looks_like, one.by) for one in found] == [(1, name, kind, "name")]


@pytest.mark.parametrize(
    "name",
    [
        "Name", "Site", "City", "ZIP", "Address", "Phone", "NPI", "CCN", "FACID", "License number", "License No.",
        "HCAI ID", "DxF ID", "Tax ID", "EIN", "Contact name", "Contact phone", "Contact email", "Administrator name",
        "Parent name", "Parent organization", "Client name", "Member ID", "Account number", "Record number", "Case",
        "Number of patients", "Patients", "Patient count", "Patient days", "Patients per county", "Patient county",
        "Patient age group", "Births", "Birth year", "Year of birth", "Number of births", "Sex", "Race", "Ethnicity",
        "Electronic medical record", "EMR vendor", "Medical records contact", "Medicare number", "Medicaid provider no",
        "Social Security recipients", "Date of license", "Effective date", "Expiration date", "Resident capacity",
        "Nombre", "Ciudad", "Nombre del contacto", "Número de licencia", "Número de pacientes", "Nacimientos",
        "Fecha de alta", "Expediente", "Beneficiaries", "Beneficiary count", "Chart of accounts", "Guardian",
        "Historia clínica",
    ],
)  # fmt: skip
def test_names_of_places_contacts_and_counts_are_not_patient_data(name: str) -> None:
    assert patient_columns((name,), [["12"], ["Elm"], ["3"]]) == ()


@pytest.mark.parametrize(
    ("name", "cells", "kind"),
    [
        ("ID", ["123-45-6789", "212-34-5678", ""], "ssn"),
        ("Number", ["123 45 6789"], "ssn"),
        ("Social Security", ["123456789", "212345678"], "ssn"),
        ("Medicare", ["1EG4-TE5-MK73", "1EG4TE5MK72"], "record-number"),
        ("NSS", ["123456789", "212345678"], "ssn"),
        ("Historia clínica", ["0012345", "A-12346"], "record-number"),
        ("Born", ["3/4/1961", "1950-12-31"], "date-of-birth"),
        ("F. Nacimiento", ["31/12/1950", "03/04/1961"], "date-of-birth"),
        ("Nacimiento", ["31/12/1950", "03/04/1961"], "date-of-birth"),
        ("Patient", ["Doe, Jane", "Roe, Richard"], "person-name"),
        ("Paciente", ["Juana Pérez", "Raúl Gómez"], "person-name"),
    ],
)
def test_values_of_a_shape_tell_what_the_name_does_not(name: str, cells: list[str], kind: str) -> None:
    found = patient_columns((name,), [[cell] for cell in cells])

    assert [(one.looks_like, one.by) for one in found] == [(kind, "values")]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("License", ["550000123", "930000045"]),
        ("FACID", ["010000001", "630011932"]),
        ("NPI", ["1234567893"]),
        ("CCN", ["05-5123", "555123"]),
        ("HCAI", ["106-010735"]),
        ("ZIP", ["93721-1234", "93721"]),
        ("Phone", ["559-555-0123", "(559) 555-0123", "559 555 0123"]),
        ("Fax", ["555-0123"]),
        ("EIN", ["12-3456789"]),
        ("Opened", ["3/4/1961"]),
        ("Patient", ["12", "<11"]),
        ("Patient", ["Inpatient only", "Inpatient only", "Inpatient only", "Emergency room"]),
        ("Birth", ["120", "98"]),
        ("Account", ["000-12-3456", "666-12-3456"]),
    ],
)
def test_numbers_of_facilities_and_phones_are_not_taken_for_a_persons(name: str, cells: list[str]) -> None:
    assert patient_columns((name,), [[cell] for cell in cells]) == ()


def test_first_and_last_names_are_patients_only_beside_what_is_known_of_patients() -> None:
    of_patients = patient_columns(("Last name", "First name", "Sex", "County"), [])
    of_contacts = patient_columns(("Site", "First name", "Last name", "Phone"), [])
    of_clinicians = patient_columns(("Last name", "First name", "Gender", "NPI"), [])

    assert [one.name for one in of_patients] == ["Last name", "First name"]
    assert of_contacts == of_clinicians == ()


def test_short_rows_and_no_rows_are_looked_at_all_the_same() -> None:
    assert patient_columns(("Site", "ID"), [["Elm"], [], ["Oak", "123-45-6789"]])[0].looks_like == "ssn"
    assert patient_columns((), []) == ()


def test_the_refusal_names_the_file_and_the_columns() -> None:
    with pytest.raises(PatientColumns) as told:
        refuse_patients("sites.csv", ("Site", "DOB", "SSN"), [])

    assert told.value.facts == {"file": "sites.csv", "columns": "“DOB”, “SSN”"}
    refuse_patients("sites.csv", ("Site", "ZIP"), [["Elm", "95926"]])


def test_no_column_of_the_published_lists_is_taken_for_patient_data(shared: Path) -> None:
    from desktop.sheets import read

    for name in ("DxF_DSA_SignatoryList.xlsx", "Participant_Directory_Listing.csv"):
        sheet = read(shared / "data" / "dxf" / name, Work.quiet())
        assert patient_columns(sheet.header, sheet.rows) == ()
