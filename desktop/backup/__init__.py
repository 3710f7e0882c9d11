"""Backups of the precious store: made, checked, looked at, restored."""
