"""The third step: what is known about the counts that no column tells."""
