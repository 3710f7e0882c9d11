"""The Tables page: what is on this desk, an open table with all that can be asked of it, and what changed in it."""
