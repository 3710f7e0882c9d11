"""Identifiers of facilities in tables: which columns hold them, and in which rows each is."""

from sync.tables.identifiers.forms import normal, variants
from sync.tables.identifiers.index import Hit, find, forget, index_identifiers
from sync.tables.identifiers.recognising import identifier_named, recognise

__all__ = ["Hit", "find", "forget", "identifier_named", "index_identifiers", "normal", "recognise", "variants"]
