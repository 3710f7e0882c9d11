"""Tells when a file looks like a list of patients, which this program never asks for and does not read."""

from desktop.privacy.columns import PatientColumn, patient_columns
from desktop.privacy.trouble import PatientColumns, refuse_patients

__all__ = ["PatientColumn", "PatientColumns", "patient_columns", "refuse_patients"]
