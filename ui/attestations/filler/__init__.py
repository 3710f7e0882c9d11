"""The filler: one form at a time is filled in, looked at, and signed."""
