"""De-identification of counts by the State's guidelines: what a release scores, and what must be masked. Pure."""
