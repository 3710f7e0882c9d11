"""The list of drafts and signed attestations: its rows, how they are painted, its filters."""
