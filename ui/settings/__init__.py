"""The Settings page: one card for each thing that can be chosen, and a way to mark what the organization fixes."""
