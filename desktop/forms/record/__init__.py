"""How answers are written into the record that is signed: as FHIR values, in one canonical form."""
