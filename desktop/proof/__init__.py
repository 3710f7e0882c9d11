"""Proof that stands alone: the audit trail, receipts, sealed files, portal packets, and their check."""
