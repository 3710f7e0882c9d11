"""Choosing a form for a new attestation."""
