"""One dataset on the screen: what it is about, its files and tables, and what changed."""
