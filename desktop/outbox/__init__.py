"""The outbox: which states a signed attestation goes through, when it is sent, and what an answer means for it."""
