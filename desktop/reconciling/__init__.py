"""Compares a person's own list of sites or partners with a published one, row by row; never lists of patients."""
