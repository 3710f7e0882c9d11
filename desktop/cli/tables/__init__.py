"""The commands ``table`` and ``mine``."""
