"""The part of the practice portal that behaves like CKAN."""
