"""The exchange endpoint: a FHIR R4 server that takes signed records, spoken to so that none is taken twice."""
