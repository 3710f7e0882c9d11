"""The published lists on this desk: what is here, importing and fetching, reports, what changed."""
