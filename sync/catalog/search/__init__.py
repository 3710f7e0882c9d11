"""Search in the replica: what a person typed becomes matching datasets, best first, with facets and excerpts."""
