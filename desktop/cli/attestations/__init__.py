"""The command ``attest``: fill in, check, sign, send, hand over, prove."""
