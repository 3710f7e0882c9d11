"""The window's side of the support file: what goes in, where it is saved, and what is said when nothing else works."""
