"""The library: reading pages that come with the program, searched together with the catalog, offline."""
