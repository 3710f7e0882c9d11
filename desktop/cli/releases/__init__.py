"""The command ``deidentify``."""
