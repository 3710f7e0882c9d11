"""Layouts that Qt does not have: what goes on in the next line where there is no room."""
