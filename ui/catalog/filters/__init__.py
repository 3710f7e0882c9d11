"""What narrows a search: facets, chips, and how they change the question."""
