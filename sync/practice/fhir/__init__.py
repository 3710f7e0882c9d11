"""A small FHIR R4 endpoint to practise deliveries with: it keeps what it accepts and fails when told."""
