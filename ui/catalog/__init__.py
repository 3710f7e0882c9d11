"""The catalog page: search, facets, results, one dataset in full, and what changed."""
