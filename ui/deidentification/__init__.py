"""The De-identify page: what of a table of counts may be published, and what must be masked."""
