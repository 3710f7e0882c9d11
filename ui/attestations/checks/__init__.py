"""Checking receipts, sealed files and the audit trail."""
