"""The channel: a TUF repository of static files that releases and rule packs come from, trusted by signatures alone."""
