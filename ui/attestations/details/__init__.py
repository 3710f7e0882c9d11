"""One draft or attestation: its state, what can be done with it, what happened, what it says."""
