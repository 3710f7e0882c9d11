"""Attestations of this desk: drafts, signing, the signed records, and what became of them."""
