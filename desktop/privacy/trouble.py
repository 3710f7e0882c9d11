"""What is said of a file that looks like a list of patients."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.privacy.columns import patient_columns
from sync.errors import Kind, KnownError

SAMPLE = 2_000  # rows looked at


class PatientColumns(KnownError):
    """Columns of a file look like patient data, so it was not read on. Facts: file, columns (their names)."""

    code, kind = "patient-columns", Kind.REFUSED


def refuse_patients(file: str, names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Refuse a file that looks like a list of patients; ``file`` is its name, without its folder.

    Raises:
        PatientColumns: and which columns it is because of.
    """
    found = patient_columns(names, rows[:SAMPLE])
    if found:
        raise PatientColumns(file=file, columns=", ".join(f"“{one.name}”" for one in found))
