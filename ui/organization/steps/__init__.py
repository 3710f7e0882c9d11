"""The steps of the assistant: find a facility, see all of them, answer a few questions, confirm rows of the list."""
