"""Determination memos: one HTML page that carries the record it was made from, so that every edit can be found."""
