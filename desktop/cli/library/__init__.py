"""The library at the command line: list its pages, read one, search it together with the catalog."""
