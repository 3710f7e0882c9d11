"""The organization at the command line: set, show, and confirm its rows in the lists."""
