"""Forms as data: read from FHIR questionnaires, filled in, checked, and turned into the record that is signed."""
