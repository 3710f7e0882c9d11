"""Finds an organization in a list by the names people use; it ranks and shows evidence, and never decides."""
