"""The parts of the Settings page about the exchange endpoint and about backups."""
