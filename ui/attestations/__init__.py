"""The Attestations page: the list by state, the filler, signing, and the history of one attestation."""
