"""The command ``update``."""
