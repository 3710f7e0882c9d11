"""Assesses a release: reads the counts, looks whether they agree, scores them, masks them and attacks the result."""
