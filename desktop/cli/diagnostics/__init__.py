"""The command ``diagnostics``."""
