"""The cards of the Settings page, each about one thing."""
